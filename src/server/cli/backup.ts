import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DistrictError } from '#kernel/error/district-error.ts';
import { checkBackup, type CheckedBackup } from '#store/backup/check-backup.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { writeBackupFile, type WrittenBackup } from '../backup/write-backup-file.ts';
import { findRunning } from '../platform/data-folder.ts';
import { openPlatform } from '../platform/open.ts';
import { localAuthorization } from '../sign-in/local-tokens.ts';
import { readOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { askAt, type Ask } from './with-platform.ts';

/** `backup FILE`: everything that a restore needs, in one file, but for the keys. */
export async function backup(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const [name, ...more] = options.rest;
  if (!name || more.length > 0) throw new DistrictError('cli/usage', { reason: 'backup FILE [--data DIR] [--json]' });
  const file = resolve(name);
  if (existsSync(file)) throw new DistrictError('backup/file-exists', { file });
  if (!process.env.DATABASE_URL && !existsSync(join(options.data, 'database'))) throw new DistrictError('backup/nothing-here', { where: options.data });
  const address = await findRunning(options.data);
  const written = address ? await fetchBackup(askAt(address, localAuthorization(options.data, 'operate')), file) : await writeHere(options.data, file);
  const { header, manifest, bytes } = written;
  const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0);
  if (options.json) console.log(JSON.stringify({ file, bytes, madeAt: header.madeAt, origin: header.origin, rows, log: manifest.log }, null, 2));
  else {
    console.log(`${file}：${bytes} 字节，${rows} 行，日志 ${manifest.log?.size ?? 0} 条，根 ${manifest.log?.root ?? '—'}，已回读核对`);
    console.log(`备份里没有主密钥和日志签名密钥：请另行保管 ${join(options.data, 'keys')}，没有它们不能恢复。归档包在 ${join(options.data, 'archive')}，也请另行复制。`);
    console.log('The backup holds neither the master key nor the log\'s signing key: keep them elsewhere; without them it cannot be restored.');
  }
  return 0;
}

async function writeHere(data: string, file: string): Promise<WrittenBackup> {
  const platform = await openPlatform(data, { databaseUrl: process.env.DATABASE_URL });
  try {
    await sequence(platform.log);
    return await writeBackupFile(platform, file);
  } finally {
    await platform.close();
  }
}

async function fetchBackup(ask: Ask, file: string): Promise<WrittenBackup> {
  const answer = await ask('/api/backup', {});
  if (!answer.ok) await readAnswer(answer);
  const part = `${file}.part`;
  try {
    if (!answer.body) throw new DistrictError('backup/cut', { file });
    await pipeline(answer.body, createWriteStream(part, { mode: 0o600 }));
    const checked: CheckedBackup = await checkBackup(part);
    await rename(part, file);
    return { ...checked, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
