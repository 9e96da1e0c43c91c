import type { Demonstration } from '#kernel/desk/district-pack.ts';
import { runBatch } from '#store/command/run.ts';
import type { District } from '#store/district.ts';

/** Orders in one transaction: large enough that the database's round trips hardly count, small enough for a lively bar. */
const BATCH = 5000;

/** Makes a demonstration by commands through the one door, oldest first. Returns the number of entries. */
export async function makeDemoYear(district: District, demonstration: Demonstration, scale: number, progress: (done: number, all: number) => void): Promise<number> {
  const orders = demonstration.orders(scale);
  let entries = 0;
  for (let start = 0; start < orders.length; start += BATCH) {
    const accepted = await runBatch(district, orders.slice(start, start + BATCH));
    entries += accepted.reduce((sum, one) => sum + 1 + one.also.length, 0);
    progress(Math.min(start + BATCH, orders.length), orders.length);
  }
  return entries;
}
