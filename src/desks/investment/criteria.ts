import { z } from 'zod';
import { defineCriterion } from '#kernel/criterion/criterion.ts';
import { BASIS_LEVELS, PROMISE_KINDS } from './registers/promise-fields.ts';

const FairCompetitionRule = z.strictObject({
  /** The kind of promise of which it speaks. */
  kind: z.enum(keysOf(PROMISE_KINDS)),
  /** Whether it forbids the promise to anybody, or only a favour for a particular operator. */
  reach: z.enum(['any', 'particular']),
  /** The bases that lift the ban; with none of them it holds always. */
  unless: z.array(z.enum(keysOf(BASIS_LEVELS))),
  article: z.string().min(1),
  forbids: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
});

/** One rule of the act in force on fair competition: what may not be promised, by which article. */
export type FairCompetitionRule = z.infer<typeof FairCompetitionRule>;

/** What the act in force forbids contracts to promise. The document of the version is the act. */
export const FairCompetitionRules = defineCriterion('investment/fair-competition', {
  title: { zh: '公平竞争审查：合同不得含有的承诺', en: 'Fair-competition review: what contracts may not promise' },
  schema: z.array(FairCompetitionRule).min(1),
});

function keysOf<T extends string>(choices: Readonly<Record<T, unknown>>): [T, ...T[]] {
  return Object.keys(choices) as [T, ...T[]];
}
