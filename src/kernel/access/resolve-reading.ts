import { anyOf, applicant, duty, dutiesOf, may, staff, type Actor, type Who } from './access.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Register } from '../register/register.ts';
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
  const overseen = context.overseers && !register.restricted ? [readDistrict(context.overseers)] : [];
  return { grants: [...(register.read ?? defaultGrants(register, context, doers)), ...overseen], unmask: register.unmask ?? handsOf(doers) };
}

/** Who writes a register or takes steps in its procedure. */
export function doersOf(register: Register, procedure: Procedure | undefined): Who {
  return anyOf(register.write, ...Object.values(procedure?.actions ?? {}).map((action) => action.by));
}

function defaultGrants(register: Register, { isBase, referrers }: ReadingContext, doers: Who): readonly ReadGrant[] {
  const applicants = may(SOME_APPLICANT, doers) ? [readOwn(applicant())] : [];
  if (register.restricted) return [readUnit(handsOf(doers)), ...applicants];
  const isPublic = Object.values(register.fields).every((field) => field.class === 'public');
  const hands = handsOf(anyOf(doers, ...referrers));
  return [readDistrict(isBase || isPublic ? anyOf(staff(), hands) : hands), ...applicants];
}

function handsOf(who: Who): Who {
  return duty(...new Set(dutiesOf(who)));
}

const SOME_APPLICANT: Actor = { id: '', name: '', unit: '', duties: [], kind: 'applicant' };
