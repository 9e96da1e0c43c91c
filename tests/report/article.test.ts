import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '#desks/report/catalogue.ts';
import { checkReport, type ReportCheck } from '#desks/report/check-report.ts';
import { parsePeriod } from '#kernel/indicator/period.ts';
import { Boards } from '#server/indicators/board.ts';
import type { Platform } from '#server/platform/open.ts';
import { loadCatalogue } from '#server/report/catalogue.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../src/districts/xicheng/report-sample.txt'), 'utf8');

/** What the article says (without its line breaks), and the indicator whose records bear it out. */
const FIGURES: readonly (readonly [text: string, indicator: string])[] = [
  ['32个', 'projects/policy-projects'], ['29.7亿元', 'projects/policy-investment'],
  ['1.8亿元', 'enterprises/turnover'], ['700万人次以上', 'enterprises/footfall'], ['26家', 'enterprises/peers'], ['第一方阵', 'enterprises/rank'],
  ['9家', 'enterprises/newly-listed'], ['80余家', 'enterprises/above-scale'], ['42家', 'enterprises/above-scale-service'], ['160余家', 'enterprises/intermediaries'], ['约53亿元', 'enterprises/revenue'],
  ['12家', 'enterprises/tech-smes'], ['1家', 'enterprises/specialised'],
  ['18公里', 'water/ring-length'], ['20公里', 'water/greenway-length'], ['40余座', 'water/bridges'], ['15个', 'water/parks'],
  ['1小时', 'services/licence-hours'], ['156项', 'services/items-settled'], ['100%', 'support/problems-closed'], ['206.2%', 'livelihood/new-urban-jobs-completion'], ['5个', 'livelihood/branded-communities'],
];

/** The works and bodies that it names with a state. */
const STATES = [
  '河南铁建投集团区域开发项目', '漯河数据交易中心项目', '网络直播文旅新业态项目', '青少年海洋教育综合实践基地项目', '新能源储能配电项目', '中南大数据中心', '万达广场', '高水平医院', '高水平高中', '中食数联', '邮储银行',
  '平漯周高铁西城区段', '花溪湿地文化旅游设施建设工程', '秋枫园', '西城区排水管网疏通检测修复项目', '漯舞快速路', '新西环', '许信高速', '月湾湖西路', '澧北新路新建工程', '漯河西站广场提升工程',
];

describe('the article against the demonstration year', () => {
  let platform: Platform;
  let catalogue: Catalogue;
  let whole: ReportCheck;
  const check = (text: string): ReportCheck => checkReport(text, catalogue, { period: '2024', asOf: '2024-12-31' });
  const plain = (text: string): string => text.replaceAll(/\s+/g, '');
  beforeAll(async () => {
    platform = await openDemoPlatform();
    catalogue = await loadCatalogue(platform.district, new Boards(platform.district), parsePeriod('2024'));
    whole = check(ARTICLE);
  });
  afterAll(() => platform.close());

  test('nothing is contradicted, uncertain or without a record', () => {
    expect(whole.claims.filter(({ verdict }) => verdict !== 'supported').map(({ kind, text, subject, indicator, record, why }) => [kind, plain(text), subject, indicator ?? record, why])).toEqual([]);
  });

  test.each(FIGURES)('%s is computed by %s', (text, indicator) => {
    const found = whole.claims.filter((claim) => plain(claim.text) === text && claim.indicator === indicator);
    expect(found.map((claim) => claim.verdict), whole.claims.filter((claim) => plain(claim.text) === text).map((claim) => claim.indicator).join()).toContain('supported');
    expect(found[0]!.evidence.count).toBeGreaterThan(0);
  });

  test.each(STATES)('the state of %s is that of its record', (name) => {
    const claim = whole.claims.find(({ kind, subject }) => kind === 'state' && (plain(subject).includes(name) || name.includes(plain(subject))));
    expect(claim).toMatchObject({ verdict: 'supported' });
    expect(claim?.record).toBeTruthy();
  });

  test.each([['入驻', 'services/items-settled-share'], ['结对', 'support/pairing-coverage'], ['民生实事', 'livelihood/tasks-completed'], ['整改', 'livelihood/hazards-rectified']])('the total over %s is held against its whole set', (word, indicator) => {
    const totals = whole.claims.filter(({ kind, start, end }) => kind === 'total' && plain(ARTICLE.slice(Math.max(0, start - 40), end + 12)).includes(word));
    expect(totals.map((claim) => claim.indicator)).toContain(indicator);
  });

  test('names with a number in them are no claims', () => {
    const claims = whole.claims.map(({ text }) => plain(text));
    for (const name of ['三城', '五聚', '六职', '一号工程', '七个围绕', '四上', '六大周边', '双违', '双随机', '六乱', '六清', '四个100', '一社区一特色', '专精特新']) expect(claims).not.toContain(name);
  });

  test('a figure changed to a value outside its interval is contradicted, and no other claim changes its verdict', () => {
    const changeable = whole.claims.map((claim, place) => ({ claim, place })).filter(({ claim }) => claim.kind === 'quantity' && claim.value !== null && claim.aspect !== 'duration');
    fc.assert(fc.property(fc.constantFrom(...changeable), fc.integer({ min: 3, max: 9 }), ({ claim, place }, factor) => {
      const changed = claim.text.replace(/\d+(?:\.\d+)?/, (digits) => String(Number((Number(digits) * factor).toFixed(1))));
      const after = check(ARTICLE.slice(0, claim.start) + changed + ARTICLE.slice(claim.end));
      expect(after.claims.map(({ verdict }) => verdict)).toEqual(whole.claims.map(({ verdict }, index) => (index === place ? 'contradicted' : verdict)));
    }), { numRuns: 60 });
  });
});
