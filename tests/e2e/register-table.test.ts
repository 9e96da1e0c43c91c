import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import type { Platform } from '#server/platform/open.ts';
import { makeMatches } from '#tests/kit/long-register.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

const MANY = 10_000;

describe('the list of a register at the workbench', () => {
  let platform: Platform;
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    await makeMatches(platform, MANY);
    workbench = await openWorkbench(platform);
  }, 300_000);
  afterAll(async () => {
    await workbench.close();
    await platform.close();
  });

  const enter = async (path: string, width = 1366, login = 'demo'): Promise<Page> => {
    const page = await workbench.newPage(width);
    await page.request.post(`${workbench.address}/api/sign-in`, { headers: { 'x-shali-csrf': '1' }, data: { login, password: DEMO_PASSWORD } });
    await page.goto(workbench.address + path);
    return page;
  };
  const shoot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `list-${name}.png`) });
  const LIST = '/registers/bank-match?sort=-wanted%2Cname';

  test('L3 scrolls through ten thousand rows of which few are drawn, and says so to a screen reader', async () => {
    const page = await enter(LIST);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
    await shoot(page, 'many');
    const scroller = page.locator('.grid-scroll');
    for (let shown = 0; shown < MANY; ) {
      await scroller.evaluate((node) => node.scrollTo(0, node.scrollHeight));
      await expect.poll(async () => Number((await page.locator('.register-foot span').first().innerText()).replace(/\D/g, '')), { timeout: 10_000 }).toBeGreaterThan(shown);
      shown = Number((await page.locator('.register-foot span').first().innerText()).replace(/\D/g, ''));
    }
    await scroller.evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await page.locator(`tr[aria-rowindex="${MANY + 1}"]`).waitFor();
    expect(await grid.locator('tbody tr:not(.row-gap)').count()).toBeLessThan(80);
    await shoot(page, 'many-end');
    await page.keyboard.press('Home');
    await page.locator('tr[aria-rowindex="2"]').waitFor();
    expect(workbench.problems).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('L4 is worked with by keys: move, select, preview, search', async () => {
    const page = await enter(LIST);
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('Shift+J');
    await page.getByText('已选 3 条').waitFor();
    await page.getByRole('button', { name: '开始洽谈' }).waitFor();
    await shoot(page, 'selected');
    await page.keyboard.press('p');
    const preview = page.getByRole('complementary', { name: '预览' });
    await preview.getByRole('heading').first().waitFor();
    const before = await preview.getByRole('heading').first().innerText();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => preview.getByRole('heading').first().innerText()).not.toBe(before);
    expect(page.url()).toMatch(/at=match-\d+/);
    await shoot(page, 'preview');
    await page.reload();
    await preview.getByRole('heading').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => preview.count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('下一条').waitFor();
    await shoot(page, 'keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('内蒙古');
    await page.getByText('共 200 条').waitFor();
    await shoot(page, 'long-names');
    expect(workbench.problems).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('L5 B2 adds up on request, and takes a step on a selection with a reason for each that is refused', async () => {
    const page = await enter(LIST);
    await page.getByRole('button', { name: '合计' }).click();
    await page.getByText('10,000 条合计').waitFor();
    await page.getByLabel('选择对接事项', { exact: false }).first().click();
    await page.getByLabel('选择对接事项', { exact: false }).nth(3).click({ modifiers: ['Shift'] });
    await page.getByText('已选 4 条').waitFor();
    // Somebody else is quicker with one of them.
    const id = (await page.locator('tr[aria-selected="true"] a.row-link').first().getAttribute('href'))!.split('/').at(-1)!;
    await page.request.post(`${workbench.address}/api/commands`, { headers: { 'x-shali-csrf': '1' }, data: { do: 'act', register: 'bank-match', id, action: 'talk' } });
    await page.getByRole('button', { name: '登记放弃' }).click();
    await page.locator('#form-reason').fill('企业已另行融资');
    await page.locator('form button[type=submit]').click();
    await page.getByText('不能撤回').waitFor();
    await shoot(page, 'bulk-confirm');
    await page.getByRole('dialog').getByRole('button', { name: '登记放弃 4 条' }).click();
    await page.getByText('办成 3 条，没办成 1 条，还有 0 条').waitFor();
    await page.getByText('您打开之后别人改过这条记录').waitFor();
    await shoot(page, 'bulk-outcome');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText('企业放弃').first().waitFor();
    expect(workbench.problems).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('F1 V1 V5 a filter is made by keys, saved as a view, opens the register, is renamed, deleted and brought back', async () => {
    const mine = await enter('/registers/bank-match', 1366, 'leader');
    await mine.getByRole('grid').waitFor();
    await mine.getByRole('button', { name: /添加条件/ }).focus();
    await mine.keyboard.press('Enter');
    await mine.getByRole('menuitem', { name: '需求金额' }).focus();
    await mine.keyboard.press('Enter');
    await mine.keyboard.type('900万');
    await mine.keyboard.press('Enter');
    await mine.getByText('≥').first().waitFor();
    await shoot(mine, 'filter');
    await mine.getByRole('button', { name: /需求金额/ }).first().waitFor();
    await mine.getByRole('columnheader', { name: /需求金额/ }).getByRole('button').click();
    await mine.getByRole('columnheader', { name: /对接日期/ }).getByRole('button').click({ modifiers: ['Shift'] });
    await expect.poll(() => mine.url()).toContain('sort=-wanted%2CmatchedOn');
    await mine.getByRole('button', { name: '另存为视图' }).click();
    await mine.getByLabel('视图名称').fill('大额');
    await mine.keyboard.press('Enter');
    await mine.getByRole('button', { name: '大额', exact: true }).waitFor({ timeout: 3000 });
    const menu = async (item: string): Promise<void> => {
      await mine.getByRole('button', { name: '“大额”的操作' }).click();
      await mine.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await Promise.all([mine.waitForResponse((answer) => answer.url().endsWith('/api/commands')), menu('打开台账时用它')]);
    await mine.goto(`${workbench.address}/registers/bank-match`);
    await expect.poll(() => mine.url()).toContain('where=');
    await mine.getByRole('grid').waitFor();
    await mine.getByRole('separator', { name: /银行/ }).focus();
    for (let times = 0; times < 3; times += 1) await mine.keyboard.press('ArrowRight');
    await mine.getByRole('button', { name: '保存改动' }).click();
    await expect.poll(() => mine.getByRole('button', { name: '保存改动' }).count()).toBe(0);
    await shoot(mine, 'view');
    await menu('删除');
    await mine.getByText('已删除视图“大额”').waitFor();
    await mine.getByRole('button', { name: '撤销' }).click();
    await mine.getByRole('button', { name: '大额', exact: true }).waitFor();
    await expect.poll(() => mine.url()).toContain('bank%3A228');
    expect(workbench.problems).toEqual([]);
    await mine.context().close();
  }, 120_000);

  test('V6 an address that was doctored opens with what is left of it', async () => {
    const page = await enter('/registers/bank-match?where=%7B%22nothing%22%3A1%2C%22bank%22%3A%22%E6%BC%94%E7%A4%BA%E5%B7%A5%E8%A1%8C%22%7D&sort=%3Bdrop%2Cnothing%2C-wanted&cols=name%3A9999%2Cnothing%2Cwanted%3A200&view=none&at=match-99999');
    await page.getByText('有 1 个条件的字段已不存在').waitFor();
    await page.getByText('共 2,500 条').waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(3);
    await page.getByRole('complementary', { name: '预览' }).getByRole('alert').waitFor();
    await shoot(page, 'doctored');
    const broken = await enter('/registers/bank-match?where=%7Bbroken&cols=,,,&sort=,-,');
    await broken.getByText('共 10,000 条').waitFor();
    expect(workbench.problems).toEqual([]);
    await Promise.all([page.context().close(), broken.context().close()]);
  }, 60_000);

  test('L6 stands as cards on a narrow screen, and says that there is nothing', async () => {
    const page = await enter(LIST, 375);
    await page.locator('.card').first().waitFor();
    await shoot(page, 'cards');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    const empty = await enter('/registers/visit');
    await empty.getByText('这本台账还没有记录').waitFor();
    await shoot(empty, 'none');
    const few = await enter('/registers/bank-match?where=%7B%22name%22%3A%22%E5%AF%B9%E6%8E%A5%E4%BA%8B%E9%A1%B9%2000042%22%7D');
    await few.getByText('共 1 条').waitFor();
    await shoot(few, 'few');
    expect(workbench.problems).toEqual([]);
    await Promise.all([page.context().close(), empty.context().close(), few.context().close()]);
  }, 60_000);
});
