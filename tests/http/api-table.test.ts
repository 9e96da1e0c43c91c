import type { FastifyInstance } from 'fastify';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/field/day.ts';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import { addressOf, API_ROUTES } from '#kernel/desk/api.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { askApp } from '#tests/kit/ask-app.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { signedIn } from '#tests/kit/sign-in.ts';

describe('the table of routes', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let administrator: { cookie: string };
  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    app = await buildApp(platform);
    administrator = await signedIn(app, 'administrator');
    await makeCommunity(platform, 'community-1');
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('C1 names routes that the server has', () => {
    for (const route of Object.keys(API_ROUTES)) {
      const [method = '', url = ''] = route.split(' ');
      expect(app.hasRoute({ method: method === 'GET' ? 'GET' : 'POST', url }), route).toBe(true);
    }
  });

  test('C1 makes addresses in which nothing that was given breaks out of its place', () => {
    expect(addressOf('GET /api/registers/:register/records/:record', { params: { register: 'a/b', record: '../x?y' }, query: { q: 'x&y=z', after: undefined, limit: 5 } })).toEqual({ method: 'GET', path: '/api/registers/a%2Fb/records/..%2Fx%3Fy?q=x%26y%3Dz&limit=5' });
  });

  test('C2 has the answers that the server gives', async () => {
    const headers = administrator;
    const catalogue = await askApp(app, 'GET /api/catalogue', { headers });
    expect(catalogue.me.id).toBe(demoAccounts().find((one) => one.login === 'administrator')!.staff);
    const page = await askApp(app, 'GET /api/registers/:register/records', { params: { register: 'community' }, query: { limit: 1 }, headers });
    const shown = await askApp(app, 'GET /api/registers/:register/records/:record', { params: { register: 'community', record: page.rows[0]!.id }, headers });
    const { record, version } = await askApp(app, 'POST /api/commands', { body: { do: 'update', register: 'community', id: shown.record.id, expect: shown.record.version, set: { households: 120 } }, headers });
    expect([record.values.households, version]).toEqual([120, 2]);
    const { token } = await askApp(app, 'POST /api/tokens', { body: { name: '对接', holder: catalogue.me.id, grants: [{ may: 'read' }], until: dayOf(platform.district.now()) }, headers }, 201);
    expect((await askApp(app, 'GET /api/tokens', { query: {}, headers })).tokens.map((one) => one.id)).toEqual([token.id]);
    expect((await askApp(app, 'POST /api/tokens/:token/revoke', { params: { token: token.id }, body: {}, headers })).revokedAt).toBeDefined();
    expect((await askApp(app, 'GET /api/search', { query: { q: '演示社区' }, headers: await signedIn(app, 'leader') })).hits.map((hit) => hit.id)).toEqual(['community-1']);
    expect((await askApp(app, 'GET /api/account/sessions', { headers })).sessions.length).toBeGreaterThan(0);
  });

  test('C3 is the only way by which the workbench reaches the server', () => {
    const root = join(import.meta.dirname, '../../src');
    const reaching = globSync(['web/**/*.{ts,tsx}', 'furniture/**/*.{ts,tsx}', 'desks/*/web/**/*.{ts,tsx}'], { cwd: root }).filter((path) => /(?<![.\w])fetch\(|XMLHttpRequest|sendBeacon/.test(readFileSync(join(root, path), 'utf8')));
    // A phone's queue tries again by rules of its own, and the worker behind its page knows no window.
    expect(reaching.toSorted()).toEqual(['web/api/client.ts', 'web/field/field-client.ts']);
  });
});
