import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognizeNumberWithUnit } from './recognizers.ts';
import { ARTICLE_CATALOGUE } from '#desks/report/fixtures/article-catalogue.ts';
import { checkReport } from '#desks/report/check-report.ts';
import { medianSeconds, type Bench, type BenchResult } from './bench.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../src/districts/xicheng/report-sample.txt'), 'utf8');
const LONG_CHARACTERS = 20_000;
const TURNS = 5;

/** Seconds to check the article and a 20,000-character text, beside Microsoft's recognizers that only find numbers in it. */
export const reportBench: Bench = {
  name: 'report',
  run: async () => [await compare('report-article', 'checking the article', ARTICLE), await compare('report-20000', `checking a text of ${LONG_CHARACTERS} characters`, ARTICLE.repeat(8).slice(0, LONG_CHARACTERS))],
};

async function compare(name: string, what: string, text: string): Promise<BenchResult> {
  const options = { period: '2024', asOf: '2024-12-31' };
  const ours = await medianSeconds(TURNS, async () => void checkReport(text, ARTICLE_CATALOGUE, options));
  const known = await medianSeconds(TURNS, async () => void recognizeNumberWithUnit(text));
  return { name, what: `${what}, beside @microsoft/recognizers-text-suite finding its numbers, units and percentages`, ours: Math.round(ours * 1000), known: Math.round(known * 1000), unit: 'ms', ratio: ours / known };
}
