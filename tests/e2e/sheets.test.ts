import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#server/platform/open.ts';
import { importTurn } from '#server/sheet/import-turn.ts';
import { codeOf, largeWorkbook, rowsOf } from '#tests/kit/sheet-files.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';
import { OWN_PAGE } from '#tests/kit/sign-in.ts';
import { YUNSHAN_DEMONSTRATION } from '#tests/kit/yunshan-pack.ts';
import { openYunshan } from '#tests/kit/yunshan-platform.ts';

const ROWS = 5000;
const good = (number: number): unknown[] => [`商户${number}`, codeOf(number), '个体工商户', 'F51', '否', '2020-03-05', '存续', `云杉路${number}号`, '云村'];

describe("a statistician's sheet of 5,000 rows with 37 bad ones", () => {
  let platform: Platform;
  let workbench: OpenWorkbench;
  let turning: Promise<void> = Promise.resolve();
  let stopped = false;
  beforeAll(async () => {
    platform = await openYunshan('pglite');
    Object.assign(platform.district, { now: () => new Date().toISOString() });
    workbench = await openWorkbench(platform);
    // The turns that the platform's jobs take.
    turning = (async () => {
      while (!stopped) {
        await importTurn(platform);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    })();
  }, 240_000);
  afterAll(async () => {
    stopped = true;
    await turning;
    await workbench.close();
    await platform.close();
  });
  const enter = async (path: string, width?: number): Promise<Page> => {
    const page = await workbench.newPage(width);
    const { request } = page.context();
    await request.post(`${workbench.address}/api/sign-in`, { headers: OWN_PAGE, data: { login: YUNSHAN_DEMONSTRATION.tour.login, password: YUNSHAN_DEMONSTRATION.password } });
    await request.post(`${workbench.address}/api/commands`, { headers: OWN_PAGE, data: { do: 'create', register: 'community', id: 'village', set: { name: '云村', kind: 'village', unit: 'office', households: 10, branded: 'none' } } });
    await page.goto(workbench.address + path);
    return page;
  };
  const shoot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `sheets-${name}.png`), fullPage: true });
  const fetched = async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await download.path());
  };

  test('template, preview, import, the bad rows mended and imported again, and the list taken along', async () => {
    const page = await enter('/registers/operator');
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('heading', { name: '导入到“经营主体”' }).waitFor();
    await shoot(page, 'file');
    const template = await rowsOf(await fetched(page, () => page.getByRole('button', { name: '下载新建模板' }).click()));
    const names = template[0]!.map(String);
    const columns = ['name', 'creditCode', 'kind', 'industry', 'intermediary', 'openedOn', 'status', 'address', 'community'].map((name) => names.indexOf(`operator.${name}`));
    const filled = (values: readonly unknown[]): unknown[] => names.map((_, index) => (columns.includes(index) ? values[columns.indexOf(index)] : null));
    const rows = Array.from({ length: ROWS }, (_, index) => (index % 135 === 7 ? [...good(index).slice(0, 5), '2020年2月30日', ...good(index).slice(6)] : good(index)));
    const path = join(PICTURES, 'sheets.xlsx');
    writeFileSync(path, await largeWorkbook([template[0]!, template[1]!, ...rows.map(filled)]));
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: '确认导入 4,963 行' }).waitFor({ timeout: 60_000 });
    await page.getByText('有问题 37 行').waitFor();
    await page.getByRole('cell', { name: '商户19', exact: true }).waitFor();
    await shoot(page, 'preview');
    await page.getByRole('button', { name: '确认导入 4,963 行' }).click();
    await page.getByText('新建 4,963 条').waitFor({ timeout: 120_000 });
    await shoot(page, 'result');
    const back = await rowsOf(await fetched(page, () => page.getByRole('button', { name: '下载退回的行' }).click()));
    const bad = back.slice(2).filter((row) => !String(row[0]).startsWith('演示数据'));
    expect(bad).toHaveLength(37);
    expect(String(bad[0]!.at(-1))).toMatch(/成立日期：应为日期/);
    const day = columns[5]!;
    writeFileSync(path, await largeWorkbook([back[0]!, back[1]!, ...bad.map((row) => row.map((cell, index) => (index === day ? '2020-02-29' : cell)))]));
    await page.getByRole('button', { name: '再导入一个文件' }).click();
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('button', { name: '确认导入 37 行' }).click({ timeout: 60_000 });
    await page.getByText('新建 37 条').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: '我的导入' }).click();
    await page.getByText('新建 4,963 条').waitFor();
    await shoot(page, 'mine');
    await page.goto(`${workbench.address}/registers/operator?q=&sort=name`);
    await page.getByRole('button', { name: /^导出/ }).click();
    const sheet = await rowsOf(await fetched(page, () => page.getByText('Excel 表（xlsx）').click()));
    expect(sheet).toHaveLength(2 + ROWS + 1);
    expect(workbench.problems).toEqual([]);
  }, 240_000);

  test('a bad file is told in a sentence, and a paper is fetched from the menu of its record', async () => {
    const page = await enter('/registers/operator/import', 375);
    await page.locator('input[type=file]').setInputFiles({ name: 'program.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]) });
    await page.getByText('这不是表格文件').waitFor({ timeout: 30_000 });
    await shoot(page, 'failed-375');
    await page.goto(`${workbench.address}/registers/instruction/lamps`);
    await page.getByRole('button', { name: '公文' }).click();
    const paper = await fetched(page, () => page.getByText('督办通知').click());
    expect(paper.subarray(0, 2).toString()).toBe('PK');
    await shoot(page, 'paper-375');
    expect(workbench.problems).toEqual([]);
  }, 120_000);
});
