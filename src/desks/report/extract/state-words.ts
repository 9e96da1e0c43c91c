import type { Stage } from '../catalogue.ts';

/** How a state word compares with the stage that a record reached. */
export type StateComparison = 'at-least' | 'in-progress' | 'nearly' | 'ahead-of-plan';

export type StateWord = { readonly word: string; readonly stage: Stage | 'land-cleared'; readonly comparison: StateComparison };

const words = (list: string, stage: StateWord['stage'], comparison: StateComparison = 'at-least'): StateWord[] =>
  list.split(' ').map((word) => ({ word, stage, comparison }));

/** Words after a name that say how far it has come, longest first. */
export const STATE_WORDS: readonly StateWord[] = [
  ...words('签约落地 成功签约 正式签约 集中签约 落地签约 签约', 'signed'),
  ...words('相继开工 开工建设 全面开工 顺利开工 正式开工 集中开工 陆续开工 动工建设 破土动工 启动建设 开工', 'started'),
  ...words('建设进展顺利 进展顺利 加快建设 有序推进 顺利推进 加快推进 正在建设 稳步推进', 'building', 'in-progress'),
  ...words('即将建成投用 即将投入使用 即将投用 即将竣工投用 即将开业 即将通车 即将投产', 'completed', 'nearly'),
  ...words('通过竣工验收 竣工验收 完成竣工验收 主体完工 全面完工 全部完工 全面竣工 完工 竣工', 'completed'),
  ...words('建成开业 建成营业 建成通车 建成投用 建成投产 建成使用 建成并投入使用 投入使用 投入运营 开业运营 正式开业 正式投用 正式运营 竣工投产 竣工投用 正式投产 全线贯通 全线通车 开放运营 通车 贯通 投用 投产 投运 开业 建成', 'in-use'),
].sort((a, b) => b.word.length - a.word.length);

/** Words before a name that say that its work is done. */
export const DONE_VERBS = ['高质量完成', '全面完成', '顺利完成', '如期完成', '圆满完成', '提前完成', '率先完成', '完成'];
/** What a finished piece of work is called at its end; 完成 before anything else is no claim about a record. */
export const WORK_NOUNS = ['城市提升工程', '提升工程', '改造工程', '建设工程', '亮化工程', '建设任务', '改造项目', '建设项目', '工程', '项目', '亮化', '改造', '建设', '提升'];
/** Work on land that goes before building. */
export const LAND_WORK = /(?:土地征收|征地拆迁|征地|土地收储|房屋征收)(?:工作|任务)?$/;

/** What makes an activity held, before or after its name. */
export const HELD_VERBS = ['成功举办', '成功承办', '圆满举办', '先后举办', '顺利举办', '组织举办', '举办', '承办', '召开', '举行', '组织开展', '开展'];
export const HELD_AFTER = ['活动顺利举办', '活动成功举办', '活动圆满举办', '顺利举办', '成功举办', '圆满举办', '成功举行', '圆满落幕', '顺利召开', '成功召开'];
/** What an activity's name ends with; 开展 before anything else is ordinary work. */
export const EVENT_NOUN = /(?:仪式|说明会|推介会|签约会|洽谈会|博览会|招聘会|对接会|发布会|音乐节|文化节|美食节|艺术节|展演年|展演|晚会|大赛|论坛|运动会|分会场|马拉松|大舞台|灯会|庙会|秀|节|年|活动)[”"]?$/;
/** What makes an honour conferred, between its holder and its title. */
export const HONOUR_VERBS = ['被评为', '被授予', '被命名为', '被认定为', '荣获', '获评', '荣膺', '入选', '获批', '获得'];
export const HONOUR_NOUN = /(?:典型|先进|称号|奖|示范|试点|模范|单位|集体|社区|城市|基地|百强|十佳|文明|优秀|标兵)/;

/** Words that name a class of works, not one of them. */
export const CLASS_WORDS = /^(?:(?:一批|各类|各项|各|这些|部分|全部|所有|多个|一系列|相关|有关|重大|大|省|市|区|级|重点|城市|更新|老旧|小区|民生|基础设施|实事|招商|引资|配套|推介|系列|专项|集中|整治|行动|社会|宣传|主题|志愿|服务|群众|文化|文艺|工业|产业|企业|工作|目标|年度|任务|活动|项目|工程|建设|改造|提升|等|的|和|、|与|年|形式多样|各级|相应)){1,8}$/;
