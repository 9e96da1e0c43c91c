import type { Day } from '../field/day.ts';
import { ADMINISTRATOR_DUTIES } from './administrators.ts';

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
  /** Those for whom the actor may act while they are away. */
  readonly deputyFor?: readonly Principal[];
};

/** Who may do something, as a declaration. */
export type Who =
  | { readonly kind: 'duty'; readonly duties: readonly Duty[] }
  | { readonly kind: 'staff' }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'system' }
  | { readonly kind: 'any'; readonly of: readonly Who[] };

/** Holders of any of these duties. */
export function duty(...duties: readonly Duty[]): Who {
  return { kind: 'duty', duties };
}

/** Every member of staff with a duty in the district's work; the three administrators are none of them. */
export function staff(): Who {
  return { kind: 'staff' };
}

/** The citizen or enterprise whose matter it is. */
export function applicant(): Who {
  return { kind: 'applicant' };
}

/** The platform itself, by a rule. */
export function system(): Who {
  return { kind: 'system' };
}

/** Any one of these. */
export function anyOf(...of: readonly Who[]): Who {
  return { kind: 'any', of };
}

/** Whether an actor is among those who may. */
export function may(actor: Actor, who: Who): boolean {
  switch (who.kind) {
    case 'duty':
      return actor.kind === 'staff' && who.duties.some((one) => actor.duties.includes(one));
    case 'staff':
      return actor.kind === 'staff' && actor.duties.some((one) => !ADMINISTRATOR_DUTIES.includes(one));
    case 'applicant':
      return actor.kind === 'applicant';
    case 'system':
      return actor.kind === 'system';
    case 'any':
      return who.of.some((one) => may(actor, one));
  }
}

/** All duties that a declaration of who may names. */
export function dutiesOf(who: Who): readonly Duty[] {
  if (who.kind === 'duty') return who.duties;
  return who.kind === 'any' ? who.of.flatMap(dutiesOf) : [];
}
