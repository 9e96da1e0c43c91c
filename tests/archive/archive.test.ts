import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tar } from '#kernel/archive/package-file.ts';
import { verifyPackage } from '#kernel/archive/verify-package.ts';
import type { Command } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { verifyLog } from '#kernel/journal/verify-log.ts';
import { archiveCase, type Archived } from '#store/archive/archive-case.ts';
import { listArchivable } from '#store/archive/find-closed.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import type { Database } from '#store/database/connect.ts';
import { loadSubjectKeys } from '#store/exchange/open-values.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { audit } from '#store/journal/rebuild.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import { openText } from '#store/keys/vault.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { staff } from '#tests/kit/small-district.ts';
import { archivist, openArchiveDistrict, type ArchiveDistrict } from './archive-district.ts';

const clerk = staff('clerk');

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DistrictError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe.each(DATABASES)('archive on %s', (kind) => {
  let database: Database;
  let a: ArchiveDistrict;
  let schemas = 0;
  beforeAll(async () => {
    database = await openEmpty(kind);
  });
  beforeEach(async () => {
    a = await openArchiveDistrict(database, `archive_${(schemas += 1)}`);
  });
  afterAll(() => database.close());

  const run = (command: Command, actor = clerk) => runCommand(a.district, { actor, at: a.district.now(), command });
  const create = (register: string, id: string, set: object = {}) => run({ do: 'create', register, id, set: { name: `某事 ${id}`, ...set } });
  const close = (register: string, id: string) => run({ do: 'act', register, id, action: 'close', ...(register === 'complaint' ? { form: { answer: '已处理' } } : {}) });
  const archive = (register: string, record: string, actor = archivist): Promise<Archived> => archiveCase(a.district, a.log, a.keep, actor, { register, record });
  const erase = (register: string, record: string, actor = archivist) =>
    run({ do: 'create', register: 'erasure', id: `erase-${register}-${record}`, set: { register, record, document: '销毁审批单 1 号', ground: '保管期满', decidedOn: a.clock.at.slice(0, 10) } }, actor);
  const closedCase = async (id: string, register = 'complaint'): Promise<void> => {
    await create(register, id, { from: '某甲' });
    await close(register, id);
    await sequence(a.log);
  };
  const keyOf = async (register: string, record: string) => (await loadSubjectKeys(a.district, database.pool, a.district.model.registers.get(register)!, [record])).get(record);
  const entries = async (): Promise<number> => Number((await database.pool.query(`select count(*) as n from "${a.district.schema}"."entry"`)).rows[0].n);
  const verify = (bytes: Uint8Array) => verifyPackage(tar.unpack(bytes), a.log.signer.key, verifyEd25519);

  test('A1 A2 A9 a closed case becomes a package under a number of its own, and a record that speaks of it', async () => {
    await closedCase('c-1');
    await closedCase('c-2');
    a.clock.at = '2024-04-01T02:00:00.000Z';
    expect(await listArchivable(a.district, database.pool, a.district.model.registers.get('complaint')!, '2024', '', 10)).toEqual(['c-1', 'c-2']);
    const one = await archive('complaint', 'c-1');
    const two = await archive('complaint', 'c-2');
    expect([one.number, two.number]).toEqual(['X001-ZY·2024-D10-complaint-0001', 'X001-ZY·2024-D10-complaint-0002']);
    expect(one).toMatchObject({ keptUntil: '2034-12-31', entries: 2 });
    const files = tar.unpack(a.shelf.get(one.file)!);
    expect(files.map((file) => file.path)).toEqual(['manifest.json', 'seal', 'record.json', 'schema.json', 'timeline.json', 'journal.json', 'checkpoint', 'key']);
    expect(verify(a.shelf.get(one.file)!)).toMatchObject({ entries: 2, problems: [], manifest: { demonstration: true, retention: { document: '保管期限表一' }, sealed: ['from'], archivedBy: 'staff-archivist' } });
    const row = (await database.pool.query(`select f.*, e."actor" from "${a.district.schema}"."archive-file" f join "${a.district.schema}"."entry" e on e."record" = f."id" where f."id" = $1`, [one.id])).rows[0];
    expect(row).toMatchObject({ sha256: one.sha256, treeSize: 4, actor: 'staff-archivist', keptUntil: '2034-12-31' });
    expect(await listArchivable(a.district, database.pool, a.district.model.registers.get('complaint')!, '2024', '', 10)).toEqual([]);
    expect((await audit(a.district)).altered).toEqual([]);
  });

  test('A1 an open case, one that is archived already, what is no case and what is not there are refused', async () => {
    await create('complaint', 'c-1');
    await sequence(a.log);
    expect(await refusal(archive('complaint', 'c-1'))).toBe('archive/still-open');
    await close('complaint', 'c-1');
    expect(await refusal(archive('complaint', 'c-1'))).toBe('archive/not-in-log-yet');
    await sequence(a.log);
    await archive('complaint', 'c-1');
    expect(await refusal(archive('complaint', 'c-1'))).toBe('archive/already');
    expect(await refusal(archive('helper', 'x'))).toBe('archive/no-case');
    expect(await refusal(archive('complaint', 'nobody'))).toBe('record/unknown');
    expect(await refusal(archive('nothing', 'x'))).toBe('register/unknown');
    await run({ do: 'act', register: 'complaint', id: 'c-1', action: 'reopen', reason: '又有新情况' });
    await close('complaint', 'c-1');
    await sequence(a.log);
    const again = await archive('complaint', 'c-1');
    const row = (await database.pool.query(`select "replaces", "version" from "${a.district.schema}"."archive-file" where "id" = $1`, [again.id])).rows[0];
    expect(row).toEqual({ replaces: 'X001-ZY·2024-D10-complaint-0001', version: 4 });
    expect(a.shelf.size).toBe(2);
  });

  test('A5 A9 two who archive at the same moment get numbers of their own, and each record speaks of its own file', async () => {
    for (const id of ['c-1', 'c-2', 'c-3']) await closedCase(id);
    const made = await Promise.all(['c-1', 'c-2', 'c-3'].map((id) => archive('complaint', id)));
    expect(new Set(made.map((one) => one.number)).size).toBe(3);
    for (const one of made) expect(verify(a.shelf.get(one.file)!).problems).toEqual([]);
    expect(a.shelf.size).toBe(3);
    const same = await Promise.allSettled([archive('forever', 'x'), archive('forever', 'x')]);
    expect(same.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  });

  test('A5 a shelf that fails leaves no record behind, and the number is not used up', async () => {
    await closedCase('c-1');
    const before = await entries();
    await expect(archiveCase(a.district, a.log, { ...a.keep, put: () => Promise.reject(new Error('disk full')) }, archivist, { register: 'complaint', record: 'c-1' })).rejects.toThrow('disk full');
    expect(await entries()).toBe(before);
    expect((await archive('complaint', 'c-1')).number).toMatch(/0001$/);
  });

  test('A6 only an archivist archives and erases; nobody writes the record of a package by hand', async () => {
    await closedCase('c-1');
    expect(await refusal(archive('complaint', 'c-1', clerk))).toBe('access/denied');
    expect(await refusal(erase('complaint', 'c-1', clerk))).toBe('access/denied');
    const made = await archive('complaint', 'c-1');
    expect(await refusal(run({ do: 'update', register: 'archive-file', id: made.id, set: { keptUntil: '2020-01-01' } }, archivist))).toBe('access/denied');
  });

  test('A7 A8 the table in force on the day of the closing decides, and what it does not name is not archived', async () => {
    a.clock.at = '2024-12-31T15:59:59.000Z';
    await closedCase('c-1');
    a.clock.at = '2024-12-31T16:00:00.000Z';
    await closedCase('c-2');
    expect([(await archive('complaint', 'c-1')).keptUntil, (await archive('complaint', 'c-2')).keptUntil]).toEqual(['2034-12-31', '2055-12-31']);
    a.clock.at = '2019-06-01T02:00:00.000Z';
    await closedCase('c-3');
    expect(await refusal(archive('complaint', 'c-3'))).toBe('criterion/none-in-force');
  });

  test('A3 one changed byte anywhere is found, whether it is in the tar, a file, the manifest or a proof', async () => {
    await closedCase('c-1');
    await closedCase('c-2');
    const bytes = a.shelf.get((await archive('complaint', 'c-1')).file)!;
    let found = 0;
    for (let at = 0; at < bytes.length; at += 97) {
      const wrong = Uint8Array.from(bytes);
      wrong[at]! ^= 0x04;
      try {
        if (verify(wrong).problems.length > 0) found += 1;
      } catch (error) {
        if (!(error instanceof DistrictError)) throw error;
        found += 1;
      }
      // A tar's header says more than we read (owner, time): those bytes change its checksum and are found, too.
      expect(found, `byte ${at}`).toBe(Math.floor(at / 97) + 1);
    }
    for (const cut of [0, 1, 511, 512, 5000, bytes.length - 1024, bytes.length - 1]) expect(() => verify(bytes.subarray(0, cut)), `cut at ${cut}`).toThrow('archive/');
  });

  test('A3 a package that was made up again around a changed value does not hold: the log did not commit to it', async () => {
    await closedCase('c-1');
    const bytes = a.shelf.get((await archive('complaint', 'c-1')).file)!;
    const { createHash } = await import('node:crypto');
    const forged = tar.unpack(bytes).map((file) => ({ path: file.path, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replaceAll('已处理', '未处理')) }));
    const manifest = JSON.parse(new TextDecoder().decode(forged[0]!.bytes));
    for (const one of manifest.files) one.sha256 = createHash('sha256').update(forged.find((file) => file.path === one.path)!.bytes).digest('hex');
    forged[0] = { path: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest)}\n`) };
    expect(verifyPackage(forged, a.log.signer.key, verifyEd25519).problems.map((one) => one.code)).toEqual(['seal/differs', 'archive/entry-differs']);
  });

  test('A4 A10 A11 A12 a person is erased when the case has been kept its time, and not a day before; the log, the audit and the package still hold', async () => {
    await closedCase('c-1');
    const made = await archive('complaint', 'c-1');
    await sequence(a.log);
    const sealed = (await database.pool.query(`select "from" from "${a.district.schema}"."complaint"`)).rows[0].from as string;
    expect(openText((await keyOf('complaint', 'c-1'))!, sealed)).toBe('某甲');
    expect(new TextDecoder().decode(a.shelf.get(made.file)!)).not.toContain('某甲');
    const before = await entries();
    for (const day of ['2024-03-06', '2030-01-01', '2034-12-31']) {
      a.clock.at = `${day}T15:59:59.999Z`;
      await expect(erase('complaint', 'c-1')).rejects.toMatchObject({ code: 'erasure/too-early', data: { until: '2034-12-31' } });
    }
    expect(await entries()).toBe(before);
    a.clock.at = '2034-12-31T16:00:00.000Z';
    await erase('complaint', 'c-1');
    expect(await entries()).toBe(before + 1);
    expect(await keyOf('complaint', 'c-1')).toBeUndefined();
    await sequence(a.log);
    const report = await verifyLog(async (path) => (await findLogFile(database.pool, a.district.schema, path)) ?? null, a.log.signer.key, verifyEd25519);
    expect(report).toMatchObject({ size: before + 1, problems: [] });
    const found = await audit(a.district);
    expect([found.altered, found.registers.filter((one) => one.differing > 0)]).toEqual([[], []]);
    expect(verify(a.shelf.get(made.file)!).problems).toEqual([]);
    expect(await refusal(erase('complaint', 'c-1'))).toBe('record/exists');
    expect(await refusal(run({ do: 'create', register: 'erasure', id: 'again', set: { register: 'complaint', record: 'c-1', document: '2 号', ground: '再次', decidedOn: '2035-01-01' } }, archivist))).toBe('erasure/no-key');
    expect(await refusal(run({ do: 'update', register: 'erasure', id: 'erase-complaint-c-1', set: { record: 'c-2' } }, archivist))).toBe('erasure/final');
  });

  test('A8 A11 A13 it is refused for an open case, one not archived as it stands, one kept for ever, and where nobody said how long', async () => {
    await create('complaint', 'c-1', { from: '某甲' });
    a.clock.at = '2040-01-01T02:00:00.000Z';
    expect(await refusal(erase('complaint', 'c-1'))).toBe('archive/still-open');
    await close('complaint', 'c-1');
    expect(await refusal(erase('complaint', 'c-1'))).toBe('erasure/not-archived');
    a.clock.at = '2024-03-05T02:00:00.000Z';
    await closedCase('f-1', 'forever');
    await archive('forever', 'f-1');
    await create('helper', 'h-1');
    await create('unnamed', 'u-1');
    await create('plain', 'p-1');
    a.clock.at = '2034-12-31T10:00:00.000Z';
    expect(await refusal(erase('helper', 'h-1'))).toBe('erasure/too-early');
    a.clock.at = '2099-01-01T02:00:00.000Z';
    expect(await refusal(erase('forever', 'f-1'))).toBe('erasure/kept-for-ever');
    expect(await refusal(erase('unnamed', 'u-1'))).toBe('archive/no-rule');
    expect(await refusal(erase('plain', 'p-1'))).toBe('erasure/nothing-personal');
    expect(await refusal(erase('helper', 'nobody'))).toBe('record/unknown');
    expect(await refusal(erase('entry', 'x'))).toBe('register/unknown');
    await erase('helper', 'h-1');
    expect(await keyOf('helper', 'h-1')).toBeUndefined();
  });

  test('A10 an erasure and what else stands in its batch are carried out together or not at all', async () => {
    await create('helper', 'h-1');
    a.clock.at = '2050-01-01T02:00:00.000Z';
    const decision = { do: 'create' as const, register: 'erasure', id: 'e-1', set: { register: 'helper', record: 'h-1', document: '1 号', ground: '期满', decidedOn: '2050-01-01' } };
    const order = (command: Command) => ({ actor: archivist, at: a.district.now(), command });
    expect(await refusal(runBatch(a.district, [order(decision), order({ ...decision, id: 'e-2' })]))).toBe('erasure/no-key');
    expect(await keyOf('helper', 'h-1')).toBeDefined();
  });
});

describe('a package as a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-archive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('A2 is opened by the machine\'s own tar, and what that makes is read here', () => {
    const files = [{ path: 'manifest.json', bytes: new TextEncoder().encode('{"名":1}\n') }, { path: 'documents/a-1.pdf', bytes: new Uint8Array(1500).fill(7) }, { path: 'empty', bytes: new Uint8Array() }];
    writeFileSync(join(folder, 'p.tar'), tar.pack(files, new Date('2024-03-05T02:00:00Z')));
    execFileSync('tar', ['-xf', 'p.tar'], { cwd: folder });
    for (const file of files) expect(new Uint8Array(readFileSync(join(folder, file.path)))).toEqual(file.bytes);
    rmSync(join(folder, 'p.tar'));
    execFileSync('tar', ['--format=ustar', '-cf', join(folder, '..', 'q.tar'), ...readdirSync(folder).filter((name) => name !== 'documents')], { cwd: folder });
    expect(tar.unpack(new Uint8Array(readFileSync(join(folder, '..', 'q.tar')))).map((file) => file.path).toSorted()).toEqual(['empty', 'manifest.json']);
    rmSync(join(folder, '..', 'q.tar'));
  });

  test.each([['../up', 'x'], ['/etc/passwd', 'x'], ['a/../../b', 'x'], ['a//b', 'x'], ['.hidden', 'x'], ['A', 'x'], ['名', 'x'], ['a'.repeat(120), 'x']])('A3 a path such as %s is neither written nor read', (path, text) => {
    expect(() => tar.pack([{ path, bytes: new TextEncoder().encode(text) }], new Date(0))).toThrow('archive/package-broken');
    const good = tar.pack([{ path: 'x'.repeat(Math.min(path.length, 90)), bytes: new TextEncoder().encode(text) }], new Date(0));
    const wrong = Uint8Array.from(good);
    wrong.fill(0, 0, 100);
    wrong.set(new TextEncoder().encode(path).subarray(0, 99), 0);
    wrong.fill(0x20, 148, 156);
    const sum = wrong.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    wrong.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    if (path.length < 100) expect(() => tar.unpack(wrong)).toThrow('archive/package-broken');
  });

  test('A3 what is no tar, holds a file twice or a link is refused with a sentence', () => {
    expect(() => tar.unpack(new Uint8Array(2048).fill(65))).toThrow('archive/package-broken');
    expect(() => tar.unpack(new TextEncoder().encode('{"not":"a tar"}'))).toThrow('archive/package-broken');
    const one = tar.pack([{ path: 'a', bytes: new Uint8Array(3) }], new Date(0)).subarray(0, 1024);
    const twice = new Uint8Array(3072);
    twice.set(one, 0);
    twice.set(one, 1024);
    expect(() => tar.unpack(twice)).toThrow('重复');
    execFileSync('ln', ['-sf', '/etc/hostname', join(folder, 'link')]);
    execFileSync('tar', ['--format=ustar', '-cf', join(folder, 'l.tar'), 'link'], { cwd: folder });
    expect(() => tar.unpack(new Uint8Array(readFileSync(join(folder, 'l.tar'))))).toThrow('不认识');
  });
});
