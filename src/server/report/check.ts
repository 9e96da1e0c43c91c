import { checkReport, type ReportCheck } from '#desks/report/check-report.ts';
import { lastDay, parsePeriod } from '#kernel/indicator/period.ts';
import type { District } from '#store/district.ts';
import type { Boards } from '../indicators/board.ts';
import { loadCatalogue } from './catalogue.ts';

/** Checks a text against the district's records as they stood at the end of a period. */
export async function checkText(district: District, boards: Boards, text: string, periodId: string): Promise<ReportCheck> {
  const period = parsePeriod(periodId);
  return checkReport(text, await loadCatalogue(district, boards, period), { period: period.id, asOf: lastDay(period) });
}
