import type { AccountEventPage } from '#kernel/access/administration-wire.ts';
import type { Instant } from '#kernel/field/day.ts';
import { Parameters, table } from '#store/database/identifier.ts';
import type { SignIn } from './sign-in.ts';

/** Which events are asked for. `after` is the moment and the id of the last line of the page before. */
export type EventQuery = {
  readonly login?: string | undefined;
  readonly by?: string | undefined;
  readonly what?: string | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

type Row = { id: string; at: Instant; login: string; what: string; by: string | null; address: string | null; agent: string | null };

/** A page of what happened to the accounts of staff, the newest first. One query. */
export async function listEvents(signIn: SignIn, query: EventQuery): Promise<AccountEventPage> {
  const parameters = new Parameters();
  // What the public does to its accounts is none of the staff's administration.
  const tests = [`e."login" not like 'public:%'`, `coalesce(h."kind", 'staff') <> 'public'`];
  if (query.login) tests.push(`e."login" = ${parameters.add(query.login, 'text')}`);
  if (query.by) tests.push(`e."by" = ${parameters.add(query.by, 'text')}`);
  if (query.what) tests.push(`e."what" = ${parameters.add(query.what, 'text')}`);
  if (query.from) tests.push(`e."at" >= ${parameters.add(query.from, 'timestamptz')}`);
  if (query.until) tests.push(`e."at" < ${parameters.add(query.until, 'timestamptz')}`);
  if (query.after) {
    const [at = '', id = ''] = query.after.split('_');
    const moment = parameters.add(isNaN(Date.parse(at)) ? '1970-01-01T00:00:00.000Z' : at, 'timestamptz');
    tests.push(`(e."at" < ${moment} or (e."at" = ${moment} and e."id" < ${parameters.add(id, 'text')}))`);
  }
  const { rows } = await signIn.platform.district.database.pool.query<Row>(
    `select e."id", e."at", e."login", e."what", e."by", e."address", e."agent" from ${table(signIn.schema, 'account_event')} e left join ${table(signIn.schema, 'holder')} h on h."user" = e."user"
     where ${tests.join(' and ')} order by e."at" desc, e."id" desc limit ${parameters.add(query.limit + 1, 'bigint')}`,
    parameters.values,
  );
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    events: shown.map(({ id, at, login, what, by, address, agent }) => ({ id, at, login, what, ...(by ? { by } : {}), ...(address ? { address } : {}), ...(agent ? { agent } : {}) })),
    ...(last ? { next: `${last.at}_${last.id}` } : {}),
  };
}
