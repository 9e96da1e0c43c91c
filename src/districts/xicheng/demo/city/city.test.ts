import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { caseDeadline } from '#desks/grid/case-deadline.ts';
import { CivicWeightsInForce, EvaluationGrades, EvaluationWeightsInForce, EventPermit } from '#desks/grid/criteria.ts';
import { GridDesk } from '#desks/grid/desk.ts';
import { evaluateCases, gradeOf } from '#desks/grid/evaluate-cases.ts';
import { factsOfCase } from '#desks/grid/facts-of-case.ts';
import { permitNeeds } from '#desks/grid/permit-needs.ts';
import { scoreCivicCheck } from '#desks/grid/score-civic-check.ts';
import { wasInTime } from '#desks/grid/was-in-time.ts';
import { checkReport } from '#desks/report/check-report.ts';
import { FloodSeason, RingClimate } from '#desks/water/criteria.ts';
import { WaterDesk } from '#desks/water/desk.ts';
import { judgeLevel } from '#desks/water/judge-level.ts';
import { balanceRing, storageOf } from '#desks/water/ring-balance.ts';
import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { addDays, dayOf, daysBetween, instantOf, minuteOf } from '#kernel/field/day.ts';
import { NATIONAL_CALENDAR } from '../../../national-calendar.ts';
import { CITY_CRITERIA } from '../../criteria/city.ts';
import { UNITS } from '../../units.ts';
import { actorsOf, makeDemoContext } from '../context.ts';
import { evaluateReplay } from '../evaluate.ts';
import { foundationPart, staffSteps } from '../foundation.ts';
import { replay, type Replay, type ReplayedRecord } from '../replay.ts';
import type { Step } from '../step.ts';
import { cityDuties } from './duties.ts';
import { NAMED_EVENTS } from './event-list.ts';
import { FIGURES, MADE_UP } from './figures.ts';
import { cityParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community], [WaterDesk, GridDesk]);

function stepsOf(scale: number, seed = 'city test'): readonly Step[] {
  const context = makeDemoContext({ seed, scale, duties: cityDuties });
  return [...staffSteps(cityDuties), ...[foundationPart, ...cityParts].flatMap((part) => [...part(context)])];
}

let steps: readonly Step[];
let year: Replay;

beforeAll(() => {
  steps = stepsOf(1);
  year = replay(MODEL, NATIONAL_CALENDAR, steps, actorsOf(cityDuties), { references: true });
}, 60_000);

const valueOf = (id: string, period = '2024'): number | null => evaluateReplay(MODEL, year, id, period).value;
const recordsOf = (register: string): readonly (readonly [string, ReplayedRecord])[] => [...(year.records.get(register) ?? [])];
const recordOf = (register: string, id: unknown): ReplayedRecord => year.records.get(register)!.get(String(id))!;
const inForce = <T>(criterion: Parameters<typeof getVersion<T>>[1], on: string): T => getVersion(CITY_CRITERIA, criterion, on).value;

