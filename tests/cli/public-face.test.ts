import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '../../src/server/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'shali-two-faces-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = { readonly child: ChildProcess; readonly out: string; readonly said: () => string };

function start(port: number): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, 'up', '--empty', '--port', String(port), '--data', join(folder, 'data')]);
  let [out, err] = ['', ''];
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
      if (out.includes('ready http')) resolve({ child, out, said: () => err });
    });
    child.once('exit', () => reject(new Error(`It ended: ${err}`)));
  });
}

function stop({ child }: Started): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function freePair(): Promise<number> {
  for (;;) {
    const port = await listenOn(0).then(async (server) => {
      const found = (server.address() as AddressInfo).port;
      await closed(server);
      return found;
    });
    const next = await listenOn(port + 1).catch(() => undefined);
    if (next && port < 65_000) {
      await closed(next);
      return port;
    }
  }
}

const listenOn = (port: number): Promise<Server> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(port, 'localhost', () => resolve(server));
});
const closed = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));

test('one command starts both faces and prints where they are; a taken port is said, and the staff face goes on', async () => {
  const port = await freePair();
  const both = await start(port);
  try {
    expect(both.out).toMatch(new RegExp(`^public http://localhost:${port + 1}\\nready http://localhost:${port}$`, 'm'));
    const [inside, outside] = await Promise.all([`http://localhost:${port}`, `http://localhost:${port + 1}`].map((address) => fetch(address)));
    expect([inside!.status, outside!.status]).toEqual([200, 200]);
    expect(await outside!.text()).toContain('<h1>漯河市西城区公开数据</h1>');
    expect((await (await fetch(`http://localhost:${port + 1}/ask`)).text())).toContain('现在没有开通');
    // Nothing of the inside answers there.
    for (const path of ['/api/catalogue', '/metrics', '/openapi.json', '/api/sign-in']) expect((await fetch(`http://localhost:${port + 1}${path}`)).status, path).toBe(404);
  } finally {
    await stop(both);
  }
  const taken = await listenOn(port + 1);
  const one = await start(port);
  try {
    expect(one.out).not.toContain('public http');
    // The two outputs come by two ways.
    await expect.poll(one.said).toContain(`Port ${port + 1} is taken`);
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  } finally {
    await stop(one);
    await closed(taken);
  }
}, 120_000);
