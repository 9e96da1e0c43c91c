import { asNumber, inWan, type AssessmentInputs } from './assessment-inputs.ts';
import { percentOf, scoreByTable, type Score } from './score-by-table.ts';
import type { ScoreTable } from './score-table.ts';

/**
 * Evaluates a technology SME 科技型中小企业 (国科发政〔2017〕115号): staff in science, research spending over revenue or
 * over costs as the enterprise chooses, and results. Small size, a clean record and staff in science are musts.
 */
export function scoreTechSme(inputs: AssessmentInputs, table: ScoreTable): Score {
  const { employees = 0, rdStaff, rdExpense, revenue = 0, costs = 0 } = inputs;
  return scoreByTable(table, {
    resident: asNumber(inputs.resident),
    allowedProducts: asNumber(inputs.allowedProducts),
    clean: asNumber(inputs.clean),
    employees: inputs.employees,
    revenue: inWan(inputs.revenue),
    assets: inWan(inputs.assets),
    rdStaffShare: rdStaff === undefined ? undefined : percentOf(rdStaff, employees),
    rdPerRevenue: rdExpense === undefined ? undefined : percentOf(rdExpense, revenue),
    rdPerCosts: rdExpense === undefined ? undefined : percentOf(rdExpense, costs),
    classOne: inputs.classOne,
    classTwo: inputs.classTwo,
    ...(inputs.route ? { [inputs.route]: 1 } : {}),
  });
}
