import { count, defineIndicator, sum, type Indicator } from '#kernel/indicator/indicator.ts';

const owner = 'unit-projects';
const land = 'unit-land';
const enterprises = 'unit-enterprises';

/** What is guaranteed to projects: library entry, land, money, and what the weekly meeting hands out. */
export const GuaranteeIndicators: readonly Indicator[] = [
  defineIndicator('projects/library-share', {
    title: { zh: '开工项目入库率', en: 'Started projects in the library' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内开工、应纳入投资项目库的项目中已经入库的比例。', en: 'Of the projects started in the period that belong in the investment library, the share that have entered it.' },
    aliases: ['项目入库率', '开工入库率'],
    terms: [{ of: 'project', where: { libraryNeeded: true, libraryOn: { filled: true } }, measure: count(), within: 'startedOn' }],
    over: [{ of: 'project', where: { libraryNeeded: true }, measure: count(), within: 'startedOn' }],
  }),
  defineIndicator('projects/requisitions', {
    title: { zh: '完成土地征收', en: 'Requisitions finished' }, unit: '宗', owner: land, by: 'community',
    definition: { zh: '期内交地的土地征收宗数。', en: 'Land requisitions cleared in the period.' },
    aliases: ['土地征收宗数', '完成征地宗数'],
    terms: [{ of: 'land-requisition', measure: count(), within: 'clearedOn' }],
  }),
  defineIndicator('projects/requisitions-ahead', {
    title: { zh: '土地征收提前完成率', en: 'Requisitions ahead of plan' }, unit: '%', value: 'share', decimals: 1, owner: land, series: 'none',
    definition: { zh: '期内交地的土地征收中早于计划日期的比例。', en: 'Of the requisitions cleared in the period, the share cleared before the planned day.' },
    aliases: ['征地提前完成率', '土地征收提前率'],
    terms: [{ of: 'land-requisition', where: { aheadOfPlan: true }, measure: count(), within: 'clearedOn' }],
    over: [{ of: 'land-requisition', measure: count(), within: 'clearedOn' }],
  }),
  defineIndicator('projects/land-supplied', {
    title: { zh: '供应土地', en: 'Land supplied' }, unit: '亩', owner: land, by: 'use',
    definition: { zh: '期内供应的地块面积合计。', en: 'Area of the parcels supplied in the period.' },
    aliases: ['供地面积', '供应建设用地'],
    terms: [{ of: 'parcel', measure: sum('area'), within: 'suppliedOn' }],
  }),
  defineIndicator('projects/financing-met', {
    title: { zh: '融资需求落实金额', en: 'Financing met' }, unit: '亿元', per: 1e10, decimals: 2, owner: enterprises, by: 'channel',
    definition: { zh: '期内资金方落实的项目和企业融资金额，以资金方回执为准。', en: 'Financing granted to projects and enterprises in the period, by the lenders’ receipts.' },
    aliases: ['融资需求落实', '项目和企业融资金额'],
    terms: [{ of: 'financing-request', measure: sum('met'), within: 'metOn' }],
  }),
  defineIndicator('projects/financing-met-share', {
    title: { zh: '融资需求落实率', en: 'Share of financing met' }, unit: '%', value: 'share', decimals: 1, owner: enterprises,
    definition: { zh: '期内提出的融资需求中已落实金额的占比，撤回的不计。', en: 'Of the financing asked for in the period, the share by amount that has been met; withdrawn requests are left out.' },
    aliases: ['融资满足率', '融资需求满足率'],
    terms: [{ of: 'financing-request', where: { state: { not: 'withdrawn' } }, measure: sum('met'), within: 'raisedOn' }],
    over: [{ of: 'financing-request', where: { state: { not: 'withdrawn' } }, measure: sum('wanted'), within: 'raisedOn' }],
  }),
  defineIndicator('projects/dispatches', {
    title: { zh: '项目调度事项', en: 'Project dispatches' }, unit: '件', owner, by: 'kind', better: 'neither',
    definition: { zh: '期内项目建设周例会提出并交办的事项数，取消的不计。', en: 'Matters that the weekly project meeting handed out in the period, cancelled ones left out.' },
    aliases: ['调度事项件数', '项目调度事项'],
    terms: [{ of: 'project-dispatch', where: { state: { not: 'cancelled' } }, measure: count(), within: 'raisedOn' }],
  }),
  defineIndicator('projects/dispatches-closed', {
    title: { zh: '项目调度事项销号率', en: 'Project dispatches struck off' }, unit: '%', value: 'share', decimals: 1, owner,
    definition: { zh: '期内提出的项目调度事项中已销号的比例，取消的不计。', en: 'Of the project dispatches raised in the period, the share struck off.' },
    aliases: ['调度事项销号率', '项目调度销号率'],
    terms: [{ of: 'project-dispatch', where: { state: 'closed' }, measure: count(), within: 'raisedOn' }],
    over: [{ of: 'project-dispatch', where: { state: { not: 'cancelled' } }, measure: count(), within: 'raisedOn' }],
  }),
  defineIndicator('projects/batch-conversion', {
    title: { zh: '“三个一批”转化率', en: 'Conversion of the quarterly batches' }, unit: '%', value: 'share', decimals: 1, owner, by: 'list', series: 'none',
    definition: { zh: '期内列入签约、开工清单的项目中已转入下一清单的比例。', en: 'Of the entries of the signed and started lists in the period, the share that went on to the next list.' },
    aliases: ['三个一批转化率', '“三个一批”项目转化率'],
    terms: [{ of: 'batch-entry', where: { list: { in: ['signed', 'started'] }, convertedOn: { filled: true } }, measure: count(), within: 'listedOn' }],
    over: [{ of: 'batch-entry', where: { list: { in: ['signed', 'started'] } }, measure: count(), within: 'listedOn' }],
  }),
];
