import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn, type SignIn } from '#server/sign-in/sign-in.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { totp } from '#tests/kit/totp.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

const PASSWORD = 'heron at the weir';

describe('signing in at the workbench', () => {
  let platform: Platform;
  let signIn: SignIn;
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    workbench = await openWorkbench(platform, { signIn });
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await platform.close();
  });

  const open = async (path: string, width = 1366): Promise<Page> => {
    const page = await workbench.newPage(width);
    await page.goto(workbench.address + path);
    return page;
  };
  const shoot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `${name}.png`) });

  test('from the keyboard, back to the page that was asked for, each role with its own work', async () => {
    const page = await open('/registers/service-case');
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await shoot(page, 'sign-in');
    // The first question has the cursor; Tab and Enter do the rest.
    await page.keyboard.type('window');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('登录名、密码或验证码不对').waitFor();
    await page.getByRole('button', { name: /综合窗口受理岗/ }).press('Enter');
    await page.getByRole('heading', { name: '办件' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/registers/service-case');
    await page.getByRole('button', { name: '新建' }).waitFor();
    await page.locator('button.top-me').click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.goto(`${workbench.address}/registers/service-case`);
    await page.getByRole('button', { name: /名录库管理岗/ }).click();
    await page.getByRole('heading', { name: '办件' }).waitFor();
    await page.locator('button.top-me').waitFor();
    expect(await page.getByRole('button', { name: '新建' }).count()).toBe(0);
    await shoot(page, 'signed-in');
    await page.context().close();
  });

  test('on a phone nothing stands beyond the edge', async () => {
    const page = await open('/', 375);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(375);
    await page.getByRole('button', { name: /全部岗位/ }).click();
    await page.locator('button.top-me').waitFor();
    expect(await width()).toBeLessThanOrEqual(375);
    await shoot(page, 'signed-in-phone');
    await page.context().close();
  });

  test('a session that ends under a typed form is asked for over the page, and the form is saved after it', async () => {
    const page = await open('/registers/unit');
    await page.getByRole('button', { name: /系统管理员/ }).click();
    await page.getByRole('button', { name: '新建' }).click();
    await page.locator('#form-name').fill('演示新单位');
    for (const label of ['性质', '职权依据']) {
      const field = page.locator('form').getByLabel(label);
      const list = page.locator('.ant-select-dropdown:visible');
      await field.press('Enter');
      await list.locator('.ant-select-item-option-active').waitFor();
      await field.press('Enter');
      await list.waitFor({ state: 'hidden' });
    }
    const account = await signIn.accounts.findByLogin('staff', 'administrator');
    await signIn.sessions.endOthers(account!.id);
    await page.locator('form button[type=submit]').click();
    const dialog = page.getByRole('dialog', { name: '请重新登录' });
    await dialog.waitFor();
    await shoot(page, 'session-ended');
    expect(await dialog.getByLabel('登录名').inputValue()).toBe('administrator');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'password');
    await page.keyboard.type('xicheng-yanshi');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '演示新单位' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('a password that somebody else set, then a second factor, are asked for before the work', async () => {
    const [id] = await signIn.accounts.add([{ kind: 'staff', login: 'new-clerk', name: '演示人员', staff: 'staff-window-2', mustChange: true, passwordHash: await hashPassword('once only once') }], signIn.now());
    const page = await open('/report');
    await page.getByLabel('登录名').fill('new-clerk');
    await page.getByLabel('密码', { exact: true }).fill('once only once');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '先设自己的密码' }).waitFor();
    await page.getByLabel('现在的密码').fill('once only once');
    await page.getByLabel('新密码').fill('short');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('至少 10 个字').waitFor();
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '报告核对' }).waitFor();
    await page.locator('button.top-me').click();
    await page.getByRole('menuitem', { name: '我的账号' }).click();
    await page.getByRole('button', { name: '设置动态验证码' }).click();
    await page.getByLabel('现在的密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const secret = (await page.locator('.second-factor code').innerText()).replaceAll(' ', '');
    await shoot(page, 'second-factor');
    await page.getByLabel('动态验证码').fill(totp(secret));
    await page.keyboard.press('Enter');
    await page.getByText('已设置：登录时除了密码还要验证码。').waitFor();
    expect((await signIn.accounts.findById(id!))?.secondFactor).toBe(true);
    await page.context().close();
    expect(workbench.problems).toEqual([]);
  });
});
