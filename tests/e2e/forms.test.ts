import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformOf } from '#kernel/access/access.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch } from '#store/command/run.ts';
import { DEMO_CREDIT_CODE, makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';

describe('a form in the hands of an officer (docs/rules/forms.md)', () => {
  let platform: Platform;
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    workbench = await openWorkbench(platform);
    await makeCommunity(platform, 'community-1');
    await runBatch(platform.district, [{ actor: platformOf(platform.pack.rootUnit.id), at: platform.district.now(), command: { do: 'create', register: 'operator', id: 'operator-1', set: { name: '云桥冷链有限公司', creditCode: DEMO_CREDIT_CODE, kind: 'enterprise', industry: 'G5950', intermediary: false, openedOn: '2024-09-20', status: 'open', address: '长江路1号', community: 'community-1', employees: 86 } } }]);
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await platform.close();
  });

  const signIn = (path: string): Promise<Page> => workbench.signIn('demo', path);
  const open = async (page: Page): Promise<void> => page.getByRole('button', { name: '新建' }).first().click();
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.getByLabel(label).first().click();
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
  };

  test('3 7 asks for the enterprise only where an enterprise asks, and takes it by its whole credit code', async () => {
    const page = await signIn('/registers/financing-request');
    await open(page);
    await page.getByLabel('需求方').waitFor();
    expect(await page.locator('#form-project, #form-operator').count()).toBe(0);
    await choose(page, '需求方', '企业');
    await page.locator('#form-operator').fill(DEMO_CREDIT_CODE);
    await page.getByText('云桥冷链有限公司').first().waitFor();
    expect(await page.locator('#form-project').count()).toBe(0);
    await page.screenshot({ path: join(PICTURES, 'form-dependent.png') });
    await choose(page, '需求方', '项目');
    await page.locator('#form-project').waitFor();
    expect(await page.locator('#form-operator').count()).toBe(0);
  }, 60_000);

  test('2 4 6 says at once what is wrong, asks before it closes, and brings a draft back', async () => {
    const page = await signIn('/registers/operator');
    await open(page);
    await page.locator('#form-name').fill('沙河两岸食品有限公司');
    await page.locator('#form-creditCode').fill('91411100MA00000000');
    await page.getByText('统一社会信用代码的校验位不对').waitFor();
    await page.screenshot({ path: join(PICTURES, 'form-checked.png') });
    await page.getByRole('button', { name: /取\s?消/ }).click();
    await page.getByText('还没有提交').waitFor();
    await page.screenshot({ path: join(PICTURES, 'form-leaving.png') });
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.locator('#form-name').waitFor({ state: 'detached' });
    await page.reload();
    await open(page);
    await page.getByText('已恢复').waitFor();
    expect(await page.locator('#form-name').inputValue()).toBe('沙河两岸食品有限公司');
    await page.getByRole('button', { name: '不要了' }).click();
    expect(await page.locator('#form-name').inputValue()).toBe('');
  }, 60_000);

  test('10 a picture that is dropped while the form is filled in hangs on the record that comes of it', async () => {
    const page = await signIn('/registers/code-list-item');
    await open(page);
    await page.locator('input[type=file]').first().setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('清单的来历') });
    await page.locator('.sent-files').getByText('说明.txt').waitFor();
    await page.locator('#form-list').fill('river-kind');
    await page.locator('#form-code').fill('R1');
    await page.locator('#form-name').fill('主河');
    await page.locator('#form-from').fill('2024-01-01');
    await page.keyboard.press('Tab');
    await page.locator('button[type=submit]').click();
    await page.locator('.attachment-list').getByText('说明.txt').waitFor();
  }, 60_000);

  test('11 a place is clicked on the sketch, and can be written instead', async () => {
    const page = await signIn('/registers/operator');
    await open(page);
    await page.locator('details.form-optional summary').click();
    await page.getByRole('button', { name: '在图上选' }).click();
    const canvas = page.locator('.ant-modal .sketch-map canvas');
    await canvas.waitFor();
    await canvas.click({ position: { x: 300, y: 200 } });
    await page.locator('.ant-modal .maplibregl-marker').waitFor();
    await page.screenshot({ path: join(PICTURES, 'form-place.png') });
    await page.getByRole('button', { name: '就是这里' }).click();
    expect(await page.locator('#form-seat').inputValue()).toMatch(/^11[34]\.\d+, 33\.\d+$/);
  }, 60_000);

  test('8 Enter goes on to the next question', async () => {
    const page = await signIn('/registers/operator');
    await open(page);
    await page.locator('#form-name').fill('云桥');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('form-creditCode');
  }, 60_000);

  test('7 fills in what is known of the enterprise and says so', async () => {
    const page = await signIn('/registers/self-assessment');
    await open(page);
    await page.locator('#form-operator').fill(DEMO_CREDIT_CODE);
    await page.getByText('按已登记的内容填入').waitFor();
    expect(await page.locator('#form-employees').inputValue()).toBe('86');
    await page.screenshot({ path: join(PICTURES, 'form-groups.png') });
    expect(workbench.problems).toEqual([]);
  }, 60_000);
});
