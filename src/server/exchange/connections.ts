import { DistrictError } from '#kernel/error/district-error.ts';
import type { Model } from '#kernel/desk/model.ts';
import { z } from 'zod';
import { eachAlone } from '#store/access/each-alone.ts';
import type { Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';

const SETTING = 'connected-systems';
const Addresses = z.record(z.string(), z.string());

/** The systems that are connected, with their addresses, as the district's settings say. */
export async function loadConnections(database: Database, schema: string): Promise<Map<string, string>> {
  const found = await eachAlone(database, 'owner').query<{ value: unknown }>(`select "value" from ${table(schema, 'setting')} where "name" = $1`, [SETTING]);
  return new Map(Object.entries(Addresses.parse(found.rows[0]?.value ?? {})));
}

/** Keeps which systems are connected. */
export async function saveConnections(database: Database, schema: string, connected: ReadonlyMap<string, string>): Promise<void> {
  await eachAlone(database, 'owner').query(`insert into ${table(schema, 'setting')} values ($1, $2) on conflict ("name") do update set "value" = excluded."value"`, [SETTING, JSON.stringify(Object.fromEntries(connected))]);
}

/** Checks a system and its address before it is connected. @throws DistrictError `exchange/system-unknown`, `exchange/address-invalid`. */
export function checkConnection(model: Model, system: string, address: string): void {
  if (![...model.connectors.values()].some((connector) => connector.system.id === system)) throw new DistrictError('exchange/system-unknown', { system: system.slice(0, 60) });
  const url = URL.parse(address);
  const good = url && (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!good || address.length > 300) throw new DistrictError('exchange/address-invalid', { address: address.slice(0, 120) });
}
