import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIRST_PAGE_BYTES = 300 * 1024;
/** A phone in the street loads it once, over whatever network there is. */
const FIELD_BYTES = 120 * 1024;
/** Words that stand in the store, the server and what only they use. */
const SERVER_WORDS = ['journal_pending', 'aes-256-gcm', 'pglite', 'pg-protocol', 'worker_threads', 'setNotFoundHandler'];

describe('the bundle that goes to browsers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-web-'));
  let chunks: { name: string; code: string }[] = [];
  let page = '';
  let field = '';
  let worker = '';
  beforeAll(() => {
    const built = spawnSync(join(ROOT, 'node_modules/.bin/vite'), ['build', '--outDir', folder, '--logLevel', 'error'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
    if (built.status !== 0) throw new Error(`The workbench does not build: ${built.stderr}`);
    const assets = join(folder, 'assets');
    chunks = readdirSync(assets).filter((name) => name.endsWith('.js')).map((name) => ({ name, code: readFileSync(join(assets, name), 'utf8') }));
    page = readFileSync(join(folder, 'index.html'), 'utf8');
    field = readFileSync(join(folder, 'field/index.html'), 'utf8');
    worker = readFileSync(join(folder, 'field/worker.js'), 'utf8');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds nothing of the store or the server', () => {
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.flatMap(({ name, code }) => SERVER_WORDS.filter((word) => code.includes(word)).map((word) => `${name}: ${word}`))).toEqual([]);
  });

  test('needs at most 120 KB of compressed script for the field shell, all of which its worker keeps for work without a network', () => {
    const files = [...field.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !worker.includes(`/${file}`))).toEqual([]);
    const bytes = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).toBeLessThanOrEqual(FIELD_BYTES);
  });

  test('needs at most 300 KB of compressed script before the first page', () => {
    const first = [...page.matchAll(/(?:src|href)="\/?(?:\.\/)?assets\/([^"]+\.js)"/g)].map((match) => match[1]);
    const bytes = chunks.filter(({ name }) => first.includes(name)).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    expect(first.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
  });
});