describe('the year as a whole', () => {
  test('every step is accepted by the rules, and each desk has its share of entries', () => {
    const water = new Set(WaterDesk.registers.map(({ id }) => id));
    const grid = new Set(GridDesk.registers.map(({ id }) => id));
    const [ofWater, ofGrid] = [steps.filter((step) => water.has(step.register)).length, steps.filter((step) => grid.has(step.register)).length];
    expect(year.entries).toBe(steps.length);
    expect(ofWater).toBeGreaterThan(5000);
    expect(ofWater).toBeLessThan(6200);
    expect(ofGrid).toBeGreaterThan(11_000);
    expect(ofGrid).toBeLessThan(33_500);
  });

  test('staff act in office hours of working days only', () => {
    const office = (at: string): boolean => isWorkingDay(NATIONAL_CALENDAR, dayOf(at)) && NATIONAL_CALENDAR.hours.some(({ from, to }) => minuteOf(at) >= from && minuteOf(at) <= to);
    const wrong = steps.filter((step) => step.by.startsWith('staff-') && step.at >= '2023' && !office(step.at));
    expect(wrong.map((step) => [step.register, step.id, step.at])).toEqual([]);
  });

  test('nothing happens after the end of 2024, and the same seed gives the same year', () => {
    expect(steps.every((step) => dayOf(step.at) <= '2024-12-31')).toBe(true);
    expect(JSON.stringify(stepsOf(1)) === JSON.stringify(steps)).toBe(true);
  });

  test('every duty that the desks name is held by somebody of a unit that exists', () => {
    const units = new Set(UNITS.map(({ id }) => id));
    expect(Object.keys(cityDuties).toSorted()).toEqual(MODEL.duties.filter((duty) => ![...ADMINISTRATOR_DUTIES, 'community-affairs', 'district-leader', 'statistician'].includes(duty)));
    expect(Object.values(cityDuties).filter(({ unit }) => !units.has(unit))).toEqual([]);
  });

  // The platform's own seed gives another year, in which nothing may be missing either.
  test.each(['city test', 'xicheng-2024'])('every action of every procedure is taken (%s)', (seed) => {
    const taken = new Set((seed === 'city test' ? steps : stepsOf(1, seed)).map((step) => (step.do === 'act' ? `${step.register}/${step.action}` : '')));
    const declared = [...MODEL.procedures.values()].flatMap((one) => Object.keys(one.actions).map((name) => `${one.of}/${name}`));
    expect(declared.filter((name) => !taken.has(name))).toEqual([]);
  });

  test('every criterion of the desks is in force', () => {
    for (const desk of MODEL.desks) for (const criterion of desk.criteria) for (const on of ['2023-01-01', '2024-12-31']) expect(getVersion(CITY_CRITERIA, criterion, on).document).toBeTruthy();
  });
});

describe('the indicators', () => {
  test('each has a value for 2024 and for 2023', () => {
    for (const period of ['2023', '2024']) expect([...MODEL.indicators.keys()].filter((id) => !valueOf(id, period))).toEqual([]);
  });

  test('no share is all or nothing', () => {
    const shares = [...MODEL.indicators.values()].filter((one) => one.value === 'share').map(({ id }) => [id, valueOf(id) ?? 0] as const);
    expect(shares.filter(([, value]) => value <= 1 || value >= 99.9)).toEqual([]);
    expect(shares.length).toBeGreaterThan(12);
  });

  test('most months have cases, readings and removals', () => {
    for (const id of ['grid/cases-closed', 'grid/handled-in-time', 'water/level-in-band', 'water/ring-turnovers', 'grid/structures-removed', 'grid/civic-score']) {
      const months = Array.from({ length: 12 }, (_, month) => valueOf(id, `2024-${String(month + 1).padStart(2, '0')}`));
      expect(months.filter((value) => value !== null && value > 0).length).toBeGreaterThan(9);
    }
  });

  test('things got better from one year to the next', () => {
    expect(valueOf('grid/structures-left')).toBeLessThan(valueOf('grid/structures-left', '2023') ?? 0);
    expect(valueOf('grid/civic-score')).toBeGreaterThan(valueOf('grid/civic-score', '2023') ?? 100);
    expect(valueOf('grid/handled-in-time')).toBeGreaterThan(80);
  });
});

