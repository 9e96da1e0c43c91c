// Takes the pictures of docs/screens from a demonstration that runs: `node scripts/screens.ts [http://localhost:7180]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD, DEMO_TOUR } from '#districts/xicheng/demo/accounts.ts';
import { openBrowser } from '#tests/kit/browser.ts';

const address = process.argv[2] ?? 'http://localhost:7180';
const folder = join(import.meta.dirname, '../docs/screens');

const PAGES = [
  { name: 'cockpit', path: '/' },
  { name: 'register', path: '/registers/operator' },
  { name: 'record', path: '/registers/enterprise-problem/{first}' },
  { name: 'indicator', path: '/indicators/support/problems-closed?period=2024' },
  { name: 'report', path: '/report' },
] as const;

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
page.on('console', (message) => {
  if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
});
await page.goto(address, { waitUntil: 'networkidle' });
await page.screenshot({ path: join(folder, 'sign-in.png') });
await page.request.post(`${address}/api/sign-in`, { headers: { 'x-shali-csrf': '1' }, data: { login: DEMO_TOUR.login, password: DEMO_PASSWORD } });
for (const { name, path } of PAGES) {
  await page.goto(address + (await filled(path)), { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
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
