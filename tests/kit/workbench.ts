import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#districts/xicheng/demo/accounts.ts';
import { buildWeb } from '#server/cli/build-web.ts';
import { buildApp, type AppSettings } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { openBrowser } from './browser.ts';

/** Where suites put the pictures that they take. */
export const PICTURES = join(import.meta.dirname, '../../dist/pictures');

/** A workbench that is served, with a browser. */
export type OpenWorkbench = {
  readonly address: string;
  /** What went wrong on any page. */
  readonly problems: string[];
  /** A page of its own, as a Chinese office opens it; signed in to nothing. */
  newPage(width?: number): Promise<Page>;
  /** A page of its own at a path, signed in; by the usual password of the demonstration unless another is given. */
  signIn(login: string, path: string, as?: { readonly password?: string; readonly width?: number }): Promise<Page>;
  /** A page of a small phone that stands somewhere. */
  newPhone(at: { readonly longitude: number; readonly latitude: number }): Promise<Page>;
  close(): Promise<void>;
};

/** Builds and serves the workbench of a platform; closing it leaves the platform open. */
export async function openWorkbench(platform: Platform, settings: AppSettings = {}): Promise<OpenWorkbench> {
  buildWeb();
  mkdirSync(PICTURES, { recursive: true });
  const app = await buildApp(platform, settings);
  await app.listen({ port: 0, host: 'localhost' });
  const browser = await openBrowser();
  const problems: string[] = [];
  const address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const pageWith = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    return page;
  };
  const newPage = (width = 1366): Promise<Page> => pageWith({ viewport: { width, height: 768 } });
  return {
    address, problems, newPage,
    signIn: async (login, path, { password = DEMO_PASSWORD, width } = {}) => {
      const page = await newPage(width);
      await page.goto(address + path);
      await page.getByRole('heading', { name: '登录' }).waitFor();
      // By their labels: what is typed before a field has the focus is lost.
      await page.getByLabel('登录名').fill(login);
      await page.getByLabel('密码').fill(password);
      await page.keyboard.press('Enter');
      return page;
    },
    newPhone: (at) => pageWith({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true, geolocation: at, permissions: ['geolocation'] }),
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}
