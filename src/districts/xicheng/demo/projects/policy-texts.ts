/** A policy-fund project as planned: its name, its kind of fund, and what it weighs in the year's total. */
export type PolicySeed = { readonly name: string; readonly fundKind: 'central-budget' | 'ultra-long-bond' | 'special-bond'; readonly theme: string; readonly unit: string; readonly content: string; readonly weight: number };

const bond = 'special-bond';
const central = 'central-budget';
const ultra = 'ultra-long-bond';

const project = (theme: string, unit: string, fundKind: PolicySeed['fundKind'], weight: number, name: string, content: string): PolicySeed => ({ name, fundKind, theme, unit, content, weight });
const school = (fundKind: PolicySeed['fundKind'], weight: number, unit: string, name: string, content: string): PolicySeed => project('school', unit, fundKind, weight, name, content);
const hospital = (fundKind: PolicySeed['fundKind'], weight: number, unit: string, name: string, content: string): PolicySeed => project('hospital', unit, fundKind, weight, name, content);

/** What 2024 planned: mostly what is to stand round the high school and the hospital. */
export const POLICY_2024: readonly PolicySeed[] = [
  school(bond, 9, 'unit-housing', '高水平高中北侧学府路新建项目', '学府路及综合管线，长约一点二公里（演示）。'),
  school(central, 6, 'unit-housing', '高水平高中周边雨污管网完善项目', '学校周边雨污水管网和泵站。'),
  school(bond, 12, 'unit-housing', '高水平高中东侧人才公寓项目', '教师和引进人才保障性租赁住房。'),
  school(bond, 7, 'unit-grid', '高水平高中周边公共停车场项目', '地下停车场和接送系统。'),
  school(central, 5, 'unit-civil', '高水平高中配套体育场地开放项目', '操场、球场向居民分时开放的配套设施。'),
  school(ultra, 10, 'unit-housing', '高水平高中片区供热管网更新项目', '换热站和一二级供热管网。'),
  school(central, 3, 'unit-grid', '高水平高中片区慢行系统项目', '过街设施、非机动车道和无障碍设施。'),
  school(bond, 11, 'unit-commerce', '高水平高中南侧邻里中心项目', '便民商业、托管和图书服务用房。'),
  school(ultra, 6, 'unit-projects', '高水平高中片区智慧教育设备更新项目', '教学设备更新和网络改造。'),
  school(central, 4, 'unit-civil', '高水平高中片区公办幼儿园项目', '九班幼儿园。'),
  school(bond, 8, 'unit-projects', '高水平高中片区配套变配电项目', '开闭所、配电和充电设施。'),
  school(central, 3, 'unit-housing', '高水平高中片区海绵化改造项目', '透水铺装、雨水花园和调蓄设施。'),
  hospital(bond, 15, 'unit-civil', '高水平医院医养结合中心项目', '护理床位和康复用房。'),
  hospital(bond, 10, 'unit-housing', '高水平医院周边路网完善项目', '医院周边三条支路和应急通道。'),
  hospital(central, 6, 'unit-civil', '高水平医院片区紧急救援站项目', '急救站点、车辆和调度设施。'),
  hospital(ultra, 12, 'unit-projects', '高水平医院医疗设备更新项目', '影像、放疗和检验设备更新。'),
  hospital(bond, 9, 'unit-grid', '高水平医院立体停车设施项目', '立体停车和充电设施。'),
  hospital(central, 4, 'unit-housing', '高水平医院片区污水处理提升项目', '医疗污水预处理和管网。'),
  hospital(central, 5, 'unit-civil', '高水平医院片区托育服务中心项目', '普惠托位和婴幼儿照护设施。'),
  hospital(bond, 8, 'unit-commerce', '高水平医院配套健康服务街区项目', '康复器械、药械和陪护服务用房。'),
  hospital(ultra, 7, 'unit-housing', '高水平医院片区老旧管线更新项目', '燃气、供水老旧管线更新。'),
  hospital(central, 3, 'unit-housing', '高水平医院片区无障碍环境项目', '人行道、公交站和楼梯无障碍改造。'),
  hospital(bond, 6, 'unit-projects', '高水平医院片区冷热源站项目', '区域供冷供热站和管网。'),
  hospital(central, 2, 'unit-civil', '高水平医院志愿服务驿站项目', '陪诊、导诊志愿服务用房。'),
  project('renewal', 'unit-housing', bond, 10, '汀兰路片区城市更新项目', '片区建筑修缮、公共空间和管线改造。'),
  project('renewal', 'unit-housing', central, 6, '砚溪路老旧小区改造项目（二批）', '十二栋住宅楼本体和室外管网改造。'),
  project('pipes', 'unit-housing', ultra, 11, '西片区城市地下管网更新项目', '排水、燃气和供热管网更新。'),
  project('pipes', 'unit-housing', central, 5, '珩山路易涝点治理项目', '泵站、调蓄池和雨水管网。'),
  project('care', 'unit-civil', central, 4, '清荷片区养老服务中心项目', '日间照料、助餐和护理床位。'),
  project('care', 'unit-civil', bond, 6, '蓁野路普惠养老院项目', '普惠养老床位和康复用房。'),
  project('industry', 'unit-projects', bond, 14, '栩川街数字产业园基础设施项目', '标准办公楼、机房和园区道路。'),
  project('industry', 'unit-enterprises', bond, 9, '泓汐路冷链物流配套项目', '冷链场站道路、供电和停车设施。'),
];

