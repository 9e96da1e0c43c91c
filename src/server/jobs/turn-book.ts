import type { TurnLine } from '#kernel/access/administration-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Label } from '#kernel/field/field.ts';

/** Work that is done again and again, and how its next turn is brought forward. */
export type Turning = { readonly title: Label; readonly everySeconds: number; readonly runNow: () => void | Promise<void> };

type Noted = { turns: number; running: boolean; failures: number; startedAt?: Instant; endedAt?: Instant; lastFailure?: { readonly at: Instant; readonly message: string } };

const MESSAGE_LETTERS = 500;

/** How the repeated work of this process goes: kept in memory, since a turn is too small a thing for the database (decision 0058). */
export class TurnBook {
  readonly since: Instant;
  readonly #now: () => Instant;
  readonly #works = new Map<string, Turning & { readonly noted: Noted }>();

  constructor(now: () => Instant) {
    this.#now = now;
    this.since = now();
  }

  /** Enters work under a name; without it its turns are not noted. */
  enter(name: string, turning: Turning): void {
    this.#works.set(name, { ...turning, noted: { turns: 0, running: false, failures: 0 } });
  }

  /** Does a turn and notes how it went; a failure goes on to the caller. */
  async turn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const noted = this.#works.get(name)?.noted;
    if (!noted) return work();
    noted.running = true;
    noted.startedAt = this.#now();
    try {
      return await work();
    } catch (error) {
      this.fail(name, error);
      throw error;
    } finally {
      noted.running = false;
      noted.turns += 1;
      noted.endedAt = this.#now();
    }
  }

  /** Notes a failure that a turn has survived. */
  fail(name: string, error: unknown): void {
    const noted = this.#works.get(name)?.noted;
    if (!noted) return;
    noted.failures += 1;
    noted.lastFailure = { at: this.#now(), message: (error instanceof DistrictError ? `${error.code} ${JSON.stringify(error.data)}` : String(error)).slice(0, MESSAGE_LETTERS) };
  }

  /** Brings the next turn forward. @throws DistrictError `job/unknown`. */
  async runNow(name: string): Promise<void> {
    const work = this.#works.get(name);
    if (!work) throw new DistrictError('job/unknown', { job: name.slice(0, 80) });
    await work.runNow();
  }

  list(): readonly TurnLine[] {
    return [...this.#works].map(([name, { title, everySeconds, noted }]) => ({
      name, title, everySeconds, ...noted,
      ...(noted.endedAt && !noted.running ? { nextAt: new Date(Date.parse(noted.endedAt) + everySeconds * 1000).toISOString() } : {}),
    }));
  }
}
