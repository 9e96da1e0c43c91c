import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/server/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'shali-keep-cli-'));

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const start = (args: readonly string[]): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], { cwd: folder, env: { ...process.env, DATABASE_URL: '' } });

function run(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(args);
    let stdout = '';
    let stderr = '';
    child.stdout!.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

describe('the commands that keep, archive and exchange', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    [['backup']], [['backup', 'a', 'b']], [['restore']], [['restore', 'file.gz']], [['restore', 'file.gz', '--nothing']], [['archive']], [['archive', 'verify']], [['archive', 'year', 'soon']],
    [['exchange', 'sing']], [['exchange', 'connect', 'item-platform']], [['simulate']], [['simulate', 'weather']], [['simulate', 'item-platform', '--refuse', '101']], [['simulate', 'item-platform', '--delay', 'long']],
  ])('%j is answered with how it is used', async (args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^shali: 命令写得不对/);
  });

  test('B1 there is nothing to back up where no data is, and no demonstration is made for it', async () => {
    expect(await run('backup', 'b.gz', '--data', join(folder, 'empty'))).toMatchObject({ code: 2, stderr: expect.stringContaining('没有可备份的') });
    expect(existsSync(join(folder, 'empty'))).toBe(false);
    writeFileSync(join(folder, 'there.gz'), 'mine');
    expect(await run('backup', 'there.gz', '--data', join(folder, 'empty'))).toMatchObject({ code: 2, stderr: expect.stringContaining('已经有了') });
  });

  test('B6 B10 what is no backup and no package is refused with a sentence, and nothing is made', async () => {
    writeFileSync(join(folder, 'text.gz'), 'no backup');
    expect(await run('restore', 'text.gz', '--data', join(folder, 'into'))).toMatchObject({ code: 2, stderr: expect.stringContaining('不是本平台的备份文件') });
    expect(await run('restore', 'nowhere.gz', '--data', join(folder, 'into'))).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere.gz') });
    expect(await run('archive', 'verify', 'text.gz')).toMatchObject({ code: 2, stderr: expect.stringContaining('归档包读不出来') });
    expect(await run('archive', 'verify', 'nowhere.tar')).toMatchObject({ code: 2 });
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/letter'), 'mine');
    expect(readdirSync(folder).toSorted()).toEqual(['full', 'text.gz', 'there.gz']);
  });

  test('an item platform is simulated by one command', async () => {
    const child = start(['simulate', 'item-platform', '--port', '0', '--every', '1', '--delay', '1', '--seed', 'cli']);
    const address = await new Promise<string>((resolve) => child.stdout!.on('data', (data: Buffer) => resolve(/^ready (\S+)/.exec(data.toString())![1]!)));
    const feed = await (await fetch(`${address}/topics/items/messages`)).json() as { messages: unknown[] };
    expect(feed.messages.length).toBe(27);
    await fetch(`${address}/simulator/outage`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"down":true}' });
    const down = await fetch(`${address}/topics/items/messages`).then((answer) => answer.status, () => 0);
    expect([0, 503]).toContain(down);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
