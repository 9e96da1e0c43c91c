import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { platformOf } from '#kernel/access/access.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { verifyPackage } from '#kernel/archive/verify-package.ts';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { archiveFolder } from '#server/archive/archive-folder.ts';
import { restoreFolder } from '#server/backup/restore-folder.ts';
import { writeBackupFile } from '#server/backup/write-backup-file.ts';
import { openIntake } from '#server/files/file-settings.ts';
import type { Platform } from '#server/platform/open.ts';
import { archiveCase } from '#store/archive/archive-case.ts';
import { runCommand } from '#store/command/run.ts';
import type { Database } from '#store/database/connect.ts';
import { findFiles } from '#store/file/file-rows.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { sweepFiles } from '#store/file/sweep-files.ts';
import { takeIn, type Intake } from '#store/file/take-in.ts';
import type { District } from '#store/district.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { archivist, openArchiveDistrict, type ArchiveDistrict } from '#tests/archive/archive-district.ts';
import { DATABASES, openEmpty } from '#tests/kit/databases.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { SAMPLE_PDF, samplePhoto } from '#tests/kit/sample-files.ts';
import { staff } from '#tests/kit/small-district.ts';

const clerk = staff('clerk');

async function hang(district: District, files: Intake, about: string, name: string, bytes: Buffer, more: object = {}): Promise<string> {
  const file = await takeIn(district, files, clerk.id, { name, bytes: Readable.from([bytes]) });
  const set = { about, name, file: file.hash, kind: 'photo', bytes: file.bytes, by: clerk.id, byName: clerk.name, addedAt: district.now(), ...more };
  await runCommand(district, { actor: platformOf('unit-a'), at: district.now(), command: { do: 'create', register: 'attachment', id: randomUUID(), set } });
  return file.hash;
}

