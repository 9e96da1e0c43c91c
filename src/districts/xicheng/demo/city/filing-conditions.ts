import { readFileSync } from 'node:fs';
import { invariant } from '#kernel/error/invariant.ts';
import type { DemoPart } from '../step.ts';
import { listedAt } from './moments.ts';

/** A filing condition of the district's pack, as its table gives it. */
export type ConditionSeed = { readonly id: string; readonly code: string; readonly family: string; readonly name: string; readonly condition: string; readonly amount: number; readonly unit: string; readonly closing: string; readonly handler: string };

const COLUMNS = ['code', 'family', 'name', 'condition', 'amount', 'unit', 'closing', 'handler'];

/** Reads the district's filing conditions from the pack's table. */
export function readFilingConditions(): readonly ConditionSeed[] {
  const [head = '', ...lines] = readFileSync(new URL('../../criteria/filing-conditions.tsv', import.meta.url), 'utf8').trimEnd().split('\n');
  invariant(head.split('\t').join() === COLUMNS.join(), 'The table of filing conditions has the columns that are read.');
  return lines.map((line) => {
    const [code = '', family = '', name = '', condition = '', amount = '', unit = '', closing = '', handler = ''] = line.split('\t');
    invariant(/^[CE]\d{4}-\d{2}$/.test(code) && handler !== '', `A row of the filing conditions is incomplete: ${line}`);
    return { id: `condition-${code.toLowerCase()}`, code, family, name, condition, amount: Number(amount), unit, closing, handler };
  });
}

/** The filing conditions, entered before the first working day of the demonstration years. */
export const filingConditionsPart: DemoPart = function* (context) {
  const [by = ''] = context.staffWith('grid-manager');
  for (const [index, seed] of readFilingConditions().entries()) {
    const { id, code, family, name, condition, amount, unit, closing, handler } = seed;
    const kind = code.startsWith('C') ? 'component' : 'event';
    yield {
      at: listedAt(context.calendar, '2022-12-29', index), by, do: 'create', register: 'filing-condition', id,
      set: { name, code, kind, family, condition, limitAmount: amount, limitUnit: unit, closing, handler, since: '2022-07-01' },
    };
  }
};
