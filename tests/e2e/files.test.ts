import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveHub } from '#server/live/live-hub.ts';
import type { Platform } from '#server/platform/open.ts';
import { startSequencer } from '#server/platform/sequencer-loop.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { SAMPLE_EXE, samplePhoto, sampleSheet } from '#tests/kit/sample-files.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

type Dropped = { readonly name: string; readonly type: string; readonly bytes: Buffer };

describe('files and comments on a record page', () => {
  let platform: Platform;
  let sequencer: { stop(): Promise<void> };
  let workbench: OpenWorkbench;
  const problems: unknown[] = [];

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    const live = new LiveHub(platform.district);
    workbench = await openWorkbench(platform, { live });
    sequencer = startSequencer(platform.log, async () => undefined, (error) => problems.push(error), () => live.turn());
    await makeCommunity(platform, 'community-1');
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await sequencer.stop();
    await platform.close();
  });

  const signIn = (login: string, path: string, width?: number): Promise<Page> => workbench.signIn(login, path, width === undefined ? {} : { width });
  const drop = async (page: Page, files: readonly Dropped[]): Promise<void> => {
    const carried = await page.evaluateHandle((list) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of list) transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type }));
      return transfer;
    }, files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })));
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: carried });
  };
  const AT = '/registers/community/community-1';

  test('F12 a picture is dropped, seen, fetched and withdrawn; what is refused says why and stops nothing', async () => {
    const page = await signIn('leader', AT);
    await page.getByText('还没有附件。').waitFor();
    await page.getByText('还没有人发言。').waitFor();
    await drop(page, [{ name: '现场.jpg', type: 'image/jpeg', bytes: await samplePhoto(3) }, { name: 'setup.jpg', type: 'image/jpeg', bytes: SAMPLE_EXE }, { name: '名单（2024年第三季度内蒙古分公司漯河西城区办事处汇总）.xlsx', type: '', bytes: await sampleSheet() }]);
    await page.getByRole('button', { name: '查看“现场.jpg”' }).waitFor();
    await page.getByText('这里不收这种文件（exe）').waitFor();
    await page.getByRole('link', { name: /名单（2024/ }).waitFor();
    await page.screenshot({ path: join(PICTURES, 'files-record.png'), fullPage: true });
    await page.reload();
    const picture = page.getByRole('button', { name: '查看“现场.jpg”' });
    await picture.waitFor();
    await expect.poll(() => picture.locator('img').evaluate((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0))).toBe(240);
    await picture.click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('img').evaluate((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0))).toBe(600);
    await page.screenshot({ path: join(PICTURES, 'files-preview.png') });
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: '下载' }).click()]);
    expect(download.suggestedFilename()).toBe('现场.jpg');
    const file = createHash('sha256').update(readFileSync(await download.path())).digest('hex');
    expect(await platform.files.store.has(file)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '撤回“现场.jpg”' }).click();
    await page.getByLabel('事由').fill('拍错了地方');
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回：拍错了地方').waitFor();
    expect([...problems, ...workbench.problems]).toEqual([]);
  }, 120_000);

  test('F12 somebody is mentioned, is told by his bell, and sees what is said while it is said', async () => {
    const page = await signIn('leader', AT);
    const other = await signIn('mediator', AT, 375);
    await other.getByRole('textbox', { name: '发言' }).waitFor();
    await page.getByRole('textbox', { name: '发言' }).pressSequentially('请 @闻怀');
    await page.locator('.ant-mentions-dropdown').getByText(/闻怀舟/).click();
    await page.getByRole('textbox', { name: '发言' }).pressSequentially('核对户数。');
    await page.getByRole('button', { name: '发言' }).click();
    await page.locator('.comment-mention', { hasText: '@闻怀舟' }).waitFor();
    await page.screenshot({ path: join(PICTURES, 'files-comment.png'), fullPage: true });
    // The other page hears of it without being asked.
    await other.getByText('核对户数。').waitFor({ timeout: 8000 });
    await other.screenshot({ path: join(PICTURES, 'files-phone.png'), fullPage: true });
    const bell = await signIn('mediator', '/');
    await bell.getByRole('button', { name: /提醒/ }).click();
    await bell.getByText('在讨论中提到您').waitFor();
    await bell.screenshot({ path: join(PICTURES, 'files-bell.png') });
    await bell.getByRole('link', { name: '演示社区 community-1' }).click();
    await bell.getByText('核对户数。').waitFor();
    await page.locator('.comment-list').getByRole('button', { name: '撤回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await bell.getByText('本人已撤回').waitFor({ timeout: 8000 });
    expect([...problems, ...workbench.problems]).toEqual([]);
  }, 120_000);
});
