import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DistrictError } from '#kernel/error/district-error.ts';
import { XICHENG_CALENDAR } from '#districts/xicheng/calendar.ts';
import { XICHENG_CRITERIA } from '#districts/xicheng/criteria/criteria.ts';
import { XICHENG_MODEL, XICHENG_SCHEMA } from '#districts/xicheng/district.ts';
import { SKETCH } from '#districts/xicheng/sketch/sketch.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { createRoles } from '#store/access/roles.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';
import { sequence, type Log } from '#store/journal/sequencer.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate } from '#store/schema/migrate.ts';
import { CalendarBook } from './calendar-book.ts';
import { loadConnections, saveConnections } from '../exchange/connections.ts';
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
  /** Connects a system outside at an address, or takes the connection away. */
  connect(system: string, address: string | null): Promise<void>;
  close(): Promise<void>;
};

/** What is told while a platform opens; `done` of `all` steps of the demonstration year. */
export type OpeningNews = (phase: 'database' | 'demonstration' | 'journal', done: number, all: number) => void;

/** The log of a demonstration says so in its name, so that nobody takes it for the district's. */
const ORIGINS = { demonstration: 'demo.shali/xicheng', established: 'shali/xicheng' } as const;

/** What a district is, noted once it is complete: a demonstration, or one that works in earnest. */
type Founding = keyof typeof ORIGINS;

/** How a platform is opened; `empty` makes a district without demonstration data when there is none yet. */
export type OpenSettings = { readonly scale?: number; readonly databaseUrl?: string | undefined; readonly empty?: boolean; readonly news?: OpeningNews };

/** Opens the platform of a data folder; makes the demonstration district, or an empty one, when there is none. */
export async function openPlatform(path: string, settings: OpenSettings = {}): Promise<Platform> {
  const news = settings.news ?? (() => undefined);
  const folder = openDataFolder(path);
  news('database', 0, 1);
  let database = await open(folder, settings.databaseUrl);
  await createRoles(database);
  if (!settings.databaseUrl && (await schemaHas(database, 'migration')) && !(await findFounding(database))) {
    // A first start that was interrupted left half a year: it is made again from the beginning.
    await database.close();
    rmSync(folder.database, { recursive: true, force: true });
    database = await open(folder, undefined);
    await createRoles(database);
  }
  await migrate(database, XICHENG_SCHEMA);
  const found = await findFounding(database);
  const founding: Founding = found ?? (settings.empty ? 'established' : 'demonstration');
  if (settings.empty && founding === 'demonstration') {
    await database.close();
    throw new DistrictError('demonstration/in-the-way');
  }
  const log: Log = { database, schema: XICHENG_SCHEMA, signer: makeNoteSigner(ORIGINS[founding], folder.logSeed), now: () => new Date().toISOString() };
  if (!found && founding === 'demonstration') await makeDistrict(database, folder, log, settings.scale ?? 1, news);
  if (!found && founding === 'established') await noteFounding(database, founding, {});
  const calendars = new CalendarBook(database, XICHENG_SCHEMA, XICHENG_CALENDAR);
  await calendars.read();
  const connected = await loadConnections(database, XICHENG_SCHEMA);
  const connect = async (system: string, address: string | null): Promise<void> => {
    if (address === null) connected.delete(system);
    else connected.set(system, address);
    await saveConnections(database, XICHENG_SCHEMA, connected);
  };
  const district = Object.assign(districtOf(database, folder, calendars), { connected });
  return { district, log, calendars, demonstration: founding === 'demonstration', folder, connect, close: () => database.close() };
}

function open(folder: DataFolder, databaseUrl: string | undefined): Promise<Database> {
  return openDatabase(databaseUrl ? { url: databaseUrl } : { directory: folder.database });
}

function districtOf(database: Database, folder: DataFolder, calendars: Pick<CalendarBook, 'now'>, random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))): District {
  const now = (): string => new Date().toISOString();
  // Asked at each command, so that a day recorded a moment ago already counts.
  return { model: XICHENG_MODEL, get calendar() { return calendars.now; }, criteria: XICHENG_CRITERIA, bounds: SKETCH.bounds, database, schema: XICHENG_SCHEMA, vault: makeVault(folder.masterKey, random), now, findPeople: findPeopleIn(XICHENG_SCHEMA) };
}

async function makeDistrict(database: Database, folder: DataFolder, log: Log, scale: number, news: OpeningNews): Promise<void> {
  const entry = table(XICHENG_SCHEMA, 'entry');
  const before = await eachAlone(database, 'owner').query<{ n: number }>(`select count(*) as n from (select 1 from ${entry} limit 1) e`);
  if (before.rows[0]?.n) throw new DistrictError('demonstration/unfinished', { schema: XICHENG_SCHEMA });
  const district = districtOf(database, folder, { now: XICHENG_CALENDAR }, seededRandom('xicheng-2024'));
  const entries = await makeDemoYear(district, scale, (done, all) => news('demonstration', done, all));
  for (let placed = 0; placed < entries; ) {
    const more = await sequence(log);
    if (more === 0) break;
    placed += more;
    news('journal', placed, entries);
  }
  await noteFounding(database, 'demonstration', { scale, entries });
  await eachAlone(database, 'owner').query('analyze');
}

async function schemaHas(database: Database, name: string): Promise<boolean> {
  const found = await eachAlone(database, 'owner').query('select 1 from pg_tables where schemaname = $1 and tablename = $2', [XICHENG_SCHEMA, name]);
  return found.rows.length > 0;
}

async function noteFounding(database: Database, founding: Founding, value: Readonly<Record<string, number>>): Promise<void> {
  await eachAlone(database, 'owner').query(`insert into ${table(XICHENG_SCHEMA, 'setting')} values ($1, $2)`, [founding, JSON.stringify(value)]);
}

// Undefined while a district is not complete: a demonstration whose making was interrupted has none.
async function findFounding(database: Database): Promise<Founding | undefined> {
  if (!(await schemaHas(database, 'setting'))) return undefined;
  const found = await eachAlone(database, 'owner').query<{ name: Founding }>(`select "name" from ${table(XICHENG_SCHEMA, 'setting')} where "name" = any($1::text[])`, [Object.keys(ORIGINS)]).catch(refuseForeign);
  return found.rows[0]?.name;
}

// Tables that the owner may not read were made before districts had owners.
function refuseForeign(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '42501') throw new DistrictError('migration/changed', { name: '0001-journal.sql' }, { cause: error });
  throw error;
}
