import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformOf } from '#kernel/access/access.ts';
import { LiveHub } from '#server/live/live-hub.ts';
import type { Platform } from '#server/platform/open.ts';
import { startSequencer } from '#server/platform/sequencer-loop.ts';
import { runCommand } from '#store/command/run.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { openWorkbench, PICTURES, type OpenWorkbench } from '#tests/kit/workbench.ts';


describe('a page that others change', () => {
  let platform: Platform;
  let live: LiveHub;
  let sequencer: { stop(): Promise<void> };
  let workbench: OpenWorkbench;
  const problems: unknown[] = [];

  beforeAll(async () => {
    platform = await openMannedPlatform('pglite');
    live = new LiveHub(platform.district);
    workbench = await openWorkbench(platform, { live });
    sequencer = startSequencer(platform.log, async () => undefined, (error) => problems.push(error), () => live.turn());
    await makeCommunity(platform, 'community-1');
  }, 240_000);
  afterAll(async () => {
    await workbench.close();
    await sequencer.stop();
    await platform.close();
  });

  const signIn = (login: string, path: string): Promise<Page> => workbench.signIn(login, path);
  const change = (set: Readonly<Record<string, unknown>>): Promise<unknown> => runCommand(platform.district, { actor: platformOf(platform.pack.rootUnit.id), at: platform.district.now(), command: { do: 'update', register: 'community', id: 'community-1', set } });

  test('E1 shows a record and a list anew within seconds, in every tab, over one stream', async () => {
    const page = await signIn('leader', '/registers/community/community-1');
    await page.getByText('演示社区 community-1').first().waitFor();
    const list = await page.context().newPage();
    await list.goto(`${workbench.address}/registers/community`);
    await list.getByText('演示社区 community-1').waitFor();
    await expect.poll(() => live.size).toBe(1);
    await change({ households: 4321 });
    await page.getByText('4,321').first().waitFor({ timeout: 8000 });
    await list.getByText('4,321').first().waitFor({ timeout: 8000 });
    await makeCommunity(platform, 'community-2');
    await list.getByText('演示社区 community-2').waitFor({ timeout: 8000 });
    expect(live.size).toBe(1);
    await list.screenshot({ path: join(PICTURES, 'live-list.png') });
    // When the tab that listens for all is closed, another takes over.
    await page.close();
    await expect.poll(() => live.size).toBe(1);
    await change({ households: 4322 });
    await list.getByText('4,322').first().waitFor({ timeout: 8000 });
    expect([...problems, ...workbench.problems]).toEqual([]);
  }, 90_000);

  test('E1 never lets an open form overwrite what others changed meanwhile', async () => {
    const page = await signIn('administrator', '/registers/community/community-1');
    await page.getByRole('button', { name: /更正|编辑|修改/ }).click();
    await page.getByRole('dialog').waitFor();
    const before = await platform.district.database.pool.query<{ v: number }>(`select "_version" as v from "xicheng"."community" where "id" = 'community-1'`);
    await change({ households: 9876 });
    await page.getByText('9,876').first().waitFor({ timeout: 8000 });
    await page.getByRole('dialog').getByLabel(/户数/).fill('5');
    await page.getByRole('dialog').locator('button[type="submit"], .ant-btn-primary').last().click();
    await page.getByText('您打开之后别人改过这条记录').first().waitFor();
    await page.screenshot({ path: join(PICTURES, 'live-stale-form.png') });
    const after = await platform.district.database.pool.query<{ v: number; households: number }>(`select "_version" as v, "households" from "xicheng"."community" where "id" = 'community-1'`);
    expect([after.rows[0]!.v, after.rows[0]!.households]).toEqual([before.rows[0]!.v + 1, 9876]);
    expect([...problems, ...workbench.problems]).toEqual([]);
  }, 90_000);
});
