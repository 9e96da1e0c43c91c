import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import { buildWeb } from '#server/cli/build-web.ts';
import { buildApp, WEB_FOLDER } from '#server/http/app.ts';
import { openBrowser } from '#tests/kit/browser.ts';
import { makeMatches } from '#tests/kit/long-register.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import type { Bench, BenchResult } from './bench.ts';

const ROWS = 10_000;
const SLOWER = 4;
const KNOWN = { shellKb: 300, pageKb: 200, interactionMs: 200, paintMs: 1500 } as const;

/** The register's list with ten thousand rows in Chromium, with the processor slowed down four times; and the script that loads before it. */
export const webBench: Bench = {
  name: 'web',
  run: async () => {
    buildWeb();
    const platform = await openMannedPlatform('pglite');
    const app = await buildApp(platform, { requestsAMinute: 1e9 });
    const browser = await openBrowser();
    try {
      await makeMatches(platform, ROWS);
      await app.listen({ port: 0, host: 'localhost' });
      const address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
      const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
      await page.request.post(`${address}/api/sign-in`, { headers: { 'x-shali-csrf': '1' }, data: { login: 'demo', password: DEMO_PASSWORD } });
      return [...(await measureScripts(page, address)), ...(await measureList(page, `${address}/registers/bank-match?sort=-wanted`))];
    } finally {
      await browser.close();
      await app.close();
      await platform.close();
    }
  },
};

const result = (name: string, what: string, ours: number, known: number, unit: string): BenchResult => ({ name, what, ours: Math.round(ours * 10) / 10, known, unit, ratio: ours / known, goal: `at most ${known} ${unit}` });

// What a page that shows nothing of its own loads, and what the list loads beyond it.
async function measureScripts(page: Page, address: string): Promise<readonly BenchResult[]> {
  const shell = await scriptsOf(page, `${address}/nowhere`, 'main');
  const list = await scriptsOf(page, `${address}/registers/bank-match`, '[role="grid"]');
  const kb = (names: ReadonlySet<string>): number => [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB_FOLDER, name))).length, 0) / 1024;
  return [result('shell-script', 'script before the first page, compressed', kb(shell), KNOWN.shellKb, 'KB'), result('list-script', 'script that a register\'s list loads beyond that, compressed', kb(list.difference(shell)), KNOWN.pageKb, 'KB')];
}

async function scriptsOf(page: Page, url: string, ready: string): Promise<Set<string>> {
  const names = new Set<string>();
  const note = (request: { url: () => string }): void => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) names.add(pathname);
  };
  page.on('request', note);
  await page.goto(url);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(1000);
  page.off('request', note);
  return names;
}

async function measureList(page: Page, url: string): Promise<readonly BenchResult[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const seen = { paint: 0, longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration); }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await page.getByRole('grid').waitFor();
  await page.waitForTimeout(2500);
  const { paint } = await seenOf(page);
  await readAll(page);
  await page.evaluate(() => Object.assign(Reflect.get(window, 'seen'), { longest: 0 }));
  for (let times = 0; times < 30; times += 1) await page.keyboard.press(times % 5 === 4 ? ' ' : 'j');
  await page.waitForTimeout(500);
  const keys = (await seenOf(page)).longest;
  const frames = await frameTimes(page);
  return [
    result('list-paint', 'largest paint of the list, processor four times slower', paint, KNOWN.paintMs, 'ms'),
    result('list-key', 'the longest of thirty key strokes on ten thousand rows, from the key to the next paint, four times slower', keys, KNOWN.interactionMs, 'ms'),
    result('list-scroll', 'the frame at the 95th of a hundred while ten thousand rows are scrolled through, four times slower', frames, KNOWN.interactionMs, 'ms'),
  ];
}

function seenOf(page: Page): Promise<{ readonly paint: number; readonly longest: number }> {
  return page.evaluate(() => Reflect.get(window, 'seen') as { paint: number; longest: number });
}

async function readAll(page: Page): Promise<void> {
  for (let times = 0; times < 400; times += 1) {
    const shown = Number((await page.locator('.register-foot span').first().innerText()).replace(/\D/g, ''));
    if (shown >= ROWS) break;
    await page.locator('.grid-scroll').evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await page.waitForTimeout(100);
  }
  await page.keyboard.press('Home');
  await page.waitForTimeout(500);
}

function frameTimes(page: Page): Promise<number> {
  return page.locator('.grid-scroll').evaluate(async (node) => {
    const times: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 150; frame += 1) {
      node.scrollTo(0, (node.scrollHeight / 150) * frame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]!;
  });
}
