import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
  return {
    address: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    problems,
    newPage: async (width = 1366) => {
      const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      return page;
    },
    newPhone: async (at) => {
      const context = await browser.newContext({ viewport: { width: 375, height: 667 }, hasTouch: true, isMobile: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', geolocation: at, permissions: ['geolocation'] });
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      return page;
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}
