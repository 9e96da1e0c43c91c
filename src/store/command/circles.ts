import type { Change } from '#kernel/command/change.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { NoCircle, Register } from '#kernel/register/register.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** Ways that are followed; no delegation and no tree of units goes on for longer. */
const MOST_STEPS = 100;

/**
 * Refuses changes by which a register whose records may not lead in a circle would do so, after they have been written
 * and before they are committed. Changes to such a register wait for one another, so that two halves of a circle are
 * never both accepted; they are rare. Three statements for each register concerned.
 * @throws DistrictError `record/circle`.
 */
export async function checkCircles(district: District, runner: Runner, changes: readonly Change[]): Promise<void> {
  for (const [register, list] of Map.groupBy(changes, (change) => change.register)) {
    if (!register.noCircle) continue;
    await waitForOthers(district, runner, register);
    await checkRegister(district, runner, register, register.noCircle, list.map((change) => change.id));
  }
}

async function waitForOthers(district: District, runner: Runner, register: Register): Promise<void> {
  const setting = table(district.schema, 'setting');
  const name = `no-circle/${register.id}`;
  await runner.query(`insert into ${setting} ("name", "value") values ($1, 'true') on conflict ("name") do nothing`, [name]);
  await runner.query(`select 1 from ${setting} where "name" = $1 for update`, [name]);
}

async function checkRegister(district: District, runner: Runner, register: Register, circle: NoCircle, ids: readonly string[]): Promise<void> {
  const target = table(district.schema, register.id);
  const since = circle.since ? `coalesce(r.${quote(circle.since)}, '-infinity'::date)` : `'-infinity'::date`;
  const until = circle.until ? `coalesce(r.${quote(circle.until)}, 'infinity'::date)` : `'infinity'::date`;
  const [from, to] = [`r.${quote(circle.from)}`, `r.${quote(circle.to)}`];
  const found = await runner.query<{ start: string }>(
    `with recursive way (start, node, lo, hi, steps) as (
       select ${from}, ${to}, ${since}, ${until}, 1 from ${target} r where r."id" = any($1::text[]) and ${since} <= ${until}
       union
       select w.start, ${to}, greatest(w.lo, ${since}), least(w.hi, ${until}), w.steps + 1 from way w join ${target} r on ${from} = w.node
       where w.node <> w.start and w.steps < ${MOST_STEPS} and greatest(w.lo, ${since}) <= least(w.hi, ${until})
     ) select w.start from way w where w.node = w.start limit 1`,
    [ids],
  );
  const first = found.rows[0];
  if (first) throw new DistrictError('record/circle', { register: register.id, at: first.start });
}
