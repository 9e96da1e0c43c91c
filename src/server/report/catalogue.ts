import type { Catalogue, CatalogueIndicator, CatalogueRecord, ReachedStage } from '#desks/report/catalogue.ts';
import type { Register, Reported } from '#kernel/register/register.ts';
import type { Period } from '#kernel/indicator/period.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { quote, table } from '#store/database/identifier.ts';
import { inTransaction, type Runner } from '#store/database/transaction.ts';
import type { District } from '#store/district.ts';
import { listEvidence } from '#store/indicator/evidence.ts';
import type { BoardRow, Boards } from '../indicators/board.ts';

/** Names beyond this number are left to exact search; a report speaks of far fewer. */
const MOST_RECORDS = 20_000;

/** What a text is checked against: all indicators in a period, and all records that reports speak of by name. */
export async function loadCatalogue(district: District, boards: Boards, period: Period): Promise<Catalogue> {
  const board = await boards.get(period);
  return inTransaction(district.database.pool, async (runner) => {
    const indicators: CatalogueIndicator[] = [];
    for (const row of board) indicators.push(await indicatorOf(district, runner, row, period));
    const records: CatalogueRecord[] = [];
    for (const register of district.model.registers.values()) {
      if (register.reported && !register.restricted) records.push(...(await recordsOf(district, runner, register, register.reported)));
    }
    return { indicators, records };
  });
}

async function indicatorOf(district: District, runner: Runner, { indicator, wire }: BoardRow, period: Period): Promise<CatalogueIndicator> {
  const tier = indicator.tier ? await findTier(district, runner, { indicator, period }) : undefined;
  return {
    id: indicator.id,
    title: indicator.title.zh,
    unit: indicator.unit,
    aliases: indicator.aliases,
    value: wire.value,
    numerator: wire.numerator,
    denominator: wire.denominator,
    evidenceCount: wire.evidence.count,
    valueBefore: wire.lastYear,
    target: wire.target,
    url: `/indicators/${indicator.id}?period=${period.id}`,
    ...(indicator.aspect ? { aspect: indicator.aspect } : {}),
    ...(indicator.value === 'share' && !indicator.aspect ? { isShare: true } : {}),
    ...(indicator.aspect === 'duration' ? { isDuration: true } : {}),
    ...(tier ? { rank: { tier } } : {}),
  };
}

// A rank's tier is what the newest attested record says, never what we think of it.
async function findTier(district: District, runner: Runner, { indicator, period }: { indicator: BoardRow['indicator']; period: Period }): Promise<string | undefined> {
  const [term] = indicator.terms;
  invariant(term && indicator.tier, 'A rank has a term and names the field of its tier.');
  const evidence = await listEvidence(district, runner, term, period, '', 100);
  const tier = evidence.at(-1)?.values[indicator.tier];
  return typeof tier === 'string' ? tier : undefined;
}

async function recordsOf(district: District, runner: Runner, register: Register, reported: Reported): Promise<readonly CatalogueRecord[]> {
  const found = await runner.query(`select * from ${table(district.schema, register.id)} where ${quote(register.name)} is not null order by "id" limit ${MOST_RECORDS}`);
  return found.rows.map((row) => ({
    register: register.id,
    id: String(row.id),
    name: String(row[register.name]),
    aliases: reported.aliases ? splitAliases(row[reported.aliases]) : [],
    kind: register.title.zh,
    stages: stagesOf(row, reported),
    needsStage: Object.keys(reported.stages).length > 0,
    url: `/registers/${register.id}/${String(row.id)}`,
    ...(reported.onSchedule && typeof row[reported.onSchedule] === 'boolean' ? { onSchedule: Boolean(row[reported.onSchedule]) } : {}),
  }));
}

function splitAliases(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/[；;]/).map((alias) => alias.trim()).filter((alias) => alias.length > 0) : [];
}

function stagesOf(row: Readonly<Record<string, unknown>>, reported: Reported): readonly ReachedStage[] {
  return Object.entries(reported.stages).flatMap(([stage, { on, plannedOn }]) => {
    const reached = row[on];
    if (typeof reached !== 'string') return [];
    const planned = plannedOn ? row[plannedOn] : undefined;
    return [{ stage, on: reached.slice(0, 10), ...(typeof planned === 'string' ? { plannedOn: planned } : {}) }];
  });
}
