import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import type { CommandResult, RecordPage } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { runBatch } from '#store/command/run.ts';
import { DEMO_CREDIT_CODE, makeCommunity } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { makeStaff } from '#tests/kit/sign-in-platform.ts';
import type { Bench, BenchResult } from './bench.ts';
import { Client, underLoad, type Load } from './load.ts';
import { onPostgres } from './on-postgres.ts';

const CASES = Number(process.env.SHALI_BENCH_CASES ?? 1_000_000);
const SECONDS = 10;
const PASSWORD = 'heron at the weir 7';
const CLERK = 'staff-support-clerk-1';
const ANSWERER = 'staff-answer-enterprises-1';
const OPEN_CASES = `where=${encodeURIComponent('{"state":"assigned"}')}`;
const LIST = `/api/registers/enterprise-problem/records?${OPEN_CASES}&limit=50&count=none`;
const COUNT = `/api/registers/enterprise-problem/count?${OPEN_CASES}`;

type Session = { readonly cookie: string };

/**
 * The staff face over HTTP at a million cases on PostgreSQL 15 with fsync: sixteen connections, generator, server and
 * database on the same machine. Reads beside the bare SQL of the statements that one such request sends, sixteen at once;
 * the life of a case (create, assign, answer, find by search) beside itself on an empty register.
 */
export const httpBench: Bench = {
  name: 'http',
  run: () => onPostgres(measure),
};

async function measure(url: string, folder: string): Promise<readonly BenchResult[]> {
  const data = join(folder, 'data');
  const { sessions } = await prepare(url, data, 0);
  const empty = await served(url, data, (client) => underLoad(SECONDS, (turn) => liveOnce(client, sessions, `空 ${turn}`)));
  const full = await prepare(url, data, CASES);
  const bare = await bareSql(url, data, [LIST, `/api/registers/enterprise-problem/records/${full.records[0]}`, '/api/search?q=4711', COUNT]);
  const results = await served(url, data, async (client) => {
    const get = (path: (turn: number) => string): Promise<Load> => underLoad(SECONDS, (turn) => client.send('GET', path(turn), full.sessions.clerk));
    return [
      await get(() => LIST),
      await get((turn) => `/api/registers/enterprise-problem/records/${full.records[turn % full.records.length]}`),
      await get((turn) => `/api/search?q=${(turn * 7919) % CASES}`),
      await get(() => COUNT),
      await underLoad(SECONDS, (turn) => liveOnce(client, full.sessions, `满 ${turn}`)),
    ] as const;
  });
  const [list, record, search, count, life] = results;
  const said = (load: Load): string => `p50 ${load.p50} ms, p95 ${load.p95} ms, p99 ${load.p99} ms`;
  const read = (name: string, what: string, load: Load, known: Load, goal: string): BenchResult => ({
    name, what: `${what} at ${CASES} cases: ${said(load)}; beside the bare SQL of its statements (${said(known)})`, ours: load.perSecond, known: known.perSecond, unit: 'requests/s', ratio: load.perSecond / known.perSecond, goal,
  });
  return [
    read('http-list', 'a page of 50 open cases, the newest first', list, bare[0]!, 'at least 1500 a second; p50 5, p95 15, p99 30 ms'),
    read('http-record', 'the page of one case with its timeline', record, bare[1]!, 'p50 5, p95 15, p99 30 ms'),
    read('http-search', 'a search over all registers', search, bare[2]!, 'p50 5, p95 15, p99 30 ms'),
    read('http-count', 'how many cases are open, up to 10,000', count, bare[3]!, 'asked once for a list, however it is paged'),
    { name: 'http-life', what: `create, assign, answer and find one case at ${CASES} cases: ${said(life)}; beside the same on an empty register (${said(empty)})`, ours: life.perSecond, known: empty.perSecond, unit: 'cases/s', ratio: life.perSecond / empty.perSecond, goal: 'at least 350 a second, and 0.9 of that at zero cases' },
  ];
}

/** A district with its staff, two sessions and, on the second call, its cases. */
async function prepare(databaseUrl: string, data: string, cases: number): Promise<{ readonly sessions: { readonly clerk: Session; readonly answerer: Session }; readonly records: readonly string[] }> {
  const platform = await openPlatform(data, { empty: true, databaseUrl });
  const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
  if (cases === 0) {
    await makeStaff(platform);
    await signIn.accounts.add(await Promise.all([CLERK, ANSWERER].map(async (staff) => ({ kind: 'staff' as const, login: staff, name: staff, staff, passwordHash: await hashPassword(PASSWORD) }))), signIn.now());
    await seed(platform);
  } else {
    await fill(platform, cases);
  }
  const app = await buildApp(platform, { signIn });
  const sessions = { clerk: await signedIn(app, CLERK, PASSWORD), answerer: await signedIn(app, ANSWERER, PASSWORD) };
  const { rows } = await platform.district.database.pool.query<{ id: string }>(`select "id" from "xicheng"."enterprise-problem" where "_state" = 'assigned' order by "id" limit 2000`);
  await app.close();
  await platform.close();
  return { sessions, records: rows.map((row) => row.id) };
}

const clerkOrder = (id: string, duties: readonly string[]) => ({ id, name: id, unit: 'unit-enterprises', duties, kind: 'staff' as const });

