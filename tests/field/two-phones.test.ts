import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { applyCommand } from '#kernel/command/apply-command.ts';
import { heldOf, type Change } from '#kernel/command/change.ts';
import type { Command } from '#kernel/command/command.ts';
import type { FieldCommand, FieldMessage, SyncAnswer } from '#kernel/field-work/message.ts';
import { countOpen, EMPTY_QUEUE, enqueue, messagesDue, noteAnswers, noteLost, notePhotoSent, noteSending, openOn, photosDue, resume, type Queue, type QueuedPhoto } from '#kernel/field-work/queue.ts';
import { runSync } from '#kernel/field-work/run-sync.ts';
import { uuid7 } from '#kernel/field-work/uuid7.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { noteUpload } from '#store/file/file-rows.ts';
import { audit } from '#store/journal/rebuild.ts';
import { syncMessages } from '#server/field-work/sync.ts';
import { openEmpty } from '#tests/kit/databases.ts';
import { FIELD_STAFF, openFieldDistrict } from '#tests/kit/field-district.ts';

const START = Date.parse('2024-03-05T02:00:00.000Z');
const RECORDS = 3;

/** What can happen in a world of two phones, a server and a net between them. */
type Event =
  | { readonly is: 'report'; readonly phone: number; readonly record: number; readonly photos: number }
  | { readonly is: 'edit'; readonly phone: number; readonly record: number; readonly field: 'note' | 'level'; readonly value: number }
  | { readonly is: 'act'; readonly phone: number; readonly record: number; readonly action: 'fix' | 'undo' | 'close' | 'look' }
  | { readonly is: 'look'; readonly phone: number }
  | { readonly is: 'send' | 'forget' | 'restart'; readonly phone: number }
  | { readonly is: 'arrive' | 'answer'; readonly which: number; readonly again: boolean }
  | { readonly is: 'drop'; readonly which: number }
  | { readonly is: 'sweep' }
  | { readonly is: 'time'; readonly minutes: number }
  | { readonly is: 'clock'; readonly phone: number; readonly offMinutes: number };

const phone = fc.nat({ max: 1 });
const record = fc.nat({ max: RECORDS - 1 });
const which = fc.nat({ max: 50 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('report' as const), phone, record, photos: fc.nat({ max: 2 }) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('edit' as const), phone, record, field: fc.constantFrom('note' as const, 'level' as const), value: fc.nat({ max: 9 }) }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('act' as const), phone, record, action: fc.constantFrom('fix' as const, 'undo' as const, 'close' as const, 'look' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('look' as const), phone }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constantFrom('send' as const, 'send' as const, 'forget' as const, 'restart' as const), phone }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constantFrom('arrive' as const, 'answer' as const), which, again: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('drop' as const), which }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('sweep' as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('time' as const), minutes: fc.nat({ max: 100_000 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('clock' as const), phone, offMinutes: fc.integer({ min: -100_000, max: 100_000 }) }) },
);

type Packet = { readonly from: number } & ({ readonly messages: readonly FieldMessage[] } | { readonly answer: SyncAnswer });

/** A phone with its own clock, its queue, and what it has seen of the records. */
class Phone {
  queue: Queue = EMPTY_QUEUE;
  offMs = 0;
  heardAt: string | undefined;
  readonly seen = new Map<string, number>();
  readonly made: FieldMessage['id'][] = [];
  readonly photographed = new Map<string, number>();
  readonly device: string;
  readonly actor: Actor;

  constructor(actor: Actor, device: string) {
    this.actor = actor;
    this.device = device;
  }
}

/** The world: everything that happens in it is said by events, so that a failure shrinks to a story. */
class World {
  readonly district: District;
  readonly clock: { now: string };
  readonly run: number;
  readonly phones: readonly Phone[];
  net: Packet[] = [];
  #made = 0;

  constructor(district: District, clock: { now: string }, run: number) {
    this.district = district;
    this.clock = clock;
    this.run = run;
    this.phones = [FIELD_STAFF.first, FIELD_STAFF.second].map((actor, index) => new Phone(actor, `00000000-0000-4000-8000-${String(run * 2 + index).padStart(12, '0')}`));
  }

