// Takes the pictures of docs/screens from a demonstration that runs: `node scripts/screens.ts [http://localhost:7180]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD, DEMO_TOUR } from '#districts/xicheng/demo/accounts.ts';
import { openBrowser } from '#tests/kit/browser.ts';

const address = process.argv[2] ?? 'http://localhost:7180';
const folder = join(import.meta.dirname, '../docs/screens');

type Page = { readonly name: string; readonly path: string; readonly keys?: readonly string[]; readonly click?: string };

const PAGES: readonly Page[] = [
  { name: 'cockpit', path: '/' },
  { name: 'register', path: '/registers/project?sort=-startedOn' },
  { name: 'record', path: '/registers/city-case/{first}' },
  { name: 'indicator', path: '/indicators/enterprises/revenue?period=2024' },
  { name: 'report', path: '/report', click: '最近一份报告', keys: Array.from({ length: 19 }, () => 'j') },
];

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
page.on('console', (message) => {
  if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
});
await page.goto(address, { waitUntil: 'load' });
await page.screenshot({ path: join(folder, 'sign-in.png') });
await page.request.post(`${address}/api/sign-in`, { headers: { 'x-shali-csrf': '1' }, data: { login: DEMO_TOUR.login, password: DEMO_PASSWORD } });
for (const { name, path, click, keys = [] } of PAGES) {
  await page.goto(address + (await filled(path)), { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  if (click) await page.getByText(click).first().click();
  await page.waitForTimeout(click ? 1500 : 0);
  for (const key of keys) await page.keyboard.press(key);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(name);
}
await browser.close();

async function filled(path: string): Promise<string> {
  const register = /^\/registers\/([a-z-]+)\/\{first\}$/.exec(path)?.[1];
  if (!register) return path;
  const answer = (await (await page.request.get(`${address}/api/registers/${register}/records?limit=1&sort=-changedAt`)).json()) as { rows: { id: string }[] };
  return path.replace('{first}', answer.rows[0]?.id ?? '');
}
