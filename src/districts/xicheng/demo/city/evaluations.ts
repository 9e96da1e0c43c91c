import { EvaluationGrades, EvaluationWeightsInForce } from '#desks/grid/criteria.ts';
import { evaluateCases, gradeOf } from '#desks/grid/evaluate-cases.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { addDays, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { CITY_CRITERIA } from '../../criteria/city.ts';
import { COMMUNITIES, UNITS } from '../../units.ts';
import type { Step } from '../step.ts';
import { factsAt, touching, type CaseHistory } from './case-history.ts';

// The last month of the demonstration is evaluated in the January after it.
const MONTHS = Array.from({ length: 23 }, (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
const OBJECTS = [['area', 'community', 'community'], ['body', 'handler', 'body']] as const;
const NAMES: ReadonlyMap<string, string> = new Map([...COMMUNITIES, ...UNITS].map(({ id, name }) => [id, name]));
/** A quarter past one in the night after a month: the platform reckons when nobody works. */
const RECKONED_AT_MINUTE = 75;

/** The evaluations of each month by community and by body, reckoned by the platform from the cases as they stood then. */
export function* evaluationSteps(histories: readonly CaseHistory[]): Generator<Step> {
  for (const month of MONTHS) {
    const [from, to] = [instantOf(`${month}-01`), instantOf(firstOfNext(month))];
    const at = instantOf(firstOfNext(month), RECKONED_AT_MINUTE);
    const near = touching(histories, from, at);
    for (const [object, of, field] of OBJECTS) yield* evaluate(month, { from, to, at }, near, { object, of, field });
  }
}

type Span = { readonly from: Instant; readonly to: Instant; readonly at: Instant };
type Evaluated = { readonly object: 'area' | 'body'; readonly of: 'community' | 'handler'; readonly field: 'community' | 'body' };

function* evaluate(month: string, { from, to, at }: Span, histories: readonly CaseHistory[], { object, of, field }: Evaluated): Generator<Step> {
  const until = addDays(firstOfNext(month), -1);
  const weights = getVersion(CITY_CRITERIA, EvaluationWeightsInForce, until).value;
  const grades = getVersion(CITY_CRITERIA, EvaluationGrades, until).value;
  const facts = histories.flatMap((history) => factsAt(history, at, of) ?? []);
  for (const { of: key, score, ...counts } of evaluateCases(facts, { from, to }, weights)) {
    yield {
      at, by: 'system', do: 'create', register: 'grid-evaluation', id: `evaluation-${month}-${key}`,
      set: { name: `${NAMES.get(key)}${month}综合评价`, object, [field]: key, month, until, ...counts, score, grade: gradeOf(score, grades) },
    };
  }
}

function firstOfNext(month: string): Day {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
