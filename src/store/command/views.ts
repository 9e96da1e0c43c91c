import type { View } from '#kernel/access/view.ts';
import type { Order } from '#kernel/command/command.ts';
import { loadView } from '../access/in-scope.ts';
import type { District } from '../district.ts';

/** What those who give orders see, by their ids; whoever is not in it is not held to a sight. */
export type Views = ReadonlyMap<string, View>;

/**
 * What the members of staff among those who give orders see. The platform itself is not held to a sight; applicants are
 * held to what they may do, not yet to whose matter it is, since a record doesn't name its applicant.
 */
export async function loadViews(district: District, orders: readonly Order[]): Promise<Views> {
  const views = new Map<string, View>();
  for (const { actor } of orders) if (actor.kind === 'staff' && !views.has(actor.id)) views.set(actor.id, await loadView(district, actor));
  return views;
}
