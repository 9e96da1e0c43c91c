import { checkReport, type ReportCheck } from '#desks/report/check-report.ts';
import type { View } from '#kernel/access/view.ts';
import { lastDay, parsePeriod } from '#kernel/indicator/period.ts';
import type { District } from '#store/district.ts';
import type { Boards } from '../indicators/board.ts';
import { loadCatalogue } from './catalogue.ts';

/** Checks a text against the district's records as they stood at the end of a period, as far as a viewer sees them. */
export async function checkText(district: District, boards: Boards, text: string, periodId: string, view?: View): Promise<ReportCheck> {
  const period = parsePeriod(periodId);
  return checkReport(text, await loadCatalogue(district, boards, period, view), { period: period.id, asOf: lastDay(period) });
}
