import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs the benchmarks; they stand outside the program, so they run as a program of their own. */
export async function bench(args: readonly string[]): Promise<number> {
  const result = spawnSync(process.execPath, [join(import.meta.dirname, '../../../bench/main.ts'), ...args], { stdio: 'inherit' });
  return result.status ?? 1;
}
