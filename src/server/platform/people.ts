import type { Principal } from '#kernel/access/access.ts';
import { dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { Delegation } from '#base/delegation.ts';
import { Staff } from '#base/staff.ts';
import { table } from '#store/database/identifier.ts';
import type { Runner } from '#store/database/transaction.ts';
import type { District, FindPeople } from '#store/district.ts';

type Posts = readonly { readonly duty: string }[];
type PersonRow = { id: string; name: string; unit: string; posts: Posts; since: Day };
type DelegationRow = PersonRow & { until: Day; only: Posts | null };

/** Finds people and their posts in the base register of staff: one query. */
export function findPeopleIn(schema: string): FindPeople {
  return async (runner, { persons, units }) => {
    const found = await runner.query<PersonRow & { until: Day | null }>(`select "id", "name", "unit", "posts", "since", "until" from ${table(schema, Staff.id)} where "id" = any($1::text[]) or "unit" = any($2::text[])`, [[...persons], [...units]]);
    return found.rows.map(({ id, unit, posts, since, until }) => ({ id, posts: posts.map(({ duty }) => ({ duty, unit, since, ...(until === null ? {} : { until }) })) }));
  };
}

/**
 * Those for whom somebody may act on a day, with the duties that they have left to him: one query. A delegation gives no
 * duty that the principal does not hold himself on that day, and none that was only left to him.
 */
export async function findPrincipals(district: Pick<District, 'schema'>, runner: Runner, deputy: string, at: Instant): Promise<readonly Principal[]> {
  const found = await runner.query<DelegationRow>(
    `select s."id", s."name", s."unit", s."posts", d."since", d."until", d."duties" as only from ${table(district.schema, Delegation.id)} d
     join ${table(district.schema, Staff.id)} s on s."id" = d."principal"
     where d."deputy" = $1 and d."since" <= $2 and d."until" >= $2 and s."since" <= $2 and (s."until" is null or s."until" >= $2) order by d."id" limit 100`,
    [deputy, dayOf(at)],
  );
  return found.rows.map(({ id, name, unit, posts, since, until, only }) => ({
    id, name, unit, since, until,
    duties: posts.map((post) => post.duty).filter((duty) => only === null || only.some((one) => one.duty === duty)),
  }));
}
