import { readServiceItems } from '../../items/service-items.ts';
import type { DemoPart } from '../step.ts';
import { dayBetween } from '../made-operators.ts';

// How many items moved into the hall in each of the two years; the others had moved in before.
const MOVED_IN_2023 = 11;
const MOVED_IN_2024 = 17;

/** The catalogue, entered in January 2023, and the moves into the hall until all items are there. */
export const serviceItemsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/items');
  const [by = ''] = context.staffWith('item-manager');
  const seeds = readServiceItems();
  const movable = chance.shuffle(seeds.filter((one) => one.bundle === undefined && Number(one['number']) > 5));
  const later = new Map(movable.slice(0, MOVED_IN_2023 + MOVED_IN_2024).map((one, index) => [
    one.slug,
    index < MOVED_IN_2023 ? dayBetween(chance, '2023-03-06', '2023-12-08') : dayBetween(chance, '2024-02-26', '2024-10-25'),
  ]));
  for (const [index, seed] of seeds.entries()) {
    const id = `item-${seed.slug}`;
    const settledIn = !later.has(seed.slug);
    const before = settledIn ? { settledOn: dayBetween(chance, '2021-04-01', '2022-11-30'), counter: counterOf(seed['number']) } : {};
    yield { at: context.officeTime(`2023-01-${String(4 + Math.floor(index / 40)).padStart(2, '0')}`), by, do: 'create', register: 'service-item', id, set: { ...seed, settledIn, ...before } };
    const day = later.get(seed.slug);
    if (day) yield { at: context.officeTime(day), by, do: 'update', register: 'service-item', id, set: { settledIn: true, settledOn: day, counter: counterOf(seed['number']) }, reason: '事项进驻大厅' };
  }
  context.made.set('service-item', seeds.map((seed) => ({ id: `item-${seed.slug}`, set: seed })));
};

function counterOf(number: unknown): string {
  return `综合窗口 ${1 + (Number(number) % 8)} 号`;
}
