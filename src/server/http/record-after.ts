import type { View } from '#kernel/access/view.ts';
import type { Accepted } from '#kernel/command/command.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { inScope } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { getRecord } from '#store/record/get.ts';

/**
 * A record after an accepted command, as who gave the command sees it. Who has passed it to another unit may no longer
 * see it: then he is told that the command was accepted, and no more.
 */
export async function recordAfter(district: District, view: View, { register, record: id, version }: Accepted): Promise<RecordWire> {
  try {
    return (await inScope(district, view, [register], (scoped) => getRecord(district, scoped, register, id))).record;
  } catch (error) {
    if (error instanceof DistrictError && error.code === 'record/unknown') return { id, register, version, values: {}, changedAt: district.now() };
    throw error;
  }
}
