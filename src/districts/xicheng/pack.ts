import type { DistrictPack } from '#kernel/desk/district-pack.ts';
import { PROGRAM_MODEL } from '../program.ts';
import { NATIONAL_CALENDAR } from '../national-calendar.ts';
import { XICHENG_CRITERIA } from './criteria/criteria.ts';
import { HEADLINES } from './headlines.ts';
import { SKETCH } from './sketch/sketch.ts';
import { COMMITTEE } from './units.ts';

/** The Xicheng district of Luohe. */
export const XICHENG: DistrictPack = {
  id: 'xicheng',
  name: { zh: '漯河市西城区', en: 'Xicheng District, Luohe' },
  model: PROGRAM_MODEL,
  calendar: NATIONAL_CALENDAR,
  criteria: XICHENG_CRITERIA,
  rootUnit: COMMITTEE,
  headlines: HEADLINES,
  cockpitFirst: ['district-leader'],
  sketch: SKETCH,
  demonstration: async () => (await import('./demo/demonstration.ts')).XICHENG_DEMONSTRATION,
};