  recordId(index: number): string {
    return `spot-${this.run}-${index}`;
  }

  nowOn(one: Phone): string {
    return new Date(Date.parse(this.clock.now) + one.offMs).toISOString();
  }

  async happen(event: Event): Promise<void> {
    switch (event.is) {
      case 'report':
        return this.put(event.phone, { do: 'create', register: 'spot', id: this.recordId(event.record), set: { name: `问题 ${event.phone}` } }, event.photos);
      case 'edit':
        return this.put(event.phone, { do: 'update', register: 'spot', id: this.recordId(event.record), set: { [event.field]: event.field === 'note' ? `说明 ${event.value}` : event.value } });
      case 'act':
        return this.put(event.phone, { do: 'act', register: 'spot', id: this.recordId(event.record), action: event.action, ...(event.action === 'fix' ? { form: { result: `结果 ${this.#made}` } } : {}), ...(event.action === 'undo' ? { reason: '未做好' } : {}) });
      case 'look':
        return this.look(this.phones[event.phone]!);
      case 'send':
        return this.send(event.phone);
      case 'forget': {
        // The phone gives up waiting for answers that may still come.
        const one = this.phones[event.phone]!;
        one.queue = noteLost(one.queue, one.made, this.nowOn(one));
        return;
      }
      case 'restart':
        this.phones[event.phone]!.queue = resume(this.phones[event.phone]!.queue);
        return;
      case 'arrive':
        return this.arrive(event.which, event.again);
      case 'answer':
        return this.hear(event.which, event.again);
      case 'drop':
        this.net = this.net.filter((_, index) => index !== event.which % Math.max(1, this.net.length));
        return;
      case 'sweep':
        // What was uploaded and hangs nowhere is taken away after a while.
        for (const text of [`delete from "street"."file" where "hash" not in (select "file" from "street"."attachment")`, `delete from "street"."file_upload"`]) await this.district.database.pool.query(text);
        return;
      case 'time':
        this.clock.now = new Date(Date.parse(this.clock.now) + event.minutes * 60_000).toISOString();
        return;
      case 'clock':
        this.phones[event.phone]!.offMs = event.offMinutes * 60_000;
    }
  }

  put(from: number, command: FieldCommand, photos = 0): void {
    const one = this.phones[from]!;
    this.#made += 1;
    const random = createHash('sha256').update(`${this.run}/${this.#made}`).digest();
    const id = uuid7(Date.parse(this.nowOn(one)), random);
    const version = one.seen.get(command.id);
    const based = command.do === 'create' || version === undefined ? {} : { basedOn: version };
    one.queue = enqueue(one.queue, { id, command, ...based, after: [...openOn(one.queue, command.register, command.id)], claimedAt: this.nowOn(one), ...(one.heardAt ? { heardAt: one.heardAt } : {}) }, command.id, Array.from({ length: photos }, (_, index) => ({ id: `${id}-${index}`, name: `照片 ${index}.jpg`, type: 'image/jpeg', claimedAt: this.nowOn(one) })));
    one.made.push(id);
    one.photographed.set(id, photos);
  }

  /** What a phone sees when it has a network: the versions as they stand. */
  async look(one: Phone): Promise<void> {
    const found = await this.district.database.pool.query<{ id: string; _version: number }>(`select "id", "_version" from "street"."spot" where "id" = any($1::text[])`, [Array.from({ length: RECORDS }, (_, index) => this.recordId(index))]);
    for (const row of found.rows) one.seen.set(row.id, Number(row._version));
    one.heardAt = this.clock.now;
  }

  async upload(from: number, photo: QueuedPhoto): Promise<string> {
    await noteUpload(this.district, { hash: hashOf(photo), type: 'image/jpeg', bytes: 1000 }, this.phones[from]!.actor.id);
    return hashOf(photo);
  }

  async send(from: number): Promise<void> {
    const one = this.phones[from]!;
    for (const photo of photosDue(one.queue, this.nowOn(one))) one.queue = notePhotoSent(one.queue, photo.id, await this.upload(from, photo));
    const messages = messagesDue(one.queue, this.nowOn(one));
    if (messages.length === 0) return;
    one.queue = noteSending(one.queue, messages.map(({ id }) => id));
    // Some nets cut a batch in two and turn the halves round.
    const half = Math.ceil(messages.length / 2);
    this.net.push({ from, messages: messages.slice(half) }, { from, messages: messages.slice(0, half) });
  }

