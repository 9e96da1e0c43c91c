import { dayOf } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { BUDGET, type BudgetSeed } from './budget-list.ts';

const FEN = 1_000_000;
const MONTHS: Readonly<Record<BudgetSeed['nature'], readonly number[]>> = {
  basic: [9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 11],
  general: [7, 5, 9, 9, 8, 9, 7, 7, 9, 9, 10, 11],
  programme: [2, 3, 7, 8, 8, 10, 8, 8, 10, 9, 11, 16],
};

/** The budgets of both years and what was paid under them, month by month. */
export const budgetPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/budget');
  for (const year of [2023, 2024] as const) for (const [index, seed] of BUDGET.entries()) yield* lineOf(context, chance, year, index, seed);
};

function* lineOf(context: DemoContext, chance: Chance, year: 2023 | 2024, index: number, seed: BudgetSeed): Iterable<Step> {
  const id = `budget-${year}-${String(index + 1).padStart(2, '0')}`;
  const officer = chance.pick(context.staffWith('budget-officer'));
  const budget = seed.amounts[year] * FEN;
  const approvedOn = year === 2023 ? '2023-01-09' : '2024-01-08';
  const at = context.officeTime(approvedOn);
  yield {
    at, by: officer, do: 'create', register: 'budget-line', id,
    set: { name: seed.name, year: String(year), functionClass: seed.functionClass, livelihood: seed.livelihood, nature: seed.nature, budget, adjusted: budget, unit: seed.unit, approvedOn, document: `${year}年度预算批复（演示）` },
  };
  const change = year === 2024 ? (seed.adjustedBy ?? 0) : 0;
  const adjusted = Math.round((budget * (100 + change)) / 100);
  if (adjusted !== budget) yield { at: context.officeTime('2024-09-12'), by: officer, do: 'update', register: 'budget-line', id, set: { adjusted }, reason: '年中预算调整（演示）' };
  // What is paid stays a little under the adjusted budget, unevenly over the months.
  const total = Math.round(adjusted * (0.955 + chance.next() * 0.043));
  const amounts = apportion(total, MONTHS[seed.nature].map((weight) => weight * (0.75 + chance.next() * 0.5)));
  for (const [month, amount] of amounts.entries()) yield payment(context, chance, { id, year, month: month + 1, amount, basic: seed.nature === 'basic' });
}

type Payment = { readonly id: string; readonly year: number; readonly month: number; readonly amount: number; readonly basic: boolean };

function payment(context: DemoContext, chance: Chance, { id, year, month, amount, basic }: Payment): Step {
  const late = month === 2 || month === 12 ? 27 : 28;
  const at = context.officeTime(`${year}-${String(month).padStart(2, '0')}-${String(month === 1 ? chance.whole(12, 24) : chance.whole(basic ? 10 : 14, late - 2)).padStart(2, '0')}`);
  const number = String(month).padStart(2, '0');
  return {
    at, by: chance.pick(context.staffWith('treasury-officer')), do: 'create', register: 'spending', id: `spending-${id.slice(7)}-${number}`,
    set: { name: `${year}${number}-${id.slice(12)}`, line: id, amount, paidOn: dayOf(at), method: basic || chance.luck(0.7) ? 'direct' : 'authorised' },
  };
}
