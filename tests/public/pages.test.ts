import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM_MODEL } from '#districts/program.ts';
import type { PublicFigure } from '#store/publication/read-published.ts';
import { LANGUAGES } from '#public/page-context.ts';
import { openDemoPlatform } from '#tests/kit/demo-platform.ts';
import { openPublic, type OpenPublic } from '#tests/kit/public-platform.ts';

const FIRST_PAGE_BYTES = 60 * 1024;
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value).flatMap(textsOf)] : [];
}

const PUBLISHED = [...PROGRAM_MODEL.registers.values()].filter((register) => register.publication);

describe('the pages of the public face over the demonstration year', () => {
  let open: OpenPublic;
  beforeAll(async () => {
    open = await openPublic(await openDemoPlatform());
    await open.publish();
  }, 600_000);
  afterAll(() => open.close());

  const links = (body: string, pattern: RegExp): readonly string[] => [...new Set([...body.matchAll(pattern)].map((match) => match[1]!))];
  const ask = async <R extends object>(text: string, values: unknown[] = []): Promise<readonly R[]> => (await open.platform.district.database.pool.query<R & Record<string, unknown>>(text, values)).rows;
  const records = async (register: string): Promise<readonly string[]> => (await ask<{ id: string }>('select "id" from "xicheng"."published_record" where "register" = $1 order by "id"', [register])).map((row) => row.id);

  test('P1 the first page is at most 60 KB in all, in both languages, and shows every open figure by chapter', async () => {
    for (const [, prefix] of LANGUAGES) {
      const page = await open.get(prefix || '/');
      const assets = await Promise.all(links(page.body, /(?:href|src)="([^"]+\.(?:css|svg|js|png))"/g).map((path) => open.get(path)));
      expect(assets.every((asset) => asset.statusCode === 200)).toBe(true);
      const bytes = [page, ...assets].reduce((sum, one) => sum + one.rawPayload.length, 0);
      expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES);
      const figures = [...PROGRAM_MODEL.indicators.values()].filter((indicator) => indicator.open);
      expect(figures.length).toBeGreaterThan(30);
      for (const { id } of figures) expect(page.body, id).toContain(`href="${prefix}/figures/${id}"`);
      for (const chapter of ['industry', 'city', 'business', 'livelihood']) expect(page.body).toContain(`<h2 id="${chapter}">`);
    }
  });

  test('P2 every page has no script, no cookie, a language, one main heading, the ribbon and a policy that lets no script in', async () => {
    const paths = ['/', '/registers', '/search?q=ywh', '/about', '/log', '/ask', '/status', '/nothing', '/figures/livelihood/tasks-completed', '/figures/livelihood/tasks-completed/records/numerator-0', ...PUBLISHED.map(({ id }) => `/registers/${id}`)];
    for (const [language, prefix] of LANGUAGES) {
      for (const path of paths) {
        const answer = await open.get(path === '/' ? prefix || '/' : `${prefix}${path}`);
        expect(answer.statusCode, path).toBe(path === '/nothing' ? 404 : 200);
        expect(answer.headers['content-security-policy']).toContain("script-src 'none'");
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.body).not.toMatch(/<script|\son\w+=|style="/);
        expect(answer.body).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
        expect(answer.body).toContain('演示数据');
        expect(answer.body.match(/<h1>/g)?.length).toBe(1);
        // What is not filled in would stand here.
        expect(answer.body).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
      }
    }
  });

  test('P3 a figure says what it is, from what it comes, and which log it was computed on', async () => {
    for (const indicator of [...PROGRAM_MODEL.indicators.values()].filter((one) => one.open)) {
      const [page, json] = [await open.get(`/figures/${indicator.id}`), await open.get(`/figures/${indicator.id}/data.json`)];
      expect(page.statusCode, indicator.id).toBe(200);
      expect(page.body).toContain(indicator.definition.zh.slice(0, 8).replaceAll('"', '&quot;'));
      const data = json.json<PublicFigure & { demonstration: boolean }>();
      expect(data).toMatchObject({ demonstration: true, definition: expect.stringMatching(/^[0-9a-f]{64}$/), root: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(page.body).toContain(data.root);
      const csv = await open.get(`/figures/${indicator.id}/data.csv`);
      expect(csv.headers['content-type']).toContain('text/csv');
      expect(csv.body.split('\r\n').length).toBeGreaterThan(1);
    }
  });

  test('P4 a figure’s value is that of the inside, and the records behind it are as many as its term says where all are public', async () => {
    const data = (await open.get('/figures/livelihood/tasks-completed/data.json')).json<PublicFigure>();
    expect(data.figure).toMatchObject({ value: 100, numerator: 23, denominator: 23 });
    const counted = async (term: string): Promise<number> => {
      const found: string[] = [];
      for (let path = `/figures/livelihood/tasks-completed/records/${term}`; path; ) {
        const { body } = await open.get(path);
        found.push(...links(body, /class="name" href="([^"]+)"/g));
        path = links(body, /rel="next" href="([^"]+)"/g)[0]?.replaceAll('&amp;', '&') ?? '';
      }
      return new Set(found).size;
    };
    for (const term of data.terms) expect(await counted(term.id), term.id).toBe(term.records);
  });

  test('P5 a register’s pages show each of its published records once, whatever the order', async () => {
    for (const { id } of PUBLISHED) {
      const seen: string[] = [];
      for (let path = `/registers/${id}`; path; ) {
        const { body } = await open.get(path);
        seen.push(...links(body, new RegExp(`class="name" href="/registers/${id}/([^"]+)"`, 'g')));
        path = links(body, /rel="next" href="([^"]+)"/g)[0]?.replaceAll('&amp;', '&') ?? '';
      }
      expect(seen.toSorted(), id).toEqual((await records(id)).toSorted());
    }
  });

  test('P6 a record shows its published fields, its place in the log, and nothing that is not published', async () => {
    for (const register of PUBLISHED) {
      const [id = ''] = await records(register.id);
      const { body, statusCode } = await open.get(`/registers/${register.id}/${id}`);
      expect(statusCode).toBe(200);
      expect(body).toMatch(/日志的第 [\d,]+ 条/);
      const hidden = Object.entries(register.fields).filter(([name, field]) => field.class !== 'public' && !register.publication!.fields.some((one) => register.fields[one]!.title.zh === field.title.zh) && name !== register.name);
      for (const [name, field] of hidden) expect(body, `${register.id}.${name}`).not.toContain(`<dt>${field.title.zh}</dt>`);
    }
    expect((await open.get('/registers/project/no-such')).statusCode).toBe(404);
    expect((await open.get('/registers/operator')).statusCode).toBe(404);
    expect((await open.get('/registers/dispute')).statusCode).toBe(404);
  });

  test('P7 a record that is not published has no page, though the register is', async () => {
    const [planned] = await ask<{ id: string }>(`select "id" from "xicheng"."project" where "_state" = 'planned' limit 1`);
    const [open1] = await ask<{ id: string }>(`select "id" from "xicheng"."inspection" where "_state" <> 'published' limit 1`);
    for (const [register, row] of [['project', planned], ['inspection', open1]] as const) if (row) expect((await open.get(`/registers/${register}/${row.id}`)).statusCode).toBe(404);
    expect(await records('project')).not.toContain(planned?.id);
  });

  test('P8 no telephone, identity number, sealed text or risk class stands in what is published', async () => {
    const rows = await ask<{ content: unknown; names: unknown }>('select "content", "names" from "xicheng"."published_record" union all select "content", null from "xicheng"."published_figure"');
    // Texts alone: an amount may look like a telephone.
    const text = rows.flatMap((row) => textsOf([row.content, row.names])).join('\n');
    expect(rows.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/sealed\./);
    expect(text).not.toMatch(/(?<![\d-])1[3-9]\d{9}(?!\d)/);
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/);
    expect(text).not.toMatch(/风险等级|信用风险|riskClass/);
    const staff = await ask<{ id: string }>('select "id" from "xicheng"."staff"');
    for (const { id } of staff) expect(text).not.toContain(id);
  });

  test('P9 figures of restricted registers are withheld where fewer than five records stand behind them', async () => {
    const restricted = new Set([...PROGRAM_MODEL.registers.values()].filter((register) => register.restricted).map((register) => register.id));
    const figures = await ask<{ content: PublicFigure }>('select "content" from "xicheng"."published_figure"');
    const guarded = figures.map((row) => row.content).filter(({ figure }) => [...PROGRAM_MODEL.indicators.get(figure.id)!.terms, ...(PROGRAM_MODEL.indicators.get(figure.id)!.over ?? [])].some((term) => restricted.has(term.of)));
    for (const { figure, terms } of guarded) for (const term of terms) expect(term.records === null || term.records === 0 || term.records >= 5, figure.id).toBe(true);
  });

  test('P10 the search finds words and pinyin initials, and takes no word for SQL or markup', async () => {
    expect((await open.get('/search?q=tyj')).body).not.toContain('没有找到');
    const [project] = await ask<{ id: string; name: string }>('select "id", "name" from "xicheng"."published_record" where "register" = \'project\' order by "id" limit 1');
    const byName = await open.get(`/search?q=${encodeURIComponent(project!.name.slice(0, 4))}`);
    expect(byName.body).toContain(project!.id);
    for (const hostile of ["' or 1=1 --", '%', '_', '\\', '"><script>alert(1)</script>', '\u0000', '\ud800', 'a'.repeat(5000), '🌊'.repeat(300), '  ']) {
      for (const path of ['/search', '/registers/project']) {
        const answer = await open.get(`${path}?q=${encodeURIComponent(hostile.toWellFormed())}`);
        expect(answer.statusCode, hostile.slice(0, 20)).toBe(200);
        expect(answer.body).not.toContain('<script');
      }
    }
    expect((await open.get(`/search?q=${encodeURIComponent("' or 1=1 --")}`)).body).toContain('没有找到');
    expect((await open.get('/search?q=a&q=b')).statusCode).toBe(200);
  });

  test('P11 forged pages, paths and parts say in plain words that there is nothing', async () => {
    for (const path of ['/figures/no/such', '/figures/livelihood/no', '/figures/grid/verified-in-time', '/figures/livelihood/tasks-completed/records/numerator-99', '/figures/livelihood/tasks-completed/records/__proto__', '/registers/__proto__', '/registers/constructor/x', '/%ff', '/..%2f..%2fetc%2fpasswd', `/registers/${'x'.repeat(150)}`, '/log/tile/0/x999', '/log/../key', '/api/registers', '/en/api']) {
      const answer = await open.get(path);
      expect(answer.statusCode, path).toBe(404);
      expect(answer.body, path).toMatch(/没有这个页面|no such page/);
    }
    for (const after of ['x', '[]', 'bnVsbA', Buffer.from('["a"]').toString('base64url'), 'A'.repeat(3000)]) expect((await open.get(`/registers/project?after=${after}`)).statusCode).toBe(200);
    expect((await open.app.inject({ method: 'DELETE', url: '/registers/project' })).statusCode).toBe(404);
    expect((await open.app.inject({ method: 'PUT', url: '/', payload: 'x' })).statusCode).toBe(404);
  });

  test('P12 the log is open: its head, its key and its tiles', async () => {
    const checkpoint = await open.get('/log/checkpoint');
    expect(checkpoint.body.split('\n')[0]).toMatch(/^demo\./);
    expect((await open.get('/log/key')).statusCode).toBe(200);
    expect((await open.get('/log/tile/0/000')).rawPayload.length).toBe(256 * 32);
    expect((await open.get('/log')).body).toContain(checkpoint.body.split('\n')[0]!);
    expect((await open.get('/healthz')).json()).toEqual({ ok: true });
    expect((await open.get('/robots.txt')).body).toContain('Disallow: /ask');
  });

  test('P13 what changes is published with the next turn, and what is no longer to be published is taken back', async () => {
    const { runCommand } = await import('#store/command/run.ts');
    const { platformOf } = await import('#kernel/access/access.ts');
    const { district, pack } = open.platform;
    const [task] = await records('livelihood-task');
    const before = (await open.get(`/registers/livelihood-task/${task}`)).body;
    await runCommand(district, { actor: platformOf(pack.rootUnit.id), at: district.now(), command: { do: 'update', register: 'livelihood-task', id: task!, set: { name: '换了名字的实事' } } });
    expect((await open.get(`/registers/livelihood-task/${task}`)).body).toBe(before);
    await open.publish();
    expect((await open.get(`/registers/livelihood-task/${task}`)).body).toContain('换了名字的实事');
    const [item] = await records('inspection-item');
    await runCommand(district, { actor: platformOf(pack.rootUnit.id), at: district.now(), command: { do: 'update', register: 'inspection-item', id: item!, set: { published: false } } });
    await runCommand(district, { actor: platformOf(pack.rootUnit.id), at: district.now(), command: { do: 'update', register: 'unit', id: 'unit-civil', set: { name: '改名的社会事务局' } } });
    await open.publish();
    expect((await open.get(`/registers/inspection-item/${item}`)).statusCode).toBe(404);
    const named = await ask<{ n: number }>(`select count(*) as n from "xicheng"."published_record" where "names"->>'unit-civil' = '改名的社会事务局'`);
    expect(named[0]!.n).toBeGreaterThan(0);
  });
});
