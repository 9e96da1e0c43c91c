import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ARTICLE = join(ROOT, 'src/districts/xicheng/report-sample.txt');
const folder = mkdtempSync(join(tmpdir(), 'shali-cli-'));

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function shali(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'shali'), args, { cwd: folder });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('./shali', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says what it can when asked for what it can\'t', async () => {
    expect(await shali('nothing')).toMatchObject({ code: 2, stderr: expect.stringContaining('report check FILE') });
    expect(await shali('help')).toMatchObject({ code: 0 });
    expect(await shali('report', 'check')).toMatchObject({ code: 2 });
    expect(await shali('report', 'check', 'no-such-file')).toMatchObject({ code: 2, stderr: expect.stringContaining('no-such-file') });
    expect(await shali('up', '--port', 'many')).toMatchObject({ code: 2, stderr: expect.stringContaining('--port') });
    expect(await shali('log', 'verify', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  });

  test('extracts claims with nothing but JSON on standard output', async () => {
    const { code, stdout } = await shali('report', 'extract', ARTICLE, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as { claims: { kind: string; text: string }[]; notClaims: { reason: string }[] };
    expect(result.claims.length).toBeGreaterThan(40);
    expect(new Set(result.claims.map((claim) => claim.kind))).toEqual(new Set(['quantity', 'total', 'state', 'existence']));
    expect(result.notClaims.length).toBeGreaterThan(5);
  });

  test('reads GB18030 as well as UTF-8, and refuses what is no text with a sentence', async () => {
    const text = '2024年，全区新登记经营主体19家，同比增长5%。';
    const utf8 = await shali('report', 'extract', fileOf('utf8.txt', text), '--json');
    const gb = await shali('report', 'extract', fileOf('gb.txt', iconv.encode(text, 'gb18030')), '--json');
    expect(JSON.parse(gb.stdout)).toEqual(JSON.parse(utf8.stdout));
    expect(await shali('report', 'extract', fileOf('binary', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) & 255)))).toMatchObject({ code: 2 });
    expect(await shali('report', 'extract', fileOf('none.txt', '春暖花开，水清岸绿。'), '--json')).toMatchObject({ code: 0 });
  });
});
