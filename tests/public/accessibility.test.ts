import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#tests/kit/browser.ts';
import { openSmallPublic, type OpenPublic } from '#tests/kit/public-platform.ts';
import { PICTURES } from '#tests/kit/workbench.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PATHS = ['/', '/registers', '/registers/livelihood-task', '/registers/livelihood-task/task-a', '/figures/livelihood/tasks-completed', '/figures/livelihood/tasks-completed/records/denominator-0', '/search?q=路灯', '/log', '/about', '/ask', '/status', '/nothing'];

describe('the public face in a browser', () => {
  let open: OpenPublic;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    open = await openSmallPublic('pglite');
    await open.app.listen({ port: 0, host: 'localhost' });
    address = `http://localhost:${(open.app.server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    mkdirSync(PICTURES, { recursive: true });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await open.close();
  });

  const newPage = async (settings: { readonly width?: number; readonly colorScheme?: 'light' | 'dark'; readonly script?: boolean } = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: settings.width ?? 375, height: 740 }, colorScheme: settings.colorScheme ?? 'light', bypassCSP: settings.script ?? true, javaScriptEnabled: settings.script ?? true });
    return context.newPage();
  };
  // The standard's own tool looks at the page as it stands.
  const faultsOf = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(STANDARD)} })`);
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  };
  const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

  test.each(['light', 'dark'] as const)('A1 every page passes axe at 375 px in both languages and needs no scrolling sideways, %s', async (colorScheme) => {
    const page = await newPage({ colorScheme });
    const faults: string[] = [];
    for (const prefix of ['', '/en']) {
      for (const path of PATHS) {
        await page.goto(`${address}${path === '/' ? prefix || '/' : prefix + path}`);
        faults.push(...(await faultsOf(page)).map((fault) => `${prefix}${path} ${fault}`));
        expect(await width(page), path).toBeLessThanOrEqual(375);
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('A2 a page reflows at 320 px, as it does enlarged to 400 % (WCAG 1.4.10)', async () => {
    const page = await newPage({ width: 320 });
    for (const path of PATHS) {
      await page.goto(address + path);
      expect(await width(page), path).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });

  test('A3 the keyboard comes first to what leads past the head, and everything shows where it is', async () => {
    const page = await newPage({ width: 1366 });
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
    await page.context().close();
  });

  test('A4 a reader of the screen hears landmarks, headings in order and names of everything to be pressed', async () => {
    const page = await newPage();
    for (const path of PATHS) {
      await page.goto(address + path);
      for (const role of ['banner', 'main', 'contentinfo', 'navigation', 'search'] as const) if (role !== 'search' || !/ask|status/.test(path)) expect(await page.getByRole(role).count(), `${path} ${role}`).toBeGreaterThan(0);
      const levels = await page.locator('h1,h2,h3').evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
      expect(levels[0], path).toBe(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1), path).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  test('A5 without script a citizen reads a figure down to a record, writes, reads it once more, sends it, and follows it by its code', async () => {
    const page = await newPage({ script: false });
    await page.goto(address);
    await page.getByRole('link', { name: '省定、市定民生实事完成率' }).click();
    await page.getByRole('heading', { name: '怎么算的' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '公开台账' }).click();
    await page.getByRole('link', { name: '民生实事' }).click();
    await page.getByRole('link', { name: '月湾湖路灯安装' }).click();
    await page.getByText('日志的第').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '意见与诉求' }).click();
    await page.getByRole('button', { name: '下一步：检查一遍' }).click();
    await page.getByRole('alert').getByText('有 3 处需要改').waitFor();
    await page.screenshot({ path: join(PICTURES, 'public-ask-wrong-375.png'), fullPage: true });
    await page.getByLabel('道路和井盖').check();
    await page.getByLabel('在哪个社区（村）').selectOption('community-a');
    await page.getByLabel('发生了什么').fill('路口的井盖松了，过车有响声');
    await page.getByRole('button', { name: '下一步：检查一遍' }).click();
    await page.getByRole('button', { name: '返回修改' }).click();
    await page.getByLabel('具体位置').fill('月湾湖路 8 号');
    await page.getByRole('button', { name: '下一步：检查一遍' }).click();
    await page.getByText('月湾湖路 8 号').waitFor();
    await page.screenshot({ path: join(PICTURES, 'public-review-375.png'), fullPage: true });
    await page.getByRole('button', { name: '提交' }).click();
    const code = await page.locator('.code').innerText();
    await page.screenshot({ path: join(PICTURES, 'public-receipt-375.png'), fullPage: true });
    await page.reload();
    expect(await page.locator('.code').innerText()).toBe(code);
    await open.takeLetters();
    await page.getByRole('main').getByRole('link', { name: '查办理情况' }).click();
    await page.getByLabel('查询编码').fill(code.toLowerCase());
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('现在：已收到').waitFor();
    await page.screenshot({ path: join(PICTURES, 'public-status-375.png'), fullPage: true });
    expect(page.url()).not.toContain(code);
    await page.context().close();
  }, 60_000);

  test('A6 the answers to forms pass axe too', async () => {
    const page = await newPage();
    await page.goto(`${address}/ask`);
    await page.getByRole('button', { name: '下一步：检查一遍' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${address}/status`);
    await page.getByLabel('查询编码').fill('0000');
    await page.getByRole('button', { name: '查询' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
