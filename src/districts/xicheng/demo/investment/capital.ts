import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { ORIGINS } from './lead-texts.ts';

const RETURN_REASONS = ['凭证金额与填报不一致', '凭证不清晰，请重新提供'];
const REJECT_REASONS = ['付款人不是投资方或其关联企业，不予认定', '款项为往来借款，不是投资'];

/** Money of the projects that landed, reported with its voucher and verified; some is returned, some not recognised. */
export const capitalPart: DemoPart = function* (context) {
  const chance = context.chance.part('investment/capital');
  let number = 0;
  for (const lead of context.made.get('lead-landed') ?? []) {
    let day = String(lead.set['landedOn']);
    for (let left = chance.whole(1, 5); left > 0; left -= 1) {
      day = addDays(day, chance.whole(3, 75));
      if (day >= String(lead.set['until'] ?? '2025-01-01')) break;
      yield* arrivalOf(context, chance, lead, `capital-${String((number += 1)).padStart(5, '0')}`, day);
    }
  }
};

function arrivalOf(context: DemoContext, chance: Chance, { id: lead, set }: MadeRecord, id: string, arrivedOn: Day): readonly Step[] {
  const steps = caseSteps(context.calendar, 'capital-arrival', id);
  const officer = String(set['officer']);
  const head = chance.pick(context.staffWith('investment-lead'));
  const amount = Math.round((Number(set['amount']) * chance.whole(3, 19)) / 100 / 1e4) * 1e4;
  const wanted = context.officeTime(addDays(arrivedOn, chance.whole(1, 9)));
  const reported = steps.create(wanted, officer, {
    name: `${String(set['name'])}到位资金`, lead, arrivedOn, amount, use: chance.pick(['fixed', 'fixed', 'land', 'equipment', 'working', 'working']),
    origin: ORIGINS.find(({ city }) => city === set['origin'])?.money ?? 'domestic', voucher: chance.pick(['bank', 'bank', 'bank', 'invoice', 'audit']),
    voucherNumber: `到位${arrivedOn.slice(0, 4)}-${id.slice(-5)}（演示）`, officer,
  });
  const days = (from: string, least: number, most: number): string => context.officeTime(addDays(dayOf(from), chance.whole(least, most)));
  if (chance.luck(0.03)) {
    steps.act(days(reported, 1, 7), head, 'reject', undefined, chance.pick(REJECT_REASONS));
    return steps.done();
  }
  let ready = reported;
  if (chance.luck(0.09)) {
    const returned = steps.act(days(reported, 1, 6), head, 'sendBack', undefined, chance.pick(RETURN_REASONS));
    ready = steps.act(days(returned, 1, 9), officer, 'resubmit', { amount: Math.round((amount * 0.96) / 1e4) * 1e4 });
  }
  steps.act(days(ready, 1, 7), head, 'verify');
  return steps.done();
}
