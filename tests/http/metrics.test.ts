import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/field/day.ts';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import type { TokenMade } from '#kernel/access/token-wire.ts';
import { buildApp } from '#server/http/app.ts';
import { Meters } from '#server/metrics/meters.ts';
import type { Platform } from '#server/platform/open.ts';
import { localAuthorization, writeLocalTokens } from '#server/sign-in/local-tokens.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';

describe.each(DATABASES)('metrics on %s (docs/rules/api.md)', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  const folder = mkdtempSync(join(tmpdir(), 'shali-metrics-'));
  const meters = new Meters();
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    app = await buildApp(platform, { tokens: writeLocalTokens(folder), meters });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const tokenFor = async (grants: readonly object[]): Promise<Record<string, string>> => {
    const payload = { name: '监控', holder: demoAccounts().find((one) => one.login === 'leader')!.staff, grants, until: dayOf(platform.district.now()) };
    const made = await app.inject({ method: 'POST', url: '/api/tokens', headers: { ...OWN_PAGE, ...(await signedIn(app, 'administrator')) }, payload });
    return { authorization: `Bearer ${made.json<TokenMade>().secret}` };
  };

  test('M1 are for a token of their own or the operator of the machine, and for nobody else', async () => {
    const status = async (headers: Record<string, string>): Promise<number> => (await app.inject({ url: '/metrics', headers })).statusCode;
    expect(await status({})).toBe(401);
    expect(await status(await signedIn(app, 'administrator'))).toBe(401);
    expect(await status(await tokenFor([{ may: 'read' }, { may: 'write' }]))).toBe(403);
    expect(await status(await tokenFor([{ may: 'metrics' }]))).toBe(200);
    for (const scope of ['read', 'operate'] as const) expect(await status(localAuthorization(folder, scope)), scope).toBe(200);
    expect(await status(localAuthorization(folder, 'accounts'))).toBe(403);
    expect((await app.inject({ url: '/api/catalogue', headers: await tokenFor([{ may: 'metrics' }]) })).statusCode).toBe(403);
  });

  test('M2 say how long requests take by route, what became of commands, and how far the log is behind', async () => {
    while ((await sequence(platform.log)) > 0);
    await makeCommunity(platform, 'community-1');
    const officer = await signedIn(app, 'enterprise-officer');
    await app.inject({ method: 'POST', url: '/api/commands', headers: { ...OWN_PAGE, ...officer }, payload: { do: 'create', register: 'unit', set: {} } });
    await app.inject({ url: '/api/registers/community/records/community-1', headers: officer });
    await meters.turn('exchange', async () => undefined);
    await expect(meters.turn('exchange', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const { body, headers } = await app.inject({ url: '/metrics', headers: localAuthorization(folder, 'read') });
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(body).toContain('shali_http_request_duration_seconds_count{method="GET",route="/api/registers/:register/records/:record",status="200"} 1');
    expect(body).not.toContain('community-1');
    expect(body).toMatch(/shali_commands_total\{verdict="refused",code="access\/denied"\} 1/);
    expect(body).toMatch(/shali_commands_total\{verdict="accepted",code=""\} \d/);
    expect(body).toContain('shali_journal_unsequenced_entries 1');
    expect(body).toContain('shali_live_streams 0');
    for (const outcome of ['done', 'failed']) expect(body).toContain(`shali_job_duration_seconds_count{job="exchange",outcome="${outcome}"} 1`);
  });
});
