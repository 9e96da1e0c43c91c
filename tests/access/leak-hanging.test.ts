import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { AttachmentPage, CommentPage, ReaderList } from '#kernel/file/hanging-wire.ts';
import { inScope, loadView } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { noteUpload } from '#store/file/file-rows.ts';
import { openIntake } from '#server/files/file-settings.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { LEAK_SYSTEM, LEAK_UNITS, openLeakDistrict, type Planted } from '#tests/kit/leak-district.ts';
import { openApp } from '#tests/kit/open-app.ts';

const UNITS = Object.keys(LEAK_UNITS);
const STAFF = ['staff-1', 'staff-11', 'staff-2', 'staff-12'];
const RUNS = process.env.SHALI_LONG ? 120 : 14;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

const plant = (register: 'note' | 'case-file', index: number): Planted => ({
  register, id: `${register}-${index}`, unit: at(UNITS, index * 5), maker: at(STAFF, index), token: `名${register}${index}名`, salary: 1, owner: '某', kind: 'a', ...(index % 4 === 2 ? { helper: at(STAFF, index) } : {}),
});
const PLANTED: readonly Planted[] = [...Array.from({ length: 16 }, (_, index) => plant('case-file', index)), ...Array.from({ length: 16 }, (_, index) => plant('note', index))];
const MAKERS = new Map(STAFF.map((id, index): [string, Actor] => [id, { id, name: id, unit: at(UNITS, index), duties: [], kind: 'staff' }]));
const bytesOf = (one: Planted): Buffer => Buffer.from(`内容Q${one.id}Q`);
const hashOf = (one: Planted): string => createHash('sha256').update(bytesOf(one)).digest('hex');
// One content hangs on two records, of which somebody may see either.
const SHARED = Buffer.from('同一份');
const SHARED_HASH = createHash('sha256').update(SHARED).digest('hex');
const SHARING = [PLANTED[3]!, PLANTED[20]!];

const person: fc.Arbitrary<Actor> = fc.record({ id: fc.constantFrom(...STAFF, 'nobody'), name: fc.constant('某'), unit: fc.constantFrom(...UNITS, 'unit-9'), duties: fc.subarray(['chief', 'officer', 'guest', 'keeper', 'other']), kind: fc.constant('staff' as const) });

function isSeen(actor: Actor, one: Planted): boolean {
  if (one.helper === actor.id) return true;
  if (one.register === 'case-file') return actor.duties.includes('keeper') && liesUnder(one.unit, actor.unit);
  return actor.duties.includes('chief') || (actor.duties.includes('officer') && liesUnder(one.unit, actor.unit)) || (actor.duties.includes('guest') && one.maker === actor.id);
}

function liesUnder(unit: string | undefined, above: string): boolean {
  for (let one = unit; one !== undefined; one = LEAK_UNITS[one]) if (one === above) return true;
  return false;
}

