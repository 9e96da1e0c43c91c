import { Attachment } from '#kernel/file/attachment.ts';
import type { Instant } from '#kernel/field/day.ts';
import { eachAlone } from '../access/each-alone.ts';
import { inRole } from '../access/in-role.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { thumbnailKey, type FileStore } from './file-store.ts';

/** A file that hangs nowhere is kept so long for whoever uploaded it. */
export const UPLOAD_HOURS = 24;
/** One that was withdrawn from the last record on which it hung is kept so long: until then a mistake can be looked into. */
export const WITHDRAWN_DAYS = 30;
const AT_ONCE = 200;
const HOUR_MS = 3_600_000;

/** Removes the bytes of files that hang nowhere any more, and of those that were erased. Returns how many. */
export async function sweepFiles(district: District, store: FileStore): Promise<number> {
  const ago = (hours: number): Instant => new Date(Date.parse(district.now()) - hours * HOUR_MS).toISOString();
  const file = table(district.schema, 'file');
  const app = eachAlone(district.database, 'app');
  await app.query(`delete from ${table(district.schema, 'file_upload')} where "at" < $1`, [ago(UPLOAD_HOURS)]);
  // What an earlier sweep marked and did not finish is taken along.
  const marked = await inRole(district.database, 'app', async (runner) => {
    await runner.query(
      `update ${file} set "removingAt" = $1 where "hash" in (select f."hash" from ${file} f where f."removingAt" is null and f."uploadedAt" < $2
       and not exists (select 1 from ${table(district.schema, 'file_upload')} u where u."hash" = f."hash") ${hangsNowhere(district)} limit ${AT_ONCE})`,
      [district.now(), ago(UPLOAD_HOURS), ...(district.model.registers.has(Attachment.id) ? [ago(WITHDRAWN_DAYS * 24)] : [])],
    );
    return runner.query<{ hash: string }>(`select "hash" from ${file} where "removingAt" is not null limit ${2 * AT_ONCE}`);
  });
  const hashes = marked.rows.map((row) => row.hash);
  for (const hash of hashes) for (const key of [hash, thumbnailKey(hash)]) await store.remove(key);
  if (hashes.length > 0) await app.query(`delete from ${file} where "hash" = any($1::text[]) and "removingAt" is not null`, [hashes]);
  return hashes.length;
}

// Neither as an attachment nor in a field of any record.
function hangsNowhere({ model, schema }: District): string {
  const attachments = model.registers.has(Attachment.id) ? `and not exists (select 1 from ${table(schema, Attachment.id)} a where a."file" = f."hash" and (a."withdrawnAt" is null or a."withdrawnAt" > $3))` : '';
  const fields = [...model.registers.values()].flatMap((register) => Object.entries(register.fields).filter(([, field]) => field.widget === 'file').map(([name]) => `and not exists (select 1 from ${table(schema, register.id)} r where r.${quote(name)} ->> 'sha256' = f."hash")`));
  return [attachments, ...fields].join(' ');
}
