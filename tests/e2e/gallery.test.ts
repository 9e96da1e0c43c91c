import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import axe, { type AxeResults } from 'axe-core';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery, buildWeb } from '#server/cli/build-web.ts';
import { openBrowser } from '#tests/kit/browser.ts';
import { differenceFromKept } from '#tests/kit/gallery-pictures.ts';
import { PICTURES } from '#tests/kit/workbench.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PARTS = ['table', 'table-empty', 'filter', 'clause', 'widgets', 'drawer', 'fields', 'record', 'timeline', 'procedure', 'indicator', 'values', 'notices', 'hanging', 'map'];
const WIDTHS = [1366, 375];
/** A name that stands in the gallery's fixtures alone. */
const ONLY_HERE = '内蒙古某某农牧业科技';

describe('the gallery of the furniture', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-gallery-'));
  let server: FastifyInstance;
  let browser: Browser;
  let address = '';
  const pages = new Map<string, Page>();
  const problems: string[] = [];

  beforeAll(async () => {
    buildGallery(folder);
    server = fastify();
    await server.register(fastifyStatic, { root: folder });
    await server.listen({ port: 0, host: 'localhost' });
    address = `http://localhost:${(server.server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    mkdirSync(PICTURES, { recursive: true });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const openAt = async (width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const known = pages.get(`${width} ${colorScheme}`);
    if (known) return known;
    const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme, reducedMotion: 'reduce', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    pages.set(`${width} ${colorScheme}`, page);
    return page;
  };
  const settle = async (page: Page, part: string): Promise<void> => {
    await page.goto(`${address}/?part=${part}`);
    await page.locator('.gallery h1').waitFor();
    if (part === 'drawer') {
      await page.locator('form button[type=submit]').click();
      await page.locator('.form-problem').first().waitFor();
      // Where the cursor blinks no two pictures are alike.
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    }
    await page.evaluate(() => document.fonts.ready);
    await page.waitForFunction(() => !document.querySelector('.ant-select-loading, .skeleton[data-wait]'));
    if (part === 'map') await page.waitForTimeout(1500);
    if (part === 'indicator') await page.waitForTimeout(1000);
    await page.waitForTimeout(250);
  };
  const faultsOf = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(STANDARD)} })`);
    return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
  };

  describe.each(['light', 'dark'] as const)('%s', (look) => {
    test.each(PARTS)('%s looks as it did, reaches over no edge and passes axe', async (part) => {
      const differences: (string | undefined)[] = [];
      const faults: string[] = [];
      for (const width of WIDTHS) {
        const page = await openAt(width, look);
        await settle(page, part);
        const picture = await page.screenshot({ path: join(PICTURES, `gallery-${part}-${width}-${look}.png`), fullPage: true, caret: 'hide', animations: 'disabled' });
        differences.push(await differenceFromKept(`${part}-${width}-${look}`, picture, browser.version()));
        // Colours and names are the same at every width, and what has to scroll does so on the narrow one.
        if (width === 375) faults.push(...(await faultsOf(page)));
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${part} at ${width} px`).toBeLessThanOrEqual(width);
      }
      expect(faults).toEqual([]);
      expect(differences.filter((one) => one !== undefined)).toEqual([]);
    }, 60_000);
  });

  test('names every part once, and no page of it fails', async () => {
    const page = await openAt(1366, 'light');
    await page.goto(address);
    expect(await page.locator('.gallery-index a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(6)))).toEqual(PARTS);
    expect(problems).toEqual([]);
  });

  test('is no part of what is served', () => {
    buildWeb();
    const textsIn = (assets: string): readonly string[] => readdirSync(assets).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(assets, name), 'utf8'));
    expect(textsIn(join(folder, 'assets')).some((code) => code.includes(ONLY_HERE))).toBe(true);
    const served = textsIn(join(import.meta.dirname, '../../dist/web/assets'));
    expect(served.length).toBeGreaterThan(5);
    expect(served.filter((code) => code.includes(ONLY_HERE))).toEqual([]);
  }, 120_000);
});
