import { readFile } from 'node:fs/promises';
import type { ReportCheck } from '#desks/report/check-report.ts';
import type { CheckedClaim } from '#desks/report/checked-claim.ts';
import { extractClaims } from '#desks/report/extract/extract-claims.ts';
import { readText } from '#desks/report/read-text.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { Boards } from '../indicators/board.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import { checkText } from '../report/check.ts';
import { readOptions, type CommonOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { withPlatform } from './with-platform.ts';

/** `report extract FILE` and `report check FILE`. */
export async function report(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const [verb, file] = options.rest;
  if (!file || (verb !== 'extract' && verb !== 'check')) throw new DistrictError('cli/usage', { reason: 'report extract FILE --json | report check FILE [--data DIR] [--json]' });
  const text = await textOf(file);
  return verb === 'extract' ? extract(text, options) : check(text, options);
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new DistrictError('report/no-file', { file }, { cause });
  });
  return readText(new Uint8Array(bytes)).text;
}

function extract(text: string, options: CommonOptions): number {
  const { claims, notClaims } = extractClaims(text, {});
  if (options.json) console.log(JSON.stringify({ claims, notClaims }, null, 2));
  else for (const claim of claims) console.log(`${claim.kind}\t${oneLine(claim.text)}\t${claim.subject}`);
  return 0;
}

async function check(text: string, options: CommonOptions): Promise<number> {
  const result = await withPlatform<ReportCheck>(options, {
    scope: 'read',
    running: async (ask) => readAnswer<ReportCheck>(await ask('/api/report/check', { text, period: options.period })),
    opened: (platform) => checkText(platform.district, new Boards(platform.district), text, options.period ?? openingPeriod(platform)),
  });
  if (options.json) console.log(JSON.stringify(result, null, 2));
  else printCheck(result);
  return result.summary.contradicted > 0 ? 1 : 0;
}

const MARKS = { supported: '✓', contradicted: '✗', uncertain: '?', unsupported: '–' } as const;

function printCheck({ claims, summary }: ReportCheck): void {
  for (const claim of claims) console.log(lineOf(claim));
  if (claims.length === 0) console.log('文中没有可核对的数据或状态。');
  console.log(`${claims.length} 处：${summary.supported} 一致，${summary.contradicted} 不符，${summary.uncertain} 待定，${summary.unsupported} 无记录`);
}

function lineOf(claim: CheckedClaim): string {
  const source = claim.indicator ?? claim.record ?? '';
  return `${MARKS[claim.verdict]} ${oneLine(claim.text)}\t${source}\t${claim.why}\t(${claim.evidence.count})`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
