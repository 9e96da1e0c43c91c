import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { verifyPackage } from '#kernel/archive/verify-package.ts';
import { KEPT_TABLES, REMADE_TABLES } from '#store/backup/kept-tables.ts';
import { checkBackup } from '#store/backup/check-backup.ts';
import { readLines } from '#store/backup/read-lines.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { findHead, sequence } from '#store/journal/sequencer.ts';
import { restoreFolder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { buildApp } from '#server/http/app.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';
import { signedIn } from '#tests/kit/sign-in.ts';
import archiveSchema from '../../docs/formats/archive-package.schema.json' with { type: 'json' };
import backupSchema from '../../docs/formats/backup.schema.json' with { type: 'json' };

const MINUTES = 60_000;

/** Measures one step and prints it; nothing that is timed is asserted. */
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  let most = 0;
  const watch = setInterval(() => void (most = Math.max(most, process.memoryUsage().heapUsed)), 50);
  const before = process.memoryUsage().heapUsed;
  const result = await work().finally(() => clearInterval(watch));
  const [seconds, from, to, rss] = [(performance.now() - startedAt) / 1000, before / 2 ** 20, most / 2 ** 20, process.memoryUsage().rss / 2 ** 20];
  console.log(`${name}: ${seconds.toFixed(1)} s, heap ${from.toFixed(0)} → at most ${to.toFixed(0)} MB, whole process ${rss.toFixed(0)} MB`);
  return result;
}

describe('the demonstration district', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-keep-'));
  let platform: Platform;
  let app: FastifyInstance;
  let session: { cookie: string };
  beforeAll(async () => {
    platform = await openDemoPlatform();
    app = await buildApp(platform);
    session = await signedIn(app);
  }, 10 * MINUTES);
  afterAll(async () => {
    await app.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload, headers: { 'x-shali-csrf': '1', ...session } });

  test('A2 A3 A11 over HTTP: a closed case is archived, its package is handed out and verifies, and its person is not erased before the time', async () => {
    const found = await platform.district.database.pool.query<{ id: string }>(`select "id" from "${XICHENG.id}"."service-case" where "_state" = 'delivered' order by "id" limit 1`);
    const record = found.rows[0]!.id;
    expect((await post('/api/archive', { register: 'service-case', record: 'nobody' })).json()).toMatchObject({ status: 404, code: 'record/unknown' });
    expect((await post('/api/archive', { register: 'service-case', record: '../x' })).json()).toMatchObject({ status: 400 });
    const archive = () => app.inject({ method: 'POST', url: '/api/archive', payload: { register: 'service-case', record }, headers: { 'x-shali-csrf': '1', 'idempotency-key': 'archive-1', ...session } });
    const made = await archive();
    const again = await archive();
    expect([again.statusCode, again.headers['idempotent-replayed'], again.json()]).toEqual([200, 'true', made.json()]);
    expect(made.json()).toMatchObject({ keptUntil: expect.stringMatching(/-12-31$/) });
    const answer = await app.inject({ url: `/api/archive/${made.json<{ id: string }>().id}/package`, headers: session });
    expect(answer.headers['content-type']).toBe('application/x-tar');
    const files = tar.unpack(new Uint8Array(answer.rawPayload));
    expect(verifyPackage(files, platform.log.signer.key, verifyEd25519).problems).toEqual([]);
    const published = z.fromJSONSchema(archiveSchema as Parameters<typeof z.fromJSONSchema>[0]);
    expect(published.safeParse(Object.fromEntries(files.filter((file) => file.path.endsWith('.json')).map((file) => [file.path, JSON.parse(new TextDecoder().decode(file.bytes))])))).toMatchObject({ success: true });
    const erased = await post('/api/commands', { do: 'create', register: 'erasure', set: { register: 'service-case', record, document: '1 号', ground: '过早', decidedOn: '2024-12-31' } });
    expect(erased.json()).toMatchObject({ status: 409, code: 'erasure/too-early', detail: expect.stringContaining('-12-31') });
    expect((await post('/api/commands', { do: 'create', register: 'archive-file', set: {} })).json()).toMatchObject({ status: 403 });
  });

  test('B13 every table of the district is kept, made anew, or a register\'s', async () => {
    const found = await platform.district.database.pool.query<{ name: string }>('select tablename as name from pg_tables where schemaname = $1', [XICHENG.id]);
    const known = new Set([...KEPT_TABLES, ...REMADE_TABLES, ...XICHENG.model.registers.keys()]);
    expect(found.rows.map((row) => row.name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('B1 B2 B7 B8 B11 is backed up and restored to the same head, opens as it was and goes on; time and memory are printed', async () => {
    await sequence(platform.log);
    const file = join(folder, 'xicheng.gz');
    const written = await measured('backup, read back', () => writeBackupFile(platform, file));
    const entries = written.manifest.tables.find((one) => one.name === 'entry')!.rows;
    console.log(`${entries} entries, ${(statSync(file).size / 2 ** 20).toFixed(1)} MB`);
    const head = await findHead(platform.district.database.pool, XICHENG.id, platform.log.signer.key.name);
    const data = join(folder, 'restored');
    const restored = await measured('restore, proved', () => restoreFolder({ file, data, keys: join(platform.folder.path, 'keys'), schema: XICHENG.id, model: XICHENG.model, calendar: XICHENG.calendar }));
    expect(restored).toMatchObject({ entries, size: head!.size });
    const again = await openPlatform(data);
    expect(await findHead(again.district.database.pool, XICHENG.id, again.log.signer.key.name)).toEqual(head);
    await again.close();
  }, 20 * MINUTES);

  test('B1 over HTTP: the running platform hands out a backup that reads back whole, each line as its format says', async () => {
    const answer = await post('/api/backup', {});
    expect(answer.statusCode).toBe(200);
    const file = join(folder, 'fetched.gz');
    writeFileSync(file, answer.rawPayload);
    const { manifest } = await checkBackup(file, () => platform.log.signer.key);
    expect(manifest.log?.size).toBeGreaterThan(40_000);
    const published = z.fromJSONSchema(backupSchema as Parameters<typeof z.fromJSONSchema>[0]);
    const kinds = new Map<string, unknown>();
    for await (const line of readLines(file)) kinds.set(line.slice(0, 6), JSON.parse(line));
    expect(kinds.size).toBeGreaterThan(4);
    for (const [kind, line] of kinds) expect(published.safeParse(line).success, kind).toBe(true);
    expect((await app.inject({ method: 'POST', url: '/api/backup', payload: {}, headers: session })).json()).toMatchObject({ status: 403 });
  }, 5 * MINUTES);
});
