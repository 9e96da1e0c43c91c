import { sees } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import type { LiveChange } from '#kernel/desk/live-wire.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { District } from '#store/district.ts';
import { findLogSize, listPlaced, type Placed } from '#store/journal/list-placed.ts';

/** A stream of one listener: what he sees, how that is asked again, and where it goes. */
export type LiveStream = {
  readonly person: string;
  view: View;
  /** What he sees now. @throws when he may no longer listen, such as at the end of his session. */
  readonly again: () => Promise<View>;
  readonly write: (text: string) => void;
  readonly end: () => void;
};

/** Limits on streams and on what is told one by one. */
export const LIVE_LIMITS = { streamsOfOne: 4, streams: 1000, changesAtOnce: 500, retryAfterSeconds: 30 } as const;

const BEAT_MS = 15_000;
/** Changes of these may change who sees what. */
const DECIDE_SIGHT: ReadonlySet<string> = new Set(['staff', 'unit', 'delegation']);

/**
 * Tells everybody who listens which records have changed that he sees: the new entries are read once for all streams, after
 * the sequencer has placed them. Nothing is held in the database meanwhile.
 */
export class LiveHub {
  readonly #district: District;
  readonly #streams = new Set<LiveStream>();
  readonly #timer: NodeJS.Timeout;
  #next: number | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(district: District) {
    this.#district = district;
    this.#timer = setInterval(() => void this.beat(), BEAT_MS);
    this.#timer.unref();
  }

  /** How many listen. */
  get size(): number {
    return this.#streams.size;
  }

  /** Refuses one stream too many. @throws DistrictError `events/too-many`. */
  admit(person: string): void {
    const own = [...this.#streams].filter((one) => one.person === person).length;
    if (own >= LIVE_LIMITS.streamsOfOne || this.#streams.size >= LIVE_LIMITS.streams) throw new DistrictError('events/too-many', { most: LIVE_LIMITS.streamsOfOne, retryAfterSeconds: LIVE_LIMITS.retryAfterSeconds });
  }

  /** Begins a stream, after the event at a position where one is given. The caller has asked `admit` in the same turn. */
  async open(stream: LiveStream, after: number | undefined): Promise<void> {
    this.#streams.add(stream);
    await this.#inOrder(async () => {
      this.#next ??= await findLogSize(this.#district);
      const next = this.#next;
      stream.write(`retry: 3000\nid: ${next - 1}\nevent: hello\ndata: {}\n\n`);
      // A position beyond the log was given by another log, before a restore.
      if (after === undefined || after === next - 1) return;
      const missed = after < next ? await listPlaced(this.#district, after + 1, LIVE_LIMITS.changesAtOnce + 1) : [];
      if (after >= next || missed.length > LIVE_LIMITS.changesAtOnce) stream.write(resetAt(next - 1));
      else tell(stream, missed.filter((one) => one.position < next));
    });
  }

  /** Ends a stream. */
  close(stream: LiveStream): void {
    if (this.#streams.delete(stream)) stream.end();
  }

  /** Tells what has been placed since; called after each sequencing. Does nothing while nobody listens. */
  async turn(): Promise<void> {
    await this.#inOrder(async () => {
      if (this.#streams.size === 0) this.#next = undefined;
      if (this.#next === undefined) return;
      const placed = await listPlaced(this.#district, this.#next, LIVE_LIMITS.changesAtOnce + 1);
      if (placed.length === 0) return;
      if (placed.some((one) => DECIDE_SIGHT.has(one.register))) await this.#lookAgain();
      const isFlood = placed.length > LIVE_LIMITS.changesAtOnce;
      this.#next = isFlood ? await findLogSize(this.#district) : placed.at(-1)!.position + 1;
      for (const stream of this.#streams) {
        if (isFlood) stream.write(resetAt(this.#next - 1));
        else tell(stream, placed);
      }
    });
  }

  /** Asks each listener's rights again, ends those who have none any more, and keeps the others' connections alive. */
  async beat(): Promise<void> {
    await this.#inOrder(async () => {
      await this.#lookAgain();
      const id = this.#next === undefined ? '' : `id: ${this.#next - 1}\n`;
      for (const stream of this.#streams) stream.write(`${id}: still here\n\n`);
    });
  }

  /** Ends all streams. */
  stop(): void {
    clearInterval(this.#timer);
    for (const stream of this.#streams) this.close(stream);
  }

  async #lookAgain(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async (stream) => {
        try {
          stream.view = await stream.again();
        } catch {
          this.close(stream);
        }
      }),
    );
  }

  // One after the other, so that nobody is told anything twice or in the wrong order.
  #inOrder(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function tell(stream: LiveStream, placed: readonly Placed[]): void {
  const { view } = stream;
  const seen = placed.filter((one) => isSeen(view, one));
  const events = seen.map(({ position, register, record, version, entry, about }) => {
    const change: LiveChange = { register, id: record, version, entry, ...(about ? { about: linkTo(about.register, about.id) } : {}) };
    return `id: ${position}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
  });
  if (events.length > 0) stream.write(events.join(''));
}

// What hangs on a record is seen by who sees that record.
function isSeen({ sight, keys }: View, { register, seen, about }: Placed): boolean {
  return sees(sight(register), keys, seen) || (about !== undefined && sees(sight(about.register), keys, about.seen));
}

function resetAt(position: number): string {
  return `id: ${position}\nevent: reset\ndata: {}\n\n`;
}
