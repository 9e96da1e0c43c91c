import type { Day } from '#kernel/field/day.ts';
import type { TaskHolder } from '#kernel/procedure/tasks.ts';
import { Staff } from '#base/staff.ts';
import type { Wide } from '#store/access/in-scope.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';

/** People told at one step; a duty that half the district holds is nobody's in particular. */
export const MOST_TOLD = 20;

type Row = { id: string; unit: string; posts: readonly { readonly duty: string }[] };

/** Who of the staff in office on a day a task could be for. */
export type Holders = (holder: TaskHolder) => readonly string[];

/** Finds the people behind tasks: one query, whatever the number of tasks. */
export async function findHolders({ schema }: District, wide: Wide, wanted: readonly TaskHolder[], on: Day): Promise<Holders> {
  const persons = wanted.flatMap((one) => (one.kind === 'person' ? [one.person] : []));
  const units = wanted.flatMap((one) => (one.kind === 'unit' ? [one.unit] : []));
  const duties = wanted.flatMap((one) => (one.kind === 'duty' ? [one.duty] : []));
  const found = await wide.query<Row>(
    `select s."id", s."unit", s."posts" from ${table(schema, Staff.id)} s
     where s."since" <= $4::date and (s."until" is null or s."until" >= $4::date)
       and (s."id" = any($1::text[]) or s."unit" = any($2::text[]) or exists (select 1 from jsonb_array_elements(s."posts") p where p ->> 'duty' = any($3::text[])))
     order by s."id"`,
    [persons, units, duties, on],
  );
  return (holder) => found.rows.filter((row) => isFor(holder, row)).map((row) => row.id).slice(0, MOST_TOLD);
}

function isFor(holder: TaskHolder, { id, unit, posts }: Row): boolean {
  switch (holder.kind) {
    case 'person':
      return holder.person === id;
    case 'unit':
      return holder.unit === unit;
    case 'duty':
      return (holder.unit === undefined || holder.unit === unit) && posts.some((post) => post.duty === holder.duty);
    // A task for everybody is nobody's in particular, and applicants are told by the desk that deals with them.
    case 'staff':
    case 'applicant':
      return false;
  }
}
