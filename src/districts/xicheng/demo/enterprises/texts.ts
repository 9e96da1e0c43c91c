/** Why the statistical bodies above sent an application back. */
export const RETURN_REASONS = ['利润表与增值税申报表所属期不一致', '经营场所照片未显示牌匾', '主要业务活动描述与行业代码不符', '纳税申报截图缺少网址', '法人单位基本情况表漏填从业人数'];

/** Why an application was refused. */
export const REFUSAL_REASONS = ['主要业务活动不属于所报专业', '经营地不在本区，法人在地原则不符', '收入中含非主营业务，主营业务收入未达标准', '逾期未补正'];

/** Why the check on site didn't bear an application out. */
export const SITE_REASONS = ['现场从业人数与填报不符，需更正', '经营场所正在搬迁，待确认新址', '财务资料不在现场，另约时间核查'];

/** Why an application was stopped before it was decided. */
export const STOP_REASONS = ['四季度收入回落，当年达不到标准', '企业暂无建账条件，明年再报', '企业调整业务板块，暂缓申报', '企业拟迁址，暂停申报'];

/** How a difference between books and tax declarations came about. */
export const DIFFERENCE_REASONS = ['部分收入已开票未确认，时间性差异', '代收代付款计入销售额，已附明细', '免税收入口径差异，已附备案'];

/** What an officer does for an enterprise of the pool. */
export const POOL_MEASURES = ['联系银行对接流动资金贷款', '辅导建账和一套表填报知识（不涉及报表数据）', '推荐参加区内产销对接会', '协调解决用工和场地问题', '宣讲税费优惠政策'];

/** Why a declaration for a qualification came back. */
export const DECLARATION_RETURNS = ['研发费用辅助账与汇算清缴数据不一致', '知识产权证书扫描件不清晰', '科技人员名单缺社保证明', '主导产品说明过于笼统'];

/** Why a declaration was refused. */
export const DECLARATION_REFUSALS = ['专家评审认为知识产权与主导产品关联不足', '复核得分低于申报条件', '补正后仍缺佐证材料'];
