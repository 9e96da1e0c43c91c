import { z } from 'zod';

/** What a measure must reach: `atLeast`, or `atMost` where less is better. Both bounds belong to what is reached. */
const Bound = z.strictObject({ measure: z.string().min(1), title: z.string().min(1), unit: z.string(), atLeast: z.number().optional(), atMost: z.number().optional() });

/** A band of a table with its points; `named` is what the table calls it where a number says little (省级, 三级以上). */
const Band = z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional(), points: z.number().positive(), named: z.string().optional() });

/** One way to an item's points: a measure and its bands, the most points first. */
const Way = z.strictObject({ measure: z.string().min(1), title: z.string().min(1), unit: z.string(), bands: z.array(Band).min(1) });

/** An item of a table; of several ways the one that gives most counts. */
const Item = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  max: z.number().positive(),
  group: z.string().optional(),
  /** No points here, no pass, whatever the total is. */
  required: z.boolean().optional(),
  ways: z.array(Way).min(1),
});

/**
 * A published scoring table as dated data. All gates must be met (each by any of its bounds); then either one of the
 * direct routes is open, or the total and each group's points reach what is asked.
 */
export const ScoreTable = z.strictObject({
  gates: z.array(z.strictObject({ title: z.string().min(1), any: z.array(Bound).min(1) })),
  items: z.array(Item).min(1),
  groups: z.array(z.strictObject({ key: z.string(), title: z.string(), least: z.number() })),
  pass: z.number().positive(),
  direct: z.array(Bound),
});
export type ScoreTable = z.infer<typeof ScoreTable>;
export type ScoreItem = z.infer<typeof Item>;
export type ScoreWay = z.infer<typeof Way>;
export type ScoreBand = z.infer<typeof Band>;
export type ScoreBound = z.infer<typeof Bound>;
