import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimKind } from '../claim.ts';
import { extractClaims } from './extract-claims.ts';

const article = readFileSync(new URL('../../../districts/xicheng/report-sample.txt', import.meta.url), 'utf8');
const bare = (text: string): string => text.replace(/\s/g, '');
const read = (text: string, names: readonly string[] = []): Claim[] => extractClaims(text, { names, defaultPeriod: '2024' }).claims;
const figures = (text: string): Claim[] => read(text).filter((claim) => claim.kind === 'quantity');
const of = (kind: ClaimKind): Claim[] => read(article).filter((claim) => claim.kind === kind);
const interval = (claim: Claim | undefined): string => `${claim?.loOpen ? '(' : '['}${claim?.lo}, ${claim?.hi}${claim?.hiOpen ? ')' : ']'}`;

describe('the article', () => {
  it('yields every quantity with its interval, unit and aspect', () => {
    expect(of('quantity').map((claim) => `${bare(claim.text)} ${interval(claim)} ${claim.unit} ${claim.aspect}`)).toEqual([
      '32个 [32, 32] 个 level', '29.7亿元 [2965000000, 2975000000) 元 level', '1.8亿元 [175000000, 185000000) 元 level', '700万人次以上 [7000000, null) 人次 level',
      '26家 [26, 26] 家 level', '第一方阵 [null, null]  rank', '9家 [9, 9] 家 level', '80余家 [80, 90) 家 level', '42家 [42, 42] 家 level', '160余家 [160, 170) 家 level',
      '约53亿元 [5035000000, 5565000000] 元 level', '12家 [12, 12] 家 level', '1家 [1, 1] 家 level', '18公里 [18, 18] 公里 level', '18公里 [18, 18] 公里 level',
      '20公里 [20, 20] 公里 level', '40余座 [40, 50) 座 level', '15个 [15, 15] 个 level', '1小时 [1, 1] 小时 duration', '100% [100, 100] % level',
      '156项 [156, 156] 项 level', '206.2% [206.15, 206.25) % completion', '5个 [5, 5] 个 level',
    ]);
  });

  it('yields every total', () => {
    expect(of('total').map((claim) => bare(claim.text))).toEqual(['全覆盖', '均已入驻', '全部完成', '部分超额完成', '均已完成整改']);
  });

  it('yields every state with its name', () => {
    expect(of('state').map((claim) => `${claim.subject} ${claim.words}`)).toEqual([
      '河南铁建投集团区域开发项目 签约落地', '漯河数据交易中心项目 签约落地', '网络直播文旅新业态项目 签约落地', '青少年海洋教育综合实践基地项目 签约落地', '新能源储能配电项目 签约落地',
      '中南大数据中心 竣工验收', '万达广场 建成开业', '高水平医院 即将投用', '高水平高中 即将投用', '中食数联 建成营业', '邮储银行 建成营业', '平漯周高铁西城区段项目 建设进展顺利',
      '平漯周高铁 提前完成土地征收工作', '高水平高中 提前完成土地征收工作', '花溪湿地文化旅游设施建设工程（长江路段） 完工', '秋枫园 完工', '西城区排水管网疏通检测修复项目 完工',
      '平漯周高铁 相继开工', '漯舞快速路 相继开工', '新西环 建成通车', '许信高速 建成通车', '月湾湖西路 贯通', '澧北新路新建工程 贯通', '长江路提升 完成', '花溪湿地公园 完成',
      '沿长江路楼宇亮化 完成', '漯河西站广场提升工程 高质量完成', '便民服务中心标准化、规范化、便利化建设任务 高质量完成',
    ]);
  });

  it('yields every journey, activity and honour', () => {
    expect(of('existence').map((claim) => claim.subject)).toEqual([
      '深圳', '北京', '上海', '泉州', '杭州', '乌鲁木齐', '西安', '开门红项目集中签约仪式', '西城区区情说明会', '匈牙利河南总商会战略合作签约仪式', '非遗展演年',
      '群艺堂戏曲大舞台', '水韵西城·千机飞', '食博会分会场活动', '月湾湖社区全国学雷锋志愿服务先进典型',
    ]);
  });

  it.each(['三城', '五聚', '六职', '一号工程', '七个围绕', '四上', '六大周边', '双违', '双随机、一公开', '六乱', '六清', '四个100', '一社区一特色', '专精特新', '进一次门，查多项事', '2024年'])(
    'takes %s for no claim', (name) => {
      expect(extractClaims(article).notClaims.map(({ text }) => bare(text))).toContain(name);
    });
});

