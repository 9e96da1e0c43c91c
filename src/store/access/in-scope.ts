import type pg from 'pg';
import type { Actor } from '#kernel/access/access.ts';
import { viewOf, type View } from '#kernel/access/view.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { usesCodes } from '#kernel/code-list/code-use.ts';
import type { Model } from '#kernel/desk/model.ts';
import { dayOf } from '#kernel/field/day.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Field } from '#kernel/field/field.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import type { Register } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { inRole } from './in-role.ts';
import { BOUND_SETTING, enterStatement, ENTRIES_SETTING, listSetting, settingsOf } from './settings.ts';
import { loadUnitTree } from './unit-tree.ts';

// The two ways in are classes with a private field, so that nothing else can pass for one: a read that asks for one of
// them can't be given a bare connection.
class ScopedRunner implements Runner {
  readonly #runner: Runner;
  readonly #schema: string;
  readonly view: View;

  #open: string | undefined;

  constructor(runner: Runner, schema: string, view: View, open?: string) {
    this.#runner = runner;
    this.#schema = schema;
    this.view = view;
    this.#open = open;
  }

  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>> {
    return this.#runner.query<R>(text, values);
  }

  /**
   * Opens what hangs on a record, once the record itself was read under the viewer's own role: files and comments are seen
   * by nobody else. The register must be one of those that the scope names.
   * @throws DistrictError `record/unknown`.
   */
  async openBound(register: string, record: string): Promise<void> {
    const found = await this.#runner.query(`select 1 from ${table(this.#schema, register)} where "id" = $1`, [record]);
    if (found.rows.length === 0) throw new DistrictError('record/unknown', { register, id: record.slice(0, 80) });
    await this.#runner.query(...enterStatement(this.#schema, { [BOUND_SETTING]: listSetting([linkTo(register, record)]) }));
  }

  /** Opens the journal entries of a record, or of a whole register for a query that joins them to its visible records. */
  async openEntries(register: string, record: string): Promise<void> {
    const asked = `${register}/${record}`;
    if (this.#open === asked) return;
    this.#open = asked;
    await this.#runner.query(...enterStatement(this.#schema, { [ENTRIES_SETTING]: listSetting([asked]) }));
  }
}

class WideRunner implements Runner {
  readonly #runner: Runner;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>> {
    return this.#runner.query<R>(text, values);
  }
}

/** Reads what one person may see; the database lets nothing else through. */
export type Scoped = ScopedRunner;

/** Reads all records, for figures that are the same for everyone and for counts within a person's sight. */
export type Wide = WideRunner;

/** What an actor sees now. The units that he sees are computed here, before any transaction of his. */
export async function loadView(district: District, actor: Actor): Promise<View> {
  return viewOf(district.model, actor, await loadUnitTree(district), dayOf(district.now()));
}

/**
 * The one way in for reading on somebody's behalf: a transaction under the viewer's role with what he sees of the named
 * registers in its settings. A register that is not named gives no rows but those that are opened to him by name. `past`
 * names one record whose journal entries are wanted too; queries of them join the record, so that he sees them only with it.
 */
export async function inScope<T>(district: District, view: View, registers: Iterable<string>, work: (scoped: Scoped) => Promise<T>, past?: readonly [register: string, record: string]): Promise<T> {
  const settings = settingsOf(view, [...new Set(registers)]);
  const open = past?.join('/');
  const entering = enterStatement(district.schema, open === undefined ? settings : { ...settings, [ENTRIES_SETTING]: listSetting([open]) });
  return inRole(district.database, 'viewer', (runner) => work(new ScopedRunner(runner, district.schema, view, open)), [entering]);
}

/** The one way in for what is the same for everyone: figures, and which records stand behind them. */
export async function asReader<T>(district: District, work: (wide: Wide) => Promise<T>): Promise<T> {
  return inRole(district.database, 'reader', (runner) => work(new WideRunner(runner)));
}

/** A register with those that its records refer to, the code lists that it uses, and the unit register, by which a record is said whose it is. */
export function withReferences(model: Model, register: Register): readonly string[] {
  const ids = new Set([register.id, ...(model.registers.has('unit') ? ['unit'] : [])]);
  collectReferences(register.fields, ids);
  if (Object.values(register.fields).some((field) => field.anyRegister)) return [...model.registers.keys()];
  if (usesCodes(register.fields) && model.registers.has(CodeListItem.id)) ids.add(CodeListItem.id);
  return [...ids];
}

function collectReferences(fields: Readonly<Record<string, Field>>, ids: Set<string>): void {
  for (const field of Object.values(fields)) {
    if (field.of) ids.add(field.of);
    if (field.rows) collectReferences(field.rows, ids);
  }
}
