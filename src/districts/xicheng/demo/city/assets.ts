import { addDays, type Day } from '#kernel/field/day.ts';
import { COMMUNITIES } from '../../units.ts';
import { lengthMetres, pointAlong } from '../../sketch/along.ts';
import { GREENWAYS } from '../../sketch/greenways.ts';
import { GRID_CELLS } from '../../sketch/grid-cells.ts';
import { REACHES } from '../../sketch/waters.ts';
import { findAlong } from '#desks/water/find-along.ts';
import { apportion } from '../apportion.ts';
import type { DemoPart, MadeRecord } from '../step.ts';
import { BRIDGE_LIST } from './bridge-list.ts';
import { MADE_UP } from './figures.ts';
import { listedAt } from './moments.ts';
import { rounded } from './reaches.ts';

const RING = REACHES.filter(({ id }) => id !== 'reach-intake' && id !== 'reach-outlet');
/** The gardens that the article names come first; they carry nothing but a place on the sketch and an invented day. */
const NAMED_PARKS = ['悦和园', '笑春园'];
const MADE_PARKS = ['汀兰园', '澍雨园', '沐云园', '芃野园', '听蒲园', '望汐园', '栖鹭园', '漱石园', '荷风园', '映桥园', '晴川园', '拾光园', '枕波园'];
// How many of each were opened in the demonstration years; the others stood before.
const LATE_PARKS: Readonly<Record<string, Day>> = { 拾光园: '2023-09-22', 晴川园: '2024-04-26', 枕波园: '2024-09-20' };
const LATE_GREENWAYS: Readonly<Record<string, Day>> = { 'greenway-northeast-outer': '2023-10-20', 'greenway-north-outer': '2024-06-28' };
const LATE_BRIDGES: readonly Day[] = ['2023-05-26', '2023-08-18', '2023-11-10', '2024-04-19', '2024-07-12', '2024-10-25'];

type Asset = { readonly register: string; readonly id: string; readonly on: Day; readonly set: Readonly<Record<string, unknown>> };

/** Greenways, bridges and parks: those that stood are entered in December 2022, the others when they were opened. */
export const assetsPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/assets');
  const [by = ''] = context.staffWith('water-manager');
  const before = (): Day => addDays('2014-05-01', chance.whole(0, 2900));
  const assets = [...greenways(before), ...bridges(before, (low, high) => chance.whole(low, high)), ...parks(before, (low, high) => chance.whole(low, high))];
  const made = new Map<string, MadeRecord[]>();
  for (const [index, { register, id, on, set }] of assets.entries()) {
    const at = on < '2023-01-01' ? listedAt(context.calendar, '2022-12-29', index) : context.officeTime(on);
    yield { at, by, do: 'create', register, id, set };
    made.set(register, [...(made.get(register) ?? []), { id, set }]);
  }
  for (const [register, records] of made) context.made.set(register, records);
};

function greenways(before: () => Day): readonly Asset[] {
  const lengths = apportion(MADE_UP.greenwayHundredthsKm, GREENWAYS.map(({ line }) => lengthMetres(line)));
  const surfaces = ['asphalt', 'asphalt', 'stone', 'timber'];
  return GREENWAYS.map(({ id, name, reach, line }, index) => {
    const on = LATE_GREENWAYS[id] ?? before();
    const set = { name, reach, length: (lengths[index] ?? 0) / 100, surface: surfaces[index % surfaces.length], condition: on > '2019' ? 'good' : 'worn', openedOn: on, course: { type: 'LineString', coordinates: line } };
    return { register: 'greenway', id, on, set };
  });
}

function bridges(before: () => Day, whole: (low: number, high: number) => number): readonly Asset[] {
  return BRIDGE_LIST.slice(0, MADE_UP.bridges).map(({ name, after, form }, index) => {
    const on = LATE_BRIDGES[index - (MADE_UP.bridges - LATE_BRIDGES.length)] ?? before();
    // Round the ring in turn, so that bridges of one form don't stand in a row.
    const reach = RING[(index * 3) % RING.length]!;
    const along = ((Math.floor(index / RING.length) + 0.5) * RING.length) / MADE_UP.bridges;
    const set = { name, after, reach: reach.id, form, length: whole(12, 46), condition: on > '2020' ? 'a' : 'b', builtOn: on, place: { type: 'Point', coordinates: rounded(pointAlong(reach.line, along)) } };
    return { register: 'bridge', id: `bridge-${String(index + 1).padStart(2, '0')}`, on, set };
  });
}

function parks(before: () => Day, whole: (low: number, high: number) => number): readonly Asset[] {
  return [...NAMED_PARKS, ...MADE_PARKS].map((name, index) => {
    const on = LATE_PARKS[name] ?? before();
    const named = NAMED_PARKS.includes(name);
    const reach = RING[(index * 2) % RING.length]!;
    const place = pointAlong(reach.line, 0.25 + 0.25 * Math.floor(index / RING.length));
    const cell = findAlong([place], GRID_CELLS, (one) => one.centre, Infinity)[0];
    const community = COMMUNITIES.find(({ id }) => id === cell?.community)?.id;
    const made = named ? {} : { ...(community ? { community } : {}), area: whole(4, 32) / 10 };
    const set = { name: named ? name : `${name}（演示）`, reach: reach.id, ...made, openedOn: on, place: { type: 'Point', coordinates: rounded(place) } };
    return { register: 'park', id: `park-${String(index + 1).padStart(2, '0')}`, on, set };
  });
}
