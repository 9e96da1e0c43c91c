import type { Accepted } from '#kernel/command/command.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { nextDue } from '#kernel/procedure/case-file.ts';
import type { CaseState } from '#kernel/procedure/case-state.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { wireOf } from './wire-of.ts';

type EntryRow = { record: string; version: number; at: string; unit: string | null; payload: Values; caseState: CaseState | null };

/**
 * A record as a command left it, from the entry of the command, for who sees the record now: one query. Undefined when he
 * doesn't. The register has to be in the scope.
 */
export async function findAsAccepted(district: District, scoped: Scoped, accepted: Accepted): Promise<RecordWire | undefined> {
  const register = getRegister(district.model, accepted.register);
  await scoped.openEntries(register.id, accepted.record);
  const found = await scoped.query<EntryRow>(
    `select e."record", e."version", e."at", e."unit", e."payload", e."caseState" from ${table(district.schema, 'entry')} e join ${table(district.schema, register.id)} r on r."id" = e."record" where e."id" = $1`,
    [accepted.entry],
  );
  const entry = found.rows[0];
  if (!entry) return undefined;
  const { caseState } = entry;
  const standing = caseState ? { _state: caseState.state, _since: caseState.since, _due: nextDue(caseState) } : {};
  return wireOf(register, { ...entry.payload, id: entry.record, _version: entry.version, _unit: entry.unit, _changed: entry.at, ...standing }, scoped.view.unmasks(register.id));
}