describe.each(DATABASES)('what hangs on a record that is not seen leaks by no way on %s', (kind) => {
  let district: District;
  let app: FastifyInstance;
  let folder: string;
  beforeAll(async () => {
    district = await openLeakDistrict(await openEmpty(kind), PLANTED, MAKERS);
    folder = mkdtempSync(join(tmpdir(), 'shali-leak-files-'));
    const files = openIntake(folder, { mostBytes: 1_000_000 });
    const keep = async (bytes: Buffer, hash: string): Promise<void> => {
      writeFileSync(join(folder, 'one'), bytes);
      await noteUpload(district, { hash, type: 'text/plain', charset: 'utf-8', bytes: bytes.length }, 'system');
      await files.store.put(hash, join(folder, 'one'));
    };
    for (const one of PLANTED) await keep(bytesOf(one), hashOf(one));
    await keep(SHARED, SHARED_HASH);
    const time = '2024-06-05T02:00:00.000Z';
    const hang = (one: Planted, id: string, file: string) => ({ actor: LEAK_SYSTEM, at: time, command: { do: 'create' as const, register: 'attachment', id, set: { about: `${one.register}/${one.id}`, name: `附Q${one.id}Q.txt`, file, kind: 'text', bytes: 10, by: 'staff-1', byName: '某', addedAt: time } } });
    await runBatch(district, [
      ...PLANTED.map((one) => hang(one, `a-${one.id}`, hashOf(one))), ...SHARING.map((one) => hang(one, `s-${one.id}`, SHARED_HASH)),
      ...PLANTED.map((one) => ({ actor: LEAK_SYSTEM, at: time, command: { do: 'create' as const, register: 'comment', id: `c-${one.id}`, set: { about: `${one.register}/${one.id}`, text: `说Q${one.id}Q`, by: 'staff-1', byName: '某', saidAt: time } } })),
    ]);
    app = await openApp(district, undefined, files);
  });
  afterAll(async () => {
    await app.close();
    await district.database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const headersOf = (actor: Actor): Record<string, string> => ({ 'x-viewer': encodeURIComponent(JSON.stringify(actor)), 'x-shali-csrf': '1' });
  const ask = async <T>(actor: Actor, url: string): Promise<{ status: number; body: T; text: string }> => {
    const answer = await app.inject({ url, headers: headersOf(actor) });
    for (const one of PLANTED) if (!isSeen(actor, one)) expect(answer.body.includes(`Q${one.id}Q`), `${url} shows what hangs on ${one.id}`).toBe(false);
    return { status: answer.statusCode, text: answer.body, body: answer.headers['content-type']?.includes('json') ? answer.json<T>() : ({} as T) };
  };
  const everyViewer = (work: (actor: Actor) => Promise<void>): Promise<void> => fc.assert(fc.asyncProperty(person, work), { numRuns: RUNS });

  test('F8 the database shows what hangs on one record to who sees that one, and nothing else', () =>
    everyViewer(async (actor) => {
      const view = await loadView(district, actor);
      for (const register of ['attachment', 'comment']) {
        const name = table(district.schema, register);
        const all = await inScope(district, view, ['note', 'case-file', register], (scoped) => scoped.query(`select 1 from ${name}`));
        expect(all.rows).toEqual([]);
        for (const one of [at(PLANTED, actor.unit.length * 7), at(PLANTED, actor.duties.length * 11 + 18)]) {
          const opened = inScope(district, view, [one.register], async (scoped) => {
            await scoped.openBound(one.register, one.id);
            return (await scoped.query<{ about: string }>(`select distinct "about" from ${name}`)).rows.map((row) => row.about);
          });
          if (isSeen(actor, one)) expect(await opened).toEqual([`${one.register}/${one.id}`]);
          else await expect(opened).rejects.toMatchObject({ code: 'record/unknown' });
        }
      }
    }));

  test('F8 lists of files and comments, who may be mentioned, and every change', () =>
    everyViewer(async (actor) => {
      for (const one of [at(PLANTED, actor.unit.length * 5), at(PLANTED, actor.duties.length * 9 + 17), PLANTED[3]!]) {
        const base = `/api/registers/${one.register}/records/${one.id}`;
        const seen = isSeen(actor, one);
        const files = await ask<AttachmentPage>(actor, `${base}/attachments`);
        const comments = await ask<CommentPage>(actor, `${base}/comments`);
        const readers = await ask<ReaderList>(actor, `${base}/readers?q=`);
        expect([files.status, comments.status, readers.status]).toEqual(Array(3).fill(seen ? 200 : 404));
        if (seen) expect([files.body.attachments.map((file) => file.id).includes(`a-${one.id}`), comments.body.comments.map((said) => said.id)]).toEqual([true, [`c-${one.id}`]]);
        if (seen) continue;
        const post = async (url: string, payload: object): Promise<string> => (await app.inject({ method: 'POST', url: `${base}${url}`, headers: headersOf(actor), payload })).json<{ code: string }>().code;
        expect([
          await post('/attachments', { file: hashOf(one), name: 'a.txt' }), await post('/comments', { text: '？' }), await post(`/attachments/a-${one.id}/withdraw`, { reason: '？' }), await post(`/comments/c-${one.id}/withdraw`, {}),
        ]).toEqual(Array(4).fill('record/unknown'));
      }
      for (const register of ['attachment', 'comment']) for (const url of ['', `/a-${PLANTED[3]!.id}`, `/c-${PLANTED[3]!.id}`]) expect((await ask(actor, `/api/registers/${register}/records${url}`)).status).not.toBe(200);
    }));

  test('F6 F7 the bytes, named by their record or not, and by a record on which they don\'t hang', () =>
    everyViewer(async (actor) => {
      for (const one of [at(PLANTED, actor.unit.length * 3), at(PLANTED, actor.duties.length * 13 + 16)]) {
        const other = at(PLANTED, PLANTED.indexOf(one) + 1);
        const urls = [`/api/files/${hashOf(one)}`, `/api/files/${hashOf(one)}?of=${one.register}/${one.id}`, `/api/files/${hashOf(one)}?of=${other.register}/${other.id}`, `/api/files/${hashOf(one)}/thumbnail`];
        const answers = [];
        for (const url of urls) answers.push((await ask(actor, url)).status);
        const expected = isSeen(actor, one) ? 200 : 404;
        expect(answers).toEqual([expected, expected, 404, 404]);
      }
      expect((await ask(actor, `/api/files/${SHARED_HASH}`)).status).toBe(SHARING.some((one) => isSeen(actor, one)) ? 200 : 404);
    }));
});
