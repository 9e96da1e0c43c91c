/** A livelihood task of the demonstration. `reached` is the part of the target that was completed, in percent. */
export type TaskSeed = {
  readonly name: string;
  readonly source: 'province' | 'city' | 'district';
  readonly target: number;
  readonly measureUnit: string;
  readonly unit: string;
  /** The month by whose end it is due. */
  readonly dueMonth: number;
  readonly reached: number;
  /** Sent back once for want of proof. */
  readonly sentBack?: boolean;
  /** Not done in its year. */
  readonly carriedOver?: boolean;
};

const task = (source: TaskSeed['source'], name: string, target: number, measureUnit: string, unit: string, dueMonth: number, reached: number, more: Partial<TaskSeed> = {}): TaskSeed =>
  ({ source, name, target, measureUnit, unit, dueMonth, reached, ...more });

/** Ordinary tasks of such lists; quantities are demonstration data. */
export const TASKS: Readonly<Record<2023 | 2024, readonly TaskSeed[]>> = {
  2023: [
    task('province', '开发公益性岗位', 40, '个', 'unit-civil', 12, 105),
    task('province', '适龄妇女“两癌”“两筛”', 900, '人', 'unit-civil', 12, 100),
    task('province', '残疾儿童康复救助', 22, '人', 'unit-civil', 11, 100),
    task('province', '新增托育服务托位', 90, '个', 'unit-civil', 12, 100, { sentBack: true }),
    task('province', '高标准农田水利维护', 3, '处', 'unit-water', 10, 100),
    task('province', '职业技能培训', 600, '人次', 'unit-civil', 12, 104),
    task('province', '困难家庭适老化改造', 30, '户', 'unit-civil', 11, 100),
    task('province', '老旧小区改造', 2, '个', 'unit-housing', 12, 100),
    task('city', '新增城镇公厕', 4, '座', 'unit-grid', 10, 100),
    task('city', '新增公共停车位', 300, '个', 'unit-grid', 12, 102),
    task('city', '农村公路养护', 12, '公里', 'unit-projects', 11, 100),
    task('city', '建设社区老年人助餐点', 3, '个', 'unit-civil', 12, 100),
    task('city', '无障碍设施改造', 60, '处', 'unit-housing', 11, 100),
    task('city', '新建口袋公园', 2, '个', 'unit-water', 12, 50, { carriedOver: true }),
    task('city', '惠民文艺演出', 24, '场', 'unit-commerce', 12, 117),
    task('city', '增设电动自行车充电端口', 400, '个', 'unit-grid', 12, 100, { sentBack: true }),
    task('city', '社区阅读空间', 3, '处', 'unit-civil', 12, 100),
    task('city', '河道保洁标准化', 6, '公里', 'unit-water', 10, 100),
    task('district', '社区红色代办站点', 4, '个', 'unit-civil', 9, 100),
    task('district', '背街小巷整治', 8, '条', 'unit-grid', 12, 100),
    task('district', '更换老旧路灯', 120, '盏', 'unit-grid', 11, 100),
    task('district', '校门口接送专区', 3, '处', 'unit-police', 9, 100),
  ],
  2024: [
    task('province', '开发公益性岗位', 50, '个', 'unit-civil', 12, 112),
    task('province', '适龄妇女“两癌”“两筛”', 1000, '人', 'unit-civil', 11, 103),
    task('province', '残疾儿童康复救助', 25, '人', 'unit-civil', 11, 100),
    task('province', '新增托育服务托位', 120, '个', 'unit-civil', 12, 100, { sentBack: true }),
    task('province', '职业技能培训', 800, '人次', 'unit-civil', 12, 118),
    task('province', '困难家庭适老化改造', 40, '户', 'unit-civil', 10, 100),
    task('province', '老旧小区改造', 3, '个', 'unit-housing', 12, 100),
    task('province', '城市燃气管道更新', 9, '公里', 'unit-housing', 11, 104),
    task('province', '普惠性幼儿园学位', 180, '个', 'unit-civil', 9, 100),
    task('city', '新建口袋公园（上年结转）', 2, '个', 'unit-water', 6, 100),
    task('city', '新增公共停车位', 400, '个', 'unit-grid', 12, 106),
    task('city', '建设社区老年人助餐点', 4, '个', 'unit-civil', 10, 100),
    task('city', '惠民文艺演出', 30, '场', 'unit-commerce', 12, 123),
    task('city', '增设电动自行车充电端口', 500, '个', 'unit-grid', 11, 100),
    task('city', '无障碍设施改造', 80, '处', 'unit-housing', 11, 100),
    task('city', '农村公路养护', 14, '公里', 'unit-projects', 11, 100),
    task('city', '社区阅读空间', 5, '处', 'unit-civil', 12, 100, { sentBack: true }),
    task('city', '新改建城镇公厕', 5, '座', 'unit-grid', 10, 100),
    task('city', '雨污分流和管网清淤', 16, '公里', 'unit-housing', 9, 105),
    task('city', '中小学校园安全设施提升', 6, '所', 'unit-police', 8, 100),
    task('city', '农村人居环境示范点', 2, '个', 'unit-civil', 12, 100),
    task('city', '法律援助和公证惠民', 160, '件', 'unit-justice', 12, 109),
    task('city', '加装既有住宅电梯', 6, '部', 'unit-housing', 12, 100),
    task('district', '社区红色代办站点', 5, '个', 'unit-civil', 7, 100),
    task('district', '背街小巷整治', 10, '条', 'unit-grid', 12, 110),
    task('district', '水系沿线休憩座椅', 150, '处', 'unit-water', 9, 100),
    task('district', '更换老旧路灯', 160, '盏', 'unit-grid', 11, 100),
    task('district', '社区夜间文化广场', 5, '处', 'unit-commerce', 8, 100),
  ],
};
