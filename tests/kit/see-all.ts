import { platformOf } from '#kernel/access/access.ts';
import type { View } from '#kernel/access/view.ts';
import { inScope, loadView, type Scoped } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';

const PLATFORM = platformOf('');

/** What the platform itself sees: everything. */
export function allView(district: District): Promise<View> {
  return loadView(district, PLATFORM);
}

/** Reads as the platform itself, which sees everything. */
export async function seeAll<T>(district: District, work: (scoped: Scoped) => Promise<T>): Promise<T> {
  return inScope(district, await allView(district), district.model.registers.keys(), work);
}
