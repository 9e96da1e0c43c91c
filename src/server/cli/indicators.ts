import type { IndicatorList } from '#kernel/desk/wire.ts';
import { parsePeriod } from '#kernel/indicator/period.ts';
import { Boards } from '../indicators/board.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import { readOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { withPlatform } from './with-platform.ts';

/** Prints all indicators of a period, as a table or as JSON. */
export async function indicators(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const list = await withPlatform<IndicatorList>(options, {
    scope: 'read',
    running: async (ask) => readAnswer<IndicatorList>(await ask(`/api/indicators${options.period ? `?period=${encodeURIComponent(options.period)}` : ''}`)),
    opened: async (platform) => {
      const period = parsePeriod(options.period ?? openingPeriod(platform));
      return { period: period.id, indicators: (await new Boards(platform.district).get(period)).map((row) => row.wire) };
    },
  });
  const rows = list.indicators.map((one) => ({
    id: one.id, title: one.title.zh, unit: one.unit, value: one.value, numerator: one.numerator, denominator: one.denominator, target: one.target, period: one.period, evidence: one.evidence,
  }));
  if (options.json) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(`${row.id.padEnd(44)} ${String(row.value === null ? '–' : Math.round(row.value * 100) / 100).padStart(14)} ${row.unit}\t${row.title}\t(${row.evidence.count})`);
  return 0;
}
