import type { Connector } from '#kernel/exchange/connector.ts';
import type { Position } from '#kernel/exchange/settle-order.ts';
import type { Standing } from '#kernel/exchange/answer-message.ts';
import { referencesOf, type Reading } from '#kernel/exchange/read-message.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Register } from '#kernel/register/register.ts';
import { caseStateOf, valuesOf } from '../command/row.ts';
import { sealedFields } from '../command/seal.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { loadSubjectKeys, openValues } from './open-values.ts';

/** A record that a message is about. `erased` names its personal fields whose key was destroyed: nothing refills them. */
export type Found = { readonly standing: Standing | undefined; readonly erased: readonly string[] };

/** The record that a key names, with personal values open. */
export async function findStanding(district: District, runner: Runner, connector: Connector, register: Register, key: string): Promise<Found> {
  const found = await runner.query(`select * from ${table(district.schema, register.id)} where ${quote(connector.key)} = $1`, [key]);
  const row = found.rows[0];
  if (!row) return { standing: undefined, erased: [] };
  const id = String(row.id);
  const subjectKey = (await loadSubjectKeys(district, runner, register, [id])).get(id);
  const sealed = valuesOf(register, row);
  const erased = subjectKey ? [] : sealedFields(register).filter((name) => sealed[name] !== undefined);
  return { standing: { id, values: openValues(register, sealed, subjectKey), state: caseStateOf(row)?.state }, erased };
}

/** The message that was applied last about a key. */
export async function findPosition(district: District, runner: Runner, connector: Connector, key: string): Promise<Position | undefined> {
  const found = await runner.query<{ message: string; sequence: number | null; sentAt: string }>(`select "message", "sequence", "sentAt" from ${table(district.schema, 'exchange_position')} where "connector" = $1 and "key" = $2`, [connector.id, key]);
  const row = found.rows[0];
  return row && { message: row.message, sentAt: row.sentAt, ...(row.sequence === null ? {} : { sequence: row.sequence }) };
}

/** The ids of records that a message refers to by their identities. @throws DistrictError `reference/unknown` where one isn't here yet. */
export async function resolveReferences(district: District, runner: Runner, connector: Connector, register: Register, told: Reading['told']): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const { field, of, by, name } of referencesOf(connector, register, told)) {
    const found = await runner.query<{ id: string }>(`select "id" from ${table(district.schema, of)} where ${quote(by)} = $1`, [name]);
    if (!found.rows[0]) throw new DistrictError('reference/unknown', { register: of, ids: [name] });
    ids[field] = found.rows[0].id;
  }
  return ids;
}
