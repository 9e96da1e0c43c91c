import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Demonstration, DistrictPack } from '#kernel/desk/district-pack.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { createRoles } from '#store/access/roles.ts';
import { openDatabase, type Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import type { Intake } from '#store/file/take-in.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';
import { sequence, type Log } from '#store/journal/sequencer.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate } from '#store/schema/migrate.ts';
import { withoutIndexes } from '#store/schema/without-indexes.ts';
import { CalendarBook } from './calendar-book.ts';
import { CriteriaBook } from './criteria-book.ts';
import { openIntake, readFileSettings, type FileSettings } from '../files/file-settings.ts';
import { loadConnections, saveConnections } from '../exchange/connections.ts';
import { makeDemoYear } from './demo-year.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { findPack, noteDistrict } from './find-pack.ts';
import { findPeopleIn } from './people.ts';
import { seededRandom } from './seeded-random.ts';

/** A platform that stands: its district, its log, and the way to close it. */
export type Platform = {
  readonly pack: DistrictPack;
  readonly district: District;
  readonly log: Log;
  readonly calendars: CalendarBook;
  readonly criteria: CriteriaBook;
  /** The demonstration that this district is; undefined for one that works in earnest. */
  readonly demonstration: Demonstration | undefined;
  readonly folder: DataFolder;
  /** Where the bytes of files lie, and how they are taken in. */
  readonly files: Intake;
  /** Connects a system outside at an address, or takes the connection away. */
  connect(system: string, address: string | null): Promise<void>;
  close(): Promise<void>;
};

/** What is told while a platform opens; `done` of `all` steps of the demonstration year. */
export type OpeningNews = (phase: 'database' | 'demonstration' | 'journal', done: number, all: number) => void;

/** The log of a demonstration says so in its name, so that nobody takes it for the district's. */
const ORIGINS = { demonstration: 'demo.shali', established: 'shali' } as const;

/** What a district is, noted once it is complete: a demonstration, or one that works in earnest. */
type Founding = keyof typeof ORIGINS;

/**
 * How a platform is opened: `district` names the pack of a new data folder, `pack` gives one that the program does not
 * know by name; `empty` makes a district without demonstration data when there is none yet.
 */
export type OpenSettings = { readonly district?: string | undefined; readonly pack?: DistrictPack; readonly scale?: number; readonly databaseUrl?: string | undefined; readonly empty?: boolean; readonly files?: FileSettings; readonly news?: OpeningNews };

/** Opens the platform of a data folder; makes the demonstration district, or an empty one, when there is none. */
export async function openPlatform(path: string, settings: OpenSettings = {}): Promise<Platform> {
  const news = settings.news ?? (() => undefined);
  const pack = settings.pack ?? (await findPack(path, settings.district));
  const folder = openDataFolder(path);
  const files = openIntake(path, settings.files ?? readFileSettings(process.env));
  news('database', 0, 1);
  const database = await openClean(folder, settings.databaseUrl, pack.id);
  await migrate(database, pack.id);
  const found = await findFounding(database, pack.id);
  const founding: Founding = found ?? (settings.empty || !pack.demonstration ? 'established' : 'demonstration');
  if (settings.empty && founding === 'demonstration') {
    await database.close();
    throw new DistrictError('demonstration/in-the-way');
  }
  noteDistrict(path, pack.id);
  const demonstration = founding === 'demonstration' ? await pack.demonstration?.() : undefined;
  const log: Log = { database, schema: pack.id, signer: makeNoteSigner(`${ORIGINS[founding]}/${pack.id}`, folder.logSeed), now: () => new Date().toISOString() };
  if (!found && demonstration) await makeDistrict({ database, folder, pack }, demonstration, log, settings.scale ?? 1, news);
  if (!found && !demonstration) await noteFounding(log, founding, {});
  const calendars = new CalendarBook(database, pack.id, pack.calendar);
  await calendars.read();
  const criteria = new CriteriaBook(database, pack.id, pack.model.criteria, pack.criteria);
  await criteria.read();
  const connected = await loadConnections(database, pack.id);
  const connect = async (system: string, address: string | null): Promise<void> => {
    if (address === null) connected.delete(system);
    else connected.set(system, address);
    await saveConnections(database, pack.id, connected);
  };
  const district = Object.assign(districtOf({ database, folder, pack }, { calendars, criteria }), { connected });
  return { pack, district, log, calendars, criteria, demonstration, folder, files, connect, close: () => database.close() };
}

/** What a district is opened from. */
type Ground = { readonly database: Database; readonly folder: DataFolder; readonly pack: DistrictPack };

/** What the district's records say over what its pack brings. */
type Books = { readonly calendars: Pick<CalendarBook, 'now'>; readonly criteria: Pick<CriteriaBook, 'now'> };

// A first start that was interrupted left half a year in the embedded database: it is made again from the beginning.
async function openClean(folder: DataFolder, databaseUrl: string | undefined, schema: string): Promise<Database> {
  const database = await open(folder, databaseUrl);
  await createRoles(database);
  if (databaseUrl || !(await schemaHas(database, schema, 'migration')) || (await findFounding(database, schema))) return database;
  await database.close();
  rmSync(folder.database, { recursive: true, force: true });
  const anew = await open(folder, undefined);
  await createRoles(anew);
  return anew;
}

function open(folder: DataFolder, databaseUrl: string | undefined): Promise<Database> {
  return openDatabase(databaseUrl ? { url: databaseUrl } : { directory: folder.database });
}

function districtOf({ database, folder, pack }: Ground, { calendars, criteria }: Books, random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))): District {
  const now = (): string => new Date().toISOString();
  // Asked at each command, so that a day or a version recorded a moment ago already counts.
  return {
    model: pack.model, get calendar() { return calendars.now; }, get criteria() { return criteria.now; }, bounds: pack.sketch.bounds, database, schema: pack.id, rootUnit: pack.rootUnit.id,
    vault: makeVault(folder.masterKey, random), now, findPeople: findPeopleIn(pack.id),
  };
}

