import type { Actor } from '#kernel/access/access.ts';
import { decideReveal, type RevealOrder } from '#kernel/access/reveal.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { Values } from '#kernel/register/register.ts';
import { inRole } from '../access/in-role.ts';
import { loadView } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { openText } from '../keys/vault.ts';
import { claimOnce, noteOnce, type Once } from '../once/once.ts';
import { heldOf } from './held-of.ts';
import { writeChanges } from './write.ts';

/** A value that was masked, and the journal entry of its reading; `replayed` when an earlier sending of the request was. */
export type Revealed = { readonly value: FieldValue; readonly entry: string; readonly replayed: boolean };

/**
 * Reads a masked value for somebody: the reading is written into the journal in the same transaction, and the value is
 * given only after that is committed. Without a key each request is a reading of its own.
 * @throws DistrictError as `decideReveal` and `claimOnce` do; nothing is read then.
 */
export async function reveal(district: District, actor: Actor, order: RevealOrder, once?: Once): Promise<Revealed> {
  const register = getRegister(district.model, order.register);
  const view = await loadView(district, actor);
  return inRole(district.database, 'app', async (runner) => {
    const before = once && (await claimOnce(district, runner, once));
    const found = await runner.query(`select * from ${table(district.schema, register.id)} where "id" = $1`, [order.id]);
    const held = found.rows[0] && heldOf(register, found.rows[0]);
    const change = decideReveal(district.model, view, order, held);
    // Sent again, it is the same reading of the same version: decided anew, and journaled no second time.
    const kept = before ? await valueRead(district, runner, order, before.entry) : held?.values[order.field];
    invariant(kept !== undefined, 'What is revealed is there.');
    const value = register.fields[order.field]!.column === 'sealed' ? await openValue(district, runner, order, String(kept)) : kept;
    if (before) return { value, entry: before.entry, replayed: true };
    const [accepted] = await writeChanges(district, runner, [change]);
    invariant(accepted, 'A reading has an entry.');
    if (once) await noteOnce(district, runner, once, accepted);
    return { value, entry: accepted.entry, replayed: false };
  });
}

// The value as it stood in the version that was read.
async function valueRead(district: District, runner: Runner, order: RevealOrder, reading: string): Promise<FieldValue | undefined> {
  const entry = table(district.schema, 'entry');
  const found = await runner.query<{ payload: Values }>(
    `select e."payload" from ${entry} r join ${entry} e on e."register" = $2 and e."record" = $3 and e."version" = (r."payload"->>'version')::bigint where r."id" = $1`,
    [reading, order.register, order.id],
  );
  return found.rows[0]?.payload[order.field];
}

async function openValue(district: District, runner: Runner, order: RevealOrder, sealed: string): Promise<string> {
  const found = await runner.query<{ wrapped: Buffer }>(`select "wrapped" from ${table(district.schema, 'subject_key')} where "register" = $1 and "record" = $2`, [order.register, order.id]);
  const key = found.rows[0];
  // Whose key was destroyed is erased: there is nothing left to read.
  if (!key) throw new DistrictError('reveal/erased', { register: order.register, id: order.id });
  return openText(district.vault.unwrap(key.wrapped), sealed);
}
