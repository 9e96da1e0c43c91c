import type { Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, MadeRecord } from '../step.ts';
import { DIRECTION_TEXTS } from './lead-texts.ts';

/** Finds companies that projects register: enterprises that opened in a span of days, each for one project only. */
export type LandingCompanies = { find(chance: Chance, direction: string, from: Day, until: Day): MadeRecord | undefined };

/** The enterprises opened in the two years; those taken over in January 2023 stood before any project. */
export function landingCompanies(context: DemoContext): LandingCompanies {
  const free = new Set((context.made.get('operator-open') ?? []).filter(({ set }) => set['kind'] === 'enterprise' && String(set['openedOn']) >= '2023-01-04'));
  return {
    find(chance, direction, from, until) {
      const inSpan = [...free].filter(({ set }) => String(set['openedOn']) >= from && String(set['openedOn']) <= until);
      const classes = DIRECTION_TEXTS.find((one) => one.direction === direction)?.classes;
      const fitting = inSpan.filter(({ set }) => classes?.test(String(set['industry'])));
      const list = fitting.length > 0 ? fitting : inSpan;
      if (list.length === 0) return undefined;
      const company = chance.pick(list);
      free.delete(company);
      return company;
    },
  };
}