describe('forms of figures (rules 2–4)', () => {
  it.each([
    ['培育企业80余家', '80余家', '[80, 90)', '家'], ['完成产值1400余万元', '1400余万元', '[14000000, 15000000)', '元'], ['服务8.9万余人', '8.9万余人', '[89000, 90000)', '人'],
    ['惠及近3万人', '近3万人', '[27000, 30000)', '人'], ['约5%', '约5%', '[4.75, 5.25]', '%'], ['超过300户', '超过300户', '(300, null)', '户'], ['不到100人', '不到100人', '(null, 100)', '人'],
    ['面积50亩以内', '50亩以内', '(null, 50]', '亩'], ['占比三成', '三成', '[25, 35)', '%'], ['覆盖三分之二', '三分之二', '[65, 68.3333333333]', '%'], ['产值是去年的2.3倍', '2.3倍', '[2.25, 2.35)', '倍'],
    ['三十余条道路', '三十余条', '[30, 40)', '条'], ['新建公园十个', '十个', '[10, 10]', '个'], ['出生率为6.5‰', '6.5‰', '[6.45, 6.55)', '‰'], ['达到百分之十二', '百分之十二', '[11.5, 12.5)', '%'],
    ['企业[1]2 家', '2 家', '[2, 2]', '家'], ['利润增长1·8%', '1·8%', '[1.75, 1.85)', '%'], ['共有１，２３４户', '１，２３４户', '[1234, 1234]', '户'], ['固定资产投资145.98亿，', '145.98亿', '[14597500000, 14598500000)', '元'],
    ['每年3—5个项目', '3—5个', '[3, 5]', '个'], ['企業9傢，項目12個', '12個', '[12, 12]', '个'],
  ])('%s', (text, span, expected, unit) => {
    const claim = figures(text).at(-1);
    expect([claim?.text, interval(claim), claim?.unit]).toEqual([span, expected, unit]);
  });

  it('joins a word that a line break cuts', () => {
    expect(figures('生产总值增\n长 12%')).toMatchObject([{ text: '12%', aspect: 'growth', sign: 1 }]);
  });
});

describe('aspects and subjects (rules 7 and 8)', () => {
  it('lets growth take over the last subject', () => {
    expect(figures('完成固定资产投资145.98亿元，同比增长8.5%，高于全市2.1个百分点。').map(({ subject, aspect, sign }) => [subject, aspect, sign])).toEqual([
      ['固定资产投资', 'level', 0], ['固定资产投资', 'growth', 1], ['固定资产投资', 'gap-to-area', 1]]);
  });

  it('aligns 分别 lists, minus signs and joint subjects', () => {
    expect(figures('工业增加值、固定资产投资、零售总额分别增长6.5%、-6.2%和7.8%。').map(({ subject, value, sign }) => [subject, value, sign])).toEqual([['工业增加值', 6.5, 1], ['固定资产投资', -6.2, -1], ['零售总额', 7.8, 1]]);
    expect(figures('城乡居民人均可支配收入分别增长5.2%、7.1%。').map(({ subject }) => subject)).toEqual(['城镇居民人均可支配收入', '农村居民人均可支配收入']);
  });

  it('reads moves, structures, shares, completions and averages', () => {
    expect(figures('学校由12所增至19所。').map(({ aspect }) => aspect)).toEqual(['from', 'to']);
    expect(figures('三次产业结构为13.9∶38.3∶47.8。').map(({ aspect, value }) => [aspect, value])).toEqual([['structure', 13.9], ['structure', 38.3], ['structure', 47.8]]);
    expect(figures('税收占一般公共预算收入的比重为72.4%。')[0]?.aspect).toBe('share');
    expect(figures('完成年度目标任务的103.4%。')[0]?.aspect).toBe('completion');
    expect(figures('工业投资年均增长12.1%。')[0]?.aspect).toBe('growth-average');
    expect(figures('能耗下降3.1%。')[0]).toMatchObject({ aspect: 'growth', sign: -1 });
    expect(figures('增速分别高于全国、全省0.8和3.4个百分点。').map(({ unit }) => unit)).toEqual(['个百分点', '个百分点']);
  });

  it('reads the period', () => {
    expect(figures('2023年上半年，新增企业12家。')[0]?.period).toBe('2023-H1');
    expect(figures('新增企业12家。')[0]?.period).toBe('2024');
  });
});