  async arrive(which: number, again: boolean): Promise<void> {
    const requests = this.net.filter((packet) => 'messages' in packet);
    const packet = requests[which % Math.max(1, requests.length)];
    if (!packet) return;
    if (!again) this.net = this.net.filter((one) => one !== packet);
    this.net.push({ from: packet.from, answer: await this.ask(packet.from, packet.messages) });
  }

  hear(which: number, again: boolean): void {
    const answers = this.net.filter((packet) => 'answer' in packet);
    const packet = answers[which % Math.max(1, answers.length)];
    if (!packet) return;
    if (!again) this.net = this.net.filter((one) => one !== packet);
    const one = this.phones[packet.from]!;
    one.queue = noteAnswers(one.queue, packet.answer.answers, this.nowOn(one));
  }

  async ask(from: number, messages: readonly FieldMessage[]): Promise<SyncAnswer> {
    const { actor, device } = this.phones[from]!;
    return syncMessages(this.district, await loadView(this.district, actor), { account: actor.id, device, messages: [...messages] });
  }

  /** In the end the net works; photographs fail now and then even so. */
  async heal(): Promise<void> {
    for (let round = 0; round < 60 && this.phones.some((one) => countOpen(one.queue) > 0); round += 1) {
      // What was on its way for long comes in at last.
      for (let left = this.net.filter((packet) => 'messages' in packet).length; round === 0 && left > 0; left -= 1) await this.arrive(left, false);
      for (const [from, one] of this.phones.entries()) {
        // Whatever the phone waited for, it waits no longer.
        one.queue = noteLost(one.queue, one.made, this.nowOn(one));
        let tries = 0;
        await runSync({
          change: async (change) => (one.queue = change(one.queue)),
          upload: async (photo) => {
            tries += 1;
            if (tries % 3 === 2) throw new Error('the net broke');
            return this.upload(from, photo);
          },
          send: (messages) => this.ask(from, messages),
          now: () => this.nowOn(one),
          endsIt: () => false,
          refusesPhoto: () => undefined,
        });
      }
      this.clock.now = new Date(Date.parse(this.clock.now) + 10 * 60_000).toISOString();
    }
  }
}

const hashOf = (photo: Pick<QueuedPhoto, 'id'>): string => createHash('sha256').update(photo.id).digest('hex');

type Noted = { id: string; actor: string; device: string; state: string; accepted: { entry: string; version: number } | null; refusal: string | null; photos: { file: string }[] | null; claimedAt: string };
type Entry = { id: string; record: string; version: number; at: string; actor: string };

