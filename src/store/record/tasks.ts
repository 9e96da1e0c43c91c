import { z } from 'zod';
import { namingFields } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { isKeptText } from '#kernel/field/kept-text.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { caseStateOf } from '../command/row.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import type { CasesByRegister } from './handed-on.ts';

/** A case in which something is somebody's to do; `values` holds what says whose it is. */
export type CaseAtHand = { readonly register: string; readonly id: string; readonly name: string; readonly version: number; readonly unit?: string; readonly dueAt?: Instant; readonly caseState: CaseState; readonly values: Values };

export type CasesAtHand = { readonly cases: readonly CaseAtHand[]; readonly next?: string };

/**
 * Which cases are listed: of one register only, those due after and by an instant, and, instead of what is to do for whoever
 * asks, those `among` some that wait for others.
 */
export type CasesAsked = { readonly after?: string; readonly limit: number; readonly register?: string; readonly due?: { readonly after?: Instant; readonly by?: Instant }; readonly among?: CasesByRegister };

/** Where a page ended: when its last case is due (null for never), its register and its id. */
const Cursor = z.tuple([z.iso.datetime().nullable(), z.string().max(64).refine(isKeptText), z.string().max(64).refine(isKeptText)]);

/**
 * A page of the cases that the viewer sees in which something is to do for whoever has one of these keys (`taskKeysOf`), the earliest due
 * first, by key. One query over all registers with cases, each read by one of the two indexes of its open cases: the few
 * tasks of one person by whose they are, the first of many by when they are due (`./shali bench tasks`).
 */
export async function listCasesAtHand(district: District, scoped: Scoped, keys: readonly string[], page: CasesAsked): Promise<CasesAtHand> {
  const parameters = new Parameters();
  const limit = parameters.add(page.limit + 1, 'bigint');
  const cursor = page.after === undefined ? undefined : readCursor(page.after);
  const asked = [...district.model.procedures.values()].filter((procedure) => (page.register === undefined || procedure.of === page.register) && (!page.among || page.among.has(procedure.of)));
  const mine = asked.length > 0 ? parameters.add([...keys], 'text[]') : '';
  const parts = asked.map((procedure) => casesOf(district, scoped, procedure, { mine, limit, page, cursor }, parameters));
  if (parts.length === 0) return { cases: [] };
  const found = await scoped.query(`select * from (${parts.join(' union all ')}) t order by "_due" nulls last, "register", "id" limit ${limit}`, parameters.values);
  const rows = found.rows.slice(0, page.limit);
  const last = rows.at(-1);
  const next = found.rows.length > page.limit && last ? Buffer.from(JSON.stringify([last._due, last.register, last.id])).toString('base64url') : undefined;
  return { cases: rows.flatMap(caseOf), ...(next ? { next } : {}) };
}

type At = z.infer<typeof Cursor>;
type Asked = { readonly mine: string; readonly limit: string; readonly page: CasesAsked; readonly cursor: At | undefined };

function casesOf(district: District, { view }: Scoped, procedure: Procedure, { mine, limit, page, cursor }: Asked, parameters: Parameters): string {
  const register = getRegister(district.model, procedure.of);
  const column = (name: string): string => `r.${quote(name)}`;
  const naming = [...new Set(Object.values(procedure.actions).flatMap((action) => namingFields(action.by)).map((one) => one.field))];
  const values = `jsonb_build_object(${naming.map((name) => `'${name}', ${column(name)}`).join(', ')})`;
  const name = isMaskedFor(view, register, register.name) ? 'null::text' : `${column(register.name)}::text`;
  const id = parameters.add(register.id, 'text');
  const tests = [whoseTest(page.among && [...(page.among.get(register.id)?.keys() ?? [])], mine, parameters), ...dueTests(page.due, parameters), ...(cursor ? [afterCursor(id, cursor, parameters)] : [])];
  return `(select ${id} as "register", r."id", ${name} as "name", r."_version", r."_unit", r."_state", r."_since", r."_clocks", r."_case", ${values} as "values", r."_due"
    from ${table(district.schema, register.id)} r where ${tests.join(' and ')} order by r."_due", r."id" limit ${limit})`;
}

// What waits for others is open and nothing of it is mine to do.
function whoseTest(among: readonly string[] | undefined, mine: string, parameters: Parameters): string {
  return among ? `r."id" = any(${parameters.add(among, 'text[]')}) and r."_tasks" is not null and not (r."_tasks" && ${mine})` : `r."_tasks" && ${mine}`;
}

// What is never due comes after everything that is.
function dueTests(due: CasesAsked['due'], parameters: Parameters): readonly string[] {
  return [
    ...(due?.by === undefined ? [] : [`r."_due" <= ${parameters.add(due.by, 'timestamptz')}`]),
    ...(due?.after === undefined ? [] : [due.by === undefined ? `(r."_due" > ${parameters.add(due.after, 'timestamptz')} or r."_due" is null)` : `r."_due" > ${parameters.add(due.after, 'timestamptz')}`]),
  ];
}

function afterCursor(register: string, [due, after, id]: At, parameters: Parameters): string {
  const same = `(${register}, r."id") > (${parameters.add(after, 'text')}, ${parameters.add(id, 'text')})`;
  if (due === null) return `(r."_due" is null and ${same})`;
  const bound = parameters.add(due, 'timestamptz');
  return `(r."_due" > ${bound} or r."_due" is null or (r."_due" = ${bound} and ${same}))`;
}

function readCursor(text: string): At {
  const parsed = Cursor.safeParse(parseJson(Buffer.from(text.slice(0, 2000), 'base64url').toString('utf8')));
  if (!parsed.success) throw new DistrictError('list/cursor-invalid', {});
  return parsed.data;
}

function caseOf(row: Readonly<Record<string, unknown>>): readonly CaseAtHand[] {
  const caseState = caseStateOf(row);
  if (!caseState) return [];
  const values = Object.entries((row.values ?? {}) as Record<string, FieldValue | null>).filter((one): one is [string, FieldValue] => one[1] !== null);
  return [{ register: String(row.register), id: String(row.id), name: typeof row.name === 'string' ? row.name : String(row.id), version: Number(row._version), ...(typeof row._unit === 'string' ? { unit: row._unit } : {}), ...(typeof row._due === 'string' ? { dueAt: row._due } : {}), caseState, values: Object.fromEntries(values) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
