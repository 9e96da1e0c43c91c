import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import type { Register } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A case that has come to its end. */
export type Closed = { readonly version: number; readonly closedOn: Day; readonly state: string; readonly unit: string | undefined };

/** A closed case. @throws DistrictError `record/unknown`, `archive/no-case`, `archive/still-open`. */
export async function findClosed(district: District, runner: Runner, register: Register, record: string): Promise<Closed> {
  const procedure = district.model.procedures.get(register.id);
  if (!procedure) throw new DistrictError('archive/no-case', { register: register.id });
  const found = await runner.query<{ _version: number; _state: string; _since: string; _unit: string | null }>(`select "_version", "_state", "_since", "_unit" from ${table(district.schema, register.id)} where "id" = $1`, [record]);
  const row = found.rows[0];
  if (!row) throw new DistrictError('record/unknown', { register: register.id, id: record.slice(0, 80) });
  if (!procedure.states[row._state]?.end) throw new DistrictError('archive/still-open', { register: register.id, id: record, state: procedure.states[row._state]?.title ?? row._state });
  return { version: row._version, closedOn: dayOf(row._since), state: row._state, unit: row._unit ?? undefined };
}

/** The newest package of a case. */
export type ArchivedBefore = { readonly number: string; readonly version: number; readonly period: string; readonly keptUntil: Day | null };

/** The newest package of a case; undefined before it is archived. */
export async function findArchived(district: District, runner: Runner, register: string, record: string): Promise<ArchivedBefore | undefined> {
  const found = await runner.query<ArchivedBefore>(
    `select "number", "version", "period", "keptUntil" from ${table(district.schema, ArchiveFile.id)} where "register" = $1 and "record" = $2 order by "version" desc limit 1`, [register, record],
  );
  return found.rows[0];
}

/** The next item number of a register in a year. */
export async function nextSerial(district: District, runner: Runner, register: string, year: string): Promise<number> {
  const found = await runner.query<{ last: number | null }>(`select max("serial") as last from ${table(district.schema, ArchiveFile.id)} where "register" = $1 and "year" = $2`, [register, year]);
  return (found.rows[0]?.last ?? 0) + 1;
}

/** Cases of a register that were closed in a year and are not archived as they stand, by key. */
export async function listArchivable(district: District, runner: Runner, register: Register, year: string, after: string, limit: number): Promise<readonly string[]> {
  const procedure = district.model.procedures.get(register.id);
  if (!procedure) return [];
  const ends = Object.entries(procedure.states).filter(([, state]) => state.end).map(([name]) => name);
  const found = await runner.query<{ id: string }>(
    `select r."id" from ${table(district.schema, register.id)} r where r."_state" = any($1::text[]) and r."_since" >= $2 and r."_since" < $3 and r."id" > $4
     and not exists (select 1 from ${table(district.schema, ArchiveFile.id)} a where a."register" = $5 and a."record" = r."id" and a."version" >= r."_version") order by r."id" limit $6`,
    [ends, `${year}-01-01T00:00:00+08:00`, `${Number(year) + 1}-01-01T00:00:00+08:00`, after, register.id, limit],
  );
  return found.rows.map((row) => row.id);
}
