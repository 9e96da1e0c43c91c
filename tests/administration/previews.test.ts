import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformOf, type Actor } from '#kernel/access/access.ts';
import type { HolidayPreview, UnitMovePreview } from '#kernel/access/preview-wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { inRole } from '#store/access/in-role.ts';
import { runCommand } from '#store/command/run.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const AT = '/api/administration';

describe.each(DATABASES)('what the administration would change, on %s (docs/rules/administration.md)', (kind) => {
  let platform: Platform & { readonly clock: { at: string } };
  let app: FastifyInstance;
  let session: { cookie: string };
  const post = async (url: string, payload: object, login?: string) => app.inject({ method: 'POST', url, payload, headers: { ...OWN_PAGE, ...(login ? await signedIn(app, login, YUNSHAN_DEMONSTRATION.password) : session) } });
  const kept = async (): Promise<unknown> => (await inRole(platform.district.database, 'reader', (reader) => reader.query('select count(*)::int as "n" from "yunshan"."entry"'))).rows;
  const officer: Actor = { id: 'follow-up-officer', name: '白芷', unit: 'office', duties: ['follow-up-officer'], kind: 'staff' };
  const handler: Actor = { ...officer, id: 'handle-services', name: '黄芪', duties: ['handle-services'] };
  beforeAll(async () => {
    platform = await openYunshan(kind);
    // A Monday; the week after it has no holiday.
    platform.clock.at = '2026-03-02T02:00:00.000Z';
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    const run = (actor: Actor, command: Parameters<typeof runCommand>[1]['command']) => runCommand(platform.district, { actor, at: platform.clock.at, command });
    await run(platformOf('root'), { do: 'create', register: 'unit', id: 'branch', set: { name: '分局', kind: 'bureau', parent: 'office', powerBasis: 'law' } });
    await run(officer, { do: 'create', register: 'instruction', id: 'bridge', set: { name: '修桥', kind: 'note', content: '修好', leader: officer.id, unit: 'office', issuedOn: '2026-03-02' } });
    await run(handler, { do: 'act', register: 'instruction', id: 'bridge', action: 'accept', form: {} });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('A9 days of a notice say which running limits they would move, by numbers alone, and write nothing', async () => {
    const before = await kept();
    const none = await post(`${AT}/holidays/preview`, { days: [] });
    expect(none.json<HolidayPreview>(), none.body).toEqual({ looked: 0, count: 0, moved: [] });
    const days = Array.from({ length: 20 }, (_, index) => ({ day: `2026-03-${String(3 + index).padStart(2, '0')}`, kind: 'off' as const }));
    const shown = (await post(`${AT}/holidays/preview`, { days })).json<HolidayPreview>();
    expect(shown.looked).toBeGreaterThan(0);
    expect(shown.count).toBe(shown.moved.reduce((sum, one) => sum + one.count, 0));
    expect(shown.moved.length).toBeGreaterThan(0);
    for (const one of shown.moved) expect(one.after > one.before, JSON.stringify(one)).toBe(true);
    expect(JSON.stringify(shown)).not.toContain('修桥');
    expect((await post(`${AT}/holidays/preview`, { days: [{ day: '2026-02-30', kind: 'off' }] })).statusCode).toBe(400);
    expect((await post(`${AT}/holidays/preview`, { days }, 'archivist')).statusCode).toBe(403);
    expect(await kept()).toEqual(before);
  });

  test('A10 the move of a unit says what moves with it and who would see more or less, and writes nothing', async () => {
    const before = await kept();
    const preview = (unit: string, to: string | null, login?: string) => post(`${AT}/units/${unit}/move-preview`, { to }, login);
    const up = await preview('office', null);
    expect(up.statusCode, up.body).toBe(200);
    const shown = up.json<UnitMovePreview>();
    expect([shown.units, shown.staff]).toEqual([2, 3]);
    expect(shown.records.find((one) => one.register.zh === '督办事项' || one.register.en.includes('nstruction'))).toMatchObject({ records: 2, open: 1 });
    expect((await preview('office', 'branch')).json()).toMatchObject({ code: 'record/circle' });
    expect((await preview('nobody', null)).json()).toMatchObject({ code: 'record/unknown' });
    expect((await preview('office', null, 'archivist')).statusCode).toBe(403);
    // Under the office stands the branch: who sees by unit in the office sees less when it goes.
    const away = (await preview('branch', 'root')).json<UnitMovePreview>();
    expect(away.units).toBe(1);
    for (const one of away.sight) expect(one.gained).toBe(0);
    expect(away.people).toBe(away.sight.length);
    expect(await kept()).toEqual(before);
  });
});
