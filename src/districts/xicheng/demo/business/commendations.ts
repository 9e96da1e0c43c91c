import { daysBetween, addDays } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart } from '../step.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import { isOpen, madeOperators, type MadeOperator } from '../made-operators.ts';

const NOMINATED = { 2023: 18, 2024: 34 } as const;
const BASIS = '本区诚信经营主体评选办法，经批准的表彰项目（演示）';

/** Operators commended at the end of each year, from those in business for three years at least. */
export const commendationsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/commendations');
  const operators = madeOperators(context);
  const checks = new Map((context.made.get('inspected') ?? []).map((one) => [one.id, Number(one.set['checks'])]));
  for (const year of [2023, 2024] as const) {
    const fit = operators.filter((one) => isOpen(one, `${year}-10-08`, `${year}-12-31`) && one.openedOn < `${year - 3}-10-01`);
    for (const [index, operator] of chance.shuffle(fit).slice(0, NOMINATED[year]).entries()) {
      const steps = caseSteps(context.calendar, 'commendation', `commendation-${year}-${String(index + 1).padStart(3, '0')}`);
      commend(context, chance, year, index + 1, operator, checks.get(operator.id) ?? 0, steps);
      yield* steps.done();
    }
  }
};

function commend(context: DemoContext, chance: Chance, year: number, number: number, operator: MadeOperator, checks: number, steps: CaseSteps): void {
  const [officer = ''] = context.staffWith('credit-officer');
  const [decider = ''] = context.staffWith('commendation-decider');
  const day = addDays(`${year}-10-16`, chance.whole(0, 10));
  const after = (days: number): string => context.officeTime(addDays(day, days));
  const yearsOpen = Math.floor(daysBetween(operator.openedOn, day) / 365.25);
  steps.create(after(0), officer, { name: operator.name, operator: operator.id, year: String(year), basis: BASIS, nominatedOn: day, yearsOpen, checks });
  steps.act(after(8), officer, 'review', { review: `经营满 ${yearsOpen} 年，近两年检查 ${checks} 次，无行政处罚记录。` });
  const way = chance.next();
  if (way < 0.12) return void steps.act(after(12), officer, 'reject', undefined, '申报材料与记录不符');
  steps.act(after(14), officer, 'notice');
  if (way < 0.2) {
    steps.act(after(18), officer, 'object', { objection: '公示期内收到消费纠纷反映，转核查。' });
    if (way < 0.15) return void steps.act(after(26), decider, 'reject', undefined, '核查属实，不予表彰');
    steps.act(after(25), officer, 'notice');
  }
  steps.act(after(37), decider, 'commend', { decision: `西管表〔${year}〕${number} 号（演示）` });
}