describe.each(DATABASES)('files that are kept on %s', (kind) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shali-kept-files-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  describe('in a backup', () => {
    let platform: Platform;
    beforeAll(async () => {
      platform = await openMannedPlatform(kind);
      await makeCommunity(platform, 'community-1');
    });
    afterAll(() => platform.close());

    test('F13 a backup holds the bytes, and a restore holds each against its hash', async () => {
      const photo = await hang(platform.district, platform.files, 'community/community-1', 'a.jpg', await samplePhoto(20));
      const paper = await hang(platform.district, platform.files, 'community/community-1', 'a.pdf', Buffer.concat([SAMPLE_PDF, Buffer.alloc(2_000_000, 32)]));
      const lost = await hang(platform.district, platform.files, 'community/community-1', 'b.jpg', await samplePhoto(21));
      await platform.files.store.remove(lost);
      await sequence(platform.log);
      const file = join(folder, 'backup.gz');
      const { manifest } = await writeBackupFile(platform, file);
      // The photo in one part, the paper in three, and the one that is lost in none.
      expect(manifest.tables.at(-1)).toMatchObject({ name: 'file_bytes', rows: 4 });
      const order = (data: string, from = file) => ({ file: from, data, keys: join(platform.folder.path, 'keys'), schema: XICHENG.id, model: XICHENG.model, calendar: XICHENG.calendar });
      await restoreFolder(order(join(folder, 'restored')));
      const { store } = openIntake(join(folder, 'restored'), { mostBytes: 1 });
      for (const hash of [photo, paper]) expect((await buffer(await store.read(hash))).equals(await buffer(await platform.files.store.read(hash)))).toBe(true);
      expect(await store.has(lost)).toBe(false);
      const forged = join(folder, 'forged.gz');
      writeFileSync(forged, gzipSync(gunzipSync(readFileSync(file)).toString().replace(/("[0-9a-f]{64}","0",")./, '$1_')));
      await expect(restoreFolder(order(join(folder, 'second'), forged))).rejects.toMatchObject({ code: 'backup/altered' });
    }, 120_000);
  });

  describe('in an archive', () => {
    let database: Database;
    let a: ArchiveDistrict;
    let files: Intake;
    let schemas = 0;
    beforeAll(async () => {
      database = await openEmpty(kind);
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      a = await openArchiveDistrict(database, `kept_files_${(schemas += 1)}`);
      files = openIntake(folder, { mostBytes: 10_000_000 });
    });
    const run = (command: Parameters<typeof runCommand>[1]['command'], actor = clerk) => runCommand(a.district, { actor, at: a.district.now(), command });

    test('F14 F15 a package holds the files of its case; erasing the person takes them away, but for one that hangs elsewhere', async () => {
      await run({ do: 'create', register: 'complaint', id: 'c-1', set: { name: '某事', from: '某甲' } });
      await run({ do: 'create', register: 'complaint', id: 'c-2', set: { name: '另一事', from: '某乙' } });
      const photo = await hang(a.district, files, 'complaint/c-1', '现场.jpg', await samplePhoto(30));
      const paper = await hang(a.district, files, 'complaint/c-1', '材料.pdf', SAMPLE_PDF);
      await hang(a.district, files, 'complaint/c-2', '同一材料.pdf', SAMPLE_PDF);
      const gone = await hang(a.district, files, 'complaint/c-1', '传错.jpg', await samplePhoto(31), { withdrawnAt: a.district.now(), withdrawnBy: '某', reason: '传错' });
      await run({ do: 'act', register: 'complaint', id: 'c-1', action: 'close', form: { answer: '已处理' } });
      await sequence(a.log);
      const keep = { ...a.keep, readFile: archiveFolder(folder, files.store).readFile! };
      const made = await archiveCase(a.district, a.log, keep, archivist, { register: 'complaint', record: 'c-1' });
      const inside = tar.unpack(a.shelf.get(made.file)!);
      expect(inside.map((one) => one.path).filter((path) => path.startsWith('attachments')).toSorted()).toEqual(['attachments.json', `attachments/${paper}.pdf`, `attachments/${photo}.jpg`].toSorted());
      const report = verifyPackage(inside, a.log.signer.key, verifyEd25519);
      expect(report.problems).toEqual([]);
      expect(report.manifest.documents.map(({ name, sha256, path }) => [name, sha256, path !== undefined])).toEqual(expect.arrayContaining([['现场.jpg', photo, true], ['材料.pdf', paper, true], ['传错.jpg', gone, false]]));
      expect(new TextDecoder().decode(inside.find((one) => one.path === 'attachments.json')!.bytes)).toContain('"reason":"传错"');
      const changed = inside.map((one) => (one.path.endsWith('.pdf') ? { ...one, bytes: one.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) } : one));
      expect(verifyPackage(changed, a.log.signer.key, verifyEd25519).problems.map((problem) => problem.code)).toEqual(['archive/file-differs']);

      a.clock.at = '2035-01-02T02:00:00.000Z';
      await run({ do: 'create', register: 'erasure', id: 'e-1', set: { register: 'complaint', record: 'c-1', document: '审批单', ground: '期满', decidedOn: '2035-01-02' } }, archivist);
      const known = await findFiles(a.district, eachAlone(database, 'app'), [photo, paper]);
      expect([known.has(photo), known.has(paper)]).toEqual([false, true]);
      await sweepFiles(a.district, files.store);
      expect([await files.store.has(photo), await files.store.has(paper)]).toEqual([false, true]);
    });

    test('F16 a field takes a file only from who has uploaded it', async () => {
      const other = { ...clerk, id: 'staff-other' };
      const file = await takeIn(a.district, files, clerk.id, { name: 'a.pdf', bytes: Readable.from([SAMPLE_PDF]) });
      const paper = { name: 'a.pdf', type: file.type, size: file.bytes, sha256: file.hash };
      const create = (id: string, set: object, actor = clerk) => run({ do: 'create', register: 'complaint', id, set: { name: '某事', ...set } }, actor);
      await expect(create('c-1', { paper }, other)).rejects.toMatchObject({ code: 'file/unknown' });
      await expect(create('c-1', { paper: { ...paper, size: 1 } })).rejects.toMatchObject({ code: 'file/unknown' });
      await create('c-1', { paper });
      await run({ do: 'update', register: 'complaint', id: 'c-1', set: { name: '改名', paper } });
      await expect(create('c-2', { paper })).rejects.toMatchObject({ code: 'file/unknown' });
      a.clock.at = '2024-03-09T02:00:00.000Z';
      await sweepFiles(a.district, files.store);
      expect(await files.store.has(file.hash)).toBe(true);
    });
  });
});
