import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readHeader } from '#store/backup/check-backup.ts';
import { restoreFolder } from '../backup/restore-folder.ts';
import { findPack, noteDistrict } from '../platform/find-pack.ts';

const USAGE = 'restore FILE --data DIR [--keys DIR]';

/** `restore FILE --data DIR`: a backup into an empty folder (and, with DATABASE_URL, an empty database), proved against the signed head. */
export async function restore(args: readonly string[]): Promise<number> {
  const { file, data, keys } = optionsOf(args);
  const pack = await findPack(data, (await readHeader(file)).district);
  const restored = await restoreFolder({ file, data, keys, databaseUrl: process.env.DATABASE_URL, schema: pack.id, model: pack.model, calendar: pack.calendar });
  noteDistrict(data, pack.id);
  console.log(`${restored.header.madeAt} 的备份已恢复到 ${data}：${restored.entries} 条日志，${restored.records} 条记录`);
  console.log(`✓ 日志由原始内容重新算出，大小 ${restored.size}、根 ${restored.root}、检查点与备份时签名的一致 the head equals the one that was signed`);
  return 0;
}

function optionsOf(args: readonly string[]): { readonly file: string; readonly data: string; readonly keys: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { data: { type: 'string' }, keys: { type: 'string' } } });
    const [file] = positionals;
    // The place is always named: a restore never goes into the usual folder by itself.
    if (!file || positionals.length > 1 || !values.data) throw new Error(USAGE);
    return { file: resolve(file), data: resolve(values.data), keys: values.keys === undefined ? undefined : resolve(values.keys) };
  } catch (error) {
    throw new DistrictError('cli/usage', { reason: error instanceof Error ? error.message : USAGE });
  }
}
