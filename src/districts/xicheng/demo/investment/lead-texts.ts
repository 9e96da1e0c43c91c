/** A direction with how often leads lie in it, what its projects and investors are called, and the classes of companies that land. */
export type DirectionText = { readonly direction: string; readonly weight: number; readonly projects: readonly string[]; readonly investors: readonly string[]; readonly classes: RegExp };

export const DIRECTION_TEXTS: readonly DirectionText[] = [
  { direction: 'digital', weight: 28, projects: ['数据标注基地', '工业软件研发中心', '智能客服中心', '跨境电商运营中心', '算力服务节点', '数字内容制作基地'], investors: ['数据科技', '软件', '网络科技', '智能科技'], classes: /^I6/ },
  { direction: 'leisure', weight: 26, projects: ['滨水餐饮街区', '首店集合店', '城市露营地', '室内运动馆', '亲子乐园', '文创市集', '精品酒店'], investors: ['文旅', '商业管理', '文化传媒', '酒店管理'], classes: /^(R|H|F52)/ },
  { direction: 'professional', weight: 20, projects: ['人力资源服务园', '会计师事务所区域所', '知识产权运营中心', '检验检测服务站', '工程咨询总部'], investors: ['咨询', '人力资源', '会计服务', '检测技术'], classes: /^(L|M|K70)/ },
  { direction: 'finance', weight: 12, projects: ['保险区域服务中心', '供应链金融服务平台', '财富管理中心', '融资租赁业务部'], investors: ['保险代理', '供应链管理', '融资租赁'], classes: /^(J|L724)/ },
  { direction: 'headquarters', weight: 10, projects: ['区域结算中心', '豫中南区域总部', '采购与销售总部'], investors: ['集团', '供应链', '控股'], classes: /^(F51|L72|G)/ },
  { direction: 'other', weight: 4, projects: ['冷链前置仓', '检修服务基地', '设备展销中心'], investors: ['实业', '装备'], classes: /^(C|E|G|F)/ },
];

/** Cities from which investors come without a trip, with the origin of their money. */
export const ORIGINS: readonly { readonly city: string; readonly weight: number; readonly money: 'province' | 'domestic' | 'foreign' }[] = [
  { city: '郑州', weight: 26, money: 'province' }, { city: '许昌', weight: 9, money: 'province' }, { city: '周口', weight: 6, money: 'province' }, { city: '深圳', weight: 12, money: 'domestic' },
  { city: '杭州', weight: 10, money: 'domestic' }, { city: '上海', weight: 10, money: 'domestic' }, { city: '北京', weight: 10, money: 'domestic' }, { city: '武汉', weight: 7, money: 'domestic' },
  { city: '泉州', weight: 6, money: 'domestic' }, { city: '香港', weight: 4, money: 'foreign' },
];

export const LOSS_TEXTS: Readonly<Record<string, readonly string[]>> = {
  site: ['现有楼宇层高和荷载达不到要求', '需要的连片载体近期没有'],
  policy: ['投资方坚持要求按纳税额返还，没有法律依据，不能承诺'],
  elsewhere: ['投资方比选后落户外地', '总部调整布局，改投其他城市'],
  funds: ['投资方融资未到位，项目取消', '母公司收缩投资'],
  market: ['行业订单下降，暂缓新设', '可行性测算收益不足'],
  silent: ['多次联系无人回应', '联系人离职，对方不再跟进'],
};
export const REOPEN_REASONS = ['投资方重新来函，恢复选址', '资金问题已解决，要求继续洽谈', '讲评会议定重新对接'];
export const SEND_BACK_REASONS = ['承诺清单缺少依据文件名称', '合同草案未附承诺清单全文', '奖补条款与清单不一致，请核对'];
export const LEGALITY_REASONS = ['合同中有超出委托权限的审批承诺，请改为协助办理', '违约责任条款与上位规定不一致'];

export type ContactText = { readonly form: string; readonly name: string; readonly summary: string; readonly next?: string; readonly outcomes: readonly string[] };

const OUTCOMES = ['forward', 'forward', 'forward', 'waiting', 'waiting', 'stuck'];
const talk = (form: string, name: string, summary: string, next: string): ContactText => ({ form, name, summary, next, outcomes: OUTCOMES });

