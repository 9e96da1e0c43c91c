import type { Instant } from '#kernel/field/day.ts';
import type { Scoped } from '../access/in-scope.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/**
 * How many cases with something to do for whoever has these keys are due between one edge and the next, in order; the
 * first count is of those due by the first edge. What is due after the last is not looked at. One query.
 */
export async function countTaskLoad(district: District, scoped: Scoped, keys: readonly string[], edges: readonly Instant[]): Promise<readonly number[]> {
  const last = edges.at(-1);
  if (district.model.procedures.size === 0 || last === undefined) return edges.map(() => 0);
  const parameters = new Parameters();
  const mine = parameters.add([...keys], 'text[]');
  const bounds = parameters.add([...edges], 'timestamptz[]');
  const until = parameters.add(last, 'timestamptz');
  // What is due at an edge belongs before it: a limit in days ends with the midnight after its last day.
  const parts = [...district.model.procedures.keys()].map((id) => `select width_bucket(r."_due" - interval '1 millisecond', ${bounds}) as bucket from ${table(district.schema, id)} r where r."_tasks" && ${mine} and r."_due" <= ${until}`);
  const found = await scoped.query<{ bucket: number; n: number }>(`select bucket, count(*) as n from (${parts.join(' union all ')}) t group by bucket`, parameters.values);
  const counts = new Map(found.rows.map((row) => [Number(row.bucket), Number(row.n)]));
  return edges.map((_, index) => counts.get(index) ?? 0);
}
