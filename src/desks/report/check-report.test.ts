import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueIndicator, CatalogueRecord } from './catalogue.ts';
import { checkReport, type ReportCheck } from './check-report.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { ARTICLE_CATALOGUE } from './fixtures/article-catalogue.ts';

const article = readFileSync(new URL('../../districts/xicheng/report-sample.txt', import.meta.url), 'utf8');
const YEAR = { period: '2024', asOf: '2024-12-31' };
const check = (text: string, catalogue: Catalogue = ARTICLE_CATALOGUE): ReportCheck => checkReport(text, catalogue, YEAR);
const indicator = (title: string, unit: string, value: number, more: Partial<CatalogueIndicator> = {}): CatalogueIndicator => ({ id: `test/${title}`, title, unit, value, aliases: [], evidenceCount: 3, ...more });
const only = (text: string, indicators: CatalogueIndicator[], records: CatalogueRecord[] = []): CheckedClaim => {
  const claim = check(text, { indicators, records }).claims.at(-1);
  if (!claim) throw new Error(`no claim in ${text}`);
  return claim;
};

describe('the article against records that bear it out', () => {
  const whole = check(article);

  it('is supported in every claim', () => {
    expect(whole.claims.filter(({ verdict }) => verdict !== 'supported').map(({ text, why }) => [text, why])).toEqual([]);
    expect(whole.summary).toMatchObject({ contradicted: 0, uncertain: 0, unsupported: 0 });
  });

  it('links 部分超额完成 to the share exceeded, not to the share done', () => {
    expect(whole.claims.find(({ text }) => text.startsWith('部分'))?.indicator).toBe('livelihood/tasks-exceeded');
  });

  it('turns exactly the changed figure to contradicted', () => {
    const changeable = whole.claims.map((claim, place) => ({ claim, place })).filter(({ claim }) => claim.kind === 'quantity' && claim.value !== null && claim.aspect !== 'duration');
    fc.assert(fc.property(fc.constantFrom(...changeable), fc.integer({ min: 3, max: 9 }), ({ claim, place }, factor) => {
      const changed = claim.text.replace(/\d+(?:\.\d+)?/, (digits) => String(Number((Number(digits) * factor).toFixed(1))));
      const after = check(article.slice(0, claim.start) + changed + article.slice(claim.end));
      expect(after.claims.map(({ verdict }) => verdict)).toEqual(whole.claims.map(({ verdict }, index) => (index === place ? 'contradicted' : verdict)));
    }), { numRuns: 60 });
  });

  it('contradicts exactly the states whose words go farther than the records', () => {
    const changed = check(article.replace('即将投用', '建成投用'));
    expect(changed.claims.filter(({ verdict }) => verdict !== 'supported').map(({ subject, verdict }) => [subject, verdict])).toEqual([['高水平医院', 'contradicted'], ['高水平高中', 'contradicted']]);
  });

  it('leaves a name that no record carries unsupported', () => {
    const changed = check(article.replace('漯舞\n快速路', '东岭隧道').replace('深圳', '广州'));
    expect(changed.claims.filter(({ verdict }) => verdict !== 'supported').map(({ subject, verdict }) => [subject, verdict])).toEqual([['广州', 'unsupported'], ['东岭隧道', 'unsupported']]);
  });

  it('contradicts a total when one of its set is missing', () => {
    const indicators = ARTICLE_CATALOGUE.indicators.map((entry) => (entry.id === 'services/items-in-hall' ? { ...entry, numerator: 155, value: (155 / 156) * 100 } : entry));
    const changed = check(article, { ...ARTICLE_CATALOGUE, indicators });
    expect(changed.claims.filter(({ verdict }) => verdict === 'contradicted').map(({ indicator: id }) => id)).toEqual(['services/items-in-hall']);
  });
});

