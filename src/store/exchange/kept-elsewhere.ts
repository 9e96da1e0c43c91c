import type { Change } from '#kernel/command/apply-command.ts';
import type { Held } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { isSame } from '#kernel/exchange/answer-message.ts';
import { fieldsKeptByThem, isInbound, type Connector } from '#kernel/exchange/connector.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

type Touched = { readonly register: string; readonly record: string; readonly connector: Connector; readonly fields: readonly string[] };

/**
 * Refuses changes by hand to what an outside system keeps of a record that came from it: a clerk never keys twice, and
 * what he keyed would be overwritten by the next message. One query, and none where no connector is concerned.
 * @throws DistrictError `exchange/kept-elsewhere`.
 */
export async function checkKeptElsewhere(district: District, runner: Runner, changes: readonly Change[], before: ReadonlyMap<string, Held>): Promise<void> {
  const inbound = [...district.model.connectors.values()].filter(isInbound);
  if (inbound.length === 0) return;
  const touched = changes.flatMap((change) => {
    const held = before.get(`${change.register.id}/${change.id}`);
    return change.actor.kind === 'system' || !held ? [] : inbound.filter((one) => one.register === change.register.id).flatMap((connector) => touchedBy(change, held, connector));
  });
  if (touched.length === 0) return;
  const found = await runner.query<{ register: string; record: string; connector: string }>(
    `select distinct s."register", s."record", s."connector" from ${table(district.schema, 'entry_source')} s
     join unnest($1::text[], $2::text[]) as w(register, record) on s."register" = w.register and s."record" = w.record`,
    [touched.map((one) => one.register), touched.map((one) => one.record)],
  );
  for (const { register, record, connector, fields } of touched) {
    if (found.rows.some((row) => row.register === register && row.record === record && row.connector === connector.id)) {
      throw new DistrictError('exchange/kept-elsewhere', { register, id: record, system: connector.system.name, fields });
    }
  }
}

function touchedBy(change: Change, held: Held, connector: Connector): readonly Touched[] {
  const fields = fieldsKeptByThem(connector).filter((name) => !isSame(change.values[name], held.values[name]) || change.fresh[name] !== undefined && change.register.fields[name]?.column === 'sealed');
  return fields.length > 0 ? [{ register: change.register.id, record: change.id, connector, fields }] : [];
}
