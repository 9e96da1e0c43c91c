import { duty } from '#kernel/access/access.ts';
import { choice, choices, date, integer, longText, money, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A stalled housing estate 问题楼盘 with its funds, units, milestones and the six-ones team. Internal only. */
export const StalledHousing = defineRegister('stalled-housing', {
  title: { zh: '问题楼盘', en: 'Stalled housing' },
  restricted: true,
  fields: {
    name: text({ zh: '楼盘', en: 'Estate' }, { search: 'words', class: 'sensitive' }),
    developer: text({ zh: '开发企业', en: 'Developer' }, { class: 'sensitive' }),
    problems: choices({ zh: '问题类型', en: 'Problems' }, {
      stopped: ['停工', 'Works stopped'], late: ['逾期交付', 'Delivery late'], title: ['办证难', 'No titles'], quality: ['质量', 'Quality'],
      diverted: ['资金挪用', 'Money diverted'], sealed: ['抵押查封', 'Mortgaged or sealed'],
    }, { class: 'sensitive' }),
    path: choice({ zh: '化解路径', en: 'Path' }, { self: ['企业自救', 'Developer alone'], government: ['政府协调', 'With government'], merger: ['并购', 'Take-over'], bankruptcy: ['破产重整', 'Bankruptcy'] }),
    units: integer({ zh: '总套数', en: 'Units' }, { unit: '套' }),
    sold: integer({ zh: '已售', en: 'Sold' }, { unit: '套' }),
    delivered: integer({ zh: '已交付', en: 'Delivered' }, { unit: '套' }),
    titled: integer({ zh: '已办证', en: 'With titles' }, { unit: '套' }),
    gap: money({ zh: '资金缺口', en: 'Money missing' }, { class: 'sensitive' }),
    escrow: money({ zh: '监管账户余额', en: 'Escrow balance' }, { class: 'sensitive' }),
    whitelisted: yesNo({ zh: '纳入融资“白名单”', en: 'On the financing list' }),
    leader: reference('staff', { zh: '包案领导', en: 'Leader in charge' }, { optional: true }),
    plan: longText({ zh: '一方案', en: 'The plan' }, { optional: true, max: 1000 }),
    team: text({ zh: '一专班', en: 'The team' }, { optional: true }),
    bank: text({ zh: '一银行', en: 'The bank' }, { optional: true }),
    auditor: text({ zh: '一审计', en: 'The auditor' }, { optional: true }),
    judge: text({ zh: '一法官', en: 'The judge' }, { optional: true }),
    progress: percent({ zh: '主体进度', en: 'Works done' }, { min: 0, max: 100 }),
    milestones: rows({ zh: '节点', en: 'Milestones' }, {
      name: choice({ zh: '节点', en: 'Milestone' }, { resumed: ['复工', 'Resumed'], structure: ['主体完成', 'Structure'], accepted: ['竣工备案', 'Accepted'], delivered: ['交付', 'Delivered'], titled: ['办证', 'Titles'] }),
      plannedOn: date({ zh: '计划', en: 'Planned' }),
      reachedOn: date({ zh: '实际', en: 'Reached' }, { optional: true }),
    }),
    status: choice({ zh: '状态', en: 'Status' }, { open: ['化解中', 'Open'], settled: ['已化解', 'Settled'] }),
    reviewedOn: date({ zh: '最近调度', en: 'Last reviewed' }),
  },
  write: duty('housing-officer'),
  readers: ['leader'],
  list: ['name', 'problems', 'path', 'units', 'delivered', 'titled', 'status'],
});
