import { getVersion } from '#kernel/criterion/criterion.ts';
import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import { PoolLines, ScaleThresholds, type ScaleRule } from '#desks/enterprises/criteria.ts';
import { judgePool, measureDistance, type Declared, type ThresholdDistance } from '#desks/enterprises/threshold-distance.ts';
import { ENTERPRISES_CRITERIA } from '../../criteria/enterprises.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { isWatched, spansOf, statementOf2022 } from './finance.ts';
import { getRule, rosterOf, type Earner } from './roster.ts';
import { POOL_MEASURES } from './texts.ts';

/** When the pool is looked through: once the quarter's declarations are in, and at the year's end. */
const LOOKS: readonly { readonly on: Day; readonly year: string; readonly through: Day }[] = [
  { on: '2023-01-30', year: '2022', through: '2022-12-31' },
  { on: '2023-04-25', year: '2023', through: '2023-03-31' }, { on: '2023-07-24', year: '2023', through: '2023-06-30' }, { on: '2023-10-30', year: '2023', through: '2023-09-30' },
  { on: '2024-01-24', year: '2023', through: '2023-12-31' },
  { on: '2024-04-24', year: '2024', through: '2024-03-31' }, { on: '2024-07-23', year: '2024', through: '2024-06-30' }, { on: '2024-10-29', year: '2024', through: '2024-09-30' },
  { on: '2024-12-30', year: '2024', through: '2024-12-31' },
];

/** The cultivation pool: who joined, how far from the threshold at each look by the desk's own reckoning, and who left. */
export const poolPart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/pool');
  const { anchors, candidates } = rosterOf(context);
  const listedOn = new Map((context.made.get('listed-operator') ?? []).map(({ id, set }) => [id, String(set['on'])]));
  for (const earner of [...anchors, ...candidates].filter(isWatched)) yield* follow(context, chance, earner, listedOn.get(earner.id));
};

function* follow(context: DemoContext, chance: Chance, earner: Earner, listedOn: Day | undefined): Iterable<Step> {
  const id = `cultivation-${earner.id.slice(9)}`;
  const officer = chance.pick(context.staffWith('enterprise-officer'));
  const declared: readonly Declared[] = [...(earner.revenue[2022] > 0 ? [statementOf2022(earner)] : []), ...spansOf(context, earner)];
  let isMember = false;
  for (const look of LOOKS) {
    const known = declared.filter((one) => one.through <= look.through);
    if (known.length === 0 || (listedOn !== undefined && look.on >= listedOn)) continue;
    const found = reckon(earner, known, look.on, look.year);
    const verdict = judgePool(found.distance, getVersion(ENTERPRISES_CRITERIA, PoolLines, look.on).value, isMember);
    // Where no revenue is asked, the officer who knows the enterprise's licence takes it in.
    const joins = verdict === 'join' || (!isMember && found.distance.light === 'grey');
    if (!isMember && !joins) continue;
    const at = context.officeTime(look.on);
    const basis = look.year === '2022' ? 'volunteered' : 'tax';
    const values = { ...found.values, basis, lookedOn: dayOf(at) };
    if (!isMember) {
      const { scale, group } = found.rule;
      const helped = chance.luck(0.5) ? { measures: chance.pick(POOL_MEASURES) } : {};
      yield { at, by: officer, do: 'create', register: 'cultivation', id, set: { name: earner.name, operator: earner.id, scale, ...(group ? { serviceGroup: group } : {}), officer, joinedOn: dayOf(at), ...helped, ...values } };
      isMember = true;
    } else if (verdict === 'leave') {
      yield { at, by: officer, do: 'update', register: 'cultivation', id, set: { ...values, leftOn: dayOf(at), leftAs: 'fell-away' }, reason: '预计收入低于培育库出库线' };
      return;
    } else yield { at, by: officer, do: 'update', register: 'cultivation', id, set: values };
  }
  if (!listedOn || !isMember) return;
  const at = context.officeTime(addDays(listedOn, 1));
  yield { at, by: officer, do: 'update', register: 'cultivation', id, set: { leftOn: dayOf(at), leftAs: 'listed' }, reason: '已入“四上”名录库' };
}

type Found = { readonly distance: ThresholdDistance; readonly rule: ScaleRule; readonly values: Readonly<Record<string, unknown>> };

function reckon(earner: Earner, known: readonly Declared[], on: Day, year: string): Found {
  const rule = getRule(earner.industry);
  const distance = measureDistance(rule, known, year);
  return { distance, rule, values: { ...distance, standard: getVersion(ENTERPRISES_CRITERIA, ScaleThresholds, on).document } };
}
