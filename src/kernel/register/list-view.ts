import { z } from 'zod';
import type { Condition, Test } from '../condition/condition.ts';

/** A column that a view shows; without a width it takes its kind's own. */
export type ViewColumn = { readonly name: string; readonly widthPx?: number };

/** How a register's list is looked at: what is searched for, narrowed by, sorted by, and in which columns. */
export type ListView = {
  readonly q?: string;
  readonly where?: Condition;
  /** Fields by which it is sorted, the first leading; `-field` from the greatest down. */
  readonly sort?: readonly string[];
  readonly columns?: readonly ViewColumn[];
};

/** Columns that a view holds at most. */
export const MOST_COLUMNS = 40;
/** Fields by which a list is sorted at most. */
export const MOST_SORTS = 3;
/** The narrowest and the widest that a column is drawn. */
export const COLUMN_PX = { least: 56, most: 800 } as const;

const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
const Ordinal = z.union([z.string().max(200), z.number()]);
const List = z.array(Ordinal).max(100);
const NAME = /^[a-z][A-Za-z0-9]{0,47}(\.[a-z][A-Za-z0-9]{0,47})?$/;

/** One test of a condition as it comes from outside, with limits on its size. */
export const TestText: z.ZodType<Test> = z.union([
  Scalar,
  z.strictObject({ in: List }), z.strictObject({ not: Scalar }), z.strictObject({ notIn: List }),
  z.strictObject({ atLeast: Ordinal }), z.strictObject({ above: Ordinal }), z.strictObject({ atMost: Ordinal }), z.strictObject({ below: Ordinal }),
  z.strictObject({ between: z.tuple([Ordinal, Ordinal]) }),
  z.strictObject({ filled: z.boolean() }), z.strictObject({ includes: z.string().max(200) }), z.strictObject({ startsWith: z.string().max(200) }),
]);

const View = z.strictObject({
  q: z.string().max(200).optional(),
  where: z.record(z.string().regex(NAME), TestText).refine((all) => Object.keys(all).length <= 20).optional(),
  sort: z.array(z.string().regex(/^-?[a-z][A-Za-z0-9]{0,47}$/)).max(MOST_SORTS).optional(),
  columns: z.array(z.strictObject({ name: z.string().regex(NAME), widthPx: z.number().int().min(COLUMN_PX.least).max(COLUMN_PX.most).optional() })).max(MOST_COLUMNS).optional(),
});

/** Reads a view from its text; undefined where it is none. What the register no longer has is left to the reader to drop. */
export function findListView(text: string): ListView | undefined {
  if (text.length > MOST_TEXT) return undefined;
  try {
    const parsed = View.safeParse(JSON.parse(text));
    return parsed.success ? withoutEmpty(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}

/** The longest text of a view. */
export const MOST_TEXT = 6000;

/** Writes a view as text, always alike for the same view; what is empty is left out. */
export function listViewText(view: ListView): string {
  return JSON.stringify(withoutEmpty(view));
}

function withoutEmpty({ q, where, sort, columns }: { [Name in keyof ListView]?: ListView[Name] | undefined }): ListView {
  return {
    ...(q ? { q } : {}),
    ...(where && Object.keys(where).length > 0 ? { where } : {}),
    ...(sort && sort.length > 0 ? { sort } : {}),
    ...(columns && columns.length > 0 ? { columns: columns.map(({ name, widthPx }) => ({ name, ...(widthPx === undefined ? {} : { widthPx }) })) } : {}),
  };
}
