import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPlatform } from '#server/platform/open.ts';

const ROOT = join(import.meta.dirname, '../..');
const PREFIX = 'shali-demo-year-';
const LONGEST_MS = 15 * 60_000;

/**
 * A data folder with the demonstration year for one suite alone. The year is made once for the sources as they are and
 * copied for each suite, so that a run of all tests makes it once; the first suite to want it makes it, the others wait.
 */
export async function demoFolder(): Promise<{ readonly path: string; remove(): void }> {
  const made = join(tmpdir(), `${PREFIX}${sourcesHash()}`);
  await ensureMade(made);
  const own = mkdtempSync(join(tmpdir(), 'shali-demo-'));
  cpSync(join(made, 'data'), join(own, 'data'), { recursive: true });
  return { path: join(own, 'data'), remove: () => rmSync(own, { recursive: true, force: true }) };
}

async function ensureMade(folder: string): Promise<void> {
  const started = Date.now();
  while (!existsSync(join(folder, 'ready'))) {
    if (claim(folder)) await make(folder);
    else if (Date.now() - started > LONGEST_MS) throw new Error(`Nobody finished ${folder}.`);
    else await wait(500);
  }
}

/** Whether this process is the one to make the year; a claim that is too old is taken over. */
function claim(folder: string): boolean {
  const mark = join(folder, 'making');
  if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs > LONGEST_MS) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function make(folder: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) if (name.startsWith(PREFIX) && join(tmpdir(), name) !== folder) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  const platform = await openPlatform(join(folder, 'data'));
  await platform.close();
  writeFileSync(join(folder, 'ready'), '');
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const path of globSync(['src/{kernel,store,base,desks,districts,server}/**/*.{ts,sql,tsv}', 'package-lock.json'], { cwd: ROOT }).toSorted()) {
    if (!path.includes('.test.')) hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex').slice(0, 16);
}
