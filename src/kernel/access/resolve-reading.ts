import type { Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';
import { anyOf, applicant, duty, dutiesOf, staff, system, waysOf, type Who } from './access.ts';
import { readDistrict, readOwn, readUnit, type ReadGrant, type Reading } from './reading.ts';

/** What decides a register's rules where it declares none itself. */
export type ReadingContext = {
  readonly procedure: Procedure | undefined;
  /** Whether it is one of the registers that all desks share. */
  readonly isBase: boolean;
  /** Who oversees the desk. */
  readonly overseers: Who | undefined;
  /** Who writes the registers that refer to it or takes steps in them: they have to name its records. */
  readonly referrers: readonly Who[];
};

/**
 * A register's rules of reading, its own or by default (docs/rules/access.md, 3): base registers and those with public
 * fields only are open to all staff; others, district-wide, to the duties that write them or take steps in them, and to
 * those that do so in registers that refer to them; restricted ones to the former alone, by unit. Overseers see whatever
 * of their desk is not restricted.
 */
export function resolveReading(register: Register, context: ReadingContext): Reading {
  const doers = doersOf(register, context.procedure);
  // Through the record that it hangs on, which the database holds against a setting of its own (store/access/in-scope.ts).
  if (register.bound) return { grants: [readDistrict(system())], unmask: system() };
  const overseen = context.overseers && !register.restricted ? [readDistrict(context.overseers)] : [];
  return { grants: [...(register.read ?? defaultGrants(register, context, doers)), ...overseen], unmask: register.unmask ?? handsOf(doers) };
}

/** Who writes a register, takes steps in its procedure or signs in it. */
export function doersOf(register: Register, procedure: Procedure | undefined): Who {
  const signers = Object.values(procedure?.states ?? {}).flatMap(({ signing }) => (signing?.seats.of === 'duties' ? signing.seats.duties : []));
  return anyOf(register.write, ...Object.values(procedure?.actions ?? {}).map((action) => action.by), duty(...signers));
}

function defaultGrants(register: Register, { isBase, referrers }: ReadingContext, doers: Who): readonly ReadGrant[] {
  const applicants = waysOf(doers).some((way) => way.kind === 'applicant') ? [readOwn(applicant(0))] : [];
  if (register.restricted) return [readUnit(handsOf(doers)), ...applicants];
  const isPublic = Object.values(register.fields).every((field) => field.class === 'public');
  const hands = handsOf(anyOf(doers, ...referrers));
  const isForAll = isBase || isPublic || waysOf(doers).some((way) => way.kind === 'staff');
  return [readDistrict(isForAll ? anyOf(staff(), hands) : hands), ...applicants];
}

function handsOf(who: Who): Who {
  return duty(...new Set(dutiesOf(who)));
}
