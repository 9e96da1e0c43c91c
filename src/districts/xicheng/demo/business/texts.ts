import type { Chance } from '#kernel/chance/chance.ts';

const SYLLABLES = ['沐', '澄', '禾', '岚', '屿', '溪', '朴', '芷', '霁', '棠', '洲', '樾', '晏', '苇', '汐', '笙'];
const TRADES = ['日用百货', '餐饮', '信息技术', '建筑装饰', '文化传播', '家政服务', '电子商务', '图文设计', '物业服务', '汽车服务'];
const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '周', '吴', '徐'];

/** A name of three neutral syllables, so that no real enterprise is meant. */
export function inventedName(chance: Chance, kind: string): string {
  const mark = [0, 1, 2].map(() => chance.pick(SYLLABLES)).join('');
  return kind === 'sole-trader' ? `漯河市${mark}${chance.pick(TRADES)}店` : `漯河${mark}${chance.pick(TRADES)}有限公司`;
}

/** A person's name that is visibly left open. */
export function inventedPerson(chance: Chance): string {
  return `${chance.pick(SURNAMES)}某${chance.pick(SYLLABLES)}`;
}

/** What officers write down after a visit. */
export const VISIT_NOTES: readonly string[] = [
  '生产经营正常，介绍了最新惠企政策。', '客流较上月回升，提示做好用电安全。', '主体反映房租压力，已登记需求。', '讲解了网上年报的填报方法。',
  '了解用工情况，推荐参加招聘会。', '发放惠企政策清单，留下联系方式。', '负责人外出，与店长交流经营情况。', '咨询创业担保贷款条件，已告知办理渠道。',
];

/** What enterprises ask, by kind of problem. */
export const PROBLEM_TEXTS: Readonly<Record<string, readonly string[]>> = {
  finance: ['流动资金贷款到期需续贷', '缺少抵押物，希望对接信用贷款', '订单增加，短期周转资金不足'],
  labour: ['旺季一线用工短缺', '希望组织专场招聘', '员工技能培训补贴如何申领'],
  premises: ['扩建需要厂房和仓库', '租赁场地到期，希望协调续租', '临街门店停车位不足'],
  policy: ['稳岗返还资金进度查询', '专项奖补资金兑现时间', '不清楚可以享受哪些惠企政策'],
  licence: ['食品经营许可办理进度', '变更住所需要的材料', '门店招牌设置要求'],
  utilities: ['用电增容申请', '门前管网排水不畅', '商户网络接入不稳定'],
  surroundings: ['门前施工围挡影响经营', '周边路灯不亮', '流动摊点占道'],
  tax: ['发票额度不够用', '留抵退税办理咨询', '社保费申报系统问题'],
  other: ['希望参加产品展销活动', '需要对接本地供应商', '物业服务纠纷协调'],
};

/** How bodies answer. */
export const ANSWERS: readonly string[] = [
  '已上门了解情况并协调到位，企业确认问题解决。', '已对接相关单位办理完毕，后续跟踪服务。', '已讲解政策并指导提交申请，材料齐全已受理办结。', '已现场处理，恢复正常使用。',
];
