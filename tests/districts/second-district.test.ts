import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportCheck } from '#desks/report/check-report.ts';
import type { Catalogue, IndicatorList, MapLayers, RecordPageWire } from '#kernel/desk/wire.ts';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { buildApp } from '#server/http/app.ts';
import { findPack } from '#server/platform/find-pack.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { makeFirstAdministrator, makeFirstRunCode } from '#server/sign-in/first-run.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN, YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';

const XICHENG_WORDS = /xicheng|luohe|西城|漯河|沙河|澧河|河南/i;
const ROOT = join(import.meta.dirname, '../..');

test('no word of Xicheng stands in the program outside its own folder', () => {
  const files = globSync('src/**/*.{ts,tsx,html,css,sql}', { cwd: ROOT }).filter((path) => !/\.test\.tsx?$|\/fixtures\//.test(path) && !path.startsWith('src/districts/xicheng/'));
  expect(files.length).toBeGreaterThan(500);
  // The list of packs, the usual pack, and a list of passwords that people of this place would choose name it on purpose.
  const meant = new Set(['src/districts/packs.ts', 'src/server/platform/find-pack.ts', 'src/server/sign-in/common-passwords.ts']);
  expect(files.filter((path) => !meant.has(path) && XICHENG_WORDS.test(readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

describe('an invented district with a demonstration of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-yunshan-'));
  let platform: Platform;
  let app: FastifyInstance;
  const get = async <T>(url: string, login = 'visitor'): Promise<T> => {
    const answer = await app.inject({ url, headers: await signedIn(app, login, YUNSHAN_DEMONSTRATION.password) });
    expect(answer.statusCode, url).toBe(200);
    expect(answer.body, url).not.toMatch(XICHENG_WORDS);
    return answer.json<T>();
  };
  beforeAll(async () => {
    platform = await openPlatform(folder, { pack: YUNSHAN });
    app = await buildApp(platform);
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows its own name, period, headlines, sketch and accounts, and no word of another', async () => {
    expect((await app.inject('/api/sign-in')).json()).toMatchObject({ district: YUNSHAN.name, demonstration: { accounts: [{ login: 'visitor' }, { login: 'follow-up-officer' }, { login: 'archivist' }] } });
    expect(await get<Catalogue>('/api/catalogue')).toMatchObject({ district: { id: 'yunshan', name: YUNSHAN.name, demonstration: true, period: '2021' }, headlines: ['goals/instructions-closed'] });
    expect((await get<MapLayers>('/api/map')).bounds).toEqual([100, 30, 100.1, 30.1]);
    await get('/openapi.json');
    expect(platform.log.signer.key.name).toBe('demo.shali/yunshan');
  });

  test('its figure comes from its one record, and its report is held against it', async () => {
    const { period, indicators } = await get<IndicatorList>('/api/indicators');
    expect(period).toBe('2021');
    expect(indicators.filter((one) => (one.evidence.count ?? 0) > 0 && one.value === 1).map((one) => one.id)).toContain('goals/instructions');
    expect(indicators.find((one) => one.id === 'investment/signed')?.evidence.count).toBe(0);
    const check = await app.inject({ method: 'POST', url: '/api/report/check', headers: { ...OWN_PAGE, ...(await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password)) }, payload: { text: YUNSHAN_DEMONSTRATION.report } });
    expect(check.json<ReportCheck>().claims.map(({ verdict, computed }) => [verdict, computed])).toEqual([['supported', 1]]);
  });

  test('decides by its own criteria: its archive number, its period', async () => {
    const made = await app.inject({ method: 'POST', url: '/api/archive', payload: { register: 'instruction', record: 'lamps' }, headers: { ...OWN_PAGE, ...(await signedIn(app, 'archivist', YUNSHAN_DEMONSTRATION.password)) } });
    expect(made.json(), made.body).toMatchObject({ number: expect.stringContaining('YS09') });
    expect((await get<RecordPageWire>('/api/registers/instruction/records/lamps')).timeline.length).toBe(4);
  });

  test('its folder is its own and opens as no other', async () => {
    expect(existsSync(join(folder, 'district'))).toBe(true);
    await expect(findPack(folder, 'xicheng')).rejects.toMatchObject({ code: 'district/another', data: { noted: 'yunshan', wanted: 'xicheng' } });
    await expect(findPack(join(folder, 'nowhere'), 'atlantis')).rejects.toMatchObject({ code: 'district/unknown' });
    await expect(findPack(join(folder, 'nowhere'), '__proto__')).rejects.toMatchObject({ code: 'district/unknown' });
  });
});

describe('two districts on one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-two-'));
  const server = startPostgres();
  let platforms: readonly Platform[];
  beforeAll(async () => {
    const open = (pack: typeof YUNSHAN): Promise<Platform> => openPlatform(join(folder, pack.id), { pack, empty: true, databaseUrl: server.url });
    platforms = [await open(YUNSHAN), await open(XICHENG)];
  });
  afterAll(async () => {
    for (const platform of platforms) await platform.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('each makes its own administrator and root unit, sees nothing of the other, and keeps a log of its own', async () => {
    const roots: unknown[] = [];
    for (const platform of platforms) {
      const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
      const code = await makeFirstRunCode(signIn);
      await makeFirstAdministrator(signIn, { code: code ?? '', login: 'first', name: '第一人', password: 'heron at the weir 7' });
      const units = await platform.district.database.pool.query(`select "id", "name" from "${platform.pack.id}"."unit"`);
      roots.push(units.rows, platform.log.signer.key.name);
    }
    expect(roots).toEqual([[{ id: 'root', name: '云杉区管委会' }], 'shali/yunshan', [{ id: XICHENG.rootUnit.id, name: XICHENG.rootUnit.name }], 'shali/xicheng']);
  });
});
