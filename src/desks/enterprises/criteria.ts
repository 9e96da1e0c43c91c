import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';
import { SCALE_CLASSES, SERVICE_GROUPS, type ScaleClass, type ServiceGroup } from './scale-class.ts';
import { ScoreTable } from './score-table.ts';

const namesOf = <T extends string>(choices: Readonly<Record<T, unknown>>): readonly T[] => Object.keys(choices) as T[];

/** What makes an enterprise of some industries above scale; the longest beginning of its industry code decides. */
export const ScaleRule = z.strictObject({
  scale: z.enum(namesOf<ScaleClass>(SCALE_CLASSES)),
  group: z.enum(namesOf<ServiceGroup>(SERVICE_GROUPS)).optional(),
  industries: z.array(z.string().regex(/^[A-T]\d{0,4}$/)).min(1),
  /** The revenue of a year from which on it is above scale, in fen. */
  leastRevenue: z.number().int().positive().optional(),
  /** Where no revenue is asked: a licence (construction) or the activity itself (real estate). */
  needs: z.enum(['licence', 'activity']).optional(),
});
export type ScaleRule = z.infer<typeof ScaleRule>;

/** The thresholds of 四上 by GB/T 4754. */
export const ScaleThresholds = defineCriterion('enterprises/scale-thresholds', {
  title: { zh: '“四上”单位入库标准', en: 'Thresholds of the statistical directory' },
  schema: z.array(ScaleRule).min(1),
});

/** From which share of its threshold an enterprise joins the cultivation pool, and below which it leaves again. */
export const PoolLines = defineCriterion('enterprises/pool-lines', {
  title: { zh: '培育库进出线（占标准的比例）', en: 'Lines of the cultivation pool (share of the threshold)' },
  schema: z.strictObject({ join: z.number().positive().max(1), leave: z.number().positive().max(1) }),
});
export type PoolLines = z.infer<typeof PoolLines.schema>;

/** Who may be listed in the course of a year: units opened since this month of the year before, in these months. */
export const MonthlyEntry = defineCriterion('enterprises/monthly-entry', {
  title: { zh: '月度入库范围', en: 'Who is listed within the year' },
  schema: z.strictObject({ openedSinceMonth: z.number().int().min(1).max(12), firstMonth: z.number().int().min(1).max(12), lastMonth: z.number().int().min(1).max(12) }),
});
export type MonthlyEntry = z.infer<typeof MonthlyEntry.schema>;

/** The table by which 科技型中小企业 are evaluated. */
export const TechSmeTable = defineCriterion('enterprises/tech-sme-table', {
  title: { zh: '科技型中小企业评价指标', en: 'Scoring table of technology SMEs' },
  schema: ScoreTable,
});

/** The table by which 创新型中小企业 are evaluated. */
export const InnovativeTable = defineCriterion('enterprises/innovative-sme-table', {
  title: { zh: '创新型中小企业评价指标', en: 'Scoring table of innovative SMEs' },
  schema: ScoreTable,
});

/** The table by which 专精特新中小企业 are evaluated. */
export const SpecialisedTable = defineCriterion('enterprises/specialised-table', {
  title: { zh: '专精特新中小企业认定指标', en: 'Scoring table of specialised SMEs' },
  schema: ScoreTable,
});
