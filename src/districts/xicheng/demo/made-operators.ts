import { daysBetween, addDays, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext } from './step.ts';

/** What this chapter needs to know of an operator that the industry chapter has made. */
export type MadeOperator = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'enterprise' | 'sole-trader' | 'cooperative';
  readonly pairingKind: 'above-scale' | 'smaller' | 'sole-trader';
  readonly industry: string;
  readonly community: string;
  readonly openedOn: Day;
  readonly closedOn?: Day;
};

/** The operators made before, with the day of their closing and whether they are above scale. */
export function madeOperators(context: DemoContext): readonly MadeOperator[] {
  const closings = new Map((context.made.get('operator-closed') ?? []).map((one) => [one.id, String(one.set['closedOn'])]));
  const anchors = new Set((context.made.get('operator-anchor') ?? []).map((one) => one.id));
  return (context.made.get('operator') ?? []).map(({ id, set }) => {
    const kind = kindOf(set['kind']);
    const closedOn = closings.get(id) ?? (typeof set['closedOn'] === 'string' ? set['closedOn'] : undefined);
    return {
      id,
      kind,
      name: String(set['name']),
      pairingKind: kind === 'sole-trader' ? 'sole-trader' : anchors.has(id) ? 'above-scale' : 'smaller',
      industry: String(set['industry']),
      community: String(set['community']),
      openedOn: String(set['openedOn']),
      ...(closedOn ? { closedOn } : {}),
    };
  });
}

/** Whether an operator is open from one day to another, with some days to spare after its opening. */
export function isOpen(operator: MadeOperator, from: Day, until: Day = from): boolean {
  return addDays(operator.openedOn, 30) <= from && (operator.closedOn === undefined || operator.closedOn > until);
}

/** A day between two others, both included. */
export function dayBetween(chance: Chance, from: Day, until: Day): Day {
  return addDays(from, chance.whole(0, Math.max(0, daysBetween(from, until))));
}

function kindOf(value: unknown): MadeOperator['kind'] {
  return value === 'sole-trader' || value === 'cooperative' ? value : 'enterprise';
}
