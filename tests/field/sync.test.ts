import type { FastifyInstance } from 'fastify';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import type { FieldAnswer, FieldCommand, FieldMessage, SyncAnswer } from '#kernel/field-work/message.ts';
import { uuid7 } from '#kernel/field-work/uuid7.ts';
import { runCommand } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { noteUpload } from '#store/file/file-rows.ts';
import { sweepContents } from '#store/field-work/field-messages.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { FIELD_STAFF, openFieldDistrict } from '#tests/kit/field-district.ts';
import { openApp } from '#tests/kit/open-app.ts';

const { first, second, lead, elsewhere } = FIELD_STAFF;

describe.each(DATABASES)('what a phone sends, on %s', (kind) => {
  const clock = { now: '2024-03-05T02:00:00.000Z' };
  let district: District;
  let app: FastifyInstance;
  const phones: Readonly<Record<'first' | 'second' | 'other', string>> = { first: randomUUID(), second: randomUUID(), other: randomUUID() };
  beforeAll(async () => {
    district = await openFieldDistrict(await openEmpty(kind), clock);
    app = await openApp(district);
  });
  afterAll(async () => {
    await app.close();
    await district.database.close();
  });

  const newId = (): string => uuid7(Date.parse(clock.now), randomBytes(10));
  const make = (command: FieldCommand, more: Partial<FieldMessage> = {}): FieldMessage => ({ id: newId(), command, after: [], claimedAt: clock.now, ...more });
  const report = (id: string, more: Partial<FieldMessage> = {}, set: Record<string, unknown> = {}): FieldMessage => make({ do: 'create', register: 'spot', id, set: { name: `井盖 ${id}`, ...set } }, more);
  const send = (actor: Actor, messages: readonly FieldMessage[], device = phones.first, account = actor.id) =>
    app.inject({ method: 'POST', url: '/api/field/sync', payload: { account, device, messages }, headers: { 'x-viewer': encodeURIComponent(JSON.stringify(actor)) } });
  const answers = async (actor: Actor, messages: readonly FieldMessage[], device = phones.first): Promise<readonly FieldAnswer[]> => {
    const answer = await send(actor, messages, device);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<SyncAnswer>().answers;
  };
  const one = async (actor: Actor, message: FieldMessage, device?: string): Promise<FieldAnswer> => (await answers(actor, [message], device))[0]!;
  const day = async (actor: Actor): Promise<FieldDay> => (await app.inject({ url: '/api/field/day', headers: { 'x-viewer': encodeURIComponent(JSON.stringify(actor)) } })).json<FieldDay>();
  const rowsOf = async (text: string, values: unknown[] = []): Promise<readonly Record<string, unknown>[]> => (await district.database.pool.query<Record<string, unknown>>(text, values)).rows;
  const entriesOf = async (id: string): Promise<number> => (await rowsOf(`select 1 from "street"."entry" where "record" = $1`, [id])).length;
  const refusalOf = (answer: FieldAnswer): string => (answer.is === 'refused' ? answer.refusal : '');

  test('Q2 the same message is carried out once, however often, however late and however many at once', async () => {
    const message = report('spot-once');
    const [accepted, ...more] = await Promise.all(Array.from({ length: 4 }, () => one(first, message)));
    // Of several at once some may be told to come again.
    expect([accepted!, ...more].some((answer) => answer.is === 'accepted')).toBe(true);
    clock.now = '2024-05-20T02:00:00.000Z';
    const late = await one(first, message);
    expect(late).toMatchObject({ is: 'accepted', record: 'spot-once', version: 1 });
    expect(await answers(first, [message, message])).toEqual([late, late]);
    expect(await entriesOf('spot-once')).toBe(1);
  });

  test('Q3 what comes after a message that has not arrived is held, and a batch in any order is taken in its own', async () => {
    const made = report('spot-order');
    const fixed = make({ do: 'act', register: 'spot', id: 'spot-order', action: 'fix', form: { result: '已换' } }, { after: [made.id] });
    const closed = make({ do: 'act', register: 'spot', id: 'spot-order', action: 'close' }, { after: [fixed.id] });
    expect(await answers(first, [closed])).toEqual([{ id: closed.id, is: 'held', waitsFor: [fixed.id] }]);
    const all = await answers(first, [closed, fixed, made]);
    expect(new Map(all.map((answer) => [answer.id, answer.is]))).toEqual(new Map([[made.id, 'accepted'], [fixed.id, 'accepted'], [closed.id, 'accepted']]));
    expect(await rowsOf(`select "_state" as state, "_version" as version from "street"."spot" where "id" = 'spot-order'`)).toMatchObject([{ state: 'closed', version: 3 }]);
  });

  test('Q5 the duty is the one that he has now: what he did before he lost it is in the tray', async () => {
    const answer = await one({ ...first, duties: ['clerk'] }, report('spot-duty'));
    expect(answer).toMatchObject({ is: 'refused', code: 'access/denied' });
    expect(await entriesOf('spot-duty')).toBe(0);
    expect((await day(lead)).refusals.map((it) => it.id)).toContain(refusalOf(answer));
  });

  test('Q6 a change is taken where nobody else has changed the same, and laid into the tray where somebody has', async () => {
    await one(first, report('spot-both'));
    await one(second, make({ do: 'update', register: 'spot', id: 'spot-both', set: { level: 3 } }, { basedOn: 1 }), phones.second);
    expect(await one(first, make({ do: 'update', register: 'spot', id: 'spot-both', set: { note: '路边' } }, { basedOn: 1 }))).toMatchObject({ is: 'accepted', version: 3 });
    const refused = await one(first, make({ do: 'update', register: 'spot', id: 'spot-both', set: { level: 5 } }, { basedOn: 1 }));
    expect(refused).toMatchObject({ is: 'refused', code: 'field-work/changed-since' });
    expect(refused.is === 'refused' && refused.sentence).toContain('程度');
    // What he sees now he may change now; and what his own phone did in between is no other's.
    expect(await one(first, make({ do: 'update', register: 'spot', id: 'spot-both', set: { level: 5 } }, { basedOn: 3 }))).toMatchObject({ is: 'accepted', version: 4 });
    expect(await one(first, make({ do: 'update', register: 'spot', id: 'spot-both', set: { level: 6 } }, { basedOn: 3 }))).toMatchObject({ is: 'accepted', version: 5 });
    // Another phone of the same worker is another.
    expect(await one(first, make({ do: 'update', register: 'spot', id: 'spot-both', set: { level: 1 } }, { basedOn: 3 }), phones.other)).toMatchObject({ is: 'refused', code: 'field-work/changed-since' });
  });

  test('Q6 a step that is no longer allowed is laid into the tray, and what follows it too', async () => {
    await one(first, report('spot-step'));
    await one(second, make({ do: 'act', register: 'spot', id: 'spot-step', action: 'fix', form: { result: '甲' } }, { basedOn: 1 }), phones.second);
    const fix = make({ do: 'act', register: 'spot', id: 'spot-step', action: 'fix', form: { result: '乙' } }, { basedOn: 1 });
    const close = make({ do: 'act', register: 'spot', id: 'spot-step', action: 'close' }, { after: [fix.id] });
    const both = await answers(first, [fix, close]);
    expect(both.map((answer) => answer.is === 'refused' && answer.code)).toEqual(['field-work/changed-since', 'field-work/after-refused']);
    const undone = make({ do: 'act', register: 'spot', id: 'spot-step', action: 'fix', form: { result: '丙' } }, { basedOn: 2 });
    expect(await one(first, undone)).toMatchObject({ is: 'refused', code: 'procedure/not-now' });
  });

  test('Q7 both times are kept, a wrong clock is marked, and deadlines run by the server’s', async () => {
    clock.now = '2024-05-21T02:00:00.000Z';
    const ahead = report('spot-ahead', { claimedAt: '2030-01-01T00:00:00.000Z' });
    const behind = report('spot-behind', { claimedAt: '2020-01-01T00:00:00.000Z', heardAt: '2024-05-20T02:00:00.000Z' });
    const weeks = report('spot-weeks', { claimedAt: '2024-04-01T02:00:00.000Z', heardAt: '2024-03-31T02:00:00.000Z' });
    const liar = report('spot-liar', { claimedAt: clock.now, heardAt: '2031-01-01T00:00:00.000Z' });
    await answers(first, [ahead, behind, weeks, liar]);
    const noted = await rowsOf(`select "record", "clock", "claimedAt", "receivedAt" from "street"."field_message" where "record" = any($1::text[]) order by "record"`, [['spot-ahead', 'spot-behind', 'spot-weeks', 'spot-liar']]);
    expect(noted.map((row) => [row.record, row.clock])).toEqual([['spot-ahead', 'ahead'], ['spot-behind', 'behind'], ['spot-liar', 'plausible'], ['spot-weeks', 'plausible']]);
    expect(noted.map((row) => new Date(String(row.receivedAt)).toISOString())).toEqual(Array.from({ length: 4 }, () => clock.now));
    const dues = await rowsOf(`select distinct "_due" as due, "_since" as since from "street"."spot" where "id" = any($1::text[])`, [['spot-ahead', 'spot-behind', 'spot-weeks', 'spot-liar']]);
    expect(dues).toHaveLength(1);
    expect(new Date(String(dues[0]!.since)).toISOString()).toBe(clock.now);
  });

  test('Q8 a queue is sent by its owner alone, and a message that another has sent is another message', async () => {
    const message = report('spot-mine');
    expect((await send(second, [message], phones.first, first.id)).json()).toMatchObject({ code: 'field-work/other-account', status: 409 });
    expect(await entriesOf('spot-mine')).toBe(0);
    await one(second, report('spot-theirs', { id: message.id }));
    expect(await one(first, message)).toMatchObject({ is: 'accepted', record: 'spot-mine' });
  });

  test('Q2 an id that said something else before takes nothing, and says so in the tray', async () => {
    const message = report('spot-reused');
    await one(first, message);
    const reused = { ...message, command: { ...message.command, id: 'spot-reused-2' } };
    const answer = await one(first, reused);
    expect(answer).toMatchObject({ is: 'refused', code: 'field-work/message-reused' });
    expect(await one(first, reused)).toEqual(answer);
    expect(await entriesOf('spot-reused-2')).toBe(0);
    expect(await one(first, message)).toMatchObject({ is: 'accepted' });
  });

  test('T1 the tray is seen by the worker, by who leads his unit and by nobody else, with what the message said', async () => {
    const message = report('spot-tray', {}, { level: -5, finder: '张某' });
    const answer = await one(first, message);
    expect(answer).toMatchObject({ is: 'refused', code: 'field/invalid' });
    const id = refusalOf(answer);
    const seenBy = async (actor: Actor): Promise<boolean> => (await day(actor)).refusals.some((it) => it.id === id);
    expect(await Promise.all([first, lead, second, elsewhere].map(seenBy))).toEqual([true, true, false, false]);
    expect((await day(first)).refusals.find((it) => it.id === id)).toMatchObject({ mine: true, message, what: '登记 · 问题点 · “井盖 spot-tray”' });
    // What it said of people stands neither in the journal nor open in the table.
    const [kept] = await rowsOf(`select encode("content", 'escape') as text, (select string_agg("payload"::text, '') from "street"."entry" where "record" = $1) as entry from "street"."field_message" where "refusal" = $1`, [id]);
    expect(`${kept!.text}${kept!.entry}`).not.toMatch(/张某|\\345\\274\\240/);
    // Sent again by the phone, it is the same refusal.
    expect(await one(first, message)).toEqual(answer);
  });

  test('T2 what is sent again changed settles its refusal in the same transaction, and only then', async () => {
    const refusal = refusalOf(await one(first, report('spot-again', {}, { level: -5 })));
    expect(await one(first, report('spot-again', { instead: refusal }, { level: -6 }))).toMatchObject({ is: 'refused', code: 'field/invalid' });
    const open = async (): Promise<unknown> => (await rowsOf(`select "_state" as state, "resentAs" as resent from "street"."field-refusal" where "id" = $1`, [refusal]))[0];
    expect(await open()).toEqual({ state: 'open', resent: null });
    expect(await one(second, report('spot-again', { instead: refusal }, { level: 5 }), phones.second)).toMatchObject({ is: 'refused', code: 'record/unknown' });
    expect(await one(first, report('spot-again', { instead: refusal }, { level: 5 }))).toMatchObject({ is: 'accepted', record: 'spot-again' });
    expect(await open()).toEqual({ state: 'resent', resent: 'spot/spot-again' });
    expect(await rowsOf(`select "content" from "street"."field_message" where "refusal" = $1`, [refusal])).toEqual([{ content: null }]);
    expect(await one(first, report('spot-again-2', { instead: refusal }))).toMatchObject({ is: 'refused', code: 'field-work/refusal-settled' });
  });

  test('T3 it is withdrawn with a reason, or handed to somebody who settles it in his own name', async () => {
    const refusal = refusalOf(await one(first, report('spot-hand', {}, { level: -5 })));
    const act = (action: string, more: object): FieldMessage => make({ do: 'act', register: 'field-refusal', id: refusal, action, ...more }, { basedOn: 1 });
    expect(await one(second, act('withdraw', { reason: '不是我的' }), phones.second)).toMatchObject({ is: 'refused', code: 'record/unknown' });
    expect(await one(first, act('hand', { form: { holder: second.id } }))).toMatchObject({ is: 'accepted' });
    expect((await day(second)).refusals.find((it) => it.id === refusal)).toMatchObject({ mine: true, workerName: first.name });
    expect(await one(second, report('spot-hand', { instead: refusal }, { level: 2 }), phones.second)).toMatchObject({ is: 'accepted' });
    expect(await rowsOf(`select "actor" from "street"."entry" where "record" = 'spot-hand'`)).toEqual([{ actor: second.id }]);
    const other = refusalOf(await one(first, report('spot-gone', {}, { level: -5 })));
    const without = make({ do: 'act', register: 'field-refusal', id: other, action: 'withdraw' }, { basedOn: 1 });
    expect(await one(lead, without)).toMatchObject({ is: 'refused', code: 'procedure/reason-missing' });
    await runCommand(district, { actor: lead, at: clock.now, command: { do: 'act', register: 'field-refusal', id: other, action: 'withdraw', reason: '重复上报' } });
    expect(await sweepContents(district, { register: 'field-refusal', open: 'open' })).toBeGreaterThan(0);
    expect(await rowsOf(`select "content" from "street"."field_message" where "refusal" = $1`, [other])).toEqual([{ content: null }]);
  });

  test('Q10 photographs hang on the record, or on the refusal and then on what is sent in its place; what is not there is asked for', async () => {
    const upload = async (actor: Actor, seed: string): Promise<string> => {
      const hash = createHash('sha256').update(seed).digest('hex');
      await noteUpload(district, { hash, type: 'image/jpeg', bytes: 100 }, actor.id);
      return hash;
    };
    const photo = (file: string, more: object = {}): NonNullable<FieldMessage['photos']>[number] => ({ file, name: '远景.jpg', claimedAt: '2024-05-21T01:59:00.000Z', ...more });
    const hanging = async (about: string): Promise<readonly Record<string, unknown>[]> => rowsOf(`select "file", "by", "place", "takenAt" from "street"."attachment" where "about" = $1`, [about]);
    const near = await upload(first, 'near');
    const message = report('spot-photo', { photos: [photo(near, { place: { longitude: '113.95', latitude: '33.57', withinM: 8 } })] });
    expect(await one(first, message)).toMatchObject({ is: 'accepted' });
    expect(await one(first, message)).toMatchObject({ is: 'accepted' });
    expect(await hanging('spot/spot-photo')).toMatchObject([{ file: near, by: first.id, place: { type: 'Point', coordinates: ['113.95', '33.57'] } }]);
    // Neither a file that nobody sent nor one of another's that he doesn't read.
    const foreign = await upload(lead, 'foreign');
    const never = createHash('sha256').update('never').digest('hex');
    const lacking = report('spot-lacking', { photos: [photo(never), photo(foreign)] });
    expect(await one(first, lacking)).toEqual({ id: lacking.id, is: 'photos-missing', files: [never, foreign] });
    expect(await entriesOf('spot-lacking')).toBe(0);
    const far = await upload(first, 'far');
    const refusal = refusalOf(await one(first, report('spot-far', { photos: [photo(far)] }, { level: -5 })));
    expect(await hanging(`field-refusal/${refusal}`)).toMatchObject([{ file: far, by: first.id }]);
    await one(first, make({ do: 'act', register: 'field-refusal', id: refusal, action: 'hand', form: { holder: second.id } }, { basedOn: 1 }));
    expect(await one(second, report('spot-far', { photos: [photo(far)], instead: refusal }), phones.second)).toMatchObject({ is: 'accepted' });
    expect(await hanging('spot/spot-far')).toMatchObject([{ file: far, by: second.id }]);
  });

  test('D1 a day holds what is mine to do with its forms, and what I may report', async () => {
    await one(first, report('spot-day'));
    const found = await day(first);
    expect(found.tasks.find((task) => task.id === 'spot-day')).toMatchObject({ register: 'spot', name: '井盖 spot-day', version: 1, state: 'open', actions: ['fix', 'look'] });
    expect(found.registers.map((it) => [it.id, it.onPhone])).toEqual([['spot', { report: {}, photos: ['photos'] }], ['field-refusal', undefined]]);
    expect((await day(elsewhere)).tasks).toEqual([]);
    expect((await day(first)).tasks.every((task) => task.register !== 'field-refusal')).toBe(true);
  });

  test('Q9 a request that says too much, or what no phone says, is refused whole', async () => {
    const many = Array.from({ length: 51 }, () => report('spot-many'));
    expect((await send(first, many)).statusCode).toBe(400);
    expect((await send(first, [{ ...report('spot-bad'), id: randomUUID() }])).statusCode).toBe(400);
    expect((await send(first, [{ ...report('spot-bad'), trusted: true } as FieldMessage])).statusCode).toBe(400);
    expect(await entriesOf('spot-many')).toBe(0);
  });
});
