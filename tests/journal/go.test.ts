import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LogInMemory } from './log-in-memory.ts';

const SIZES = [0, 1, 2, 255, 256, 257, 65_537, 66_000];

describe("Go's note and tlog packages verify our log", () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-go-'));
  const program = join(folder, 'verify');
  const log = new LogInMemory(66_000);
  beforeAll(() => {
    const environment = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPATH: '/usr/share/gocode', GOCACHE: join(folder, 'cache') };
    const built = spawnSync('go', ['build', '-o', program, join(import.meta.dirname, 'go/verify.go')], { encoding: 'utf8', env: environment });
    if (built.status !== 0) throw new Error(`Go is missing: install the Debian packages golang-go and golang-golang-x-mod-dev. ${built.stderr ?? built.error?.message ?? ''}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verify = (name: string, ...smaller: number[]) => spawnSync(program, [join(folder, name), ...smaller.map(String)], { encoding: 'utf8' });

  // All trees are served out of the one of 66,000 entries, so that partial tiles come from full ones.
  test.each(SIZES)('a tree of %i entries: signature, root, inclusion, consistency', (size) => {
    log.write(join(folder, `log-${size}`), size);
    const result = verify(`log-${size}`, ...SIZES);
    expect(result.stderr).toBe('');
    expect(result.stdout.trim().split('\n').at(-1)).toBe(`ok ${size}`);
    for (const smaller of SIZES.filter((one) => one > 0 && one <= size)) expect(result.stdout).toContain(`root ${smaller} ${Buffer.from(log.root(smaller)).toString('hex')}`);
  });

  test('a changed byte in a tile is refused', () => {
    log.write(join(folder, 'broken'), 257);
    const tile = Buffer.concat([...log.files(257)].filter(([path]) => path === 'tile/0/000').map(([, bytes]) => Buffer.from(bytes)));
    tile[40]! ^= 1;
    writeFileSync(join(folder, 'broken/tile/0/000'), tile);
    expect(verify('broken').status).not.toBe(0);
  });
});
