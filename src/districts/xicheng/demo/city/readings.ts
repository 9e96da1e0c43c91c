import { FloodSeason, RingClimate } from '#desks/water/criteria.ts';
import { judgeLevel, type LevelJudgement } from '#desks/water/judge-level.ts';
import { balanceRing, type ReachShape } from '#desks/water/ring-balance.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { addDays, instantOf, type Day, type Instant } from '#kernel/field/day.ts';
import { CITY_CRITERIA } from '../../criteria/city.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { alarmSteps, type Spell } from './alarms.ts';
import { rainOf } from './rain.ts';

// Cubic metres a second by month: most in spring and autumn, little in winter, less when the flood season brings rain.
const INTAKE_M3S = [0.9, 0.9, 1.3, 1.6, 1.8, 1.6, 1.4, 1.5, 1.8, 1.7, 1.3, 1];
// Days on which the intake gate was closed for repair.
const CLOSED: readonly (readonly [from: Day, to: Day])[] = [['2023-02-13', '2023-02-19'], ['2024-01-15', '2024-01-20'], ['2024-12-02', '2024-12-05']];
const WINTER: ReadonlySet<string> = new Set(['12', '01', '02']);
const DAY_S = 86_400;

/** What the water did on a day: all gauges see the same. */
type WaterDay = { readonly day: Day; readonly rainMm: number; readonly intakeM3s: number; readonly outflowM3s: number; readonly closed: boolean };

/** A reading a day of each gauge, and an alarm for each spell of days out of the band, with the orders that answer it. */
export const readingsPart: DemoPart = function* (context) {
  const chance = context.chance.part('city/readings');
  const days = waterDays(context, chance);
  const spells: Spell[] = [];
  for (const gauge of (context.made.get('water-structure') ?? []).filter(({ set }) => set['kind'] === 'gauge')) yield* readingsOf(context, chance, gauge, days, spells);
  yield* alarmSteps(context, spells);
};

function waterDays(context: DemoContext, chance: Chance): readonly WaterDay[] {
  const rain = rainOf(context);
  const days = [...rain].map(([day, rainMm], index, all) => {
    const closed = CLOSED.some(([from, to]) => day >= from && day <= to);
    const wet = Math.max(rainMm, all[index - 1]?.[1] ?? 0);
    const usual = (INTAKE_M3S[Number(day.slice(5, 7)) - 1] ?? 1) * Math.max(0.4, chance.normal(1, 0.1));
    // Muddy flood water is kept out of the ring.
    const intakeM3s = Math.round((closed ? 0 : wet > 35 ? usual * 0.25 : usual) * 100) / 100;
    return { day, rainMm, intakeM3s, closed };
  });
  const shapes = (context.made.get('reach') ?? []).filter(({ set }) => set['inRing'] === true).map(({ set }): ReachShape => ({ lengthKm: Number(set['length']), bedWidthM: Number(set['bedWidth']), sideSlope: Number(set['sideSlope']), depthM: Number(set['depth']) }));
  const balance = balanceRing(shapes, days, getVersion(CITY_CRITERIA, RingClimate, '2024-12-31').value);
  return days.map((one, index) => ({ ...one, outflowM3s: Math.round(((balance.days[index]?.outM3 ?? 0) / DAY_S) * 100) / 100 }));
}

function* readingsOf(context: DemoContext, chance: Chance, gauge: MadeRecord, days: readonly WaterDay[], spells: Spell[]): Generator<Step> {
  const reach = (context.made.get('reach') ?? []).find(({ id }) => id === gauge.set['reach'])!;
  const season = getVersion(CITY_CRITERIA, FloodSeason, '2024-12-31').value;
  const low = Number(reach.set['levelLow']);
  const manual = gauge.set['readBy'] === 'manual';
  const dispatchers = context.staffWith('water-dispatcher');
  const kind = String(reach.set['kind']);
  let drift = 0;
  let open: Spell | undefined;
  for (const water of days) {
    drift = 0.7 * drift + driftOf(chance, water);
    const flood = water.day.slice(5) >= season.from && water.day.slice(5) <= season.to;
    const level = Math.round((low + (flood ? 0.2 : 0.3) + drift) * 100) / 100;
    const judged = judgeLevel(level, { lowM: low, highM: Number(reach.set['levelHigh']) }, water.day, season);
    const flow = kind === 'intake' ? water.intakeM3s : kind === 'outlet' ? water.outflowM3s : undefined;
    const id = `reading-${gauge.id.slice(16)}-${water.day}`;
    const at = manual ? context.officeTime(water.day) : instantOf(water.day, 480);
    yield {
      at, by: manual ? chance.pick(dispatchers) : 'system', do: 'create', register: 'gauge-reading', id,
      set: { name: `${reach.set['name']} ${water.day}`, gauge: gauge.id, reach: reach.id, day: water.day, level, ...flowOf(flow), inBand: judged.side === 'in', source: manual ? 'manual' : 'automatic' },
    };
    open = spellOf(spells, open, { judged, reading: id, reach, at, day: water.day, water });
  }
}

// Rain above what the weirs carry raises the level; a closed intake lets it sink, and so does a winter with little water.
function driftOf(chance: Chance, { day, rainMm, closed }: WaterDay): number {
  const winter = WINTER.has(day.slice(5, 7)) ? 0.03 : 0;
  return chance.normal(0, 0.072) + Math.min(0.35, Math.max(0, rainMm - 22) * 0.007) - (closed ? 0.12 : 0) - winter;
}

function flowOf(flow: number | undefined): { flow?: number; volume?: number } {
  return flow === undefined ? {} : { flow, volume: Math.round(flow * DAY_S) };
}

type Read = { readonly judged: LevelJudgement; readonly reading: string; readonly reach: MadeRecord; readonly at: Instant; readonly day: Day; readonly water: WaterDay };

/** Days on end beyond the same edge are one spell, and a single day back within the band ends it. */
function spellOf(spells: Spell[], open: Spell | undefined, { judged, reading, reach, at, day, water }: Read): Spell | undefined {
  if (judged.side === 'in') return undefined;
  if (open && open.side === judged.side && addDays(open.lastDay, 1) === day) {
    open.lastDay = day;
    return open;
  }
  const cause = water.closed ? 'repair' : judged.side === 'high' ? (water.rainMm > 20 ? 'rain' : 'gate') : 'intake';
  const spell: Spell = { reading, reach: reach.id, reachName: String(reach.set['name']), side: judged.side, beyondM: judged.beyondM, raisedAt: at, firstDay: day, lastDay: day, cause };
  spells.push(spell);
  return spell;
}
