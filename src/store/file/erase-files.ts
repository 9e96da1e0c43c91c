import { linkTo } from '#kernel/field/record-link.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** Whether any file hangs on a record. */
export async function hasFiles({ model, schema }: District, runner: Runner, register: string, record: string): Promise<boolean> {
  if (!model.registers.has(Attachment.id)) return false;
  const found = await runner.query(`select 1 from ${table(schema, Attachment.id)} where "about" = $1 limit 1`, [linkTo(register, record)]);
  return found.rows.length > 0;
}

/**
 * Takes away the files of a record whose person is erased, unless they also hang on another: they are handed out no more
 * from this moment, and their bytes are removed by the next sweep. The names of the files and the hashes stay in the journal.
 */
export async function eraseFiles({ model, schema, now }: District, runner: Runner, register: string, record: string): Promise<void> {
  const attachment = model.registers.has(Attachment.id) ? table(schema, Attachment.id) : undefined;
  const own = Object.entries(model.registers.get(register)?.fields ?? {}).filter(([, field]) => field.widget === 'file').map(([name]) => `select r.${quote(name)} ->> 'sha256' from ${table(schema, register)} r where r."id" = $2`);
  const parts = [...(attachment ? [`select a."file" from ${attachment} a where a."about" = $1`] : []), ...own];
  if (parts.length === 0) return;
  const elsewhere = attachment ? `and not exists (select 1 from ${attachment} o where o."file" = f."hash" and o."about" <> $1 and o."withdrawnAt" is null)` : '';
  await runner.query(`update ${table(schema, 'file')} f set "removingAt" = $3 where $1::text <> '' and $2::text <> '' and f."hash" in (${parts.join(' union all ')}) ${elsewhere}`, [linkTo(register, record), record, now()]);
}
