import { addDays, type Day } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import { pickWeighted } from '../weighted.ts';
import { spreadDays, workingDaysOf, type MonthWeights } from '../days.ts';
import type { DemoContext, DemoPart } from '../step.ts';
import { handleCase } from './case-handling.ts';
import type { CaseHistory } from './case-history.ts';
import { reportCase, type CaseSource, type EarlierCases } from './case-report.ts';
import { conditionPicker } from './case-texts.ts';
import { demoCells, isNearStation, pointIn } from './cells.ts';
import { civicCheckSteps } from './civic-checks.ts';
import { evaluationSteps } from './evaluations.ts';
import { readFilingConditions } from './filing-conditions.ts';

const NUMBERS = { 2023: 480, 2024: 1060 } as const;
const SEASON: MonthWeights = [0.8, 0.7, 1, 1.05, 1.1, 1.15, 1.15, 1.1, 1.1, 1, 0.95, 0.9];
/** In percent of the reports. The public and the cameras know no weekend. */
const SOURCES: readonly { readonly source: CaseSource; readonly share: number; readonly anyDay: boolean }[] = [
  { source: 'patrol', share: 62, anyDay: false }, { source: 'public', share: 14, anyDay: true }, { source: 'hotline', share: 13, anyDay: false }, { source: 'video', share: 8, anyDay: true }, { source: 'leader', share: 3, anyDay: false },
];
const STATION_WEIGHT = 3;
const VILLAGE_WEIGHT = 0.6;
const TOWN_WEIGHT = 1.4;

/** The city cases of both years, with the monthly evaluations and civic checks that stand on them. */
export const casesPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/cases');
  const cells = demoCells(context).map((cell) => ({ ...cell, weight: isNearStation(cell) ? STATION_WEIGHT : cell.village ? VILLAGE_WEIGHT : TOWN_WEIGHT }));
  const pickCondition = conditionPicker(readFilingConditions());
  const histories: CaseHistory[] = [];
  const earlier: EarlierCases = new Map();
  for (const year of [2023, 2024] as const) {
    for (const [index, { source, day }] of arrivalsOf(context, chance, year).entries()) {
      const cell = pickWeighted(chance, cells);
      const found = { source, day, cell, cells, point: pointIn(chance, cell), condition: pickCondition(chance, Number(day.slice(5, 7))), earlier };
      const id = `case-${year}-${String(index + 1).padStart(5, '0')}`;
      const steps = caseSteps(context.calendar, 'city-case', id);
      const filedAt = reportCase(context, chance, found, steps);
      if (filedAt) handleCase(context, chance, found, steps, filedAt);
      earlier.set(`${cell.id}/${found.condition.code}`, { id, day });
      const done = steps.done();
      yield* done;
      histories.push(done);
    }
  }
  yield* evaluationSteps(histories);
  yield* civicCheckSteps(context, histories);
};

/** When how many problems come in from whom, in order of the days. */
function arrivalsOf(context: DemoContext, chance: Chance, year: 2023 | 2024): readonly { readonly source: CaseSource; readonly day: Day }[] {
  const worked = workingDaysOf(context.calendar, `${year}-01-03`, `${year}-12-31`);
  const every = Array.from({ length: 363 }, (_, index) => addDays(`${year}-01-03`, index));
  const numbers = apportion(NUMBERS[year] * context.scale, SOURCES.map(({ share }) => share));
  return SOURCES
    .flatMap(({ source, anyDay }, index) => spreadDays(chance, anyDay ? every : worked, numbers[index] ?? 0, SEASON).map((day) => ({ source, day })))
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
