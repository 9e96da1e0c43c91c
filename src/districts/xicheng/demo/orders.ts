import { platformOf, type Actor } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { COMMITTEE } from '../units.ts';
import { commandOf } from './replay.ts';
import type { Step } from './step.ts';
import { demoSteps } from './year.ts';

/** The demonstration as orders of those who act in it, oldest first. */
export function demoOrders(scale: number): readonly Order[] {
  const steps = demoSteps(scale);
  const actors = staffActors(steps);
  return steps.map((step) => ({ actor: actorOf(actors, step.by), at: step.at, command: commandOf(step) }));
}

function staffActors(steps: readonly Step[]): ReadonlyMap<string, Actor> {
  const actors = new Map<string, Actor>([['system', platformOf(COMMITTEE.id)]]);
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
  if (by.startsWith('applicant:')) return { id: by, name: by.slice('applicant:'.length), unit: '', duties: [], kind: 'applicant', level: 3 };
  const actor = actors.get(by);
  invariant(actor, `The demonstration has no member of staff "${by}".`);
  return actor;
}
