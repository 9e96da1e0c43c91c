import { readersOf } from '#kernel/access/readers-of.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { nextDue } from '#kernel/procedure/case-file.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import { taskKeys, tasksOf } from '#kernel/procedure/tasks.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { searchText } from '../record/search-text.ts';

/** A record's latest version as its row is made from it; the same function serves commands and rebuilds. */
export type RowSource = {
  readonly id: string;
  readonly version: number;
  readonly unit: string | undefined;
  readonly maker: string;
  readonly caseState: CaseState | undefined;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly entry: string;
  readonly values: Values;
};

/** The row of a record, by column name. */
export function rowOf(register: Register, procedure: Procedure | undefined, source: RowSource): Record<string, unknown> {
  const row: Record<string, unknown> = {
    id: source.id,
    _version: source.version,
    _unit: source.unit ?? null,
    _maker: source.maker,
    _readers: filled(readersOf(register, procedure, source.values, source.caseState)),
    _state: source.caseState?.state ?? null,
    _since: source.caseState?.since ?? null,
    _due: source.caseState ? (nextDue(source.caseState) ?? null) : null,
    _clocks: source.caseState?.clocks ?? null,
    _case: source.caseState ? restOf(source.caseState) : null,
    _tasks: procedure && source.caseState ? keysOf(procedure, source.caseState, source) : null,
    _created: source.createdAt,
    _changed: source.changedAt,
    _entry: source.entry,
    _search: searchText(register, source.values),
  };
  for (const name of Object.keys(register.fields)) row[name] = source.values[name] ?? null;
  return row;
}

// What columns of their own don't hold; null for a case that only moves from state to state.
function restOf(caseState: CaseState): object | null {
  const { state: _state, since: _since, clocks: _clocks, ...rest } = caseState;
  return Object.keys(rest).length > 0 ? rest : null;
}

function keysOf(procedure: Procedure, caseState: CaseState, record: { readonly values: Values }): readonly string[] | null {
  return filled(taskKeys(tasksOf(procedure, caseState, record)));
}

// Lists without a member are kept as absent, so that their indexes stay small.
function filled(list: readonly string[]): readonly string[] | null {
  return list.length > 0 ? list : null;
}

/** The values of a row as the driver gives it; absent columns are left out. */
export function valuesOf(register: Register, row: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, FieldValue> = {};
  for (const name of Object.keys(register.fields)) {
    const value = row[name];
    if (value !== null && value !== undefined) values[name] = value as FieldValue;
  }
  return values;
}

/** A case's state from its row's system columns. */
export function caseStateOf(row: Readonly<Record<string, unknown>>): CaseState | undefined {
  if (typeof row._state !== 'string') return undefined;
  const rest = (row._case ?? {}) as Omit<CaseState, 'state' | 'since' | 'clocks'>;
  return { state: row._state, since: String(row._since), clocks: (row._clocks ?? {}) as CaseState['clocks'], ...rest };
}
