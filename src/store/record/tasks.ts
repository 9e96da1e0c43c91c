import { z } from 'zod';
import { namingFields } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { caseStateOf } from '../command/row.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A case in which something is somebody's to do; `values` holds what says whose it is. */
export type CaseAtHand = { readonly register: string; readonly id: string; readonly name: string; readonly version: number; readonly caseState: CaseState; readonly values: Values };

export type CasesAtHand = { readonly cases: readonly CaseAtHand[]; readonly next?: string };

const Cursor = z.tuple([z.string().max(40), z.string().max(64), z.string().max(64)]);

/** What has no due date comes last. */
const NEVER: Instant = '9999-12-31T00:00:00.000Z';

/**
 * A page of the cases in which something is to do for whoever has one of these keys (`taskKeysOf`), the earliest due
 * first, by key. One query over all registers with cases, each read by the index of its open tasks: the cost grows with
 * the open tasks of these keys and not with the cases (`./shali bench tasks`).
 */
export async function listCasesAtHand(district: District, runner: Runner, keys: readonly string[], page: { readonly after?: string; readonly limit: number }): Promise<CasesAtHand> {
  const parameters = new Parameters();
  const mine = parameters.add([...keys], 'text[]');
  const beyond = page.after === undefined ? '' : `and ${afterCursor(page.after, parameters)}`;
  const limit = parameters.add(page.limit + 1, 'bigint');
  const parts = [...district.model.procedures.values()].map((procedure) => {
    const register = getRegister(district.model, procedure.of);
    const id = parameters.add(register.id, 'text');
    return `(select * from (${casesOf(district.schema, register, procedure, id, mine)}) t where true ${beyond} order by due, register, id limit ${limit})`;
  });
  if (parts.length === 0) return { cases: [] };
  const found = await runner.query(`select * from (${parts.join(' union all ')}) t order by due, register, id limit ${limit}`, parameters.values);
  const rows = found.rows.slice(0, page.limit);
  const last = rows.at(-1);
  const next = found.rows.length > page.limit && last ? Buffer.from(JSON.stringify([last.due, last.register, last.id])).toString('base64url') : undefined;
  return { cases: rows.flatMap(caseOf), ...(next ? { next } : {}) };
}

function casesOf(schema: string, register: Register, procedure: Procedure, id: string, mine: string): string {
  const column = (name: string): string => `r.${quote(name)}`;
  const naming = [...new Set(Object.values(procedure.actions).flatMap((action) => namingFields(action.by)).map((one) => one.field))];
  const values = `jsonb_build_object(${naming.map((name) => `'${name}', ${column(name)}`).join(', ')})`;
  const name = register.fields[register.name]?.column === 'sealed' ? 'null::text' : `${column(register.name)}::text`;
  return `select ${id} as register, r."id" as id, ${name} as name, r."_version", r."_state", r."_since", r."_clocks", r."_case", ${values} as "values", coalesce(r."_due", '${NEVER}'::timestamptz) as due
    from ${table(schema, register.id)} r where r."_tasks" && ${mine}`;
}

function afterCursor(cursor: string, parameters: Parameters): string {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(cursor.slice(0, 2000), 'base64url').toString('utf8')));
  if (!parsed.success || Number.isNaN(Date.parse(parsed.data[0]))) throw new DistrictError('list/cursor-invalid', {});
  const [due, register, id] = parsed.data;
  return `(due, register, id) > (${parameters.add(due, 'timestamptz')}, ${parameters.add(register, 'text')}, ${parameters.add(id, 'text')})`;
}

function caseOf(row: Readonly<Record<string, unknown>>): readonly CaseAtHand[] {
  const caseState = caseStateOf(row);
  if (!caseState) return [];
  const values = Object.entries((row.values ?? {}) as Record<string, FieldValue | null>).filter((one): one is [string, FieldValue] => one[1] !== null);
  return [{ register: String(row.register), id: String(row.id), name: typeof row.name === 'string' ? row.name : String(row.id), version: Number(row._version), caseState, values: Object.fromEntries(values) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
