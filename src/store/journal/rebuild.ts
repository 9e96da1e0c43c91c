import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import { encodeEntry } from '#kernel/journal/entry.ts';
import { equalBytes } from '#kernel/journal/merkle.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { inRole } from '../access/in-role.ts';
import { rowOf } from '../command/row.ts';
import { quote, table } from '../database/identifier.ts';
import { nativeSha256 } from './native-sha256.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { writtenColumns } from '../schema/columns.ts';

/** What an audit found: whether each register, made anew from the journal, equals the table in use. */
export type Audit = {
  readonly entries: number;
  /** Entries whose payload no longer gives the leaf that the log holds. */
  readonly altered: readonly string[];
  readonly registers: readonly { readonly register: string; readonly records: number; readonly differing: number }[];
};

const PAGE = 2000;

/**
 * Re-hashes every entry from its payload and rebuilds all registers from the journal into tables beside them that live
 * only in this transaction of the owner's, then compares them with the tables in use, in both directions.
 */
export async function audit(district: District): Promise<Audit> {
  return inRole(district.database, 'owner', async (runner) => {
    const { entries, altered } = await rehash(district, runner);
    const registers = [];
    for (const register of district.model.registers.values()) registers.push(await rebuildRegister(district, runner, register));
    return { entries, altered, registers };
  });
}

type EntryRow = {
  id: string; arrival: number; register: string; record: string; version: number; at: string; actor: string; onBehalfOf: string | null; act: string; unit: string | null;
  payload: Values; caseState: CaseState | null; key: Buffer; leaf: Buffer; first: string; maker: string;
};

async function rehash(district: District, runner: Runner): Promise<{ entries: number; altered: string[] }> {
  const altered: string[] = [];
  let entries = 0;
  for (let after = 0; ; ) {
    const page = await runner.query<EntryRow>(`select * from ${table(district.schema, 'entry')} where "arrival" > $1 order by "arrival" limit ${PAGE}`, [after]);
    for (const row of page.rows) {
      const restricted = district.model.registers.get(row.register)?.restricted ?? false;
      const { leaf } = encodeEntry({ ...row, onBehalfOf: row.onBehalfOf ?? undefined, values: row.payload, key: new Uint8Array(row.key), restricted }, nativeSha256);
      if (!equalBytes(leaf, new Uint8Array(row.leaf))) altered.push(row.id);
    }
    entries += page.rows.length;
    const last = page.rows.at(-1);
    if (!last) return { entries, altered };
    after = last.arrival;
  }
}

async function rebuildRegister(district: District, runner: Runner, register: Register): Promise<{ register: string; records: number; differing: number }> {
  // Two underscores stand in no register's id.
  const shadow = `${register.id}__rebuild`;
  const target = table(district.schema, shadow);
  const source = table(district.schema, register.id);
  await runner.query(`create table ${target} (like ${source})`);
  const records = await fillRegister(district, runner, shadow, register);
  const columns = writtenColumns(register);
  const list = columns.map((column) => quote(column.name)).join(', ');
  const difference = await runner.query<{ n: number }>(
    `select count(*) as n from ((select ${list} from ${source} except select ${list} from ${target}) union all (select ${list} from ${target} except select ${list} from ${source})) d`,
  );
  await runner.query(`drop table ${target}`);
  return { register: register.id, records, differing: difference.rows[0]!.n };
}

/** Makes a register's rows from the journal, into a table of the district's schema; returns how many. */
export async function fillRegister(district: District, runner: Runner, into: string, register: Register): Promise<number> {
  const columns = writtenColumns(register);
  const procedure = district.model.procedures.get(register.id);
  let records = 0;
  for (let after = ''; ; ) {
    const page = await latestEntries(district, runner, register, after);
    if (page.length === 0) return records;
    await insertRows(runner, district.schema, into, columns, page.map((row) => rowOfEntry(register, procedure, row)));
    records += page.length;
    after = page.at(-1)!.record;
  }
}

async function latestEntries(district: District, runner: Runner, register: Register, after: string): Promise<readonly EntryRow[]> {
  const entry = table(district.schema, 'entry');
  const found = await runner.query<EntryRow>(
    `select distinct on (e."record") e.*, f."at" as first, coalesce(f."onBehalfOf", f."actor") as maker from ${entry} e join ${entry} f on f."register" = e."register" and f."record" = e."record" and f."version" = 1
     where e."register" = $1 and e."record" > $2 order by e."record", e."version" desc limit ${PAGE}`,
    [register.id, after],
  );
  return found.rows;
}

function rowOfEntry(register: Register, procedure: Procedure | undefined, row: EntryRow): Record<string, unknown> {
  return rowOf(register, procedure, {
    id: row.record,
    version: row.version,
    unit: row.unit ?? undefined,
    maker: row.maker,
    caseState: row.caseState ?? undefined,
    createdAt: row.first,
    changedAt: row.at,
    entry: row.id,
    values: row.payload,
  });
}
