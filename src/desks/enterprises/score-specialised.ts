import { asNumber, inWan, type AssessmentInputs } from './assessment-inputs.ts';
import { percentOf, scoreByTable, type Score } from './score-by-table.ts';
import type { ScoreTable } from './score-table.ts';

const FIELD_LEVEL = { 'gap-filling': 2, basic: 1, emerging: 0, other: 0 } as const;
const INSTITUTION_LEVEL = { national: 4, province: 3, city: 2, below: 1, none: 0 } as const;

/**
 * Evaluates a specialised SME 专精特新中小企业 (工信部企业〔2022〕63号, annex 2): four conditions, then a total of 60 or a
 * route that stands in for it. The table names which version of the standard it is; none is in force once it ends.
 */
export function scoreSpecialised(inputs: AssessmentInputs, table: ScoreTable): Score {
  const { revenue = 0, assets = 0, employees = 0, rdExpense, rdStaff, liabilities, netProfit, mainRevenue } = inputs;
  return scoreByTable(table, {
    clean: asNumber(inputs.clean),
    yearsInField: inputs.yearsInField,
    rdExpense: inWan(rdExpense),
    rdPerRevenue: rdExpense === undefined ? undefined : percentOf(rdExpense, revenue),
    revenue: inWan(inputs.revenue),
    equity: inWan(inputs.equity),
    mainShare: mainRevenue === undefined ? undefined : percentOf(mainRevenue, revenue),
    growth: inputs.growth,
    productField: inputs.productField && FIELD_LEVEL[inputs.productField],
    digitalLevel: inputs.digitalLevel,
    qualityMarks: inputs.qualityMarks,
    netMargin: netProfit === undefined ? undefined : percentOf(netProfit, revenue),
    debtRatio: liabilities === undefined ? undefined : percentOf(liabilities, assets),
    localFeatures: inputs.localFeatures,
    classOneHigh: inputs.classOneHigh,
    classOneOwn: inputs.classOneOwn,
    classOne: inputs.classOne,
    classTwo: inputs.classTwo,
    rdStaffShare: rdStaff === undefined ? undefined : percentOf(rdStaff, employees),
    institution: inputs.institution && INSTITUTION_LEVEL[inputs.institution],
    ...(inputs.route ? { [inputs.route]: 1 } : {}),
  });
}
