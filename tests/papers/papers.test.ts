import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import { lettersOf, markSize, signatureIndents } from '#server/paper/paper-layout.ts';
import type { Platform } from '#server/platform/open.ts';
import { ZipParts } from '#server/sheet/zip-parts.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

// Twips of a length in millimetres.
const mm = (length: number): number => (length / 25.4) * 1440;

describe('official papers by GB/T 9704-2012', () => {
  let platform: Platform;
  let app: FastifyInstance;
  let session: { cookie: string };
  const folder = mkdtempSync(join(tmpdir(), 'shali-paper-'));
  const get = (url: string, headers: object = session) => app.inject({ url, headers: { ...headers } });
  const open = async (url: string): Promise<{ readonly document: string; readonly texts: readonly string[]; readonly part: (name: string) => Promise<string> }> => {
    const answer = await get(url);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const path = join(folder, 'paper.docx');
    writeFileSync(path, answer.rawPayload);
    const zip = await ZipParts.open(path);
    const parts = new Map<string, string>();
    for (const name of zip.names) if (name.endsWith('.xml')) parts.set(name, await zip.text(name));
    await zip.close();
    const document = parts.get('word/document.xml')!;
    const texts = document.split('</w:p>').map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map((found) => found[1] ?? '\t').join(''));
    return { document, texts, part: async (name) => [...parts].filter(([one]) => one.startsWith(name)).map(([, xml]) => xml).join('\n') };
  };
  beforeAll(async () => {
    platform = await openYunshan('pglite');
    app = await buildApp(platform);
    session = await signedIn(app, 'visitor', YUNSHAN_DEMONSTRATION.password);
    const set = {
      name: '服务企业周例会（第 3 次）', kind: 'enterprise', heldOn: '2024-03-05', place: '区办公室三楼', attendance: 18, minutes: '会议强调，要按期办结。',
      agenda: [{ matter: '路灯改造', body: 'office', decision: '由区办公室牵头推进', dueOn: '2024-04-30' }, { matter: '停车难' }],
    };
    await app.inject({ method: 'POST', url: '/api/commands', headers: { ...OWN_PAGE, ...session }, payload: { do: 'create', register: 'weekly-meeting', id: 'meeting-3', set } });
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('P1, P2: A4, the margins, 22 lines of 28 letters, and the page number in size four between dashes at the outer edge', async () => {
    const { document, part } = await open('/api/registers/weekly-meeting/records/meeting-3/papers/meeting-minutes');
    const attribute = (mark: string, name: string): number => Number(new RegExp(`<w:${mark} [^>]*w:${name}="(-?[0-9]+)"`).exec(document)![1]);
    expect([attribute('pgSz', 'w'), attribute('pgSz', 'h')]).toEqual([11_906, 16_838]);
    for (const [side, length] of [['top', 37], ['bottom', 35], ['left', 28], ['right', 26]] as const) expect(Math.abs(attribute('pgMar', side) - mm(length))).toBeLessThan(1);
    expect(document).toMatch(/<w:docGrid[^>]*w:type="linesAndChars"/);
    const line = attribute('docGrid', 'linePitch');
    expect(line * 22).toBeLessThanOrEqual(mm(225));
    expect(line * 22.1).toBeGreaterThan(mm(225));
    const letter = 16 + attribute('docGrid', 'charSpace') / 4096;
    expect(Math.abs(letter * 28 * 20 - mm(156))).toBeLessThan(3);
    const footers = await part('word/footer');
    expect(footers.match(/w:jc w:val="(right|left)"/g)!.toSorted()).toEqual(['w:jc w:val="left"', 'w:jc w:val="right"']);
    expect(footers).toMatch(/w:eastAsia="宋体"/);
    expect(footers).toMatch(/<w:sz w:val="28"\/>/);
    expect(footers).toMatch(/— .*PAGE.* —/s);
    expect(await part('word/settings')).toMatch(/evenAndOddHeaders/);
  });

  test('P3, P5: minutes have their red mark, title, headings and who carries out what until when', async () => {
    const { document, texts, part } = await open('/api/registers/weekly-meeting/records/meeting-3/papers/meeting-minutes');
    expect(texts[0]).toBe('云杉区管委会会议纪要');
    expect(document).toMatch(/w:color w:val="E60012"[^]*?w:eastAsia="方正小标宋简体"|w:eastAsia="方正小标宋简体"[^]*?w:color w:val="E60012"/);
    expect(texts).toContain('服务企业周例会（第 3 次）纪要');
    expect(texts).toContain('2024年3月5日，云杉区管委会在区办公室三楼召开服务企业周例会（第 3 次），18人参加。会议研究了2个议题。现将会议议定事项纪要如下：');
    expect(texts).toContain('一、路灯改造');
    expect(texts).toContain('由区办公室牵头推进。（责任单位：区办公室；完成期限：2024年4月30日）');
    expect(texts).toContain('会议强调，要按期办结。');
    expect(texts).toContain('云杉区管委会办公室\t2024年3月5日印发');
    const title = document.split('</w:p>').find((one) => one.includes('（第 3 次）纪要'))!;
    expect(title).toMatch(/<w:sz w:val="44"\/>/);
    const body = document.split('</w:p>').find((one) => one.includes('现将会议议定事项'))!;
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312"/);
    expect(body).toMatch(/<w:sz w:val="32"\/>/);
    expect(body).toMatch(/w:firstLine="640"/);
    expect(document.split('</w:p>').find((one) => one.includes('一、路灯改造'))!).toMatch(/w:eastAsia="黑体"/);
    expect(await part('word/header')).toMatch(/演示数据/);
    expect(await part('docProps/core')).toMatch(/演示数据/);
  });

  test('P4: a notice has a number, an addressee, a signature and its date', async () => {
    const { texts } = await open('/api/registers/instruction/records/lamps/papers/instruction-notice');
    expect(texts.slice(0, 2)).toEqual(['云杉区管委会', '督办〔2021〕　　号']);
    expect(texts).toContain('关于办理“修好云杉路路灯”的督办通知');
    expect(texts).toContain('区办公室：');
    expect(texts).toContain('一周内修好。');
    const signed = texts.indexOf('云杉区管委会', 1);
    expect(texts[signed + 1]).toBe('2021年2月3日');
  });

  test('P4: the date stands two letters to the right of the signature, whichever is longer', () => {
    expect(signatureIndents('漯河市西城区管理委员会', '2024年3月5日')).toEqual({ body: 2, day: 5 });
    const short = signatureIndents('区办公室', '2024年12月15日');
    expect(short).toEqual({ body: 7, day: 2 });
    expect(short.body + lettersOf('区办公室') - (short.day + lettersOf('2024年12月15日'))).toBe(2);
    expect(markSize('某某某某某某某某某某某某某某某某会议纪要') * 20).toBeLessThan(1000);
  });

  test('P6: papers are listed with their register, and are as closed as their record', async () => {
    const { registers } = (await get('/api/catalogue')).json<Catalogue>();
    expect(registers.find((one) => one.id === 'weekly-meeting')?.papers).toEqual([{ id: 'meeting-minutes', title: { zh: '会议纪要', en: 'Minutes' } }]);
    expect((await get('/api/registers/instruction/records/lamps/papers/meeting-minutes')).statusCode).toBe(404);
    expect((await get('/api/registers/weekly-meeting/records/nothing/papers/meeting-minutes')).statusCode).toBe(404);
    const archivist = await signedIn(app, 'archivist', YUNSHAN_DEMONSTRATION.password);
    expect((await get('/api/registers/instruction/records/lamps/papers/instruction-notice', archivist)).statusCode).toBe(404);
    expect((await get('/api/registers/instruction/records/lamps/papers/instruction-notice', {})).statusCode).toBe(401);
  });
});
