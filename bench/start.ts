import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#store/database/connect.ts';
import { openPlatform } from '#server/platform/open.ts';
import type { Bench } from './bench.ts';

const LATER_STARTS = 3;

/** Seconds of a first start (database, demonstration year, journal) and of a later one, beside opening an empty PGlite. */
export const startBench: Bench = {
  name: 'start',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shali-bench-'));
    const data = join(folder, 'data');
    const seconds = async (work: () => Promise<{ close(): Promise<void> }>): Promise<number> => {
      const start = performance.now();
      const opened = await work();
      const taken = (performance.now() - start) / 1000;
      await opened.close();
      return taken;
    };
    const empty = await seconds(() => openDatabase({ directory: join(folder, 'empty') }));
    const first = await seconds(() => openPlatform(data));
    let later = 0;
    for (let start = 0; start < LATER_STARTS; start += 1) later = Math.max(later, await seconds(() => openPlatform(data)));
    rmSync(folder, { recursive: true, force: true });
    const rounded = (value: number): number => Math.round(value * 100) / 100;
    const beside = 'beside making an empty PGlite database';
    return [
      { name: 'first-start', what: `first start with the demonstration year, ${beside}`, ours: rounded(first), known: rounded(empty), unit: 's', ratio: first / empty, goal: 'ours at most 60 s' },
      { name: 'later-start', what: `slowest of ${LATER_STARTS} later starts, ${beside}`, ours: rounded(later), known: rounded(empty), unit: 's', ratio: later / empty, goal: 'ours at most 3 s' },
    ];
  },
};
