import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import { eachAlone } from '../access/each-alone.ts';
import { asReader, inScope } from '../access/in-scope.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { getRecord } from '../record/get.ts';
import type { Bearer } from './attachments.ts';
import { findFiles, hasUploaded, type FileRow } from './file-rows.ts';

/** A file that somebody may read, under the name by which he knows it. */
export type Readable = { readonly file: FileRow; readonly name: string | undefined };

/** So many of the records on which one file hangs are asked about; whoever says which record he means is not bound by it. */
const MOST_BEARERS = 200;

/**
 * A file for whoever may read it: he reads a record on which it hangs, or he has uploaded it and hung it nowhere yet. The
 * record is read as he reads it, by the database's own rules. With `of`, that record alone is asked.
 * @throws DistrictError `file/unknown`, whether there is no such file or he may not read it.
 */
export async function getReadable(district: District, view: View, hash: string, of: Bearer | undefined): Promise<Readable> {
  const unknown = new DistrictError('file/unknown');
  const alone = eachAlone(district.database, 'app');
  const file = (await findFiles(district, alone, [hash])).get(hash);
  if (!file) throw unknown;
  if (of) {
    const name = await nameOn(district, view, hash, of);
    if (name === undefined) throw unknown;
    return { file, name };
  }
  if (await hasUploaded(district, alone, hash, view.actor.id)) return { file, name: undefined };
  const name = await nameAnywhere(district, view, hash);
  if (name === undefined) throw unknown;
  return { file, name };
}

// As an attachment that was not withdrawn, or as what one of the record's own fields holds.
async function nameOn(district: District, view: View, hash: string, of: Bearer): Promise<string | undefined> {
  const register = getRegister(district.model, of.register);
  return inScope(district, view, [register.id], async (scoped) => {
    await scoped.openBound(register.id, of.id);
    const hanging = district.model.registers.has(Attachment.id) ? await scoped.query<{ name: string }>(`select "name" from ${table(district.schema, Attachment.id)} where "about" = $1 and "file" = $2 and "withdrawnAt" is null order by "addedAt" desc limit 1`, [`${of.register}/${of.id}`, hash]) : { rows: [] };
    if (hanging.rows[0]) return hanging.rows[0].name;
    const fields = Object.entries(register.fields).filter(([, field]) => field.widget === 'file');
    if (fields.length === 0) return undefined;
    const { record } = await getRecord(district, scoped, register.id, of.id);
    const held = fields.map(([name]) => record.values[name]).find((value) => isFile(value) && value.sha256 === hash);
    return isFile(held) ? held.name : undefined;
  });
}

async function nameAnywhere(district: District, view: View, hash: string): Promise<string | undefined> {
  if (!district.model.registers.has(Attachment.id)) return undefined;
  const hanging = await asReader(district, (wide) => wide.query<{ about: string; name: string }>(`select "about", "name" from ${table(district.schema, Attachment.id)} where "file" = $1 and "withdrawnAt" is null order by "id" desc limit ${MOST_BEARERS}`, [hash]));
  const names = new Map(hanging.rows.map(({ about, name }) => [about, name]));
  const bearers = Map.groupBy([...names.keys()].flatMap((link) => findLinked(link) ?? []).filter((one) => district.model.registers.has(one.register)), (one) => one.register);
  if (bearers.size === 0) return undefined;
  const parameters = new Parameters();
  const parts = [...bearers].map(([register, list]) => `(select ${parameters.add(`${register}/`, 'text')} || "id" as link from ${table(district.schema, register)} where "id" = any(${parameters.add(list.map((one) => one.id), 'text[]')}) limit 1)`);
  const seen = await inScope(district, view, bearers.keys(), (scoped) => scoped.query<{ link: string }>(parts.join(' union all '), parameters.values));
  return seen.rows[0] && names.get(seen.rows[0].link);
}

function isFile(value: unknown): value is { readonly name: string; readonly sha256: string } {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'name' in value && typeof value.name === 'string';
}
