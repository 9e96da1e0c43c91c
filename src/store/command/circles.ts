import type { Change } from '#kernel/command/apply-command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Acyclic } from '#kernel/register/register.ts';
import type { Values } from '#kernel/register/register.ts';
import { quote, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';

/** A step from one thing to the next, on days where that is limited. */
type Edge = { readonly id: string; readonly from: string; readonly to: string; readonly since: string; readonly until: string };

const ALWAYS = { since: '0000-01-01', until: '9999-12-31' };

/**
 * Refuses changes by which records that must not lead in a circle would: a unit moved under its own child, a delegation
 * that comes back to who gave it. Two days count only where they overlap. One query for each register concerned.
 */
export async function checkCircles(district: District, runner: Runner, changes: readonly Change[]): Promise<void> {
  const byRegister = Map.groupBy(changes.filter(({ register, fresh }) => register.acyclic && touches(register.acyclic, fresh)), ({ register }) => register);
  for (const [register, list] of byRegister) {
    const rule = register.acyclic!;
    const changed = new Map(list.map((change) => [change.id, edgeOf(rule, change.id, change.values)]));
    const started = [...changed.values()].filter((edge) => edge !== undefined);
    const stored = await loadEdges(district, runner, register.id, rule, started);
    const edges = [...stored.filter((edge) => !changed.has(edge.id)), ...started];
    const from = Map.groupBy(edges, (edge) => edge.from);
    for (const edge of started) {
      if (leadsBack(from, edge)) throw new DistrictError('record/circle', { register: register.id, id: edge.id });
    }
  }
}

function touches({ from, to, during }: Acyclic, fresh: Values): boolean {
  return [from, to, ...(during ?? [])].some((name) => name !== undefined && fresh[name] !== undefined);
}

function edgeOf({ from, to, during }: Acyclic, id: string, values: Values): Edge | undefined {
  const [start, end] = [from === undefined ? id : values[from], values[to]];
  if (typeof start !== 'string' || typeof end !== 'string') return undefined;
  const [since, until] = during ?? [];
  return { id, from: start, to: end, since: dayOf(values, since) ?? ALWAYS.since, until: dayOf(values, until) ?? ALWAYS.until };
}

function dayOf(values: Values, name: string | undefined): string | undefined {
  const day = name === undefined ? undefined : values[name];
  return typeof day === 'string' ? day : undefined;
}

// All that can be reached from where the changed records lead to.
async function loadEdges(district: District, runner: Runner, register: string, { from, to, during }: Acyclic, started: readonly Edge[]): Promise<readonly Edge[]> {
  if (started.length === 0) return [];
  const day = (name: string | undefined, otherwise: string): string => (name === undefined ? `'${otherwise}'` : `coalesce(e.${quote(name)}::text, '${otherwise}')`);
  const edges = `select e."id", e.${quote(from ?? 'id')} as "from", e.${quote(to)} as "to", ${day(during?.[0], ALWAYS.since)} as since, ${day(during?.[1], ALWAYS.until)} as until from ${table(district.schema, register)} e where e.${quote(to)} is not null`;
  const found = await runner.query<Edge>(
    `with recursive edge as (${edges}), reached as (select * from edge where "from" = any($1::text[]) union select edge.* from edge join reached on edge."from" = reached."to") select * from reached`,
    [started.map((edge) => edge.to)],
  );
  return found.rows;
}

// Walks on as long as some day is common to all steps of the way.
function leadsBack(from: ReadonlyMap<string, readonly Edge[]>, start: Edge): boolean {
  if (start.to === start.from) return true;
  const ways: Edge[] = [start];
  const walked = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const next of from.get(way.to) ?? []) {
      const since = next.since > way.since ? next.since : way.since;
      const until = next.until < way.until ? next.until : way.until;
      if (since > until) continue;
      if (next.to === start.from) return true;
      const key = `${next.id} ${since} ${until}`;
      if (walked.has(key)) continue;
      walked.add(key);
      ways.push({ ...next, since, until });
    }
  }
  return false;
}