/** What 2023 planned; fewer and smaller. */
export const POLICY_2023: readonly PolicySeed[] = [
  project('pipes', 'unit-housing', central, 7, '霁云街雨污分流改造项目（一批）', '雨污水管网分流和检查井更新。'),
  project('pipes', 'unit-housing', bond, 9, '菡渡路综合管廊项目', '支线管廊和监控设施。'),
  project('renewal', 'unit-housing', central, 6, '澍园路老旧小区改造项目（一批）', '屋面、外立面、管线和无障碍设施。'),
  project('renewal', 'unit-commerce', bond, 10, '璟禾街商业街区更新项目', '铺装、照明和停车组织。'),
  project('school', 'unit-housing', bond, 8, '高水平高中对外连接路项目', '连接路及综合管线。'),
  project('school', 'unit-civil', central, 5, '高水平高中学生公寓配套项目', '宿舍配套和室外工程。'),
  project('hospital', 'unit-housing', bond, 9, '高水平医院南侧道路项目', '道路、照明和雨污水管网。'),
  project('hospital', 'unit-civil', central, 6, '高水平医院片区社区卫生服务中心项目', '门诊、中医和康复用房。'),
  project('hospital', 'unit-projects', central, 5, '高水平医院双回路供电项目', '外线和配电设施。'),
  project('care', 'unit-civil', central, 4, '汀云片区养老服务站项目', '日间照料和助餐设施。'),
  project('care', 'unit-civil', bond, 6, '白鹭洲片区托育中心项目', '普惠托位。'),
  project('industry', 'unit-projects', bond, 12, '珩山路数字产业园一期项目', '办公楼、机房和园区配套。'),
  project('industry', 'unit-enterprises', bond, 8, '汀兰路标准厂房项目', '多层厂房和货运通道。'),
  project('pipes', 'unit-housing', central, 4, '泓汐路泵站更新项目', '泵站设备和自控系统。'),
  project('renewal', 'unit-grid', central, 3, '栩川街背街小巷整治项目', '路面、照明和线缆规整。'),
  project('school', 'unit-grid', central, 3, '高水平高中通学路项目', '慢行通道和过街设施。'),
  project('care', 'unit-civil', central, 3, '古郾片区助餐中心项目', '中央厨房和配送点。'),
  project('renewal', 'unit-housing', bond, 7, '蓁野路棚户区配套项目', '安置区道路和管线。'),
  project('hospital', 'unit-grid', bond, 5, '高水平医院临时停车场项目', '地面停车和出入口改造。'),
  project('industry', 'unit-projects', bond, 7, '砚溪路充换电设施项目', '公交和物流车充换电站。'),
  project('pipes', 'unit-housing', central, 4, '西汀片区污水收集项目', '村庄污水管网和提升井。'),
];