describe('verdicts (rules 13 and 14)', () => {
  it('says the difference in a sentence', () => {
    expect(only('新入库企业19家。', [indicator('新入库企业', '家', 9)])).toMatchObject({ verdict: 'contradicted', computed: 9, why: '写 19 家，记录为 9 家，差 10' });
  });

  it('names a slip of 万 and 亿', () => {
    expect(only('营业收入53亿元。', [indicator('营业收入', '万元', 53)]).why).toContain('疑为“万”“亿”单位写错');
  });

  it('supports a bound only near it', () => {
    expect(only('接待游客600万人次以上。', [indicator('接待游客', '万人次', 700)]).verdict).toBe('supported');
    expect(only('接待游客500万人次以上。', [indicator('接待游客', '万人次', 700)]).verdict).toBe('uncertain');
    expect(only('接待游客超700万人次。', [indicator('接待游客', '万人次', 700)]).verdict).toBe('contradicted');
  });

  it('hesitates over one digit, provisional figures, another period and two equal names', () => {
    expect(only('贷款余额3亿元。', [indicator('贷款余额', '亿元', 3.4)]).verdict).toBe('uncertain');
    expect(only('预计贷款余额3.41亿元。', [indicator('贷款余额', '亿元', 3.41)]).verdict).toBe('uncertain');
    expect(only('2022年，贷款余额3.41亿元。', [indicator('贷款余额', '亿元', 3.41)]).verdict).toBe('uncertain');
    expect(only('贷款余额3.41亿元。', [indicator('贷款余额', '亿元', 3.41), { ...indicator('贷款余额', '亿元', 3.41), id: 'test/other' }]).verdict).toBe('uncertain');
  });

  it('rounds measured units and takes a shorter time than promised', () => {
    expect(only('绿道18公里。', [indicator('绿道', '公里', 18.4)]).verdict).toBe('supported');
    expect(only('绿道18公里。', [indicator('绿道', '公里', 18.6)]).verdict).toBe('contradicted');
    expect(only('企业1小时领取营业执照。', [indicator('领取营业执照', '分钟', 45, { isDuration: true })]).verdict).toBe('supported');
    expect(only('企业1小时领取营业执照。', [indicator('领取营业执照', '分钟', 75, { isDuration: true })]).verdict).toBe('contradicted');
  });

  it('sees a wrong direction', () => {
    expect(only('工业用电量增长6.2%。', [indicator('工业用电量', '万千瓦时', 93.8, { valueBefore: 100 })]).why).toContain('方向相反');
    expect(only('工业用电量下降6.2%。', [indicator('工业用电量', '万千瓦时', 93.8, { valueBefore: 100 })]).verdict).toBe('supported');
  });

  it('computes completion from a target', () => {
    expect(only('完成城镇新增就业年度目标的103.4%。', [indicator('城镇新增就业', '人', 1034, { target: 1000 })])).toMatchObject({ verdict: 'supported', computed: 103.4 });
  });

  it('never supports what nothing speaks to', () => {
    expect(only('新增高新技术企业9家。', [indicator('养老床位', '张', 9), indicator('道路养护', '家', 9)])).toMatchObject({ verdict: 'unsupported', indicator: null });
    expect(only('东湖大桥项目已竣工验收。', [])).toMatchObject({ verdict: 'unsupported', record: null });
  });
});

describe('records (rules 10 and 11)', () => {
  const bridge = (stage: string, on: string): CatalogueRecord => ({ register: 'projects/project', id: 'p1', name: '东湖大桥项目', aliases: [], stages: [{ stage, on }] });

  it.each([
    ['东湖大桥项目已竣工验收。', 'completed', 'supported'], ['东湖大桥项目已竣工验收。', 'building', 'contradicted'], ['东湖大桥建成通车。', 'completed', 'contradicted'],
    ['东湖大桥项目进展顺利。', 'building', 'supported'], ['东湖大桥项目进展顺利。', 'in-use', 'contradicted'], ['东湖大桥即将投用。', 'in-use', 'contradicted'], ['东湖大桥项目开工。', 'planned', 'contradicted'],
  ])('%s with %s is %s', (text, stage, verdict) => {
    expect(only(text, [], [bridge(stage, '2024-08-01')]).verdict).toBe(verdict);
  });

  it('counts nothing that happened after the day of the check', () => {
    expect(only('东湖大桥项目已竣工验收。', [], [bridge('completed', '2025-02-01')]).verdict).toBe('contradicted');
  });
});

describe('existences (rule 11)', () => {
  it('are not borne out by a record of what never took place', () => {
    const fair: CatalogueRecord = { register: 'event', id: 'e1', name: '东湖灯会', aliases: [], kind: '活动', stages: [], needsStage: true };
    expect(only('成功举办东湖灯会等活动。', [], [fair])).toMatchObject({ verdict: 'contradicted', record: 'e1' });
    expect(only('成功举办东湖灯会等活动。', [], [{ ...fair, stages: [{ stage: 'held', on: '2024-05-01' }] }]).verdict).toBe('supported');
  });
});

describe('the text against itself (rule 15)', () => {
  const verdicts = (text: string): string[] => check(text, { indicators: [], records: [] }).claims.map(({ verdict }) => verdict);

  it.each([
    ['新增企业80家，其中工业企业42家、服务企业20家。', true], ['新增企业80家，其中工业企业62家、服务企业30家。', false],
    ['三次产业结构为13.9:38.3:47.8。', true], ['三次产业结构为13.9:38.3:57.8。', false],
    ['受理诉求1200件，办结1188件，办结率99%。', true], ['受理诉求1200件，办结1188件，办结率96%。', false],
    ['学校由12所增至19所，增长58.3%。', true], ['学校由12所增至19所，增长48.3%。', false], ['学校由19所增至12所。', false],
  ])('%s', (text, holds) => {
    expect(verdicts(text).includes('contradicted')).toBe(!holds);
  });
});

describe('size (rule 16)', () => {
  it.each([['the article again and again', article], ['digits', '1'], ['ratios', '1:2:'], ['no punctuation', '项目建成三个完成9家'], ['blanks', ' '], ['open quotes', '“']])('5 MB of %s end', (_, unit) => {
    const text = unit.repeat(Math.ceil(5e6 / Buffer.byteLength(unit)));
    const { claims } = check(text);
    expect(claims.every((claim) => claim.text === text.slice(claim.start, claim.end))).toBe(true);
  }, 60_000);

  it('answers a text without claims', () => {
    expect(check('今天天气很好。')).toMatchObject({ claims: [], notClaims: [], summary: { supported: 0, contradicted: 0, uncertain: 0, unsupported: 0 } });
  });
});
