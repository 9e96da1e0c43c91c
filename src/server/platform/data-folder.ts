import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where a platform keeps what belongs to it: keys apart from the database, so that a backup of one opens nothing. */
export type DataFolder = { readonly path: string; readonly database: string; readonly masterKey: Uint8Array; readonly logSeed: Uint8Array };

const KEY_BYTES = 32;

/** Opens a data folder; keys are made on the first start and are readable by their owner only. */
export function openDataFolder(path: string): DataFolder {
  const keys = join(path, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  return { path, database: join(path, 'database'), masterKey: keyAt(join(keys, 'master.key')), logSeed: keyAt(join(keys, 'log.key')) };
}

function keyAt(path: string): Uint8Array {
  if (!existsSync(path)) writeFileSync(path, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  return new Uint8Array(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));
}

const Running = z.object({ pid: z.number().int(), port: z.number().int() });

/** Notes which port a running platform serves this folder on, so that commands ask it instead of opening the database. */
export function noteRunning(path: string, port: number): void {
  writeFileSync(join(path, 'running.json'), JSON.stringify({ pid: process.pid, port }));
}

/** Takes the note back. */
export function forgetRunning(path: string): void {
  rmSync(join(path, 'running.json'), { force: true });
}

/** The address of the platform that serves this folder now; undefined when none answers. */
export async function findRunning(path: string): Promise<string | undefined> {
  const file = join(path, 'running.json');
  if (!existsSync(file)) return undefined;
  const running = Running.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!running.success) return undefined;
  const address = `http://localhost:${running.data.port}`;
  const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return answer?.ok ? address : undefined;
}
