import type { Condition } from '#kernel/condition/condition.ts';
import { count, countDistinct, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

function coverage(id: string, title: Indicator['title'], aliases: readonly string[], pairings: Condition, operators: Condition): Indicator {
  return defineIndicator(id, {
    title,
    unit: '%',
    definition: {
      zh: `期末有有效结对的${title.zh.replace('结对帮扶覆盖率', '') || '经营主体'}户数，占期末存续户数的比例。`,
      en: 'Operators with a valid pairing over operators open, both at the end of the period.',
    },
    value: 'share',
    terms: [{ of: 'pairing', where: { valid: true, ...pairings }, measure: countDistinct('operator'), asOf: 'end' }],
    over: [{ of: 'operator', where: { status: 'open', ...operators }, measure: count(), asOf: 'end' }],
    decimals: 1,
    owner: 'unit-enterprises',
    aliases,
  });
}

/** 结对帮扶全覆盖. */
export const PairingCoverage: Indicator = coverage(
  'support/pairing-coverage',
  { zh: '结对帮扶覆盖率', en: 'Pairing coverage' },
  ['结对帮扶', '结对帮扶机制', '结对帮扶全覆盖', '经营主体全覆盖', '帮扶覆盖率', '规模以上企业、中小微企业、个体工商户等经营主体全覆盖'],
  {},
  {},
);

/** Coverage of enterprises, above scale and smaller. */
export const EnterpriseCoverage: Indicator = coverage(
  'support/pairing-coverage-enterprises',
  { zh: '企业结对帮扶覆盖率', en: 'Pairing coverage of enterprises' },
  ['规模以上企业和中小微企业全覆盖', '企业全覆盖', '企业帮扶覆盖率'],
  { kind: { in: ['above-scale', 'smaller'] } },
  { kind: { not: 'sole-trader' } },
);

/** Coverage of sole traders. */
export const SoleTraderCoverage: Indicator = coverage(
  'support/pairing-coverage-sole-traders',
  { zh: '个体工商户结对帮扶覆盖率', en: 'Pairing coverage of sole traders' },
  ['个体工商户全覆盖', '个体工商户帮扶覆盖率'],
  { kind: 'sole-trader' },
  { kind: 'sole-trader' },
);

/** Pairings by class of operator. */
export const Pairings: Indicator = defineIndicator('support/pairings', {
  title: { zh: '结对经营主体', en: 'Operators paired' },
  unit: '户',
  definition: { zh: '期末有有效结对的经营主体户数，按规模以上、中小微、个体分列。', en: "Operators with a valid pairing at the period's end, by class." },
  terms: [{ of: 'pairing', where: { valid: true }, measure: countDistinct('operator'), asOf: 'end' }],
  owner: 'unit-enterprises',
  aliases: ['结对户数', '结对帮扶户数', '帮扶经营主体'],
  by: 'kind',
});

/** Visits. */
export const Visits: Indicator = defineIndicator('support/visits', {
  title: { zh: '走访服务经营主体次数', en: 'Visits to operators' },
  unit: '次',
  definition: { zh: '期内帮扶干部走访经营主体的次数，含上门、电话和线上。', en: 'Visits by paired officers in the period, on site or remote.' },
  terms: [{ of: 'visit', measure: count(), within: 'visitedOn' }],
  owner: 'unit-enterprises',
  aliases: ['走访企业', '走访次数', '入企走访'],
  by: 'mode',
});

/** Problems by kind. */
export const Problems: Indicator = defineIndicator('support/problems', {
  title: { zh: '收集企业问题', en: 'Problems raised' },
  unit: '个',
  definition: { zh: '期内企业提出的问题数，不含企业自行撤回的。', en: 'Problems raised in the period, without those withdrawn.' },
  terms: [{ of: 'enterprise-problem', where: { state: { not: 'withdrawn' } }, measure: count(), within: 'raisedOn' }],
  owner: 'unit-enterprises',
  aliases: ['企业难题', '企业诉求', '企业反映问题', '帮助企业解决问题'],
  better: 'neither',
  by: 'kind',
});

/** 问题办结率. */
export const ProblemsClosed: Indicator = defineIndicator('support/problems-closed', {
  open: true,
  title: { zh: '企业问题办结率', en: 'Problems closed' },
  unit: '%',
  definition: { zh: '期内提出的企业问题中，经企业确认办结的占比；企业撤回的不计。', en: 'Share of problems raised in the period that the enterprise has confirmed as closed.' },
  value: 'share',
  terms: [{ of: 'enterprise-problem', where: { state: 'closed' }, measure: count(), within: 'raisedOn' }],
  over: [{ of: 'enterprise-problem', where: { state: { not: 'withdrawn' } }, measure: count(), within: 'raisedOn' }],
  decimals: 1,
  owner: 'unit-enterprises',
  aliases: ['问题办结率', '企业难题办结率', '诉求办结率', '难题问题办结率'],
});

/** Answers in time. */
export const AnsweredInTime: Indicator = defineIndicator('support/answered-in-time', {
  title: { zh: '企业问题按时答复率', en: 'Problems answered in time' },
  unit: '%',
  definition: { zh: '期内首次答复的企业问题中，在期限内答复的占比。', en: 'Share of problems answered in the period whose first answer was in time.' },
  value: 'share',
  terms: [{ of: 'enterprise-problem', where: { answeredInTime: true }, measure: count(), within: 'answeredOn' }],
  over: [{ of: 'enterprise-problem', where: { answeredInTime: { filled: true } }, measure: count(), within: 'answeredOn' }],
  decimals: 1,
  owner: 'unit-enterprises',
  aliases: ['按时答复率', '按期答复率'],
});

/** Meetings held. */
export const Meetings: Indicator = defineIndicator('support/meetings', {
  title: { zh: '召开周例会和对接会', en: 'Meetings held' },
  unit: '次',
  definition: { zh: '期内召开并形成纪要的服务企业周例会、项目建设周例会和银企对接会次数。', en: 'Meetings with minutes held in the period.' },
  terms: [{ of: 'weekly-meeting', where: { minutes: { filled: true } }, measure: count(), within: 'heldOn' }],
  owner: 'unit-enterprises',
  aliases: ['周例会', '服务企业周例会', '项目建设周例会', '银企对接会'],
  better: 'neither',
  by: 'kind',
});

/** Credit that matches led to. */
export const CreditGranted: Indicator = defineIndicator('support/credit-granted', {
  title: { zh: '银企对接授信金额', en: 'Credit granted through matches' },
  unit: '万元',
  definition: { zh: '期内经银企对接取得的银行授信金额。', en: 'Bank credit granted in the period through matches.' },
  terms: [{ of: 'bank-match', where: { state: 'granted' }, measure: sum('granted'), within: 'grantedOn' }],
  per: 1e6,
  owner: 'unit-finance',
  aliases: ['银企对接金额', '对接融资', '授信金额', '帮助企业融资'],
  by: 'purpose',
});

/** All indicators of the desk. */
export const SUPPORT_INDICATORS: readonly Indicator[] = [
  PairingCoverage, EnterpriseCoverage, SoleTraderCoverage, Pairings, Visits, Problems, ProblemsClosed, AnsweredInTime, Meetings, CreditGranted,
];