describe('the figures that the article publishes', () => {
  test('the ring and the greenways have their lengths to the kilometre', () => {
    expect(Math.round(valueOf('water/ring-length') ?? 0)).toBe(FIGURES.ringKm);
    expect(Math.round(valueOf('water/greenway-length') ?? 0)).toBe(FIGURES.greenwayKm);
  });

  test('the bridges are more than forty and fewer than fifty, the parks fifteen', () => {
    expect(valueOf('water/bridges')).toBe(MADE_UP.bridges);
    expect(MADE_UP.bridges - FIGURES.bridges).toBeGreaterThan(0);
    expect(MADE_UP.bridges - FIGURES.bridges).toBeLessThan(10);
    expect(valueOf('water/parks')).toBe(FIGURES.parks);
    expect(valueOf('water/parks', '2023')).toBeLessThan(FIGURES.parks);
  });

  test('the article’s chapter on the city is borne out by these records, as far as they go', () => {
    const article = readFileSync(new URL('../../report-sample.txt', import.meta.url), 'utf8');
    const text = article.slice(article.indexOf('水韵西城润底色'), article.indexOf('惠企利民优服务'));
    const indicators = [...MODEL.indicators.values()].map((one) => ({ ...one, title: one.title.zh, value: valueOf(one.id), evidenceCount: 1, ...(one.value === 'share' ? { isShare: true } : {}) }));
    const records = [...MODEL.registers.values()].flatMap(({ id: register, title, reported }) => (reported ? recordsOf(register).map(([id, { values }]) => ({
      register, id, name: String(values['name']), kind: title.zh, aliases: reported.aliases && values[reported.aliases] ? String(values[reported.aliases]).split('；') : [],
      stages: Object.entries(reported.stages).flatMap(([stage, { on }]) => (values[on] ? [{ stage, on: String(values[on]) }] : [])),
    })) : []));
    const { claims } = checkReport(text, { indicators, records }, { period: '2024', asOf: '2024-12-31' });
    const ours = claims.filter((claim) => claim.indicator !== null || claim.record !== null);
    expect(ours.filter((claim) => claim.verdict !== 'supported').map((claim) => [claim.text, claim.verdict, claim.why])).toEqual([]);
    const linked = ours.map((claim) => claim.indicator ?? claim.record);
    for (const id of ['water/ring-length', 'water/greenway-length', 'water/bridges', 'water/parks', ...NAMED_EVENTS.map((event) => event.id)]) expect(linked).toContain(id);
  });

  test('what the article names carries only what it says', () => {
    for (const { id } of NAMED_EVENTS) {
      const { values, state } = recordOf('city-event', id);
      expect(state).toBe('held');
      for (const unsaid of ['expected', 'attendance', 'footfallEffect', 'evaluation', 'incident']) expect(values[unsaid]).toBeUndefined();
    }
    const named = recordsOf('park').filter(([, { values }]) => ['悦和园', '笑春园'].includes(String(values['name'])));
    expect(named).toHaveLength(2);
    for (const [, { values }] of named) expect([values['area'], values['community']]).toEqual([undefined, undefined]);
    for (const register of ['bridge', 'park', 'water-structure']) {
      for (const [, { values }] of recordsOf(register)) expect(named.some(([, one]) => one.values === values) || String(values['name']).endsWith('（演示）')).toBe(true);
    }
  });
});