// One operator and one assigned case, of which the others are copies.
async function seed(platform: Platform): Promise<void> {
  const at = platform.district.now();
  const officer = clerkOrder('staff-enterprise-officer-1', ['enterprise-officer']);
  const clerk = clerkOrder(CLERK, ['support-clerk']);
  await makeCommunity(platform, 'community-1');
  await runBatch(platform.district, [
    { actor: officer, at, command: { do: 'create', register: 'operator', id: 'operator-1', set: { name: '云桥冷链有限公司', creditCode: DEMO_CREDIT_CODE, kind: 'enterprise', industry: 'G5950', intermediary: false, openedOn: '2024-09-20', status: 'open', address: '长江路1号', community: 'community-1' } } },
    { actor: clerk, at, command: { do: 'create', register: 'enterprise-problem', id: 'problem-1', set: problem('贷款到期需续贷 1') } },
    { actor: clerk, at, command: { do: 'act', register: 'enterprise-problem', id: 'problem-1', action: 'assign', form: { body: 'unit-enterprises' } } },
  ]);
}

const problem = (name: string): Record<string, unknown> => ({ name, operator: 'operator-1', kind: 'finance', source: 'visit', raisedOn: '2024-09-27', description: '流动资金贷款到期需续贷' });

// Copies of the one case with its entries, of names of their own, a tenth of them still open, spread over two years.
async function fill(platform: Platform, cases: number): Promise<void> {
  const { pool } = platform.district.database;
  const columns = async (name: string): Promise<readonly string[]> => (await pool.query<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'xicheng' and table_name = $1 and is_identity = 'NO'`, [name])).rows.map((row) => row.column_name);
  const copy = async (name: string, from: string, changed: Readonly<Record<string, string>>): Promise<void> => {
    const all = await columns(name);
    await pool.query(`insert into "xicheng"."${name}" (${all.map((one) => `"${one}"`).join(', ')}) select ${all.map((one) => changed[one] ?? `r."${one}"`).join(', ')} from "xicheng"."${name}" r, generate_series(1, ${cases}) n where ${from}`);
  };
  const moment = `timestamptz '2023-01-01' + (n % 730) * interval '1 day' + (n % 28800) * interval '1 second'`;
  const isOpen = 'n % 10 = 0';
  await copy('enterprise-problem', `r."id" = 'problem-1'`, {
    id: `'copy-' || n`, name: `'贷款到期需续贷 ' || n`, _search: `'贷款到期需续贷 ' || n || ' dkdqxxd ' || n`, _entry: `'copy-' || n || '-2'`, _created: moment, _changed: moment, raisedOn: `(${moment})::date`,
    _state: `case when ${isOpen} then 'assigned' else 'closed' end`, _tasks: `case when ${isOpen} then r."_tasks" end`, _due: `case when ${isOpen} then ${moment} end`, _readers: `case when ${isOpen} then r."_readers" end`,
  });
  await copy('entry', `r."register" = 'enterprise-problem' and r."record" = 'problem-1'`, { id: `'copy-' || n || '-' || r."version"`, record: `'copy-' || n`, at: moment });
  for (const name of ['enterprise-problem', 'entry']) await pool.query(`vacuum analyze "xicheng"."${name}"`);
}

async function served<T>(databaseUrl: string, data: string, work: (client: Client) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'http-server.ts'), data], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] });
  const client = new Client(await portOf(child));
  try {
    return await work(client);
  } finally {
    client.close();
    child.kill();
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(Number(text.toString())));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

async function liveOnce(client: Client, sessions: { readonly clerk: Session; readonly answerer: Session }, name: string): Promise<void> {
  const command = async (session: Session, body: object): Promise<CommandResult> => JSON.parse(await client.send('POST', '/api/commands', { ...OWN_PAGE, ...session }, body)) as CommandResult;
  const called = `${name} ${process.hrtime.bigint()}`;
  const made = await command(sessions.clerk, { do: 'create', register: 'enterprise-problem', set: problem(called) });
  const { id } = made.record;
  await command(sessions.clerk, { do: 'act', register: 'enterprise-problem', id, expect: 1, action: 'assign', form: { body: 'unit-enterprises' } });
  await command(sessions.answerer, { do: 'act', register: 'enterprise-problem', id, expect: 2, action: 'answer', form: { answer: '已对接银行' } });
  const found = JSON.parse(await client.send('GET', `/api/registers/enterprise-problem/records?limit=10&q=${encodeURIComponent(called)}`, sessions.clerk)) as RecordPage;
  if (found.rows[0]?.id !== id) throw new Error(`The case ${called} was not found.`);
}

/** The statements that a request sends, sent alone: sixteen connections, each one request's statements after another's. */
async function bareSql(databaseUrl: string, data: string, paths: readonly string[]): Promise<readonly Load[]> {
  const platform = await openPlatform(data, { empty: true, databaseUrl });
  const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
  const app = await buildApp(platform, { signIn });
  const session = await signedIn(app, CLERK, PASSWORD);
  const loads: Load[] = [];
  for (const path of paths) {
    const statements = await recorded(async () => void (await app.inject({ url: path, headers: session })));
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
    loads.push(await underLoad(SECONDS, async () => {
      const client = await pool.connect();
      try {
        for (const [text, values] of statements) await client.query(text, values);
      } finally {
        client.release();
      }
    }));
    await pool.end();
  }
  await app.close();
  await platform.close();
  return loads;
}

type Statement = readonly [text: string, values: unknown[] | undefined];

async function recorded(work: () => Promise<void>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]): unknown {
    if (typeof args[0] === 'string') statements.push([args[0], Array.isArray(args[1]) ? args[1] : undefined]);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
