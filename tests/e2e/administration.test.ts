import { join } from 'node:path';
import type { Cookie, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/field/day.ts';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import type { Platform } from '#server/platform/open.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

const PASSWORD = 'heron at the weir';
const PERSON = '演示新人';

describe('the three administrators at the workbench', () => {
  let platform: Platform;
  let workbench: OpenWorkbench;
  let oneTime = '';

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    workbench = await openWorkbench(platform);
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await platform.close();
  });

  const sessions = new Map<string, Cookie[]>();
  const enter = async (login: string, path: string, password: string = DEMO_PASSWORD): Promise<Page> => {
    const page = await workbench.newPage();
    // Who has signed in comes back with his session: sign-ins from one address are counted.
    const known = sessions.get(login);
    if (known) await page.context().addCookies(known);
    else {
      const answer = await page.request.post(`${workbench.address}/api/sign-in`, { headers: { 'x-shali-csrf': '1' }, data: { login, password } });
      expect(answer.status(), login).toBe(200);
      sessions.set(login, await page.context().cookies());
    }
    await page.goto(workbench.address + path);
    return page;
  };
  const shoot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `administration-${name}.png`) });
  const shootOnPhone = async (page: Page, paths: readonly string[]): Promise<void> => {
    await page.setViewportSize({ width: 375, height: 740 });
    for (const path of paths) {
      await page.goto(`${workbench.address}/administration/${path}`);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(600);
      await shoot(page, `${path}-375`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(375);
    }
  };
  const entriesOf = (page: Page): Promise<readonly string[]> => page.locator('nav.side a[href^="/administration/"]').allInnerTexts();

  test('each sees the pages that are his, and nobody else any', async () => {
    const pages = await Promise.all(['administrator', 'security-administrator', 'audit-administrator', 'window'].map((login) => enter(login, '/report')));
    await Promise.all(pages.map((page) => page.locator('button.top-me').waitFor()));
    expect(await Promise.all(pages.map(entriesOf))).toEqual([['用户账号', '单位与岗位', '标准', '节假日', '后台作业', '本区与平台'], ['单位与岗位', '本区与平台'], ['审计', '本区与平台'], []]);
    const stranger = pages[3]!;
    await stranger.goto(`${workbench.address}/administration/users`);
    await stranger.getByRole('alert').getByText('没有这项职责').waitFor();
    await Promise.all(pages.map((page) => page.context().close()));
  });

  test('the system administrator enters a person and makes the account', async () => {
    const page = await enter('administrator', '/administration/units?unit=unit-office');
    await page.getByRole('button', { name: '登记工作人员' }).click();
    // The day first: Enter takes it over, and sends a form in which nothing else is missing.
    await page.locator('#form-since').fill('2024-01-01');
    await page.keyboard.press('Enter');
    await page.locator('#form-name').fill(PERSON);
    await page.locator('#form-title').fill('科员');
    await page.locator('form button[type=submit]').click();
    await page.getByRole('row', { name: new RegExp(PERSON) }).getByText('没有职责').waitFor();
    await shoot(page, 'units');
    await page.getByRole('link', { name: '用户账号' }).click();
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.locator('#form-staff').fill(PERSON);
    await page.locator('.ant-select-item-option').filter({ hasText: PERSON }).click();
    await page.locator('#form-login').fill('newcomer');
    await page.locator('form button[type=submit]').click();
    oneTime = await page.locator('.one-time code').innerText();
    await page.getByRole('button', { name: '已抄下' }).click();
    await page.getByRole('row', { name: /newcomer/ }).getByText('待本人设密码').waitFor();
    await shoot(page, 'users');
    // The published accounts and his own are not offered what would shut somebody out.
    expect(await page.getByRole('row', { name: /^collector/ }).getByText('演示账号').count()).toBe(1);
    await page.context().close();
  });

  test('that person signs in; the security administrator gives a duty, and the menu changes', async () => {
    const person = await enter('newcomer', '/report', oneTime);
    await person.getByLabel('现在的密码').fill(oneTime);
    await person.getByLabel('新密码').fill(PASSWORD);
    await person.keyboard.press('Enter');
    await person.locator('button.top-me').waitFor();
    const desks = (): Promise<number> => person.locator('nav.side a[href^="/desks/"]').count();
    expect(await desks()).toBe(0);
    const page = await enter('security-administrator', '/administration/units?unit=unit-office');
    await page.getByRole('row', { name: new RegExp(PERSON) }).getByRole('button', { name: '授予或收回' }).click();
    await page.getByRole('dialog').getByLabel('职责').fill('window');
    await page.locator('.ant-select-item-option').filter({ hasText: /^窗口受理/ }).first().click();
    await page.locator('.duty-changes').getByText('＋ 窗口受理').waitFor();
    await page.keyboard.press('Escape');
    await shoot(page, 'duties');
    await page.getByRole('button', { name: '保存职责' }).click();
    await page.getByRole('row', { name: new RegExp(PERSON) }).getByText('窗口受理', { exact: true }).waitFor();
    // Nobody gives himself a duty: it is not offered.
    const own = page.getByRole('row', { name: /安全管理员/ });
    expect([await own.getByText('本人').count(), await own.getByRole('button').count()]).toEqual([1, 0]);
    await person.reload();
    await person.locator('nav.side a[href^="/desks/"]').first().waitFor();
    expect(await desks()).toBeGreaterThan(0);
    await Promise.all([page.context().close(), person.context().close()]);
  });

  test('A10 a unit is dragged, the consequences are read, it is moved, and moved back; the keyboard does the same', async () => {
    const page = await enter('administrator', '/administration/units?unit=unit-office');
    const node = (name: string): Locator => page.locator('.units-tree .ant-tree-treenode').filter({ hasText: name }).first();
    await node('党政办公室').waitFor();
    await node('党政办公室').scrollIntoViewIfNeeded();
    const names = await page.locator('.units-tree .ant-tree-title').allInnerTexts();
    const target = names[names.indexOf('党政办公室') - 1]!;
    const middle = async (name: string): Promise<readonly [number, number]> => {
      const box = (await node(name).locator('.ant-tree-title').boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    await page.mouse.move(...(await middle('党政办公室')));
    await page.mouse.down();
    // A browser tells of a drag only once the hand has moved twice over the same thing.
    for (const shift of [0, 1, 2]) await page.mouse.move((await middle(target))[0], (await middle(target))[1] + shift, { steps: 4 });
    await shoot(page, 'unit-dragged');
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('名在岗人员').waitFor();
    await dialog.getByText('移错了可以移回').waitFor();
    await shoot(page, 'unit-consequences');
    await dialog.getByRole('button', { name: '移动' }).click();
    await page.locator('.unit-moved').getByText(target).waitFor();
    await page.locator('.unit-facts').getByText(target).waitFor();
    await shoot(page, 'unit-moved');
    await page.getByRole('button', { name: /^移回/ }).click();
    await page.locator('.unit-facts').getByText(names[0]!).waitFor();
    // By the keyboard alone: the tree takes the focus, M takes the unit, and the dialog asks where to.
    await page.getByRole('tree').focus();
    await page.keyboard.press('m');
    await dialog.getByText('移动').first().waitFor();
    // The first unit of that name is under the cursor as soon as it is found.
    await page.locator('#move-to').fill(target);
    await page.locator('.ant-select-tree-treenode-active, .ant-select-tree-title').first().waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('名在岗人员').waitFor();
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  test('a unit is never moved under its own child; the sentence says so', async () => {
    const page = await enter('administrator', '/administration/units?unit=unit-committee');
    await page.getByRole('button', { name: '移动' }).click();
    await page.locator('#move-to').fill('党政办公室');
    await page.locator('.ant-select-tree-title').filter({ hasText: '党政办公室' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移动' }).click();
    await page.getByRole('alert').getByText('绕成一圈').first().waitFor();
    await shoot(page, 'unit-refused');
    await page.context().close();
  });

  test('the audit administrator finds both steps', async () => {
    const page = await enter('audit-administrator', '/administration/audit?register=staff');
    const rows = page.getByRole('table', { name: '业务日志' }).getByRole('row');
    await rows.nth(2).waitFor();
    expect(await rows.nth(1).innerText()).toContain('修改');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^业务日志-.*\.csv$/);
    await page.locator('.audit-sentence').getByText('工作人员').waitFor();
    await shoot(page, 'audit');
    await page.getByRole('link', { name: '登录与账号' }).click();
    await page.getByLabel('登录名').fill('newcomer');
    const events = page.getByRole('table', { name: '登录与账号' });
    await events.getByRole('row', { name: /建立账号.*staff-administrator-1/ }).waitFor();
    await page.waitForFunction(() => !document.querySelector('table[aria-label="登录与账号"]')?.textContent.includes('audit-administrator'));
    await shoot(page, 'events');
    await page.goto(`${workbench.address}/administration/audit?actor=nobody`);
    await page.getByText('没有符合条件的记录').waitFor();
    await shootOnPhone(page, ['audit']);
    await page.context().close();
  });

  test('a notice is pasted, its days shown and recorded; jobs and district stand', async () => {
    const page = await enter('administrator', '/administration/holidays?year=2027');
    await page.getByText('尚未公布').waitFor();
    await page.getByRole('button', { name: '录入通知' }).click();
    await page.locator('#notice-document').fill('演示通知');
    await page.locator('#notice-text').fill('一、元旦：1月1日（周五）放假1天。\n二、春节：2月7日（周日）上班。');
    await page.getByText('读出 2 天').waitFor();
    await page.getByRole('region', { name: '会改变什么' }).getByText('没有时限换一天到期').waitFor();
    await shoot(page, 'notice');
    await page.getByRole('button', { name: '写入工作日历' }).click();
    await page.getByText('放假安排已公布').waitFor();
    await page.locator('a.day-work').waitFor();
    await shoot(page, 'holidays');
    await page.getByRole('link', { name: '后台作业' }).click();
    await page.getByText('现在没有后台作业在运行').waitFor();
    await page.getByRole('link', { name: '本区与平台' }).click();
    await page.getByText('公钥指纹（SHA-256）').waitFor();
    await shoot(page, 'district');
    await page.context().close();
  });

  test('a criterion is recorded as a new version with its document, refused where its value does not fit, and stands in force', async () => {
    const page = await enter('administrator', '/administration/criteria');
    const criterion = page.locator('article').filter({ hasText: 'projects/bond-income-cover' });
    await criterion.getByText('现行').waitFor();
    await criterion.getByRole('button', { name: '记录新版本' }).click();
    await page.locator('#form-from').fill(dayOf(new Date().toISOString()));
    await page.keyboard.press('Enter');
    await page.locator('#form-document').fill('演示文件');
    await page.locator('#form-value').fill('很多');
    // What does not fit is said before it is sent.
    await page.getByRole('region', { name: '会改变什么' }).getByRole('alert').waitFor();
    await page.locator('#form-value').fill('1.3');
    await page.getByRole('region', { name: '会改变什么' }).getByText('1.3').waitFor();
    await page.getByText('数字不变').waitFor();
    await shoot(page, 'criterion-preview');
    await page.getByRole('button', { name: '记录这个版本' }).click();
    await criterion.getByText('本区记录').waitFor();
    await criterion.getByText('1.3').waitFor();
    await shoot(page, 'criteria');
    const table = page.locator('article').filter({ hasText: 'projects/requisition-periods' });
    await table.getByRole('button', { name: '记录新版本' }).click();
    await page.locator('#form-value-preNoticeDaysWorking').fill('5');
    await page.locator('#form-from').fill('2030-01-01');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '会改变什么' }).getByText('preNoticeDaysWorking').waitFor();
    await shoot(page, 'criterion-parts');
    await shootOnPhone(page, ['units', 'criteria', 'holidays', 'jobs', 'users']);
    await page.context().close();
    expect(workbench.problems).toEqual([]);
  });
});
