import { count, countDistinct, defineIndicator, type Indicator } from '#kernel/indicator/indicator.ts';

const DONE = { state: { in: ['carriedOut', 'entered', 'published'] } } as const;

/** Checks carried out. */
export const Inspections: Indicator = defineIndicator('supervision/inspections', {
  title: { zh: '双随机检查', en: 'Inspections carried out' },
  unit: '户次',
  definition: { zh: '期内实施的“双随机”检查户次，每个部门查一户计一次。', en: "Each body's check of an operator in the period counts once." },
  terms: [{ of: 'inspection', where: DONE, measure: count(), within: 'carriedOutOn' }],
  owner: 'unit-market',
  aliases: ['双随机抽查', '抽查户次', '检查经营主体'],
  better: 'neither',
  by: 'body',
});

/** Entries through the door. */
export const EnterpriseVisits: Indicator = defineIndicator('supervision/enterprise-visits', {
  title: { zh: '入企检查组次', en: 'Inspection visits' },
  unit: '次',
  definition: { zh: '期内入企检查的次数，几个部门一同进门只计一次。', en: 'Entries to operators; several bodies together count once.' },
  terms: [{ of: 'inspection', where: DONE, measure: countDistinct('visit'), within: 'carriedOutOn' }],
  owner: 'unit-market',
  aliases: ['入企次数', '入企检查次数'],
  better: 'less',
});

/** 进一次门、查多项事. */
export const JointVisits: Indicator = defineIndicator('supervision/joint-visits', {
  open: true,
  title: { zh: '部门联合入企检查', en: 'Joint visits' },
  unit: '次',
  definition: { zh: '期内两个以上部门一次进门共同检查的次数。', en: 'Visits in the period in which two or more bodies checked together.' },
  terms: [{ of: 'inspection', where: { ...DONE, joint: true }, measure: countDistinct('visit'), within: 'carriedOutOn' }],
  owner: 'unit-market',
  aliases: ['进一次门查多项事', '联合检查', '部门联合抽查'],
});

/** What merging saved. */
export const VisitsSaved: Indicator = defineIndicator('supervision/visits-saved', {
  title: { zh: '合并检查减少入企次数', en: 'Visits saved by merging' },
  unit: '次',
  definition: { zh: '期内检查户次减去实际入企组次。', en: 'Checks less entries through the door.' },
  terms: [
    { of: 'inspection', where: DONE, measure: count(), within: 'carriedOutOn' },
    { sign: -1, of: 'inspection', where: DONE, measure: countDistinct('visit'), within: 'carriedOutOn' },
  ],
  owner: 'unit-market',
  aliases: ['减少入企次数', '减少检查次数'],
});

/** How often one enterprise is disturbed. */
export const VisitsPerOperator: Indicator = defineIndicator('supervision/visits-per-operator', {
  title: { zh: '被检查主体平均入企次数', en: 'Visits per operator inspected' },
  unit: '次',
  definition: { zh: '期内入企组次除以被检查的经营主体户数。', en: 'Entries over operators inspected in the period.' },
  value: 'ratio',
  terms: [{ of: 'inspection', where: DONE, measure: countDistinct('visit'), within: 'carriedOutOn' }],
  over: [{ of: 'inspection', where: DONE, measure: countDistinct('operator'), within: 'carriedOutOn' }],
  decimals: 2,
  owner: 'unit-market',
  aliases: ['户均检查次数', '户均入企次数'],
  better: 'less',
});

/** Published in time. */
export const PublishedInTime: Indicator = defineIndicator('supervision/published-in-time', {
  open: true,
  title: { zh: '检查结果按时公示率', en: 'Results published in time' },
  unit: '%',
  definition: { zh: '期内公示的检查结果中，检查后 20 个工作日内公示的占比。', en: 'Share of results published in the period within twenty working days of the check.' },
  value: 'share',
  terms: [{ of: 'inspection', where: { publishedInTime: true }, measure: count(), within: 'publishedOn' }],
  over: [{ of: 'inspection', measure: count(), within: 'publishedOn' }],
  decimals: 1,
  owner: 'unit-market',
  aliases: ['检查结果公示率', '按时公示率'],
});

/** How often a check finds something. */
export const FindingShare: Indicator = defineIndicator('supervision/finding-share', {
  title: { zh: '检查问题发现率', en: 'Checks that found a problem' },
  unit: '%',
  definition: { zh: '期内实施并录入结果的检查中，发现问题的占比。', en: 'Share of checks with a result that found a problem.' },
  value: 'share',
  terms: [{ of: 'inspection', where: { finding: { in: ['not-published', 'false', 'unreachable', 'corrected', 'uncooperative', 'pending'] } }, measure: count(), within: 'carriedOutOn' }],
  over: [{ of: 'inspection', where: { finding: { filled: true } }, measure: count(), within: 'carriedOutOn' }],
  decimals: 1,
  owner: 'unit-market',
  aliases: ['问题发现率'],
  better: 'neither',
});

/** 首违不罚. */
export const Unpunished: Indicator = defineIndicator('supervision/first-violations', {
  title: { zh: '首违不罚', en: 'First violations without penalty' },
  unit: '件',
  definition: { zh: '期内检查中依法不予处罚、以教育指导处理的首次轻微违法件数。', en: 'First slight violations put right and educated, not punished.' },
  terms: [{ of: 'inspection', where: { disposal: 'no-penalty' }, measure: count(), within: 'carriedOutOn' }],
  owner: 'unit-market',
  aliases: ['首违不罚案件', '免罚'],
  better: 'neither',
});

/** 表彰诚信经营主体. */
export const Commended: Indicator = defineIndicator('supervision/commended', {
  open: true,
  title: { zh: '表彰诚信经营主体', en: 'Operators commended' },
  unit: '户',
  definition: { zh: '期内经公示决定表彰的诚信经营主体户数。', en: 'Operators commended in the period after public notice.' },
  terms: [{ of: 'commendation', where: { state: 'commended' }, measure: countDistinct('operator'), within: 'decidedOn' }],
  owner: 'unit-market',
  aliases: ['诚信经营主体', '表彰经营主体', '诚信示范经营主体'],
  better: 'neither',
});

/** All indicators of the desk. */
export const SUPERVISION_INDICATORS: readonly Indicator[] = [
  Inspections, EnterpriseVisits, JointVisits, VisitsSaved, VisitsPerOperator, PublishedInTime, FindingShare, Unpunished, Commended,
];
