import type { Actor } from '#kernel/access/access.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { demoSteps } from '#districts/xicheng/demo/year.ts';
import { commandOf } from '#districts/xicheng/demo/replay.ts';
import type { Step } from '#districts/xicheng/demo/step.ts';
import { runBatch } from '#store/command/run.ts';
import type { Order } from '#kernel/command/command.ts';
import type { District } from '#store/district.ts';

/** Steps in one transaction: large enough that the database's round trips hardly count, small enough for a lively bar. */
const BATCH = 2500;

export const SYSTEM: Actor = { id: 'system', name: '平台', unit: 'unit-committee', duties: [], kind: 'system' };

/** Makes the demonstration year by commands through the one door, oldest first. Returns the number of entries. */
export async function makeDemoYear(district: District, scale: number, progress: (done: number, all: number) => void): Promise<number> {
  const steps = demoSteps(scale);
  const actors = staffActors(steps);
  let entries = 0;
  for (let start = 0; start < steps.length; start += BATCH) {
    const orders = steps.slice(start, start + BATCH).map((step): Order => ({ actor: actorOf(actors, step.by), at: step.at, command: commandOf(step) }));
    const accepted = await runBatch(district, orders);
    entries += accepted.reduce((sum, one) => sum + 1 + one.also.length, 0);
    progress(Math.min(start + BATCH, steps.length), steps.length);
  }
  return entries;
}

function staffActors(steps: readonly Step[]): ReadonlyMap<string, Actor> {
  const actors = new Map<string, Actor>([['system', SYSTEM]]);
  for (const step of steps) {
    if (step.do === 'act' || step.register !== 'staff') continue;
    // Who is entered first and is given his duties afterwards acts with those that he has in the end.
    const before = actors.get(step.id);
    const { name = before?.name ?? '', unit = before?.unit ?? '', posts } = step.set as { name?: string; unit?: string; posts?: readonly { duty: string }[] };
    actors.set(step.id, { id: step.id, name, unit, duties: posts?.map((post) => post.duty) ?? before?.duties ?? [], kind: 'staff' });
  }
  return actors;
}

function actorOf(actors: ReadonlyMap<string, Actor>, by: string): Actor {
  if (by.startsWith('applicant:')) return { id: by, name: by.slice('applicant:'.length), unit: '', duties: [], kind: 'applicant' };
  const actor = actors.get(by);
  invariant(actor, `The demonstration has no member of staff "${by}".`);
  return actor;
}
