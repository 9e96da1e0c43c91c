import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import type { Platform } from '#server/platform/open.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { CASE_TO_CHECK, makeStreet, STREET } from '#tests/kit/street.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A picture of a few points, as a camera would give it. */
const PHOTO = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: readFileSync(join(import.meta.dirname, '../../src/web/public/field/icon-512.png')) };

describe('a phone in the street', () => {
  let platform: Platform;
  let workbench: OpenWorkbench;
  let page: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    await makeStreet(platform);
    workbench = await openWorkbench(platform);
    page = await workbench.newPhone({ longitude: STREET.at[0], latitude: STREET.at[1] });
    context = page.context();
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await platform.close();
  });

  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `field-${name}.png`), fullPage: true });
  const checkAxe = async (): Promise<void> => {
    await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE));
    const found = await page.evaluate<string[]>(`axe.run().then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ').slice(0, 300)))`);
    expect(found).toEqual([]);
  };
  const signIn = async (): Promise<void> => {
    await page.getByLabel('登录名').fill('collector');
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '今天的事' }).waitFor();
  };
  const isReady = (): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

  test('P1 is signed in once, and shows what is due first', async () => {
    await page.goto(`${workbench.address}/field`);
    await picture('sign-in');
    await checkAxe();
    await signIn();
    await page.getByText(CASE_TO_CHECK.name).waitFor();
    await isReady();
    await picture('today');
    await checkAxe();
  }, 60_000);

  test('P2 works without a network: a task is done, a new thing is reported with a photograph, and the page is opened anew', async () => {
    await page.reload();
    await page.getByText(CASE_TO_CHECK.name).waitFor();
    await context.setOffline(true);
    await page.getByText(CASE_TO_CHECK.name).click();
    expect(workbench.problems).toEqual([]);
    await page.getByRole('link', { name: '核查合格' }).waitFor({ timeout: 5000 });
    await picture('task');
    await checkAxe();
    await page.getByRole('link', { name: '核查合格' }).click();
    await page.getByRole('group', { name: '符合结案条件' }).getByRole('button', { name: '是' }).click();
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await picture('step');
    await page.getByRole('button', { name: /核查合格，记下并送出/ }).click();
    await page.getByText('1 件待同步').waitFor();
    await page.getByRole('heading', { name: /已记下，待送出/ }).waitFor();

    await page.getByRole('navigation').getByRole('link', { name: '上报' }).click();
    await page.getByText('要上报什么？').waitFor();
    await picture('what');
    await page.getByRole('link', { name: '城市管理案卷' }).click();
    await page.getByText(/已定位，误差/).waitFor();
    for (const number of [1, 2]) {
      await page.locator('input[type=file]').setInputFiles(PHOTO);
      await page.getByRole('img', { name: `照片 ${number}` }).waitFor();
    }
    await page.getByLabel('问题', { exact: true }).fill('雨水篦子破损');
    // A form that is put away is there again, with its photographs.
    await page.reload();
    await page.getByRole('img', { name: '照片 2' }).waitFor();
    expect(await page.getByLabel('问题', { exact: true }).inputValue()).toBe('雨水篦子破损');
    expect(await page.getByLabel('所在社区').inputValue()).toBe(STREET.community);
    expect(await page.getByLabel('单元网格').inputValue()).toBe('cell-1');
    await picture('report');
    await checkAxe();
    await page.getByRole('button', { name: /上报，记下并送出/ }).click();
    expect(await page.getByText('必填').count()).toBe(1);
    await page.getByLabel('描述').fill('篦子断裂，离学校门口十米');
    await page.getByRole('button', { name: /上报，记下并送出/ }).click();
    await page.getByRole('heading', { name: '送出记录' }).waitFor();
    await page.reload();
    await page.getByText('2 件待同步').waitFor();
    await page.getByText(/雨水篦子破损/).waitFor();
    await picture('queue');
    await checkAxe();
  }, 90_000);

  test('P3 sends it when the network is back, and the workbench shows it to another', async () => {
    await context.setOffline(false);
    await page.getByText('都已送达').waitFor({ timeout: 30_000 });
    await picture('sent');
    const rows = await platform.district.database.pool.query<{ name: string; photos: number; cell: string; _state: string; source: string }>(`select "name", "photos", "cell", "_state", "source" from "xicheng"."city-case" order by "name"`);
    expect(rows.rows).toEqual([{ name: CASE_TO_CHECK.name, photos: 2, cell: 'cell-1', _state: 'passed', source: 'patrol' }, { name: '雨水篦子破损', photos: 2, cell: 'cell-1', _state: 'reported', source: 'patrol' }]);
    const desk = await workbench.signIn('demo', '/registers/city-case');
    await desk.getByText('雨水篦子破损').first().waitFor();
    await desk.close();
  }, 90_000);

  test('P4 shows what was refused and why, and sends it again changed', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '上报' }).click();
    await page.getByRole('link', { name: '城市管理案卷' }).click();
    await page.getByText(/已定位，误差/).waitFor();
    await page.getByLabel('问题', { exact: true }).fill('问题'.repeat(200));
    await page.getByLabel('描述').fill('太长的名称');
    await page.locator('input[type=file]').setInputFiles(PHOTO);
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.getByRole('button', { name: /上报，记下并送出/ }).click();
    await page.getByText('未接受').waitFor({ timeout: 20_000 });
    await page.getByRole('navigation').getByRole('link', { name: /退件/ }).click();
    await page.getByRole('link', { name: /登记 · 城市管理案卷/ }).click();
    await picture('refusal');
    await checkAxe();
    await page.getByRole('link', { name: '改后再送' }).click();
    expect(await page.getByLabel('描述').inputValue()).toBe('太长的名称');
    await page.getByRole('img', { name: '照片 1' }).waitFor();
    await page.getByLabel('问题', { exact: true }).fill('路灯不亮');
    await page.getByRole('button', { name: /改后再送，记下并送出/ }).click();
    await expect.poll(async () => (await platform.district.database.pool.query(`select 1 from "xicheng"."city-case" where "name" = '路灯不亮'`)).rows.length, { timeout: 20_000 }).toBe(1);
    expect((await platform.district.database.pool.query(`select "_state" as state from "xicheng"."field-refusal"`)).rows).toEqual([{ state: 'resent' }]);
    const hanging = await platform.district.database.pool.query(`select c."name" from "xicheng"."attachment" a join "xicheng"."city-case" c on a."about" = 'city-case/' || c."id" order by 1`);
    expect(hanging.rows.map((row: { name: string }) => row.name)).toEqual([CASE_TO_CHECK.name, '路灯不亮', '雨水篦子破损']);
    await page.getByRole('navigation').getByRole('link', { name: /退件/ }).click();
    await page.getByText('没有退件').waitFor();
  }, 90_000);

  test('P5 keeps the queue when the session is over, and asks to sign in again', async () => {
    await page.goto(`${workbench.address}/field/#/`);
    await context.setOffline(true);
    await page.getByRole('navigation').getByRole('link', { name: '上报' }).click();
    await page.getByRole('link', { name: '城市管理案卷' }).click();
    await page.getByLabel('问题', { exact: true }).fill('占道经营');
    await page.getByLabel('描述').fill('早市占用盲道');
    await page.getByText(/已定位，误差/).waitFor();
    await page.getByRole('button', { name: /上报，记下并送出/ }).click();
    await page.getByText('1 件待同步').waitFor();
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByText('登录已过期').waitFor({ timeout: 20_000 });
    await picture('session-over');
    await page.getByRole('link', { name: '重新登录' }).click();
    await signIn();
    await page.getByText('都已送达').waitFor({ timeout: 20_000 });
    expect((await platform.district.database.pool.query(`select 1 from "xicheng"."city-case" where "name" = '占道经营'`)).rows.length).toBe(1);
  }, 90_000);

  test('P6 is dark at night, and leaves nothing behind when all is settled', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '我的' }).click();
    await page.getByRole('button', { name: /夜间模式/ }).click();
    await picture('me-night');
    await checkAxe();
    await page.getByRole('navigation').getByRole('link', { name: '今天的事' }).click();
    await page.getByRole('heading', { name: '今天的事' }).waitFor();
    await picture('today-night');
    await checkAxe();
    await page.getByRole('navigation').getByRole('link', { name: '上报' }).click();
    await page.getByRole('link', { name: '城市管理案卷' }).click();
    await page.getByText(/已定位，误差/).waitFor();
    await picture('report-night');
    await checkAxe();
    await page.getByRole('navigation').getByRole('link', { name: '我的' }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('alert').waitFor();
    // An unfinished report is something that would be lost.
    expect(await page.getByRole('alert').textContent()).toContain('还有 1 件');
    await page.getByRole('button', { name: '仍然退出' }).click();
    await page.getByLabel('登录名').waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name).filter((name) => name?.startsWith('shali-field-')).length)).toBe(1);
    expect(workbench.problems).toEqual([]);
  }, 90_000);
});
