import { count, countDistinct, defineIndicator, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-enterprises';

/** Technology, innovative and specialised SMEs, and how the enterprises fare on the way. */
export const LadderIndicators: readonly Indicator[] = [
  defineIndicator('enterprises/tech-smes', {
    open: true,
    title: { zh: '国家科技型中小企业', en: 'Technology SMEs entered' }, unit: '家', owner, series: 'none',
    definition: { zh: '期内经公示取得入库登记编号的科技型中小企业数。', en: 'Technology SMEs that were given a registration number in the period.' },
    aliases: ['国家科技型中小企业', '申报国家科技型中小企业', '科技型中小企业'],
    terms: [{ of: 'qualification', where: { kind: 'tech-sme' }, measure: countDistinct('operator'), within: 'enteredOn' }],
  }),
  defineIndicator('enterprises/specialised', {
    open: true,
    title: { zh: '省级“专精特新”企业', en: 'Specialised SMEs recognised' }, unit: '家', owner, series: 'none',
    definition: { zh: '期内经省级主管部门认定的专精特新中小企业数。', en: 'Specialised SMEs recognised by the province in the period.' },
    aliases: ['省级“专精特新”企业', '申报省级“专精特新”企业', '专精特新中小企业', '专精特新企业'],
    terms: [{ of: 'qualification', where: { kind: 'specialised' }, measure: countDistinct('operator'), within: 'enteredOn' }],
  }),
  defineIndicator('enterprises/innovative-smes', {
    title: { zh: '省级创新型中小企业', en: 'Innovative SMEs recognised' }, unit: '家', owner, series: 'none',
    definition: { zh: '期内经省级主管部门公告的创新型中小企业数。', en: 'Innovative SMEs announced by the province in the period.' },
    aliases: ['创新型中小企业', '省级创新型中小企业'],
    terms: [{ of: 'qualification', where: { kind: 'innovative-sme' }, measure: countDistinct('operator'), within: 'enteredOn' }],
  }),
  defineIndicator('enterprises/assessments-passed', {
    title: { zh: '资质自评达标率', en: 'Self-assessments passed' }, unit: '%', value: 'share', decimals: 1, owner, by: 'scheme',
    definition: { zh: '期内企业按公布的评分表自评，达到申报条件的比例。', en: 'Of the self-assessments made in the period, the share that passed.' },
    aliases: ['自评达标率', '资质自评达标'],
    terms: [{ of: 'self-assessment', where: { passes: true }, measure: count(), within: 'assessedOn' }],
    over: [{ of: 'self-assessment', measure: count(), within: 'assessedOn' }],
  }),
  defineIndicator('enterprises/declarations-entered', {
    title: { zh: '资质申报通过率', en: 'Declarations that were granted' }, unit: '%', value: 'share', decimals: 1, owner, by: 'scheme', series: 'none',
    definition: { zh: '期内出结果的资质申报中入库（认定）的比例，企业撤回的不计。', en: 'Of the declarations decided in the period, the share granted; those withdrawn are left out.' },
    aliases: ['资质申报通过率', '申报通过率'],
    terms: [{ of: 'declaration', where: { state: 'entered' }, measure: count(), within: 'decidedOn' }],
    over: [{ of: 'declaration', measure: count(), within: 'decidedOn' }],
  }),
];
