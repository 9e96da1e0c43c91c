/** What is found in a field, with the provision on which it rests. */
export type HazardField = { readonly field: string; readonly weight: number; readonly supervisor: string; readonly atOperator: boolean; readonly basis: string; readonly names: readonly string[]; readonly places: readonly string[]; readonly measures: readonly string[] };

export const HAZARD_FIELDS: readonly HazardField[] = [
  { field: 'fire', weight: 24, supervisor: 'unit-fire', atOperator: true, basis: '《消防法》第二十八条', names: ['疏散通道堆放杂物', '灭火器过期', '常闭式防火门敞开', '消火栓无水', '应急照明损坏'], places: ['一层楼梯间', '后厨通道', '地下车库', '二层营业厅'], measures: ['清除杂物并专人巡查', '更换灭火器', '维修消火栓系统', '修复防火门闭门器'] },
  { field: 'gas', weight: 14, supervisor: 'unit-housing', atOperator: true, basis: '《城镇燃气管理条例》第十七条', names: ['未装燃气报警器', '软管老化未更换', '气瓶间通风不足', '调压箱被占压'], places: ['后厨', '气瓶间', '楼栋入户处'], measures: ['安装报警器并联动切断', '更换金属波纹管', '增设通风'] },
  { field: 'electric', weight: 17, supervisor: 'unit-fire', atOperator: false, basis: '《高层民用建筑消防安全管理规定》第三十七条', names: ['电动车飞线充电', '楼道停放电动车', '线路私拉乱接', '配电箱无盖板'], places: ['1号楼门厅', '3号楼架空层', '楼道', '商铺门前'], measures: ['清理并引导至充电棚', '拆除私拉线路', '更换配电箱'] },
  { field: 'building', weight: 12, supervisor: 'unit-housing', atOperator: false, basis: '《建设工程安全生产管理条例》第二十八条', names: ['临边防护缺失', '脚手架连墙件不足', '塔吊限位失灵', '基坑周边堆载'], places: ['施工现场东侧', '主体五层', '基坑北侧'], measures: ['补设防护栏杆', '整改脚手架并验收', '停用检修'] },
  { field: 'self-built', weight: 7, supervisor: 'unit-housing', atOperator: false, basis: '自建房安全专项整治工作方案（演示）', names: ['墙体裂缝', '擅自加层', '承重墙开洞'], places: ['临街两层房屋', '出租房屋'], measures: ['腾空并加固', '拆除加层', '鉴定后处置'] },
  { field: 'crowd', weight: 9, supervisor: 'unit-commerce', atOperator: true, basis: '《安全生产法》第四十二条', names: ['安全出口上锁', '超员营业', '疏散指示缺失'], places: ['商场北门', '影厅出口', '培训机构二层'], measures: ['拆除门锁并改装推杠门', '限流', '补设指示标志'] },
  { field: 'water', weight: 6, supervisor: 'unit-water', atOperator: false, basis: '水系安全管理办法（演示）', names: ['护栏破损', '警示标志缺失', '救生设施缺失'], places: ['滨水步道', '亲水平台', '桥头'], measures: ['修复护栏', '补设标志', '配备救生圈和绳索'] },
  { field: 'lift', weight: 6, supervisor: 'unit-market', atOperator: false, basis: '《特种设备安全法》第四十条', names: ['电梯超期未检', '维保记录缺失', '电梯困人报警失灵'], places: ['2号楼一单元', '商务楼货梯'], measures: ['停用并申报检验', '更换维保单位', '修复五方通话'] },
  { field: 'road', weight: 5, supervisor: 'unit-grid', atOperator: false, basis: '《道路交通安全法》第三十条', names: ['井盖缺失', '路面塌陷', '交通标志遮挡'], places: ['路口西南角', '非机动车道', '学校门前'], measures: ['更换井盖', '围挡抢修', '修剪树枝'] },
];

export const MAJOR_NAMES = ['地下空间消防系统瘫痪', '人员密集场所疏散出口不足', '高层建筑外墙保温脱落', '自建房承重结构危险', '燃气管线被建筑物占压', '商业综合体自动喷淋失效'];

export const FAIL_REASONS = ['整改不彻底，部分点位未处理', '照片与现场不符，需重新整改', '新装设备未通过测试', '临时措施未转为长效措施'];
