import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DistrictError } from '#kernel/error/district-error.ts';
import { parseCheckpoint } from '#kernel/journal/checkpoint.ts';
import { verifyConsistency } from '#kernel/journal/merkle.ts';
import { verifyNote } from '#kernel/journal/note.ts';
import { sealBytes } from '#kernel/journal/seal.ts';
import { verifyLog } from '#kernel/journal/verify-log.ts';
import { consistencyProof } from '#kernel/journal/merkle.ts';
import { readerOfTiles } from '#kernel/journal/tile.ts';
import { archiveCase } from '#store/archive/archive-case.ts';
import { BACKUP_SEAL } from '#store/backup/backup-format.ts';
import { checkBackup } from '#store/backup/check-backup.ts';
import { KEPT_TABLES, REMADE_TABLES } from '#store/backup/kept-tables.ts';
import { writeBackup } from '#store/backup/write-backup.ts';
import { runCommand } from '#store/command/run.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { audit } from '#store/journal/rebuild.ts';
import { findHead, sequence } from '#store/journal/sequencer.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import { openText } from '#store/keys/vault.ts';
import { restoreFolder, type RestoreOrder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { ARCHIVE_MIGRATIONS, archivist, openArchiveDistrict, type ArchiveDistrict } from '#tests/archive/archive-district.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { startPostgres, type PostgresServer } from '#tests/kit/postgres.ts';
import { countedRandom, staff } from '#tests/kit/small-district.ts';

const SCHEMA = 'kept';
const clerk = staff('clerk');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const folder = mkdtempSync(join(tmpdir(), 'shali-backup-'));
const keys = join(folder, 'keys');
const place = (name: string): string => join(folder, name);

/** Some years of a small district: people, closed and archived cases, an erasure, and an entry that waits to be placed. */
async function fill(a: ArchiveDistrict): Promise<void> {
  const run = (actor: typeof clerk, command: Parameters<typeof runCommand>[1]['command']) => runCommand(a.district, { actor, at: a.district.now(), command });
  for (let n = 1; n <= 300; n += 1) await run(clerk, { do: 'create', register: n % 3 ? 'complaint' : 'helper', id: `r-${n}`, set: { name: `某事 ${n}「'\\"」`, ...(n % 3 === 1 ? { from: `某${n}` } : {}) } });
  await run(clerk, { do: 'act', register: 'complaint', id: 'r-1', action: 'close', form: { answer: '已处理' } });
  await sequence(a.log);
  await archiveCase(a.district, a.log, a.keep, archivist, { register: 'complaint', record: 'r-1' });
  a.clock.at = '2040-01-01T02:00:00.000Z';
  await run(archivist, { do: 'create', register: 'erasure', id: 'e-1', set: { register: 'complaint', record: 'r-1', document: '1 号', ground: '期满', decidedOn: '2040-01-01' } });
  await sequence(a.log);
  await a.district.database.pool.query(`insert into "${SCHEMA}"."setting" values ('demonstration', '{"scale": 1}')`);
  await run(clerk, { do: 'update', register: 'complaint', id: 'r-2', set: { name: '还没签进日志' } });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DistrictError) return error.code;
    throw error;
  }
  return 'accepted';
}

const leftBehind = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('into'));

