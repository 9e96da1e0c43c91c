/** A budget line of the demonstration; amounts in 万元. */
export type BudgetSeed = {
  readonly name: string;
  readonly functionClass: string;
  readonly livelihood: boolean;
  readonly nature: 'basic' | 'general' | 'programme';
  readonly unit: string;
  readonly amounts: Readonly<Record<2023 | 2024, number>>;
  /** What the year's adjustment did to the line of 2024, in percent. */
  readonly adjustedBy?: number;
};

const line = (name: string, functionClass: string, livelihood: boolean, nature: BudgetSeed['nature'], unit: string, before: number, now: number, adjustedBy?: number): BudgetSeed =>
  ({ name, functionClass, livelihood, nature, unit, amounts: { 2023: before, 2024: now }, ...(adjustedBy === undefined ? {} : { adjustedBy }) });

/** Lines as such a district has them; all amounts are demonstration data. */
export const BUDGET: readonly BudgetSeed[] = [
  line('机构运行和人员经费', '201', false, 'basic', 'unit-office', 4310, 4200),
  line('会议、差旅、接待、印刷等一般性支出', '201', false, 'general', 'unit-office', 812, 680, -6),
  line('公务用车和办公设备购置', '201', false, 'general', 'unit-office', 330, 260, -10),
  line('招商和项目推介', '201', false, 'programme', 'unit-investment', 960, 900),
  line('公共安全和社会治理', '204', false, 'programme', 'unit-justice', 2050, 2100),
  line('义务教育经费保障', '205', true, 'basic', 'unit-civil', 9100, 9800),
  line('学校建设和设备配套', '205', true, 'programme', 'unit-civil', 5200, 6200, 4),
  line('科技创新奖补', '206', false, 'programme', 'unit-enterprises', 1380, 1500),
  line('文化惠民和群众体育', '207', true, 'programme', 'unit-commerce', 1120, 1300, 3),
  line('城乡居民基本养老保险补助', '208', true, 'basic', 'unit-civil', 5150, 5600),
  line('就业补助', '208', true, 'programme', 'unit-civil', 1240, 1450, 5),
  line('困难群众救助', '208', true, 'basic', 'unit-civil', 2160, 2300),
  line('城乡居民医疗保险补助', '210', true, 'basic', 'unit-civil', 4450, 4800),
  line('基本公共卫生服务', '210', true, 'programme', 'unit-civil', 2060, 2200),
  line('水系生态维护', '211', true, 'programme', 'unit-water', 2840, 3100, 2),
  line('环卫保洁和垃圾处理', '212', true, 'programme', 'unit-grid', 5180, 5400),
  line('城市基础设施维护', '212', true, 'programme', 'unit-housing', 7600, 8600, 3),
  line('衔接推进乡村振兴', '213', true, 'programme', 'unit-civil', 1080, 1200),
  line('农田水利和防汛', '213', true, 'programme', 'unit-water', 1420, 1500),
  line('惠企政策奖补', '215', false, 'programme', 'unit-enterprises', 4520, 4300, -3),
  line('保障性住房和老旧小区改造', '221', true, 'programme', 'unit-housing', 4600, 5200),
  line('应急管理和消防', '224', true, 'programme', 'unit-emergency', 1450, 1600),
];
