import type { Day } from '../field/day.ts';
import type { FieldValue } from '../field/field.ts';
import { ADMINISTRATOR_DUTIES } from './administrators.ts';
import type { RealNameLevel } from './real-name.ts';

/**
 * A duty is what a post may do (`window`, `project-officer` …); a person holds duties through posts in units.
 * Nobody may do or see anything by default.
 */
export type Duty = string;

/** Somebody who is away, with the duties that he has left to a deputy and the days on which the deputy may act. */
export type Principal = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly duties: readonly Duty[];
  readonly since: Day;
  readonly until: Day;
};

/** Who acts: a staff member with the duties of his posts, or the system itself. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly duties: readonly Duty[];
  readonly kind: 'staff' | 'applicant' | 'system';
  /** How surely an applicant is known; nothing is known where it is absent. */
  readonly level?: RealNameLevel;
  /** Those for whom the actor may act while they are away. */
  readonly deputyFor?: readonly Principal[];
};

/** The platform itself, acting for the district's root unit. */
export function platformOf(rootUnit: string): Actor {
  return { id: 'system', name: '平台', unit: rootUnit, duties: [], kind: 'system' };
}

/** Who may do something, as a declaration. */
export type Who =
  | { readonly kind: 'duty'; readonly duties: readonly Duty[]; readonly in?: string }
  | { readonly kind: 'named'; readonly field: string }
  | { readonly kind: 'staff' }
  | { readonly kind: 'applicant'; readonly level: RealNameLevel }
  | { readonly kind: 'system' }
  | { readonly kind: 'any'; readonly of: readonly Who[] };

/** One way in which somebody may. */
export type OneWho = Exclude<Who, { kind: 'any' }>;

/** Holders of any of these duties. */
export function duty(...duties: readonly Duty[]): Who {
  return { kind: 'duty', duties };
}

/** Holders of any of these duties in the unit, or one of the units, that a field of the record names. */
export function dutyIn(field: string, ...duties: readonly Duty[]): Who {
  return { kind: 'duty', duties, in: field };
}

/** The member of staff, or one of those, whom a field of the record names. */
export function named(field: string): Who {
  return { kind: 'named', field };
}

/** Every member of staff with a duty in the district's work; the three administrators are none of them. */
export function staff(): Who {
  return { kind: 'staff' };
}

/** The citizen or enterprise whose matter it is, known as surely as the service needs. */
export function applicant(level: RealNameLevel): Who {
  return { kind: 'applicant', level };
}

/** The platform itself, by a rule. */
export function system(): Who {
  return { kind: 'system' };
}

/** Any one of these. */
export function anyOf(...of: readonly Who[]): Who {
  return { kind: 'any', of };
}

/**
 * Whether an actor is among those who may. Who is named by a field of the record is asked of the record's values;
 * without them nobody is named.
 */
export function may(actor: Actor, who: Who, values: Readonly<Record<string, FieldValue>> = {}): boolean {
  switch (who.kind) {
    case 'duty':
      return actor.kind === 'staff' && who.duties.some((one) => actor.duties.includes(one)) && (who.in === undefined || isNamed(actor.unit, values[who.in]));
    case 'named':
      return actor.kind === 'staff' && isNamed(actor.id, values[who.field]);
    case 'staff':
      return actor.kind === 'staff' && actor.duties.some((one) => !ADMINISTRATOR_DUTIES.includes(one));
    case 'applicant':
    case 'system':
      return actor.kind === who.kind;
    case 'any':
      return who.of.some((one) => may(actor, one, values));
  }
}

/** Whether there could be a record with which an actor is among those who may. */
export function couldMay(actor: Actor, who: Who): boolean {
  return may(actor, who) || waysOf(who).some((one) => one.kind === 'named' && actor.kind === 'staff') || (actor.kind === 'staff' && dutiesOf(who).some((one) => actor.duties.includes(one)));
}

/** Every single way in which a declaration lets somebody. */
export function waysOf(who: Who): readonly OneWho[] {
  return who.kind === 'any' ? who.of.flatMap(waysOf) : [who];
}

/** All duties that a declaration of who may names. */
export function dutiesOf(who: Who): readonly Duty[] {
  return waysOf(who).flatMap((one) => (one.kind === 'duty' ? one.duties : []));
}

/** The fields of a record by which a declaration names who may, each with the register to which it must refer. */
export function namingFields(who: Who): readonly { readonly field: string; readonly of: 'unit' | 'staff' }[] {
  return waysOf(who).flatMap((one): readonly { readonly field: string; readonly of: 'unit' | 'staff' }[] => {
    if (one.kind === 'named') return [{ field: one.field, of: 'staff' }];
    return one.kind === 'duty' && one.in !== undefined ? [{ field: one.in, of: 'unit' }] : [];
  });
}

function isNamed(id: string, value: FieldValue | undefined): boolean {
  return Array.isArray(value) ? value.includes(id) : value === id;
}
