import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import type { JournalPage } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inRole } from '../access/in-role.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** What of the journal is asked for. `after` is the arrival of the last line of the page before. */
export type JournalQuery = {
  readonly actor?: string;
  readonly register?: string;
  readonly record?: string;
  readonly act?: string;
  readonly from?: string;
  readonly until?: string;
  readonly after?: number;
  readonly limit: number;
};

type Line = { id: string; arrival: number; at: string; actor: string; actorName: string; onBehalfOf: string | null; onBehalfOfName: string | null; register: string; record: string; version: number; act: string; reason: string | null; unit: string | null };

const COLUMNS = ['id', 'arrival', 'at', 'actor', 'actorName', 'onBehalfOf', 'onBehalfOfName', 'register', 'record', 'version', 'act', 'reason', 'unit'];

/**
 * A page of the journal for the audit administrator, newest first: who did what to which record when, under a role that
 * can't read what was written. One query.
 * @throws DistrictError `access/denied` for everybody else.
 */
export async function listEntries(district: District, actor: Actor, query: JournalQuery): Promise<JournalPage> {
  if (!may(actor, duty(ADMINISTRATORS.audit))) throw new DistrictError('access/denied', { actor: actor.id });
  const parameters = new Parameters();
  const tests = (['register', 'record', 'act'] as const).flatMap((name) => (query[name] === undefined ? [] : [`${quote(name)} = ${parameters.add(query[name], 'text')}`]));
  // Whoever acted, by his id or his name, himself or by a deputy.
  if (query.actor !== undefined) {
    const who = parameters.add(query.actor, 'text');
    tests.push(`("actor" = ${who} or "actorName" = ${who} or "onBehalfOf" = ${who} or "onBehalfOfName" = ${who})`);
  }
  if (query.from !== undefined) tests.push(`"at" >= ${parameters.add(query.from, 'timestamptz')}`);
  if (query.until !== undefined) tests.push(`"at" < ${parameters.add(query.until, 'timestamptz')}`);
  if (query.after !== undefined) tests.push(`"arrival" < ${parameters.add(query.after, 'bigint')}`);
  const found = await inRole(district.database, 'auditor', (runner) =>
    runner.query<Line>(`select ${COLUMNS.map(quote).join(', ')} from ${table(district.schema, 'entry')} where ${tests.join(' and ') || 'true'} order by "arrival" desc limit ${parameters.add(query.limit + 1, 'bigint')}`, parameters.values),
  );
  const shown = found.rows.slice(0, query.limit);
  const last = found.rows.length > query.limit ? shown.at(-1) : undefined;
  const lines = shown.map(({ id, actor: by, actorName, onBehalfOf, onBehalfOfName, reason, unit, ...rest }) => ({
    entry: id, actor: { id: by, name: actorName }, ...(onBehalfOf === null ? {} : { onBehalfOf: { id: onBehalfOf, name: onBehalfOfName ?? onBehalfOf } }), ...rest, ...(reason ? { reason } : {}), ...(unit ? { unit } : {}),
  }));
  return { lines, ...(last ? { next: String(last.arrival) } : {}) };
}
