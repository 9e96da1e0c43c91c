import type { Actor } from '#kernel/access/access.ts';
import { decideReveal, type RevealOrder } from '#kernel/access/reveal.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { inRole } from '../access/in-role.ts';
import { loadView } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { openText } from '../keys/vault.ts';
import { heldOf } from './held-of.ts';
import { writeChanges } from './write.ts';

/** A value that was masked, and the journal entry of its reading. */
export type Revealed = { readonly value: FieldValue; readonly entry: string };

/**
 * Reads a masked value for somebody: the reading is written into the journal in the same transaction, and the value is
 * given only after that is committed.
 * @throws DistrictError as `decideReveal` does; nothing is read then.
 */
export async function reveal(district: District, actor: Actor, order: RevealOrder): Promise<Revealed> {
  const register = getRegister(district.model, order.register);
  const view = await loadView(district, actor);
  return inRole(district.database, 'app', async (runner) => {
    const found = await runner.query(`select * from ${table(district.schema, register.id)} where "id" = $1`, [order.id]);
    const held = found.rows[0] && heldOf(register, found.rows[0]);
    const change = decideReveal(district.model, view, order, held);
    const kept = held?.values[order.field];
    invariant(kept !== undefined, 'What is revealed is there.');
    const value = register.fields[order.field]!.column === 'sealed' ? await openValue(district, runner, order, String(kept)) : kept;
    const [accepted] = await writeChanges(district, runner, [change]);
    invariant(accepted, 'A reading has an entry.');
    return { value, entry: accepted.entry };
  });
}

async function openValue(district: District, runner: Runner, order: RevealOrder, sealed: string): Promise<string> {
  const found = await runner.query<{ wrapped: Buffer }>(`select "wrapped" from ${table(district.schema, 'subject_key')} where "register" = $1 and "record" = $2`, [order.register, order.id]);
  const key = found.rows[0];
  // Whose key was destroyed is erased: there is nothing left to read.
  if (!key) throw new DistrictError('reveal/erased', { register: order.register, id: order.id });
  return openText(district.vault.unwrap(key.wrapped), sealed);
}