describe('what is no claim (rules 5 and 6)', () => {
  it.each(['力争新增企业50家。', '2025年将新建学校3所。', '预期目标：生产总值增长7%。', '2023年5月12日，', '第三十二条规定', '入选百强县', '12345热线', '漯政〔2024〕12号文件'])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it('keeps the count beside a threshold and drops enumerators', () => {
    expect(figures('一是谋划项目35个；二是新增亿元以上项目12个，500万元以上工业企业7家。').map(({ text }) => text)).toEqual(['35个', '12个', '7家']);
    expect(figures('一批重点项目、一系列活动、三个一批')).toEqual([]);
  });
});

describe('states, totals and ranks', () => {
  it('splits lists of names and leaves classes out', () => {
    expect(read('滨河公园项目已竣工验收，东区医院和西区学校项目相继开工，城市更新项目完工。').map(({ subject }) => subject)).toEqual(['滨河公园项目', '东区医院', '西区学校项目']);
    expect(read('东湖医院开工项目12个').filter(({ kind }) => kind === 'state')).toEqual([]);
  });

  it('reads zero and whole', () => {
    expect(read('存量问题全部清零，行政村公交全覆盖。').map(({ kind, text }) => [kind, text])).toEqual([['total', '全部清零'], ['total', '全覆盖']]);
    expect(read('年均增长8%，人均收入3万元').every(({ kind }) => kind === 'quantity')).toBe(true);
  });

  it('reads places', () => {
    expect(figures('总量排名全市第3位，增速位居全省前列。').map(({ text, aspect, value }) => [text, aspect, value])).toEqual([['第3位', 'rank', 3], ['前列', 'rank', null]]);
  });
});

describe('any text (rules 1 and 16)', () => {
  const pieces = ['9家', '企业', '，', '。', '\n', ' ', '约53亿元', '建成', '“三城”', '增长', '-6.2%', '、', '和', '分别', '项目', '开工', '全部完成', '1:2:3', '①', '[1]', '赴', '北京', '等', '2024年', '由', '增至', '🙂', '百分之', '一', '余', '以上', 'XX', '・'];
  const anyText = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

  it('slices the source and never overlaps within a kind', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { claims, notClaims } = extractClaims(text, { names: ['北京项目'] });
      const ends = new Map<string, number>();
      for (const claim of claims) {
        expect(claim.text).toBe(text.slice(claim.start, claim.end));
        expect(claim.end).toBeGreaterThan(claim.start);
        expect(claim.start).toBeGreaterThanOrEqual(ends.get(claim.kind) ?? 0);
        ends.set(claim.kind, claim.end);
      }
      for (const veto of notClaims) expect(veto.text).toBe(text.slice(veto.start, veto.end));
    }), { numRuns: 400 });
  });

  it('finds the same figures however the lines are broken', () => {
    const flat = '全年新入库企业19家，培育规模以上企业80余家，区内企业营业收入约53亿元，同比增长12.5%。';
    fc.assert(fc.property(fc.integer({ min: 12, max: 22 }), (width) => {
      const broken = flat.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
      expect(figures(broken).map(({ value, unit, aspect }) => [value, unit, aspect])).toEqual(figures(flat).map(({ value, unit, aspect }) => [value, unit, aspect]));
    }));
  });
});
