import { maskValues } from '#kernel/access/mask.ts';
import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { EvidencePage, RecordWire } from '#kernel/desk/wire.ts';
import type { Term } from '#kernel/indicator/indicator.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { asReader, inScope, withReferences, type Scoped } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { namesOf } from '../record/names.ts';
import { wireOf } from '../record/wire-of.ts';
import { countSeen, listCounted, type EvidenceQuery, type EvidenceRow } from './evidence.ts';

/** A page of evidence without how many records there are in all, which is the same for everyone. */
export type SeenEvidence = Omit<EvidencePage, 'count'>;

/**
 * A page of the records behind a term's value that a view sees, with how many of them it sees in all. Which records
 * stand behind the value is asked by the reader, who sees what the term's condition sees; what stands in them is read
 * under the viewer's role. `counted` is how many there are, which a view that sees all of the register sees too.
 */
export async function listEvidence(district: District, view: View, term: Term, query: EvidenceQuery, counted: number): Promise<SeenEvidence> {
  const register = getRegister(district.model, term.of);
  const { page, shown } = await asReader(district, async (wide) => ({
    page: await listCounted(district, wide, term, { ...query, limit: query.limit + 1 }, view),
    shown: view.sight(register.id).whole ? counted : await countSeen(district, wide, term, query.period, view),
  }));
  const listed = page.slice(0, query.limit);
  const last = page.length > query.limit ? listed.at(-1) : undefined;
  const isHidden = 'field' in term.measure && isMaskedFor(view, register, term.measure.field);
  return inScope(district, view, withReferences(district.model, register), async (scoped) => {
    const records = term.asOf ? await readVersions(district, scoped, register, listed) : await readRecords(district, scoped, register, listed);
    const rows = listed.flatMap(({ id, contribution }) => {
      const record = records.get(id);
      return record ? [{ ...record, contribution: isHidden ? null : contribution }] : [];
    });
    return { register: register.id, rows, refs: await namesOf(district, scoped, register, rows.map((row) => row.values)), ...(last ? { next: last.id } : {}), shown };
  });
}

type Records = ReadonlyMap<string, RecordWire>;

async function readRecords({ schema }: District, scoped: Scoped, register: Register, listed: readonly EvidenceRow[]): Promise<Records> {
  const found = await scoped.query(`select * from ${table(schema, register.id)} where "id" = any($1::text[])`, [listed.map((row) => row.id)]);
  return new Map(found.rows.map((row) => [String(row.id), wireOf(register, row, scoped.view.unmasks(register.id))]));
}

type VersionRow = { id: string; version: number; unit: string | null; state: string | null; at: string; payload: Values };

// A past version stands in the journal; the join lets through only what of it belongs to records that are seen now.
async function readVersions({ schema }: District, scoped: Scoped, register: Register, listed: readonly EvidenceRow[]): Promise<Records> {
  await scoped.openEntries(register.id, '*');
  const found = await scoped.query<VersionRow>(
    `select e."record" as id, e."version", e."unit", e."caseState"->>'state' as state, e."at", e."payload" from unnest($2::text[], $3::bigint[]) w(record, version)
     join ${table(schema, 'entry')} e on e."register" = $1 and e."record" = w.record and e."version" = w.version join ${table(schema, register.id)} r on r."id" = e."record"`,
    [register.id, listed.map((row) => row.id), listed.map((row) => row.version)],
  );
  const unmasked = scoped.view.unmasks(register.id);
  return new Map(found.rows.map(({ id, version, unit, state, at, payload }): [string, RecordWire] => [
    id,
    { id, register: register.id, version, values: maskValues(register.fields, payload, unmasked), changedAt: at, ...(state ? { state } : {}), ...(unit ? { unit } : {}) },
  ]));
}