/** Contacts with fictional investors, the first contact first. */
export const CONTACT_TEXTS: readonly ContactText[] = [
  talk('call', '首次电话对接', '介绍本区区位、载体和产业方向，了解投资方规模和选址条件。', '发送载体清单'),
  talk('video', '视频会议', '投资方介绍业务模式和用工需求，双方核对选址条件。', '约定实地看址时间'),
  talk('site', '现场看址', '察看两处载体，投资方关注层高、电力和停车。', '补充电力容量资料'),
  talk('reception', '来访洽谈', '就租金、装修期和人才公寓交换意见，明确不作没有依据的承诺。', '起草合作意向'),
  talk('visit', '上门拜访', '拜访投资方，了解决策流程和时间安排。', '约见决策人'),
  talk('call', '跟进电话', '了解内部评审进度，答复注册登记和税务问题。', '等待投资方评审结果'),
];

/** Of talks with those whom the article names nothing is known. */
export const UNKNOWN_CONTACT: ContactText = { form: 'call', name: '对接', summary: '对接情况未公布，本条及日期为演示数据。（演示）', outcomes: ['forward'] };

type PromiseText = { readonly kind: string; readonly content: string; readonly reach: 'all' | 'particular'; readonly basisLevel: string; readonly basis?: string };

/** Promises that may stand. */
export const LAWFUL_PROMISES: readonly PromiseText[] = [
  { kind: 'service', content: '明确一名服务专员协助办理手续', reach: 'all', basisLevel: 'policy', basis: '本区招商项目服务专员制度（演示）' },
  { kind: 'reward', content: '按公开办法与同类企业同等条件申报奖补', reach: 'all', basisLevel: 'policy', basis: '本区现代服务业扶持办法（演示）' },
  { kind: 'tax', content: '符合条件的依法享受小型微利企业所得税优惠', reach: 'all', basisLevel: 'law', basis: '《企业所得税法》第二十八条' },
  { kind: 'tax', content: '研发费用依法加计扣除', reach: 'all', basisLevel: 'law', basis: '《企业所得税法》第三十条' },
  { kind: 'land', content: '经营性用地通过招标、拍卖、挂牌方式取得', reach: 'all', basisLevel: 'law', basis: '《民法典》第三百四十七条' },
  { kind: 'service', content: '提供载体信息和注册登记辅导', reach: 'all', basisLevel: 'policy', basis: '本区企业开办服务办法（演示）' },
];

/** Promises that may not stand, each with the words that may stand in its place, if any. */
export const FAULTY_PROMISES: readonly { readonly asked: PromiseText; readonly instead?: PromiseText }[] = [
  { asked: { kind: 'tax', content: '投产后三年按缴纳税款的地方留成部分全额返还', reach: 'particular', basisLevel: 'none' } },
  {
    asked: { kind: 'reward', content: '按固定资产投资额给予该企业一次性专项奖励', reach: 'particular', basisLevel: 'policy', basis: '洽谈纪要（演示）' },
    instead: { kind: 'reward', content: '固定资产投资按公开办法与同类企业同等条件申报奖补', reach: 'all', basisLevel: 'policy', basis: '本区现代服务业扶持办法（演示）' },
  },
  {
    asked: { kind: 'land', content: '以协议价格低价提供用地', reach: 'particular', basisLevel: 'none' },
    instead: { kind: 'land', content: '用地通过公开出让方式取得', reach: 'all', basisLevel: 'law', basis: '《民法典》第三百四十七条' },
  },
  { asked: { kind: 'fee', content: '免收该企业城市基础设施配套费', reach: 'particular', basisLevel: 'none' } },
  { asked: { kind: 'stay', content: '企业十年内不得迁出本区', reach: 'particular', basisLevel: 'none' } },
  { asked: { kind: 'purchase', content: '本区单位同类设备优先向该企业采购', reach: 'particular', basisLevel: 'none' } },
  {
    asked: { kind: 'service', content: '配套提供员工公寓', reach: 'all', basisLevel: 'none' },
    instead: { kind: 'service', content: '符合条件的员工可申请人才公寓', reach: 'all', basisLevel: 'policy', basis: '本区人才公寓管理办法（演示）' },
  },
  { asked: { kind: 'franchise', content: '授予商圈广告位独家经营权', reach: 'particular', basisLevel: 'none' } },
];