async function makeDistrict(ground: Ground, demonstration: Demonstration, log: Log, scale: number, news: OpeningNews): Promise<void> {
  const { database, pack } = ground;
  const entry = table(pack.id, 'entry');
  const before = await eachAlone(database, 'owner').query<{ n: number }>(`select count(*) as n from (select 1 from ${entry} limit 1) e`);
  if (before.rows[0]?.n) throw new DistrictError('demonstration/unfinished', { schema: pack.id });
  const district = districtOf(ground, { calendars: { now: pack.calendar }, criteria: { now: pack.criteria } }, seededRandom(demonstration.seed));
  const making = (): Promise<number> => makeDemoYear(district, demonstration, scale, (done, all) => news('demonstration', done, all));
  const entries = await withoutIndexes(database, pack.id, [...pack.model.registers.keys()], making);
  for (let placed = 0; placed < entries; ) {
    const more = await sequence(log);
    if (more === 0) break;
    placed += more;
    news('journal', placed, entries);
  }
  await noteFounding(log, 'demonstration', { scale, entries });
  await eachAlone(database, 'owner').query('analyze');
}

async function schemaHas(database: Database, schema: string, name: string): Promise<boolean> {
  const found = await eachAlone(database, 'owner').query('select 1 from pg_tables where schemaname = $1 and tablename = $2', [schema, name]);
  return found.rows.length > 0;
}

async function noteFounding({ database, schema }: Log, founding: Founding, value: Readonly<Record<string, number>>): Promise<void> {
  await eachAlone(database, 'owner').query(`insert into ${table(schema, 'setting')} values ($1, $2)`, [founding, JSON.stringify(value)]);
}

// Undefined while a district is not complete: a demonstration whose making was interrupted has none.
async function findFounding(database: Database, schema: string): Promise<Founding | undefined> {
  if (!(await schemaHas(database, schema, 'setting'))) return undefined;
  const found = await eachAlone(database, 'owner').query<{ name: Founding }>(`select "name" from ${table(schema, 'setting')} where "name" = any($1::text[])`, [Object.keys(ORIGINS)]).catch(refuseForeign);
  return found.rows[0]?.name;
}

// Tables that the owner may not read were made before districts had owners.
function refuseForeign(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '42501') throw new DistrictError('migration/changed', { name: '0001-journal.sql' }, { cause: error });
  throw error;
}