describe('two phones and a net that loses, doubles, delays and reorders, with clocks that are wrong', () => {
  let district: District;
  const clock = { now: new Date(START).toISOString() };
  let runs = 0;
  beforeAll(async () => {
    district = await openFieldDistrict(await openEmpty('pglite'), clock);
  });
  afterAll(() => district.database.close());

  const query = async <R extends object>(text: string, values: unknown[]): Promise<readonly R[]> => (await district.database.pool.query<R>(text, values)).rows;

  async function checkWorld(world: World): Promise<void> {
    const devices = world.phones.map((one) => one.device);
    const noted = await query<Noted>(`select * from "street"."field_message" where "device" = any($1::text[])`, [devices]);
    const byId = new Map(noted.map((one) => [one.id, one]));
    // Q1: nothing is lost: every message is settled, and the phone and the server say the same of it.
    expect(noted.length).toBe(world.phones.flatMap((one) => one.made).length);
    for (const one of world.phones) {
      expect(countOpen(one.queue)).toBe(0);
      for (const { message, state, answer } of one.queue.messages) {
        const kept = byId.get(message.id)!;
        expect([message.id, kept.state, kept.actor]).toEqual([message.id, state, one.actor.id]);
        if (answer?.is === 'accepted') expect([answer.entry, answer.version]).toEqual([kept.accepted?.entry, kept.accepted?.version]);
        if (answer?.is === 'refused') expect(answer.refusal).toBe(kept.refusal);
        expect(new Date(kept.claimedAt).toISOString()).toBe(message.claimedAt);
      }
      // Every photograph hangs on its record, or on the refusal of what it was taken for.
      for (const { message } of one.queue.messages) {
        const { state, refusal, photos } = byId.get(message.id)!;
        const taken = Array.from({ length: one.photographed.get(message.id) ?? 0 }, (_, index) => hashOf({ id: `${message.id}-${index}` }));
        expect((photos ?? []).map((photo) => photo.file)).toEqual(taken);
        const hanging = await query<{ file: string }>(`select "file" from "street"."attachment" where "about" = $1 and "file" = any($2::text[])`, [state === 'accepted' ? `spot/${message.command.id}` : `field-refusal/${refusal}`, taken]);
        expect(hanging.map((it) => it.file).toSorted()).toEqual(taken.toSorted());
      }
    }
    // Q2: nothing is doubled: an accepted message has one entry of its own, and there is no entry without a message.
    const records = Array.from({ length: RECORDS }, (_, index) => world.recordId(index));
    const entries = await query<Entry>(`select "id", "record", "version", "at", "actor" from "street"."entry" where "register" = 'spot' and "record" = any($1::text[]) order by "arrival"`, [records]);
    expect(noted.filter((one) => one.state === 'accepted').map((one) => one.accepted!.entry).toSorted()).toEqual(entries.map((one) => one.id).toSorted());
    // Q4: every refusal is in the tray, once.
    const tray = await query<{ id: string; message: string }>(`select "id", "message" from "street"."field-refusal" where "device" = any($1::text[])`, [devices]);
    expect(tray.map((one) => one.message).toSorted()).toEqual(noted.filter((one) => one.state === 'refused').map((one) => one.id).toSorted());
    await checkOrder(world, entries, byId, records);
  }

  // The state is what the accepted messages give one after another, and nobody's work was overwritten unseen.
  async function checkOrder(world: World, entries: readonly Entry[], byId: ReadonlyMap<string, Noted>, records: readonly string[]): Promise<void> {
    const messages = new Map(world.phones.flatMap((one) => one.queue.messages.map(({ message }) => [byId.get(message.id)!.accepted?.entry ?? message.id, { message, phone: one }] as const)));
    const states = new Map<string, Change>();
    const setters = new Map<string, { version: number; device: string }>();
    for (const entry of entries) {
      const { message, phone: by } = messages.get(entry.id)!;
      const held = states.get(entry.record);
      const change = applyCommand(district.model, district.calendar, { actor: by.actor, at: entry.at, command: message.command as Command }, held && heldOf(held));
      expect([change.version, entry.actor]).toEqual([entry.version, by.actor.id]);
      states.set(entry.record, change);
      for (const field of message.command.do === 'act' ? Object.keys(message.command.form ?? {}) : Object.keys(message.command.set)) {
        const last = setters.get(`${entry.record}/${field}`);
        if (last && last.device !== by.device) expect(last.version).toBeLessThanOrEqual(message.basedOn ?? 0);
        setters.set(`${entry.record}/${field}`, { version: entry.version, device: by.device });
      }
    }
    const rows = await query<Record<string, unknown>>(`select * from "street"."spot" where "id" = any($1::text[])`, [records]);
    expect(rows.length).toBe(states.size);
    for (const row of rows) {
      const { values, caseState, version } = states.get(String(row.id))!;
      expect([Number(row._version), row._state]).toEqual([version, caseState?.state]);
      for (const [name, value] of Object.entries(values)) expect([name, row[name]]).toEqual([name, value]);
    }
  }

  test('Q1 to Q6: nothing is lost, nothing is doubled, the outcome is that of some order, and every refusal is in the tray', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 60 }), async (events) => {
        runs += 1;
        const world = new World(district, clock, runs);
        for (const one of events) await world.happen(one);
        await world.heal();
        await checkWorld(world);
      }),
      { numRuns: 80 },
    );
  }, 160_000);

  test('and the journal rebuilds all of it, the tray with it', async () => {
    const { altered, registers } = await audit(district);
    expect(altered).toEqual([]);
    expect(registers.filter((one) => one.differing > 0)).toEqual([]);
  });
});
