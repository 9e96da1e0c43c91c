import type { PublishedFigure } from '#kernel/publication/published-figure.ts';
import type { Values } from '#kernel/register/register.ts';
import { inRole } from '../access/in-role.ts';
import type { Database } from '../database/connect.ts';
import { Parameters, table } from '../database/identifier.ts';
import type { Runner } from '../database/transaction.ts';
import { occursIn, wordsOf } from '../query/words-sql.ts';
import { pairsOf } from './published-row.ts';

/** Where what is published stands. */
export type PublicPlace = { readonly database: Database; readonly schema: string };

/** A published record as everybody reads it. */
export type PublicRecord = { readonly register: string; readonly id: string; readonly version: number; readonly name: string; readonly place: string; readonly state: string | null; readonly content: Values; readonly names: Readonly<Record<string, string>>; readonly changedAt: string };

/** A published record with its newest entry's place in the log; null until it has one. */
export type PlacedRecord = PublicRecord & { readonly entry: string; readonly position: number | null };

/** A published figure with how its value is bound to the log. */
export type PublicFigure = PublishedFigure & { readonly definition: string; readonly size: number; readonly root: string; readonly computedAt: string };

/** Where a page goes on: the place and the id of the last record of the page before. */
export type PublicCursor = { readonly place: string; readonly id: string };

/** A page of a list; `next` is where the following one goes on. */
export type PublicPage<T> = { readonly rows: readonly T[]; readonly next?: PublicCursor };

/** How a list of a published register is asked for. */
export type PublicQuery = { readonly words: string; readonly newestFirst: boolean; readonly after?: PublicCursor | undefined; readonly limit: number };

const RECORD = 'p."register", p."id", p."version", p."name", p."place", p."state", p."content", p."names", p."changedAt"';

/** All figures of a period without what stands behind them, in their order. */
export async function listPublicFigures({ database, schema }: PublicPlace, period: string): Promise<readonly PublishedFigure['figure'][]> {
  const found = await inRole(database, 'public', (runner) =>
    runner.query<{ figure: PublishedFigure['figure'] }>(`select "content"->'figure' as figure from ${table(schema, 'published_figure')} where "period" = $1 order by "place"`, [period]));
  return found.rows.map((row) => row.figure);
}

/** One figure in a period; undefined where none is published. */
export async function findPublicFigure({ database, schema }: PublicPlace, figure: string, period: string): Promise<PublicFigure | undefined> {
  const found = await inRole(database, 'public', (runner) =>
    runner.query<{ content: PublishedFigure; definition: string; size: number; root: string; computedAt: string }>(
      `select "content", "definition", "size", "root", "computedAt" from ${table(schema, 'published_figure')} where "figure" = $1 and "period" = $2`, [figure, period]));
  const row = found.rows[0];
  return row && { ...row.content, definition: row.definition, size: row.size, root: row.root, computedAt: row.computedAt };
}

/** The published records behind a term of a figure, a page by id, with what each contributes. */
export async function listPublicEvidence({ database, schema }: PublicPlace, of: { readonly figure: string; readonly period: string; readonly term: string; readonly register: string }, after: string, limit: number): Promise<readonly (PublicRecord & { readonly contribution: string | null })[]> {
  const found = await inRole(database, 'public', (runner) =>
    runner.query<PublicRecord & { contribution: string | null }>(
      `select ${RECORD}, e."contribution" from ${table(schema, 'published_evidence')} e join ${table(schema, 'published_record')} p on p."register" = $4 and p."id" = e."record"
       where e."figure" = $1 and e."period" = $2 and e."term" = $3 and e."record" > $5 order by e."record" limit $6`,
      [of.figure, of.period, of.term, of.register, after, limit]));
  return found.rows;
}

