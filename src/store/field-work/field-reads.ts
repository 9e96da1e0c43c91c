import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import type { FieldReferences } from '#kernel/field-work/day-wire.ts';
import type { Day } from '#kernel/field/day.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Scoped } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { caseStateOf } from '../command/row.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { namesOf } from '../record/names.ts';
import { wireOf } from '../record/wire-of.ts';

/** The most records of one register that a form may refer to on a phone. */
const MOST_REFERENCES = 500;
/** The most codes of all lists together. */
const MOST_CODES = 2000;

type Case = { readonly record: RecordWire; readonly caseState: CaseState };

/** Cases of one register that the viewer sees, by id, with the names of what they refer to: one query, and one for each register referred to. */
export async function readCases(district: District, scoped: Scoped, registerId: string, ids: readonly string[]): Promise<{ readonly cases: readonly Case[]; readonly refs: Readonly<Record<string, string>> }> {
  const register = getRegister(district.model, registerId);
  const found = await scoped.query(`select * from ${table(district.schema, registerId)} where "id" = any($1::text[])`, [[...ids]]);
  const unmasked = scoped.view.unmasks(registerId);
  const cases = found.rows.flatMap((row): readonly Case[] => {
    const caseState = caseStateOf(row);
    return caseState ? [{ record: wireOf(register, row, unmasked), caseState }] : [];
  });
  return { cases, refs: await namesOf(district, scoped, register, cases.map((one) => one.record.values)) };
}

/** The first records of a register that the viewer sees, by name, each with an area where one is asked for: one query. */
export async function readReferences(district: District, scoped: Scoped, registerId: string, area: string | undefined): Promise<FieldReferences> {
  const register = getRegister(district.model, registerId);
  if (isMaskedFor(scoped.view, register, register.name)) return { rows: [], whole: false };
  const shape = area === undefined ? '' : `, ${quote(area)} as area`;
  const found = await scoped.query<{ id: string; name: string | null; area?: FieldValue | null }>(`select "id", ${quote(register.name)}::text as name${shape} from ${table(district.schema, registerId)} order by "id" limit ${MOST_REFERENCES + 1}`);
  const rows = found.rows.slice(0, MOST_REFERENCES).map((row) => ({ id: row.id, name: row.name ?? row.id, ...(row.area ? { area: row.area } : {}) }));
  return { rows, whole: found.rows.length <= MOST_REFERENCES };
}

/** The codes of lists that are in force on a day: one query. */
export async function readCodes(district: District, scoped: Scoped, lists: readonly string[], on: Day): Promise<Readonly<Record<string, readonly { code: string; name: string }[]>>> {
  if (lists.length === 0 || !district.model.registers.has(CodeListItem.id)) return {};
  const found = await scoped.query<{ list: string; code: string; name: string }>(
    `select "list", "code", "name" from ${table(district.schema, CodeListItem.id)} where "list" = any($1::text[]) and "from" <= $2 and ("until" is null or "until" >= $2) order by "list", "order" nulls last, "code" limit ${MOST_CODES}`,
    [[...lists], on],
  );
  return Object.fromEntries([...Map.groupBy(found.rows, (row) => row.list)].map(([list, rows]) => [list, rows.map(({ code, name }) => ({ code, name }))]));
}
