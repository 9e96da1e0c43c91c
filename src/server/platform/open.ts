import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DistrictError } from '#kernel/error/district-error.ts';
import { XICHENG_CALENDAR } from '#districts/xicheng/calendar.ts';
import { XICHENG_MODEL, XICHENG_SCHEMA } from '#districts/xicheng/district.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';
import { sequence, type Log } from '#store/journal/sequencer.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate } from '#store/schema/migrate.ts';
import { CalendarBook } from './calendar-book.ts';
import { makeDemoYear } from './demo-year.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { findPeopleIn } from './people.ts';
import { seededRandom } from './seeded-random.ts';

/** A platform that stands: its district, its log, and the way to close it. */
export type Platform = {
  readonly district: District;
  readonly log: Log;
  readonly calendars: CalendarBook;
  readonly demonstration: boolean;
  readonly folder: DataFolder;
  close(): Promise<void>;
};

/** What is told while a platform opens; `done` of `all` steps of the demonstration year. */
export type OpeningNews = (phase: 'database' | 'demonstration' | 'journal', done: number, all: number) => void;

const ORIGIN = 'demo.shali/xicheng';
const SETTING = 'demonstration';

/** Opens the platform of a data folder; makes the demonstration district when there is none. */
export async function openPlatform(path: string, settings: { readonly scale?: number; readonly databaseUrl?: string | undefined; readonly news?: OpeningNews } = {}): Promise<Platform> {
  const news = settings.news ?? (() => undefined);
  const folder = openDataFolder(path);
  news('database', 0, 1);
  let database = await open(folder, settings.databaseUrl);
  if (!settings.databaseUrl && (await isUnfinished(database))) {
    // A first start that was interrupted left half a year: it is made again from the beginning.
    await database.close();
    rmSync(folder.database, { recursive: true, force: true });
    database = await open(folder, undefined);
  }
  await migrate(database, XICHENG_SCHEMA);
  const log: Log = { database, schema: XICHENG_SCHEMA, signer: makeNoteSigner(ORIGIN, folder.logSeed), now: () => new Date().toISOString() };
  if (!(await isComplete(database))) await makeDistrict(database, folder, log, settings.scale ?? 1, news);
  const calendars = new CalendarBook(database, XICHENG_SCHEMA, XICHENG_CALENDAR);
  await calendars.read();
  return { district: districtOf(database, folder, calendars), log, calendars, demonstration: true, folder, close: () => database.close() };
}

function open(folder: DataFolder, databaseUrl: string | undefined): Promise<Database> {
  return openDatabase(databaseUrl ? { url: databaseUrl } : { directory: folder.database });
}

function districtOf(database: Database, folder: DataFolder, calendars: Pick<CalendarBook, 'now'>, random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))): District {
  const now = (): string => new Date().toISOString();
  // Asked at each command, so that a day recorded a moment ago already counts.
  return { model: XICHENG_MODEL, get calendar() { return calendars.now; }, database, schema: XICHENG_SCHEMA, vault: makeVault(folder.masterKey, random), now, findPeople: findPeopleIn(XICHENG_SCHEMA) };
}

async function makeDistrict(database: Database, folder: DataFolder, log: Log, scale: number, news: OpeningNews): Promise<void> {
  const entry = table(XICHENG_SCHEMA, 'entry');
  const before = await database.pool.query<{ n: number }>(`select count(*) as n from (select 1 from ${entry} limit 1) e`);
  if (before.rows[0]?.n) throw new DistrictError('demonstration/unfinished', { schema: XICHENG_SCHEMA });
  const district = districtOf(database, folder, { now: XICHENG_CALENDAR }, seededRandom('xicheng-2024'));
  const entries = await makeDemoYear(district, scale, (done, all) => news('demonstration', done, all));
  for (let placed = 0; placed < entries; ) {
    const more = await sequence(log);
    if (more === 0) break;
    placed += more;
    news('journal', placed, entries);
  }
  await database.pool.query(`insert into ${table(XICHENG_SCHEMA, 'setting')} values ($1, $2)`, [SETTING, JSON.stringify({ scale, entries })]);
  await database.pool.query('analyze');
}

async function schemaHas(database: Database, name: string): Promise<boolean> {
  const found = await database.pool.query('select 1 from pg_tables where schemaname = $1 and tablename = $2', [XICHENG_SCHEMA, name]);
  return found.rows.length > 0;
}

async function isUnfinished(database: Database): Promise<boolean> {
  return (await schemaHas(database, 'migration')) && !(await isComplete(database));
}

async function isComplete(database: Database): Promise<boolean> {
  if (!(await schemaHas(database, 'setting'))) return false;
  const found = await database.pool.query(`select 1 from ${table(XICHENG_SCHEMA, 'setting')} where "name" = $1`, [SETTING]);
  return found.rows.length > 0;
}