describe.each(DATABASES)('a backup made on %s', (kind) => {
  let database: Database;
  let a: ArchiveDistrict;
  let file: string;
  let target: PostgresServer;
  beforeAll(async () => {
    database = await openEmpty(kind);
    a = await openArchiveDistrict(database, SCHEMA);
    await fill(a);
    mkdirSync(keys, { recursive: true });
    writeFileSync(join(keys, 'master.key'), hex(countedRandom(SCHEMA)(32)));
    writeFileSync(join(keys, 'log.key'), hex(new Uint8Array(32).fill(9)));
    file = place(`${kind}.gz`);
    await writeBackupFile(a, file);
    target = startPostgres();
  });
  afterAll(async () => {
    await database.close();
    target.stop();
  });

  const order = (more: Partial<RestoreOrder> = {}): RestoreOrder => ({ file, data: place('into'), keys, schema: SCHEMA, model: a.district.model, calendar: a.district.calendar, migrations: ARCHIVE_MIGRATIONS, ...more });
  const clean = (): void => rmSync(place('into'), { recursive: true, force: true });
  const openRestored = async (where: (typeof DATABASES)[number]): Promise<{ district: District; close: () => Promise<void> }> => {
    const opened = await openDatabase(where === 'pglite' ? { directory: join(place('into'), 'database') } : { url: target.url });
    return {
      district: { ...a.district, database: opened },
      close: async () => {
        if (where === 'postgres') await opened.pool.query(`drop schema "${SCHEMA}", "${SCHEMA}_accounts" cascade`);
        await opened.close();
        clean();
      },
    };
  };

  test.each(DATABASES)('B7 B8 B9 B11 B12 restores on %s to the same head, the same registers and the same people, and goes on from there', async (where) => {
    const before = (await findHead(database.pool, SCHEMA, a.log.signer.key.name))!;
    const restored = await restoreFolder(order(where === 'postgres' ? { databaseUrl: target.url } : {}));
    expect(restored).toMatchObject({ entries: 304, size: 303, root: hex(before.root) });
    const { district, close } = await openRestored(where);
    const { pool } = district.database;
    const log = { ...a.log, database: district.database };
    expect(await findHead(pool, SCHEMA, log.signer.key.name)).toEqual(before);
    const found = await audit(district);
    expect([found.entries, found.altered, found.registers.filter((one) => one.differing > 0)]).toEqual([304, [], []]);
    for (const name of [...district.model.registers.keys(), ...KEPT_TABLES]) {
      const all = (runner: District['database']['pool']) => runner.query(`select to_jsonb(t) as row from "${SCHEMA}"."${name}" t order by 1`);
      expect((await all(pool)).rows, name).toEqual((await all(database.pool)).rows);
    }
    const key = (id: string) => pool.query<{ wrapped: Buffer }>(`select "wrapped" from "${SCHEMA}"."subject_key" where "register" = 'complaint' and "record" = $1`, [id]);
    expect((await key('r-1')).rows).toEqual([]);
    const [sealed] = (await pool.query(`select "from" from "${SCHEMA}"."complaint" where "id" = 'r-4'`)).rows;
    expect(openText(district.vault.unwrap((await key('r-4')).rows[0]!.wrapped), sealed.from)).toBe('某4');
    await runCommand(district, { actor: clerk, at: district.now(), command: { do: 'create', register: 'plain', id: 'new', set: { name: '恢复之后' } } });
    expect(await sequence(log)).toBe(2);
    const read = async (path: string): Promise<Uint8Array | null> => (await findLogFile(pool, SCHEMA, path)) ?? null;
    expect(await verifyLog(read, log.signer.key, verifyEd25519)).toMatchObject({ size: 305, problems: [] });
    const now = parseCheckpoint(verifyNote(new TextDecoder().decode((await read('checkpoint'))!), log.signer.key, verifyEd25519));
    const tiles = new Map(await Promise.all([['0/0', 'tile/0/000'], ['0/1', 'tile/0/001.p/49'], ['1/0', 'tile/1/000.p/1']].map(async ([name, path]): Promise<[string, Uint8Array]> => [name!, (await read(path!))!])));
    const proof = consistencyProof(readerOfTiles((level, index) => tiles.get(`${level}/${index}`)!), before.size, now.size);
    expect(verifyConsistency(before.size, now.size, proof, before.root, now.root)).toBe(true);
    await close();
  });

  test('B2 what happens while a backup is written is not in it, and the backup is of one moment', async () => {
    // The embedded database has one session, so there nothing can happen meanwhile: the other writer waits.
    const lines = writeBackup(a.district, a.log);
    const first = await lines.next();
    const writing = runCommand(a.district, { actor: clerk, at: a.district.now(), command: { do: 'update', register: 'complaint', id: 'r-2', set: { answer: '备份期间' } } });
    if (kind === 'postgres') await writing;
    let text = first.value as string;
    for await (const line of lines) text += line;
    await writing;
    expect(text).not.toContain('备份期间');
    writeFileSync(place('live.gz'), gzipSync(text));
    expect((await checkBackup(place('live.gz'))).manifest.tables[0]).toMatchObject({ name: 'entry', rows: 304 });
  });

  test('B3 neither the master key nor the signing key is in it, nor an open name', () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    for (const secret of [hex(countedRandom(SCHEMA)(32)), hex(new Uint8Array(32).fill(9)), '某4"', Buffer.from(countedRandom(SCHEMA)(32)).toString('base64').slice(0, 40)]) expect(text.includes(secret)).toBe(false);
    expect(text).toContain('sealed.');
  });

  test('B1 a file is whole or not there, and none is written over', async () => {
    expect(await refusal(writeBackupFile(a, file))).toBe('backup/file-exists');
    const broken = { ...a, district: { ...a.district, schema: SCHEMA, model: { ...a.district.model, registers: new Map([['nowhere', a.district.model.registers.get('plain')!]]) } } };
    await expect(writeBackupFile(broken, place('broken.gz'))).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([]);
    await database.pool.query('select 1');
  });

  test('B4 only an empty place is restored to', async () => {
    mkdirSync(join(place('into'), 'database'), { recursive: true });
    expect(await refusal(restoreFolder(order()))).toBe('backup/not-empty');
    clean();
    if (kind === 'pglite') return;
    const url = String(database.pool.options.connectionString);
    expect(await refusal(restoreFolder(order({ databaseUrl: url })))).toBe('backup/not-empty');
    expect((await database.pool.query(`select count(*) as n from "${SCHEMA}"."entry"`)).rows[0].n).toBeGreaterThan(300);
    expect(leftBehind()).toEqual([]);
  });

  test('B5 B10 without the right keys nothing is restored and nothing is left', async () => {
    const wrong = (name: string, other: Uint8Array): string => {
      const path = place(`wrong-${name}`);
      cpSync(keys, path, { recursive: true });
      writeFileSync(join(path, `${name}.key`), hex(other));
      return path;
    };
    expect(await refusal(restoreFolder(order({ keys: undefined })))).toBe('backup/keys-missing');
    expect(await refusal(restoreFolder(order({ keys: place('nowhere') })))).toBe('backup/keys-missing');
    expect(await refusal(restoreFolder(order({ keys: wrong('log', new Uint8Array(32).fill(8)) })))).toBe('backup/other-district');
    expect(await refusal(restoreFolder(order({ keys: wrong('master', new Uint8Array(randomBytes(32))) })))).toBe('backup/other-master-key');
    expect(await refusal(restoreFolder(order({ schema: 'elsewhere' })))).toBe('backup/other-district');
    expect(leftBehind()).toEqual([]);
    cpSync(keys, join(place('into'), 'keys'), { recursive: true });
    expect(await refusal(restoreFolder(order({ keys: place('wrong-master') })))).toBe('backup/keys-differ');
    expect(readFileSync(join(place('into'), 'keys/master.key'), 'utf8')).toBe(readFileSync(join(keys, 'master.key'), 'utf8'));
    clean();
  });

  test('B7 B10 a payload that was changed is found even when the file was sealed anew by the log\'s own key', async () => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
    const forge = (change: (line: string) => string): string => {
      const changed = lines.map(change);
      const manifest = JSON.parse(changed.at(-2)!);
      let table = -1;
      const hashes = manifest.tables.map(() => createHash('sha256'));
      for (const line of changed.slice(1, -2)) {
        if (line.startsWith('{')) table += 1;
        else hashes[table].update(`${line}\n`);
      }
      manifest.tables.forEach((one: { sha256: string }, index: number) => void (one.sha256 = hashes[index].digest('hex')));
      const last = `${JSON.stringify(manifest)}\n`;
      const seal = JSON.stringify({ seal: sealBytes(BACKUP_SEAL, new TextEncoder().encode(last), a.log.signer) });
      writeFileSync(place('forged.gz'), gzipSync(`${changed.slice(0, -2).join('\n')}\n${last}${seal}\n`));
      return place('forged.gz');
    };
    expect((await checkBackup(forge((line) => line), () => a.log.signer.key)).manifest.tables.length).toBeGreaterThan(5);
    const swap = (from: string, to: string, more: Partial<RestoreOrder> = { databaseUrl: target.url }) => refusal(restoreFolder(order({ file: forge((line) => line.replace(from, to)), ...more })));
    expect(await swap('某事 7「', '某事 8「')).toBe('backup/entry-differs');
    expect(await swap('["5","', '["6","')).toBe('backup/altered');
    if (kind === 'pglite') expect(await swap('某事 7「', '某事 8「', {})).toBe('backup/entry-differs');
    expect(leftBehind()).toEqual([]);
    const there = await openDatabase({ url: target.url });
    expect((await there.pool.query("select nspname as name from pg_namespace where nspname like 'kept%'")).rows).toEqual([]);
    await there.close();
  });

  test.each([
    ['journal', (line: string) => !line.includes('"r-9"')],
    ['order', (line: string) => !line.startsWith('["302","')],
  ])('B6 B7 a file that lost rows of its %s is refused whether or not its manifest was made to fit', async (_name, keep) => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').filter(keep);
    writeFileSync(place('lost.gz'), gzipSync(`${lines.join('\n')}\n`));
    expect(await refusal(restoreFolder(order({ file: place('lost.gz') })))).toBe('backup/altered');
    expect(leftBehind()).toEqual([]);
  });

  test('B13 every table of the district is kept, made anew, or a register\'s', async () => {
    const found = await database.pool.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1', [SCHEMA]);
    const known = new Set([...KEPT_TABLES, ...REMADE_TABLES, ...a.district.model.registers.keys()]);
    expect(found.rows.map((row) => row.name).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('a file that is no whole backup', () => {
  let good: Buffer;
  beforeAll(async () => {
    const database = await openEmpty('pglite');
    const a = await openArchiveDistrict(database, SCHEMA);
    await runCommand(a.district, { actor: clerk, at: a.district.now(), command: { do: 'create', register: 'plain', id: 'one', set: { name: '一条' } } });
    await sequence(a.log);
    await writeBackupFile(a, place('small.gz'));
    good = readFileSync(place('small.gz'));
    await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const checked = async (bytes: Uint8Array): Promise<string> => {
    writeFileSync(place('wrong.gz'), bytes);
    return refusal(checkBackup(place('wrong.gz')));
  };

  test('B6 every cut is refused', async () => {
    for (let length = 0; length < good.length; length += length > 20 && length < good.length - 20 ? 7 : 1) {
      const code = await checked(good.subarray(0, length));
      expect(code, `cut at ${length}`).toBe(length < 3 ? 'backup/foreign' : 'backup/cut');
    }
  });

  test('B6 every flipped byte is refused, or was one that nothing reads', async () => {
    const whole = JSON.stringify(await checkBackup(place('small.gz')));
    let silent = 0;
    for (let at = 0; at < good.length; at += at > 20 && at < good.length - 20 ? 3 : 1) {
      const wrong = Buffer.from(good);
      wrong[at]! ^= 1 << (at % 8);
      writeFileSync(place('wrong.gz'), wrong);
      const result = await checkBackup(place('wrong.gz')).then((found) => JSON.stringify(found), (error: unknown) => error);
      if (result === whole) silent += 1;
      else expect(result instanceof DistrictError && result.code.startsWith('backup/'), `byte ${at}: ${String(result).slice(0, 200)}`).toBe(true);
    }
    // The last byte of a deflate stream has bits that no reader looks at.
    expect(silent).toBeLessThanOrEqual(2);
  });

  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'backup/foreign'],
    ['a text', () => Buffer.from('hello, this is no backup at all'), 'backup/foreign'],
    ['a zip', () => Buffer.from('504b0304140000000000000000000000000000', 'hex'), 'backup/foreign'],
    ['another gzip', () => gzipSync('{"a":1}\n'), 'backup/foreign'],
    ['a gzip of bytes', () => gzipSync(Buffer.from([0xff, 0xfe, 0x0a])), 'backup/altered'],
    ['a newer version', () => gzipSync('{"format":"shali-backup","version":4}\n'), 'backup/newer'],
    ['a broken header', () => gzipSync('{"format":"shali-backup","version":1}\n'), 'backup/altered'],
    ['a backup with something behind it', () => Buffer.concat([good, Buffer.from('more')]), 'backup/altered'],
    ['two backups in one', () => Buffer.concat([good, good]), 'backup/altered'],
    ['a line without end', () => gzipSync(Buffer.alloc(40 * 1024 * 1024, 0x20)), 'backup/foreign'],
    ['SQL for a type', () => gzipSync(gunzipSync(good).toString('utf8').replace('"type":"text"', '"type":"text; drop table entry"')), 'backup/altered'],
    ['SQL for a table', () => gzipSync(gunzipSync(good).toString('utf8').replace('"name":"entry"', '"name":"entry\\"; drop"')), 'backup/altered'],
  ])('B6 %s is refused', async (_name, bytes, code) => expect(await checked(bytes())).toBe(code));

  test('B6 a folder and a file that is not there are refused', async () => {
    expect(await refusal(checkBackup(folder))).toBe('backup/no-file');
    expect(await refusal(checkBackup(place('nowhere.gz')))).toBe('backup/no-file');
    expect(existsSync(place('nowhere.gz'))).toBe(false);
  });
});