/** A page of a published register, in its order, of the records in which every word occurs. */
export async function listPublicRecords({ database, schema }: PublicPlace, register: string, query: PublicQuery): Promise<PublicPage<PublicRecord>> {
  const parameters = new Parameters();
  const [beyond, order] = query.newestFirst ? ['<', 'desc'] : ['>', 'asc'];
  const tests = [`p."register" = ${parameters.add(register, 'text')}`, ...wordTests(query.words, parameters)];
  if (query.after) tests.push(`(p."place", p."id") ${beyond} (${parameters.add(query.after.place, 'text')}, ${parameters.add(query.after.id, 'text')})`);
  const found = await inRole(database, 'public', (runner) =>
    runner.query<PublicRecord>(`select ${RECORD} from ${table(schema, 'published_record')} p where ${tests.join(' and ')} order by p."place" ${order}, p."id" ${order} limit ${parameters.add(query.limit + 1, 'bigint')}`, parameters.values));
  const rows = found.rows.slice(0, query.limit);
  const last = found.rows.length > query.limit ? rows.at(-1) : undefined;
  return { rows, ...(last ? { next: { place: last.place, id: last.id } } : {}) };
}

/** How many records each register publishes. */
export async function countPublicRecords({ database, schema }: PublicPlace): Promise<ReadonlyMap<string, number>> {
  const found = await inRole(database, 'public', (runner) => runner.query<{ register: string; n: number }>(`select "register", count(*) as n from ${table(schema, 'published_record')} group by "register"`));
  return new Map(found.rows.map((row) => [row.register, Number(row.n)]));
}

/** One published record; undefined where there is none. */
export async function findPublicRecord({ database, schema }: PublicPlace, register: string, id: string): Promise<PlacedRecord | undefined> {
  const found = await inRole(database, 'public', (runner) =>
    runner.query<PlacedRecord>(
      `select ${RECORD}, p."entry", l."position" from ${table(schema, 'published_record')} p left join ${table(schema, 'journal_leaf')} l on l."entry" = p."entry" where p."register" = $1 and p."id" = $2`, [register, id]));
  return found.rows[0];
}

/** What a search over everything published finds. */
export type PublicHits = { readonly figures: readonly PublishedFigure['figure'][]; readonly records: readonly PublicRecord[] };

/** Searches figures and records of all registers for words, a few of each. */
export async function searchPublic({ database, schema }: PublicPlace, words: string, period: string, limit: number): Promise<PublicHits> {
  if (wordsOf(words).length === 0) return { figures: [], records: [] };
  return inRole(database, 'public', async (runner) => ({ figures: await searchFigures(runner, schema, words, period, limit), records: await searchRecords(runner, schema, words, limit) }));
}

async function searchFigures(runner: Runner, schema: string, words: string, period: string, limit: number): Promise<PublicHits['figures']> {
  const parameters = new Parameters();
  const tests = [`p."period" = ${parameters.add(period, 'text')}`, ...wordsOf(words).map((word) => occursIn('p."found"', word, parameters))];
  const found = await runner.query<{ figure: PublishedFigure['figure'] }>(`select p."content"->'figure' as figure from ${table(schema, 'published_figure')} p where ${tests.join(' and ')} order by p."place" limit ${parameters.add(limit, 'bigint')}`, parameters.values);
  return found.rows.map((row) => row.figure);
}

async function searchRecords(runner: Runner, schema: string, words: string, limit: number): Promise<PublicHits['records']> {
  const parameters = new Parameters();
  const tests = wordTests(words, parameters);
  return (await runner.query<PublicRecord>(`select ${RECORD} from ${table(schema, 'published_record')} p where ${tests.join(' and ')} order by p."register", p."place", p."id" limit ${parameters.add(limit, 'bigint')}`, parameters.values)).rows;
}

// What the index of pairs gives is looked at itself, since pairs say nothing of their order.
function wordTests(words: string, parameters: Parameters): readonly string[] {
  return wordsOf(words).flatMap((word) => {
    const pairs = pairsOf(word);
    return pairs.length === 0 ? [occursIn('p."found"', word, parameters)] : [`p."pairs" @> ${parameters.add(pairs, 'text[]')}`, occursIn('p."found"', word, parameters)];
  });
}
