import type { Actor } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Platform } from '../platform/open.ts';

/**
 * The one built-in account of the demonstration district, so that everything can be tried: it holds every duty that the
 * declarations name, the three administrators' among them, which no member of staff may hold together; and it stands in
 * the unit above all others. Every act of it bears its name. No other district has it.
 */
export function demonstrationAccount(platform: Platform): Actor {
  if (!platform.demonstration) throw new DistrictError('access/not-signed-in');
  return { id: 'demo-account', name: '演示账号', unit: 'unit-committee', duties: platform.district.model.duties, kind: 'staff' };
}
