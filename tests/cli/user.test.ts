import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorList } from '#kernel/desk/wire.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Each command is a program of its own; several of them on a busy machine take their time. */
const COMMANDS_MS = 180_000;
const MAIN = join(ROOT, 'src/server/cli/main.ts');

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, 'localhost', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
});

/** Runs a command of the program to its end. */
function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Starts the platform on a data folder and waits until it is ready; gives all that it printed by then. */
function up(data: string, port: number, ...args: string[]): Promise<{ readonly child: ChildProcess; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'up', '--port', String(port), '--data', data, ...args], { env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` } });
    let printed = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
      if (printed.includes('ready http')) resolve({ child, printed });
    });
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('close', (code) => reject(new Error(`up ended with ${code}: ${errors}`)));
  });
}

const stop = (child: ChildProcess | undefined): Promise<void> => new Promise((resolve) => {
  if (!child || child.exitCode !== null) return resolve();
  child.removeAllListeners('close');
  child.on('close', () => resolve());
  child.kill('SIGTERM');
});

describe('accounts from the command line of the machine (docs/rules/sign-in.md)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-user-'));
  const data = join(folder, 'data');
  let running: ChildProcess | undefined;
  let address: string;
  let code: string;
  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    const started = await up(data, port, '--empty');
    running = started.child;
    code = /first-run code (\S+)/.exec(started.printed)?.[1] ?? '';
  }, 240_000);
  afterAll(async () => {
    await stop(running);
    rmSync(folder, { recursive: true, force: true });
  });
  const shali = (...args: string[]): Promise<Ended> => run(...args, '--data', data);

  test('B1 the start prints the code with which the administrator is made', async () => {
    expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const answer = await fetch(`${address}/api/sign-in/first-run`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-shali-csrf': '1' }, body: JSON.stringify({ code, login: 'admin-wen', name: '温书禾', password: 'heron at the weir' }) });
    expect(await answer.json()).toEqual({ signedIn: true, needsCode: false });
  });

  test('M1 the tokens can be read by the owner of the data folder only, and the reading one changes nothing', async () => {
    for (const scope of ['read', 'accounts']) expect(statSync(join(data, `local-${scope}.token`)).mode & 0o777).toBe(0o600);
    const token = readFileSync(join(data, 'local-read.token'), 'utf8').trim();
    const ask = (path: string, init: RequestInit = {}, bearer = token) => fetch(`${address}${path}`, { ...init, headers: { authorization: `Bearer ${bearer}`, 'x-shali-csrf': '1', 'content-type': 'application/json' } });
    const post = (path: string, body: object, bearer = token) => ask(path, { method: 'POST', body: JSON.stringify(body) }, bearer);
    expect((await ask('/api/indicators?period=2024')).status).toBe(200);
    expect((await post('/api/report/check', { text: '2024年，全区新登记经营主体19家。' })).status).toBe(200);
    expect(await (await post('/api/commands', { do: 'create', register: 'honour', set: {} })).json()).toMatchObject({ status: 403, code: 'access/token-reads-only' });
    expect((await post('/api/local/accounts', { do: 'list' })).status).toBe(401);
    expect((await ask('/api/account')).status).toBe(401);
    expect((await ask('/api/indicators', {}, 'made-up')).status).toBe(401);
    const accounts = readFileSync(join(data, 'local-accounts.token'), 'utf8').trim();
    expect((await ask('/api/indicators', {}, accounts)).status).toBe(403);
    expect((await post('/api/commands', { do: 'create', register: 'honour', set: {} }, accounts)).status).toBe(403);
  });

  test('M1 the commands go on working against a running platform without anybody signing in', async () => {
    const indicators = await shali('indicators', '--json');
    expect(indicators.code, indicators.stderr).toBe(0);
    const rows = JSON.parse(indicators.stdout) as (IndicatorList['indicators'][number] & { evidence: { count: number } })[];
    expect(rows.length).toBeGreaterThan(20);
    const check = await shali('report', 'check', join(ROOT, 'src/districts/xicheng/report-sample.txt'), '--json');
    expect([0, 1], check.stderr).toContain(check.code);
    expect(JSON.parse(check.stdout)).toMatchObject({ claims: expect.any(Array) });
  }, COMMANDS_MS);

  test('M2 user lists, adds, resets, disables and enables, while the platform runs and while it does not', async () => {
    const list = async (): Promise<readonly { login: string; staff: string; disabledAt?: string; mustChange: boolean }[]> => (JSON.parse((await shali('user', 'list', '--json')).stdout) as { accounts: { login: string; staff: string; mustChange: boolean }[] }).accounts;
    const [administrator] = await list();
    expect(administrator).toMatchObject({ login: 'admin-wen', mustChange: false });
    expect(await shali('user', 'add', 'second', '--staff', administrator!.staff)).toMatchObject({ code: 2, stderr: expect.stringContaining('已经有账号') });
    const reset = await shali('user', 'reset', 'admin-wen');
    expect(reset).toMatchObject({ code: 0, stdout: expect.stringMatching(/one-time password: ([a-z2-9]{4}-){3}[a-z2-9]{4}/) });
    expect(await shali('user', 'disable', 'admin-wen')).toMatchObject({ code: 0, stdout: expect.stringContaining('停用') });
    await stop(running);
    running = undefined;
    expect(existsSync(join(data, 'local-read.token'))).toBe(false);
    expect(await list()).toMatchObject([{ login: 'admin-wen', mustChange: true, disabledAt: expect.any(String) }]);
    expect(await shali('user', 'enable', 'admin-wen')).toMatchObject({ code: 0, stdout: expect.not.stringContaining('停用') });
    expect(await shali('user', 'reset', 'nobody')).toMatchObject({ code: 2, stderr: expect.stringContaining('nobody') });
  }, COMMANDS_MS);

  test('what is asked amiss is answered with how to ask', async () => {
    for (const args of [['add', 'x'], ['nothing', 'x'], ['list', '--wrong']]) expect(await run('user', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('命令写得不对') });
  }, COMMANDS_MS);
});
