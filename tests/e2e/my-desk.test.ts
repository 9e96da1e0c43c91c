import { join } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { LiveHub } from '#server/live/live-hub.ts';
import type { Platform } from '#server/platform/open.ts';
import { startSequencer } from '#server/platform/sequencer-loop.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const PASSWORD = 'heron at the weir 7';
const officer = holderOf('follow-up-officer');
const handler = holderOf('handle-civil');
const leader = holderOf('district-leader');
const MATTERS = ['核查民生实事进度', '内蒙古某某牧业集团股份有限公司漯河西城区分公司周边道路积水和夜间噪声扰民问题的联合整治方案', '养老服务中心消防整改', '低保动态核查', '残疾人两项补贴发放', '社区食堂选址'];

describe('an officer’s morning on my desk', () => {
  let platform: Platform;
  let workbench: OpenWorkbench;
  let sequencer: { stop(): Promise<void> };
  const problems: unknown[] = [];

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    const { district } = platform;
    const live = new LiveHub(district);
    const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    const passwordHash = await hashPassword(PASSWORD);
    await signIn.accounts.add([['wang', handler], ['li', holderOf('handle-water')]].map(([login, actor]) => ({ kind: 'staff' as const, login: String(login), name: (actor as Actor).name, staff: (actor as Actor).id, passwordHash })), signIn.now());
    workbench = await openWorkbench(platform, { live, signIn });
    sequencer = startSequencer(platform.log, async () => undefined, (error) => problems.push(error), () => live.turn());
    const ago = (hours: number): string => new Date(Date.parse(district.now()) - hours * 3_600_000).toISOString();
    const rows = [
      ...MATTERS.map((name, index) => ({ id: `matter-${index}`, name, at: ago([100, 0.4, 2, 2, 2, 30][index]!), limit: [2, 1, 24, 3, 30, 9][index]!, unit: ['working-hours', 'round-the-clock-hours', 'round-the-clock-hours', 'working-days', 'natural-days', 'working-hours'][index]! })),
      ...Array.from({ length: 60 }, (_, index) => ({ id: `more-${index}`, name: `日常督办事项 ${index + 1}`, at: ago(1), limit: 5 + (index % 20), unit: 'working-days' })),
    ];
    const instruction = { kind: 'note', content: '限期报送', leader: leader.id, unit: handler.unit, issuedOn: '2024-09-20' };
    for (const { id, name, at, limit, unit } of rows) {
      await runBatch(district, [
        { actor: officer, at, command: { do: 'create', register: 'instruction', id, set: { ...instruction, name, limitAmount: limit, limitUnit: unit } } },
        { actor: handler, at, command: { do: 'act', register: 'instruction', id, action: 'accept' } },
      ]);
    }
    for (const id of ['matter-3', 'matter-4']) await runCommand(district, { actor: handler, at: ago(1), command: { do: 'act', register: 'instruction', id, action: 'answer', form: { answer: '已办', evidence: '照片' } } });
    await runCommand(district, { actor: leader, at: ago(0.5), command: { do: 'act', register: 'instruction', id: 'matter-3', action: 'sendBack', reason: '缺现场照片，请补充后再报' } });
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await sequencer.stop();
    await platform.close();
  });

  const signIn = (login: string, path: string, width?: number): Promise<Page> => workbench.signIn(login, path, { ...(login === 'leader' ? {} : { password: PASSWORD }), ...(width === undefined ? {} : { width }) });
  const picture = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `my-desk-${name}.png`) });

  test('10, 1, 2, 6, 8. begins with what is due first, says why it is mine, and what came back', async () => {
    const page = await signIn('wang', '/');
    await page.getByRole('heading', { name: '我的工作台' }).waitFor();
    await page.getByRole('heading', { name: '已超期' }).waitFor();
    await page.getByText(MATTERS[0]!).waitFor();
    await page.getByText('缺现场照片，请补充后再报').waitFor();
    expect(await page.locator('.task-row').first().textContent()).toContain(MATTERS[0]!);
    expect(await page.locator('.task-row').first().textContent()).toContain('我的岗位职责');
    await page.locator('.band-waiting').getByText(MATTERS[4]!).waitFor();
    await picture(page, '1366');
    await page.getByRole('button', { name: '再看一页' }).click();
    await expect.poll(() => page.locator('.task-row').count()).toBeGreaterThan(60);
    await page.getByRole('link', { name: '等待他人' }).click();
    await expect.poll(() => page.locator('.task-row').count()).toBe(1);
    await picture(page, 'waiting');
    await page.context().close();
  }, 120_000);

  test('7. is worked from the keyboard: J, A, the form on the page, and what has been done fades with what became of it', async () => {
    const page = await signIn('wang', '/desk');
    await page.locator('.task-row').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(MATTERS[0]);
    await page.keyboard.press('a');
    const form = page.getByRole('dialog');
    await form.getByLabel(/办理结果/).fill('已核查，两项滞后已约谈');
    await picture(page, 'form');
    await form.locator('button[type="submit"]').click();
    await page.locator('.task-done').getByText('已反馈结果，现为“已反馈”').waitFor();
    await picture(page, 'done');
    expect(new URL(page.url()).pathname).toBe('/desk');
    await expect.poll(() => page.locator('.task-row:not(.task-done)').first().textContent()).not.toContain(MATTERS[0]);
    // Somebody else sends it back: it is mine again without a reload.
    await runCommand(platform.district, { actor: leader, at: platform.district.now(), command: { do: 'act', register: 'instruction', id: 'matter-0', action: 'sendBack', reason: '请附约谈记录' } });
    await page.locator('.desk-side').getByText('请附约谈记录').waitFor({ timeout: 10_000 });
    await page.locator('.task-done').waitFor({ state: 'detached', timeout: 15_000 });
    await page.getByRole('link', { name: MATTERS[0]! }).first().waitFor();
    await page.context().close();
  }, 120_000);

  test('the palette finds a register by its initials and what can be made, and remembers', async () => {
    const page = await signIn('leader', '/');
    await page.getByRole('heading', { name: /区情/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('xjdbsx');
    await page.getByRole('option', { name: /新建督办事项/ }).waitFor();
    await picture(page, 'palette');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('新建督办事项').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: /新建督办事项/ }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('matter-2');
    await page.getByRole('option', { name: /养老服务中心/ }).waitFor();
    await page.context().close();
  }, 120_000);

  test('stands at 375 px, says when there is nothing, and sets the calendar in the account', async () => {
    const narrow = await signIn('wang', '/desk', 375);
    await narrow.locator('.task-row').first().waitFor({ timeout: 10_000 }).catch(async (error: unknown) => { await picture(narrow, 'lost'); throw error; });
    await narrow.locator('.desk-load').waitFor();
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await picture(narrow, '375');
    await narrow.context().close();
    const page = await signIn('li', '/');
    await page.getByText('手上没有待办').waitFor();
    await picture(page, 'empty');
    await page.getByRole('button', { name: new RegExp(holderOf('handle-water').name) }).click();
    await page.getByText('我的账号').first().click();
    await page.getByRole('button', { name: '生成日历地址' }).click();
    await expect.poll(() => page.getByLabel('日历地址').inputValue()).toContain('/calendar/');
    await picture(page, 'account');
    await page.context().close();
    expect([...problems, ...workbench.problems]).toEqual([]);
  }, 120_000);
});