describe('what the water desk’s rules ask', () => {
  test('rule 1: the ring is made of the reaches that count in it and of nothing else', () => {
    const ring = recordsOf('reach').filter(([, { values }]) => values['inRing'] === true);
    expect(ring.every(([, { values }]) => values['kind'] === 'ring')).toBe(true);
    expect(ring.reduce((sum, [, { values }]) => sum + Math.round(Number(values['length']) * 100), 0)).toBe(MADE_UP.ringHundredthsKm);
  });

  test('rule 2: each reading is held against the band of its day', () => {
    const season = inForce(FloodSeason, '2024-12-31');
    for (const [, { values }] of recordsOf('gauge-reading')) {
      const reach = recordOf('reach', values['reach']).values;
      const judged = judgeLevel(Number(values['level']), { lowM: Number(reach['levelLow']), highM: Number(reach['levelHigh']) }, String(values['day']), season);
      expect(judged.side === 'in').toBe(values['inBand']);
    }
    expect(recordsOf('gauge-reading')).toHaveLength(5 * 731);
  });

  test('rule 3: urgent defects are mended by their own limit, and some repairs went back', () => {
    const mended = recordsOf('maintenance').filter(([, one]) => one.values['repairedOn'] !== undefined);
    for (const [, { values }] of mended) expect((values['urgency'] === 'urgent') === (values['urgentInTime'] !== undefined)).toBe(true);
    expect(mended.some(([, { values }]) => values['returned'] === true)).toBe(true);
    expect(mended.some(([, { values }]) => values['urgentInTime'] === false)).toBe(true);
  });

  test('rule 4: the balance of the year’s readings gives the figures that are declared', () => {
    const reaches = recordsOf('reach').filter(([, { values }]) => values['inRing'] === true).map(([, { values }]) => ({ lengthKm: Number(values['length']), bedWidthM: Number(values['bedWidth']), sideSlope: Number(values['sideSlope']), depthM: Number(values['depth']), storage: Number(values['storage']) }));
    for (const reach of reaches) expect(storageOf(reach)).toBe(reach.storage);
    const days = recordsOf('gauge-reading').filter(([, { values }]) => values['reach'] === 'reach-intake' && String(values['day']) >= '2024').map(([, { values }]) => ({ day: String(values['day']), intakeM3s: Number(values['flow']), rainMm: 0 }));
    const balance = balanceRing(reaches, days, inForce(RingClimate, '2024-12-31'));
    expect(balance.storageM3 / 10_000).toBeCloseTo(valueOf('water/ring-storage') ?? 0, 6);
    expect(balance.turnovers).toBeCloseTo(valueOf('water/ring-turnovers') ?? 0, 1);
    expect(balance.residenceDays).toBeCloseTo(valueOf('water/ring-residence') ?? 0, 1);
  });

  test('rule 5: days on end out of the band are one alarm, and every such day belongs to one', () => {
    const alarms = new Set(recordsOf('water-alarm').map(([, { values }]) => String(values['reading'])));
    for (const [id, { values }] of recordsOf('gauge-reading')) {
      if (values['inBand'] === true) expect(alarms.has(id)).toBe(false);
      else if (!alarms.has(id)) expect(year.records.get('gauge-reading')?.get(id.replace(/\d{4}-\d{2}-\d{2}$/, addDays(String(values['day']), -1)))?.values['inBand']).toBe(false);
    }
    expect(alarms.size).toBeGreaterThan(30);
  });

  test('rule 6: the ring passes most communities of the sketch', () => {
    const passed = new Set(recordsOf('reach').flatMap(([, { values }]) => [values['communities'] ?? []].flat().map(String)));
    expect(passed.size).toBeGreaterThan(4);
  });
});

