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
};

/**
 * A register's rules of reading, its own or by default (docs/rules/access.md, 3): base registers and those with public
 * fields only are open to all staff; others to the duties that write them or take steps in them, district-wide;
 * restricted ones to the same, by unit. Overseers see whatever of their desk is not restricted.
 */
export function resolveReading(register: Register, context: ReadingContext): Reading {
  const doers = doersOf(register, context.procedure);
  const overseen = context.overseers && !register.restricted ? [readDistrict(context.overseers)] : [];
  return { grants: [...(register.read ?? defaultGrants(register, context, doers)), ...overseen], unmask: register.unmask ?? duty(...dutiesOf(doers)) };
}

function defaultGrants(register: Register, { isBase }: ReadingContext, doers: Who): readonly ReadGrant[] {
  const hands = duty(...dutiesOf(doers));
  const applicants = may(SOME_APPLICANT, doers) ? [readOwn(applicant())] : [];
  if (register.restricted) return [readUnit(hands), ...applicants];
  const isPublic = Object.values(register.fields).every((field) => field.class === 'public');
  return [readDistrict(isBase || isPublic ? anyOf(staff(), hands) : hands), ...applicants];
}

function doersOf(register: Register, procedure: Procedure | undefined): Who {
  return anyOf(register.write, ...Object.values(procedure?.actions ?? {}).map((action) => action.by));
}

const SOME_APPLICANT: Actor = { id: '', name: '', unit: '', duties: [], kind: 'applicant' };
