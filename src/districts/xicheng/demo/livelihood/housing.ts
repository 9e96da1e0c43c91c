import { addDays, dayOf, type Day } from '#kernel/field/day.ts';
import type { DemoPart } from '../step.ts';

type Estate = {
  readonly id: string; readonly name: string; readonly developer: string; readonly problems: readonly string[]; readonly path: string;
  readonly units: number; readonly sold: number; readonly gap: number;
  /** The days on which works resumed, the building was accepted, homes were delivered and titles were given. */
  readonly course: Readonly<Partial<Record<'resumed' | 'structure' | 'accepted' | 'delivered' | 'titled', Day>>>;
};

// Fictional estates; no estate that exists is meant.
const ESTATES: readonly Estate[] = [
  { id: 'stalled-housing-1', name: '砚汐苑（演示）', developer: '漯河砚汐置业有限公司（演示）', problems: ['title'], path: 'government', units: 412, sold: 405, gap: 900, course: { resumed: '2023-02-20', structure: '2023-02-20', accepted: '2023-06-16', delivered: '2023-07-21', titled: '2024-05-24' } },
  { id: 'stalled-housing-2', name: '珩野里（演示）', developer: '漯河珩野房地产有限公司（演示）', problems: ['stopped', 'late'], path: 'government', units: 528, sold: 496, gap: 8600, course: { resumed: '2023-05-15', structure: '2023-12-08', accepted: '2024-06-21', delivered: '2024-08-30', titled: '2024-11-22' } },
  { id: 'stalled-housing-3', name: '霁屿府（演示）', developer: '漯河霁屿置业有限公司（演示）', problems: ['late', 'quality'], path: 'self', units: 236, sold: 229, gap: 2100, course: { resumed: '2023-04-10', structure: '2023-09-15', accepted: '2024-03-22', delivered: '2024-04-26' } },
  { id: 'stalled-housing-4', name: '澍陌城（演示）', developer: '漯河澍陌开发有限公司（演示）', problems: ['diverted', 'stopped', 'sealed'], path: 'bankruptcy', units: 684, sold: 611, gap: 15400, course: { resumed: '2024-09-23' } },
];

const MILESTONES = ['resumed', 'structure', 'accepted', 'delivered', 'titled'] as const;
const PLANNED = { resumed: '2023-06-30', structure: '2023-12-31', accepted: '2024-06-30', delivered: '2024-09-30', titled: '2024-12-31' } as const;
const PROGRESS = { resumed: 45, structure: 75, accepted: 100, delivered: 100, titled: 100 } as const;
const TEN_THOUSAND = 1_000_000;

/** Stalled estates, reviewed every second month: three are settled within the two years, one is still open. */
export const housingPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/housing');
  const officers = context.staffWith('housing-officer');
  const leaders = context.staffWith('district-leader');
  for (const [index, estate] of ESTATES.entries()) {
    const by = officers[index % officers.length]!;
    const team = { leader: leaders[index % leaders.length]!, plan: '一楼盘一方案（演示）', team: '区级专班', bank: '主办银行（演示）', auditor: '审计机构（演示）', judge: '联络法官（演示）' };
    for (let review = 0; review < 12; review += 1) {
      const wanted = addDays('2023-02-07', review * 61 + chance.whole(0, 6));
      const at = context.officeTime(wanted > '2024-12-20' ? '2024-12-20' : wanted);
      const set = stateOn(estate, dayOf(at));
      if (review === 0) yield { at, by, do: 'create', register: 'stalled-housing', id: estate.id, set: { name: estate.name, developer: estate.developer, problems: estate.problems, path: estate.path, units: estate.units, sold: estate.sold, ...set } };
      else yield { at, by, do: 'update', register: 'stalled-housing', id: estate.id, set: { ...set, ...(review === 1 ? team : {}) }, reason: '双月调度' };
    }
  }
};

function stateOn(estate: Estate, day: Day): Readonly<Record<string, unknown>> {
  const reached = MILESTONES.filter((one) => (estate.course[one] ?? '9999') <= day);
  const last = reached.at(-1);
  const delivered = reached.includes('delivered') ? Math.round(estate.sold * 0.97) : 0;
  const open = reached.includes('delivered') && (!estate.problems.includes('title') || reached.includes('titled'));
  return {
    delivered,
    titled: reached.includes('titled') ? Math.round(estate.sold * 0.93) : 0,
    gap: Math.round(estate.gap * (1 - reached.length / 5.5)) * TEN_THOUSAND,
    escrow: (300 + estate.units * 2) * TEN_THOUSAND,
    whitelisted: day >= '2024-03-01' && estate.path !== 'bankruptcy',
    progress: last ? PROGRESS[last] : 30,
    milestones: MILESTONES.map((name) => ({ name, plannedOn: PLANNED[name], ...(reached.includes(name) ? { reachedOn: estate.course[name] } : {}) })),
    status: open ? 'settled' : 'open',
    reviewedOn: day,
  };
}
