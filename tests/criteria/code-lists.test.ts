import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, RecordPage, RecordPageWire } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

type Load = { readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: readonly { readonly row: number; readonly code: string; readonly says: { readonly zh: string; readonly en: string } }[] };

const TSV = 'code\tname\tnameEn\tfrom\tuntil\torder\tparent\nF51\t批发业\tWholesale\t2017-10-01\t\t1\tF\nF52\t零售业\tRetail\t2017-10-01\t\t2\tF\nF50\t旧类\t\t2011-10-01\t2017-09-30\t\t\n';

describe.each(DATABASES)('code lists on %s', (kind) => {
  let platform: Platform & { readonly clock: { at: string } };
  let app: FastifyInstance;
  let session: { cookie: string };
  const post = async (url: string, payload: object, login?: string) => app.inject({ method: 'POST', url, payload, headers: { ...OWN_PAGE, ...(login ? await signedIn(app, login, YUNSHAN_DEMONSTRATION.password) : session) } });
  const get = async <T>(url: string): Promise<T> => (await app.inject({ url, headers: session })).json<T>();
  const load = async (payload: object): Promise<Load> => (await post('/api/code-lists/industry-class', payload)).json<Load>();
  const CODES = { one: '91350100M000100Y43', two: '92361000MA35KX7T5M' };
  const operator = (id: string, industry: string) => post('/api/commands', { do: 'create', register: 'operator', id, set: { name: `商户${id}`, creditCode: CODES.one, kind: 'enterprise', industry, intermediary: false, openedOn: '2020-01-01', status: 'open', address: '云杉路', community: 'village' } });
  const setIndustry = (id: string, industry: string, more: object = {}) => post('/api/commands', { do: 'update', register: 'operator', id, set: { industry, ...more } });
  beforeAll(async () => {
    platform = await openYunshan(kind);
    platform.clock.at = '2026-03-02T02:00:00.000Z';
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    await post('/api/commands', { do: 'create', register: 'community', id: 'village', set: { name: '云村', kind: 'village', unit: 'office', households: 10, branded: 'none' } });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  test('K3: a list with no items blocks nothing; the field says which list it takes its codes from', async () => {
    const made = await operator('shop', 'F50');
    expect(made.statusCode, made.body).toBe(200);
    const { registers } = await get<Catalogue>('/api/catalogue');
    expect(registers.find((one) => one.id === 'operator')?.fields.find((one) => one.name === 'industry')).toMatchObject({ codeList: 'industry-class' });
  });

  test('K6, K7: rows are loaded in one batch, wrong ones are reported with a sentence and left out', async () => {
    const first = await load({ tsv: `${TSV}F53\t\t\t2017-10-01\nF54\t名\t\t2017-13-01\nF51\t批发\t\t2017-10-01\nF55\t倒\t\t2017-10-01\t2016-01-01\n`, });
    expect(first, JSON.stringify(first)).toMatchObject({ created: 3, updated: 0, unchanged: 0 });
    expect(first.refused.map(({ row, code }) => [row, code])).toEqual([[4, 'field/missing'], [5, 'field/invalid'], [6, 'code-list/twice'], [7, 'code-list/until-before-from']]);
    for (const { says } of first.refused) expect(says.zh).toMatch(/[一-鿿]{3}/);
    expect(await load({ tsv: TSV })).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: [] });
    expect(await load({ rows: [{ code: 'F51', name: '批发', from: '2017-10-01' }, { code: 'F51', name: '批发业（改）', from: '2030-01-01' }] })).toMatchObject({ created: 1, updated: 1, refused: [] });
    expect((await post('/api/code-lists/industry-class', { tsv: TSV }, 'archivist')).json()).toMatchObject({ code: 'access/denied' });
    expect((await post('/api/code-lists/..%2Fx', { tsv: TSV })).statusCode).toBe(400);
    expect((await post('/api/code-lists/industry-class', { rows: [] })).statusCode).toBe(400);
  });

  test('K2: a code is taken only if the list holds it on the day of the command, and what was held may stay', async () => {
    // F50 ended in 2017; the record held it before the list was kept.
    expect((await setIndustry('shop', 'F50', { address: '云杉路 2 号' })).statusCode).toBe(200);
    for (const code of ['F53', 'G54']) {
      const answer = await setIndustry('shop', code);
      expect(answer.json(), answer.body).toMatchObject({ code: 'code-list/not-in-force', status: 422 });
      expect(answer.json<{ detail: string }>().detail).toContain('行业');
    }
    expect((await setIndustry('shop', 'F52')).statusCode).toBe(200);
    expect((await setIndustry('shop', 'F50')).json()).toMatchObject({ code: 'code-list/not-in-force' });
  });

  test('K4: a length of which the list has no codes is taken as it is typed', async () => {
    expect((await setIndustry('shop', 'F5211')).statusCode).toBe(200);
    expect((await setIndustry('shop', 'F5')).json()).toMatchObject({ code: 'field/invalid' });
  });

  test('K5: names travel beside the codes, to lists and record pages, the ended ones too', async () => {
    const page = await get<RecordPageWire>('/api/registers/operator/records/shop');
    expect(page.refs).toMatchObject({ 'industry-class/F5211': 'F5211 (F52 零售业)', 'industry-class/F5211@en': 'F5211 (F52 Retail)', 'industry-class/F50': 'F50 旧类', 'industry-class/F52': 'F52 零售业' });
    expect((await get<RecordPage>('/api/registers/operator/records')).refs).toMatchObject({ 'industry-class/F5211': 'F5211 (F52 零售业)' });
    const found = await get<RecordPage>(`/api/registers/code-list-item/records?q=${encodeURIComponent('零售')}&sort=code&where=${encodeURIComponent('{"list":"industry-class","from":{"atMost":"2026-03-02"}}')}`);
    expect(found.rows.map((one) => one.values.code)).toEqual(['F52']);
  });
});
