import type { DemoPart } from '../step.ts';
import { MADE_UP } from './figures.ts';

type TargetSeed = { readonly name: string; readonly indicator: string; readonly unit: string; readonly kind: 'binding' | 'expected'; readonly values: Readonly<Record<2023 | 2024, number>>; readonly scaled?: boolean };

const TARGETS: readonly TargetSeed[] = [
  { name: '城镇新增就业', indicator: 'livelihood/new-urban-jobs', unit: 'unit-civil', kind: 'binding', values: MADE_UP.jobsTarget, scaled: true },
  { name: '失业人员再就业', indicator: 'livelihood/reemployed', unit: 'unit-civil', kind: 'expected', values: { 2023: 180, 2024: 220 }, scaled: true },
  { name: '就业困难人员就业', indicator: 'livelihood/hard-to-place', unit: 'unit-civil', kind: 'expected', values: { 2023: 90, 2024: 120 }, scaled: true },
  { name: '省定、市定民生实事完成率', indicator: 'livelihood/tasks-completed', unit: 'unit-civil', kind: 'binding', values: { 2023: 100, 2024: 100 } },
  { name: '民生支出占比', indicator: 'livelihood/livelihood-share', unit: 'unit-finance', kind: 'binding', values: { 2023: 75, 2024: 76 } },
  { name: '“一社区一特色”品牌社区', indicator: 'livelihood/branded-communities', unit: 'unit-civil', kind: 'expected', values: { 2023: 1, 2024: 4 } },
  { name: '监测户风险消除率', indicator: 'livelihood/risk-removed', unit: 'unit-civil', kind: 'expected', values: { 2023: 40, 2024: 60 } },
  { name: '人居环境问题清理率', indicator: 'livelihood/environment-cleared', unit: 'unit-civil', kind: 'expected', values: { 2023: 90, 2024: 95 } },
  { name: '安全隐患整改率', indicator: 'livelihood/hazards-rectified', unit: 'unit-emergency', kind: 'binding', values: { 2023: 100, 2024: 100 } },
  { name: '隐患按期整改率', indicator: 'livelihood/hazards-in-time', unit: 'unit-emergency', kind: 'expected', values: { 2023: 90, 2024: 92 } },
  { name: '矛盾纠纷调解成功率', indicator: 'livelihood/disputes-agreed', unit: 'unit-justice', kind: 'expected', values: { 2023: 90, 2024: 92 } },
  { name: '领导包案办结率', indicator: 'livelihood/leader-cases-closed', unit: 'unit-justice', kind: 'expected', values: { 2023: 90, 2024: 95 } },
  { name: '督办事项办结率', indicator: 'goals/instructions-closed', unit: 'unit-office', kind: 'expected', values: { 2023: 95, 2024: 95 } },
  { name: '督办按期反馈率', indicator: 'goals/answered-in-time', unit: 'unit-office', kind: 'expected', values: { 2023: 85, 2024: 90 } },
  { name: '企业问题办结率', indicator: 'support/problems-closed', unit: 'unit-enterprises', kind: 'binding', values: { 2023: 95, 2024: 100 } },
  { name: '政务服务事项入驻率', indicator: 'services/items-settled-share', unit: 'unit-services', kind: 'binding', values: { 2023: 95, 2024: 100 } },
  { name: '办件按时办结率', indicator: 'services/cases-in-time', unit: 'unit-services', kind: 'expected', values: { 2023: 97, 2024: 98 } },
  { name: '外出招商', indicator: 'investment/trips', unit: 'unit-investment', kind: 'expected', values: { 2023: 8, 2024: 12 } },
];

const SET_ON = { 2023: '2023-02-08', 2024: '2024-01-19' } as const;

/** The targets of headline indicators, set at each year's beginning by a document. */
export const targetsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/targets');
  const statisticians = context.staffWith('statistician');
  for (const year of [2023, 2024] as const) {
    for (const target of TARGETS) {
      yield {
        at: context.officeTime(SET_ON[year]),
        by: chance.pick(statisticians),
        do: 'create',
        register: 'target',
        id: `target-${target.indicator.replace('/', '-')}-${year}`,
        set: {
          name: `${year}年${target.name}目标`,
          indicator: target.indicator,
          year: String(year),
          value: target.values[year] * (target.scaled ? context.scale : 1),
          kind: target.kind,
          unit: target.unit,
          document: `西城区${year}年目标任务分解（演示）`,
          setOn: SET_ON[year],
        },
      };
    }
  }
};
