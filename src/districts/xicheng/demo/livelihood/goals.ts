import type { DemoPart } from '../step.ts';

// Each level is set after the one that it stands under.
const SET_ON = { strategy: '2023-01-09', positioning: '2023-01-10', aim: '2023-01-11', objective: '2023-01-16' } as const;

type GoalSeed = { readonly id: string; readonly name: string; readonly kind: keyof typeof SET_ON; readonly parent?: string; readonly meaning: string; readonly unit: string; readonly indicators?: readonly string[] };

const AIMS = [
  ['crowd', '聚人气', 'unit-commerce'], ['events', '聚活动', 'unit-commerce'], ['brands', '聚品牌', 'unit-investment'], ['formats', '聚业态', 'unit-enterprises'], ['service', '聚服务', 'unit-services'],
] as const;

const objective = (id: string, parent: string, name: string, unit: string, ...indicators: string[]): GoalSeed =>
  ({ id: `goal-${id}`, parent: `goal-${parent}`, name, kind: 'objective', meaning: `${name}，按所列指标衡量。`, unit, indicators });

const GOALS: readonly GoalSeed[] = [
  { id: 'goal-three-cities', name: '现代化漯河“三城”建设', kind: 'strategy', meaning: '全市总体战略，西城区各项工作围绕其展开。', unit: 'unit-committee' },
  { id: 'goal-core', name: '城市经济核心区', kind: 'positioning', parent: 'goal-three-cities', meaning: '西城区的功能定位之一。', unit: 'unit-committee' },
  { id: 'goal-card', name: '城市建设新名片', kind: 'positioning', parent: 'goal-three-cities', meaning: '西城区的功能定位之一。', unit: 'unit-committee' },
  ...AIMS.map(([id, name, unit]): GoalSeed => ({ id: `goal-${id}`, name, kind: 'aim', parent: 'goal-core', meaning: '“五聚”目标之一。', unit })),
  objective('jobs', 'crowd', '稳住和扩大城镇就业', 'unit-civil', 'livelihood/new-urban-jobs', 'livelihood/reemployed', 'livelihood/hard-to-place'),
  objective('volunteers', 'events', '志愿服务常态化', 'unit-civil', 'livelihood/volunteer-hours', 'livelihood/volunteer-turns'),
  objective('investment', 'brands', '招商项目引育一号工程', 'unit-investment', 'investment/trips', 'investment/signed', 'investment/landed'),
  objective('community-brands', 'brands', '一社区一特色', 'unit-civil', 'livelihood/branded-communities', 'livelihood/errands'),
  objective('enterprises', 'formats', '帮助企业解决难题', 'unit-enterprises', 'support/problems-closed'),
  objective('windows', 'service', '政务服务便利化', 'unit-services', 'services/items-settled-share', 'services/cases-in-time'),
  objective('tasks', 'service', '办好民生实事', 'unit-civil', 'livelihood/tasks-completed', 'livelihood/livelihood-share'),
  objective('safety', 'card', '守住安全底线', 'unit-emergency', 'livelihood/hazards-rectified', 'livelihood/hazards-in-time'),
  objective('harmony', 'card', '矛盾化解在萌芽状态', 'unit-justice', 'livelihood/disputes-agreed', 'livelihood/leader-cases-closed'),
  objective('villages', 'card', '清洁美观、舒适宜居的乡村环境', 'unit-civil', 'livelihood/environment-cleared', 'livelihood/risk-removed'),
  objective('follow-up', 'service', '定了就干、干就干好', 'unit-office', 'goals/instructions-closed', 'goals/answered-in-time'),
];

/** The goal tree: strategy, positioning, the five aims, and objectives with their indicators. */
export const goalsPart: DemoPart = function* (context) {
  const by = context.staffWith('goal-keeper')[0]!;
  for (const { id, indicators, ...seed } of GOALS) {
    const setOn = SET_ON[seed.kind];
    const set = { ...seed, setOn, document: '西城区目标任务分解（演示）', ...(indicators ? { indicators: indicators.map((indicator) => ({ indicator, weight: Math.floor(100 / indicators.length) })) } : {}) };
    yield { at: context.officeTime(setOn), by, do: 'create', register: 'goal', id, set };
  }
  context.made.set('goal', GOALS.filter((goal) => goal.kind === 'objective').map(({ id, unit }) => ({ id, set: { unit } })));
};