describe('what the grid desk’s rules ask', () => {
  const dispatched = (): readonly ReplayedRecord[] => recordsOf('city-case').map(([, one]) => one).filter(({ values }) => values['dispatchedAt'] !== undefined);

  test('rule 3: the limit is the filing condition’s from the dispatch on, unless it was extended or resumed', () => {
    for (const { values } of dispatched()) {
      if (values['extended'] === true || values['suspended'] === true) continue;
      const condition = recordOf('filing-condition', values['condition']).values;
      const due = caseDeadline(NATIONAL_CALENDAR, { amount: Number(condition['limitAmount']), unit: String(condition['limitUnit']) }, String(values['dispatchedAt']));
      expect(values['limitEndsAt']).toBe(due);
    }
  });

  test('rule 4: what was handled is judged by its last report and its last limit', () => {
    const handled = dispatched().filter(({ state }) => state === 'closed' || state === 'passed');
    for (const { values } of handled) expect(values['inTime']).toBe(wasInTime(String(values['handledAt']), String(values['limitEndsAt'])));
    expect(handled.length).toBeGreaterThan(1100);
  });

  test('rule 5: large events have a permit asked for in time, and none was held without one', () => {
    const rule = inForce(EventPermit, '2024-12-31');
    const held = recordsOf('city-event').filter(([, { values }]) => values['heldOn'] !== undefined);
    for (const [id, { values }] of held) {
      const needs = permitNeeds(Number(values['expected'] ?? rule.from), String(values['plannedOn']), rule);
      expect(values['permit'] !== undefined).toBe(needs.needed);
      const applied = steps.find((step) => step.id === id && step.do === 'act' && step.action === 'apply');
      if (needs.needed && applied) expect(daysBetween(dayOf(applied.at), String(values['plannedOn']))).toBeGreaterThanOrEqual(rule.daysBefore);
    }
    expect(held.some(([, { values }]) => values['permitInTime'] === false) || recordsOf('city-event').some(([, { state }]) => state === 'cancelled')).toBe(true);
  });

  test('rule 6: each evaluation can be reckoned again from the cases as they stood', () => {
    for (const [, evaluation] of recordsOf('grid-evaluation')) {
      const { object, month, until } = evaluation.values;
      const of = object === 'area' ? 'community' : 'handler';
      const key = evaluation.values[object === 'area' ? 'community' : 'body'];
      const facts = recordsOf('city-case').flatMap(([, one]) => {
        const then = one.versions.findLast((version) => version.at < evaluation.at);
        return then ? (factsOfCase(then.values, then.state ?? '', of) ?? []) : [];
      }).filter((one) => one.of === key);
      const span = { from: instantOf(`${month}-01`), to: instantOf(addDays(String(until), 1)) };
      const [again] = evaluateCases(facts, span, inForce(EvaluationWeightsInForce, String(until)));
      expect(again).toMatchObject({ due: evaluation.values['due'], inTime: evaluation.values['inTime'], overdue: evaluation.values['overdue'] });
      expect(again?.score).toBe(Number(evaluation.values['score']));
      expect(gradeOf(again?.score ?? 0, inForce(EvaluationGrades, String(until)))).toBe(evaluation.values['grade']);
    }
    expect(new Set(recordsOf('grid-evaluation').map(([, { values }]) => values['grade'])).size).toBeGreaterThan(2);
  });

  test('rule 7 and 8: each case lies in a cell of its community, whose duty grid has a collector', () => {
    for (const [, { values }] of recordsOf('city-case')) expect(recordOf('grid-cell', values['cell']).values['community']).toBe(values['community']);
    for (const [, { values }] of recordsOf('grid-cell')) expect(recordOf('duty-grid', values['dutyGrid']).values['community']).toBe(values['community']);
    expect(new Set(recordsOf('duty-grid').map(([, { values }]) => values['collector'])).size).toBe(cityDuties['collector']?.posts);
  });

  test('rule 9: civic scores come from the checklist and the month’s cases', () => {
    for (const [, { values }] of recordsOf('civic-check')) {
      const [items, passed, cases, casesInTime] = ['items', 'passed', 'cases', 'casesInTime'].map((name) => Number(values[name]));
      expect(scoreCivicCheck({ items: items!, passed: passed!, cases: cases!, casesInTime: casesInTime! }, inForce(CivicWeightsInForce, String(values['checkedOn'])))).toBe(Number(values['score']));
    }
  });

  test('rule 11: every relapse was found by a look, and the look says so', () => {
    const looked = new Set(recordsOf('structure-look').filter(([, { values }]) => values['finding'] === 'relapsed').map(([, { values }]) => values['structure']));
    const relapsed = recordsOf('illegal-structure').filter(([, { values }]) => values['relapsed'] === true).map(([id]) => id);
    expect(relapsed.toSorted()).toEqual([...looked].map(String).toSorted());
    expect(relapsed.length).toBeGreaterThan(3);
  });

  test('campaigns hold only cases that were filed while they ran', () => {
    for (const { values } of dispatched()) {
      if (values['campaign'] === undefined) continue;
      const campaign = recordOf('campaign', values['campaign']).values;
      expect(String(values['filedOn']) >= String(campaign['startsOn']) && String(values['filedOn']) <= String(campaign['endsOn'])).toBe(true);
    }
    const themes = new Set(dispatched().flatMap(({ values }) => (values['campaign'] === undefined ? [] : [recordOf('campaign', values['campaign']).values['theme']])));
    expect([...themes].toSorted()).toEqual(['adverts', 'illegal', 'station', 'surroundings']);
  });
});

test('twice the scale makes twice the cases and leaves the article’s figures as they are', () => {
  const twice = replay(MODEL, NATIONAL_CALENDAR, stepsOf(2), actorsOf(cityDuties));
  expect(evaluateReplay(MODEL, twice, 'grid/cases-reported', '2024').value).toBe(2 * (valueOf('grid/cases-reported') ?? 0));
  for (const id of ['water/ring-length', 'water/greenway-length', 'water/bridges', 'water/parks']) expect(evaluateReplay(MODEL, twice, id, '2024').value).toBe(valueOf(id));
}, 60_000);
