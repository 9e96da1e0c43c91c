import { count, defineIndicator, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-office';

/** The figures of goals and instructions. */
export const GoalIndicators: readonly Indicator[] = [
  defineIndicator('goals/objectives', {
    title: { zh: '具体目标', en: 'Objectives' }, unit: '个', owner, better: 'neither', series: 'none',
    definition: { zh: '期末目标树上的具体目标数。', en: 'Objectives in the goal tree at the end of the period.' },
    aliases: ['目标树具体目标'],
    terms: [{ of: 'goal', where: { kind: 'objective' }, measure: count(), asOf: 'end' }],
  }),
  defineIndicator('goals/instructions', {
    title: { zh: '督办事项', en: 'Instructions' }, unit: '件', owner, by: 'kind', better: 'neither',
    definition: { zh: '期内交办的督办事项数，撤销的不计。', en: 'Instructions issued in the period; cancelled ones left out.' },
    aliases: ['督办事项', '领导批示件', '督查督办'],
    terms: [{ of: 'instruction', where: { state: { not: 'cancelled' } }, measure: count(), within: 'issuedOn' }],
  }),
  defineIndicator('goals/instructions-closed', {
    title: { zh: '督办事项办结率', en: 'Instructions closed' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内交办的督办事项中已办结的比例，撤销的不计。', en: 'Of the instructions issued in the period, the share closed.' },
    aliases: ['督办事项办结率', '督查督办办结率', '批示件办结率'],
    terms: [{ of: 'instruction', where: { state: 'closed' }, measure: count(), within: 'issuedOn' }],
    over: [{ of: 'instruction', where: { state: { not: 'cancelled' } }, measure: count(), within: 'issuedOn' }],
  }),
  defineIndicator('goals/answered-in-time', {
    title: { zh: '督办按期反馈率', en: 'Instructions answered in time' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内反馈的督办事项中按期反馈的比例。', en: 'Of the instructions answered in the period, the share in time.' },
    aliases: ['督办按期反馈率', '按期反馈率'],
    terms: [{ of: 'instruction', where: { answeredInTime: true }, measure: count(), within: 'answeredOn' }],
    over: [{ of: 'instruction', measure: count(), within: 'answeredOn' }],
  }),
  defineIndicator('goals/sent-back', {
    title: { zh: '督办退回率', en: 'Instructions sent back' }, unit: '%', value: 'share', decimals: 1, owner, better: 'less',
    definition: { zh: '期内反馈的督办事项中曾被退回重办的比例。', en: 'Of the instructions answered in the period, the share that had been sent back.' },
    aliases: ['督办退回率', '退回重办率'],
    terms: [{ of: 'instruction', where: { returned: true }, measure: count(), within: 'answeredOn' }],
    over: [{ of: 'instruction', measure: count(), within: 'answeredOn' }],
  }),
];
