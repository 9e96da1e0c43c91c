import type { Actor } from '#kernel/access/access.ts';
import { dayOf } from '#kernel/field/day.ts';
import { inRole } from '#store/access/in-role.ts';
import type { SheetImport } from '#store/sheet/imports.ts';
import type { Platform } from '../platform/open.ts';
import { findPrincipals } from '../platform/people.ts';
import { getStaffInOffice, TOUR_ID, tourActor } from '../sign-in/staff-actor.ts';

/**
 * Who made an import, with the duties that he has now: a batch is carried out by them, not by those of the day of the upload.
 * @throws DistrictError when he has left office.
 */
export async function importingActor(platform: Platform, { actor, actorName }: Pick<SheetImport, 'actor' | 'actorName'>): Promise<Actor> {
  const { district } = platform;
  if (actor === TOUR_ID && platform.demonstration) return tourActor(platform, actorName);
  const now = district.now();
  const { staff, deputyFor } = await inRole(district.database, 'reader', async (reader) => ({
    staff: await getStaffInOffice(district, actor, dayOf(now), reader),
    deputyFor: await findPrincipals(district, reader, actor, now),
  }));
  return { id: staff.id, name: staff.name, unit: staff.unit, duties: staff.duties, kind: 'staff', ...(deputyFor.length > 0 ? { deputyFor } : {}) };
}
