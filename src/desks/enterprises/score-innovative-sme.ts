import { asNumber, inWan, type AssessmentInputs } from './assessment-inputs.ts';
import { percentOf, scoreByTable, type Score } from './score-by-table.ts';
import type { ScoreTable } from './score-table.ts';

const FIELD_LEVEL = { 'gap-filling': 2, basic: 2, emerging: 2, other: 1 } as const;

/** Evaluates an innovative SME 创新型中小企业 (工信部企业〔2022〕63号, annex 1): a total, and a least of each of three groups. */
export function scoreInnovativeSme(inputs: AssessmentInputs, table: ScoreTable): Score {
  const { revenue = 0, assets = 0, rdExpense, liabilities, mainRevenue } = inputs;
  return scoreByTable(table, {
    clean: asNumber(inputs.clean),
    classOneHigh: inputs.classOneHigh,
    classOneOwn: inputs.classOneOwn,
    classOne: inputs.classOne,
    classTwo: inputs.classTwo,
    rdPerRevenue: rdExpense === undefined ? undefined : percentOf(rdExpense, revenue),
    growth: inputs.growth,
    debtRatio: liabilities === undefined ? undefined : percentOf(liabilities, assets),
    productField: inputs.productField && FIELD_LEVEL[inputs.productField],
    mainShare: mainRevenue === undefined ? undefined : percentOf(mainRevenue, revenue),
    equity: inWan(inputs.equity),
    ...(inputs.route ? { [inputs.route]: 1 } : {}),
  });
}
