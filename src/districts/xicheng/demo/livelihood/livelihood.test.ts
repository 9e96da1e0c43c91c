import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Honour } from '#base/honour.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Target } from '#base/target.ts';
import { Unit } from '#base/unit.ts';
import { GoalsDesk } from '#desks/goals/desk.ts';
import { buildGoalTree } from '#desks/goals/goal-tree.ts';
import { FollowedIncome, LivelihoodShareFloor, VisitInterval } from '#desks/livelihood/criteria.ts';
import { LivelihoodDesk } from '#desks/livelihood/desk.ts';
import { findDoubleCounts } from '#desks/livelihood/find-double-counts.ts';
import { guardLivelihoodShare } from '#desks/livelihood/guard-livelihood-share.ts';
import { judgeHousehold } from '#desks/livelihood/judge-household.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { dayOf, minuteOf } from '#kernel/field/day.ts';
import { NATIONAL_CALENDAR } from '../../../national-calendar.ts';
import { LIVELIHOOD_CRITERIA } from '../../criteria/livelihood.ts';
import { actorsOf, makeDemoContext } from '../context.ts';
import type { Duties } from '../duty-holders.ts';
import { evaluateReplay } from '../evaluate.ts';
import { foundationPart, staffSteps } from '../foundation.ts';
import { replay, type Replay } from '../replay.ts';
import type { Step } from '../step.ts';
import { livelihoodDuties } from './duties.ts';
import { FIGURES, MADE_UP } from './figures.ts';
import { livelihoodParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator, Honour, Target], [LivelihoodDesk, GoalsDesk]);
const DUTIES: Duties = { ...livelihoodDuties, statistician: { unit: 'unit-statistics', title: '统计岗', posts: 1 } };

function stepsOf(scale: number): readonly Step[] {
  const context = makeDemoContext({ seed: 'livelihood test', scale, duties: DUTIES });
  return [...staffSteps(DUTIES), ...[foundationPart, ...livelihoodParts].flatMap((part) => [...part(context)])];
}

let steps: readonly Step[];
let year: Replay;

beforeAll(() => {
  steps = stepsOf(1);
  year = replay(MODEL, NATIONAL_CALENDAR, steps, actorsOf(DUTIES), { references: true });
}, 60_000);

const valueOf = (id: string, period = '2024'): number | null => evaluateReplay(MODEL, year, id, period).value;
const recordsOf = (register: string) => [...(year.records.get(register) ?? new Map()).entries()];

describe('the year as a whole', () => {
  test('every step is accepted by the rules, and the chapter has its share of entries', () => {
    expect(year.entries).toBe(steps.length);
    expect(year.entries).toBeGreaterThan(12_000);
    expect(year.entries).toBeLessThan(18_000);
  });

  test('staff act in office hours of working days only', () => {
    const wrong = steps.filter((step) => step.at >= '2023' && !(isWorkingDay(NATIONAL_CALENDAR, dayOf(step.at)) && NATIONAL_CALENDAR.hours.some(({ from, to }) => minuteOf(step.at) >= from && minuteOf(step.at) <= to)));
    expect(wrong.map((step) => [step.register, step.id, step.at])).toEqual([]);
  });

  test('nothing happens after the end of 2024, and the same seed gives the same year', () => {
    expect(steps.every((step) => dayOf(step.at) <= '2024-12-31')).toBe(true);
    expect(stepsOf(1)).toEqual(steps);
  });

  test('every duty that the desks name is held by somebody', () => {
    const fromBase = [...ADMINISTRATOR_DUTIES, 'registrar', 'enterprise-officer', 'statistician'];
    expect(MODEL.duties.filter((duty) => !Object.hasOwn(livelihoodDuties, duty) && !fromBase.includes(duty))).toEqual([]);
    expect(Object.keys(livelihoodDuties).filter((duty) => !MODEL.duties.includes(duty))).toEqual([]);
  });

  test('every indicator of both desks has a value for 2024', () => {
    const empty = [...MODEL.indicators.keys()].filter((id) => valueOf(id) === null || valueOf(id) === 0);
    expect(empty).toEqual([]);
  });
});

describe('the figures that the article publishes', () => {
  test('all tasks set by province and city are completed, and some exceeded', () => {
    expect(valueOf('livelihood/tasks-completed')).toBe(100);
    expect(valueOf('livelihood/tasks-exceeded')).toBeGreaterThan(0);
    expect(valueOf('livelihood/tasks-exceeded')).toBeLessThan(100);
    expect(valueOf('livelihood/tasks-completed', '2023')).toBeLessThan(100);
  });

  test('new urban jobs come to the published part of the target', () => {
    expect(valueOf('livelihood/new-urban-jobs-completion')?.toFixed(1)).toBe(FIGURES.newJobsCompletion.toFixed(1));
    expect(valueOf('livelihood/new-urban-jobs', '2023')).toBe(MADE_UP.netJobs2023);
  });

  test('five communities have a brand of their own', () => {
    expect(valueOf('livelihood/branded-communities')).toBe(FIGURES.brandedCommunities);
    expect(valueOf('livelihood/branded-communities', '2023')).toBe(0);
  });

  test('every hazard found is rectified, though not all in time and some only after a failed recheck', () => {
    expect(valueOf('livelihood/hazards-rectified')).toBe(100);
    expect(valueOf('livelihood/hazards-in-time')).toBeLessThan(100);
    expect(recordsOf('hazard').filter(([, hazard]) => hazard.values['reworked'] === true).length).toBeGreaterThan(10);
  });

  test('the honour stands with its granting body', () => {
    expect(valueOf('livelihood/national-honours')).toBe(1);
  });
});

describe('what the desks’ rules ask', () => {
  test('nobody is counted twice in a year', () => {
    const registrations = recordsOf('employment').map(([id, { values }]) => ({ id, identity: String(values['identity']), registeredOn: String(values['registeredOn']), counted: values['counted'] === true }));
    expect(findDoubleCounts(registrations)).toEqual([]);
    expect(registrations.filter((one) => !one.counted).length).toBeGreaterThan(30);
    expect(findDoubleCounts(registrations.map((one) => ({ ...one, counted: true }))).length).toBeGreaterThan(10);
  });

  test('the livelihood share stays above the floor of each year from the first quarter on', () => {
    const lines = year.records.get('budget-line');
    const payments = recordsOf('spending').map(([, { values }]) => ({ paidOn: String(values['paidOn']), amount: Number(values['amount']), livelihood: lines?.get(String(values['line']))?.values['livelihood'] === true }));
    for (const one of ['2023', '2024']) {
      const floor = getVersion(LIVELIHOOD_CRITERIA, LivelihoodShareFloor, `${one}-06-30`).value;
      expect(guardLivelihoodShare(payments, one, floor).slice(3).filter((month) => month.alarm)).toEqual([]);
    }
    expect(valueOf('livelihood/livelihood-share')).toBeGreaterThan(valueOf('livelihood/livelihood-share', '2023') ?? 100);
    expect(valueOf('livelihood/general-spending')).toBeLessThan(valueOf('livelihood/general-spending', '2023') ?? 0);
  });

  test('no line is overspent', () => {
    for (const [id, line] of recordsOf('budget-line')) {
      const paid = recordsOf('spending').filter(([, one]) => one.values['line'] === id).reduce((sum, [, one]) => sum + Number(one.values['amount']), 0);
      expect(paid).toBeLessThanOrEqual(Number(line.values['adjusted']));
    }
  });

  test('no followed household’s visit is overdue when the year ends, and none below the line is left alone', () => {
    const on = '2024-12-31';
    const rules = { followedIncome: getVersion(LIVELIHOOD_CRITERIA, FollowedIncome, on).value, visitIntervalDays: getVersion(LIVELIHOOD_CRITERIA, VisitInterval, on).value };
    for (const [, { values }] of recordsOf('household')) {
      const judged = judgeHousehold({ incomePerHead: Number(values['incomePerHead']), kind: String(values['kind']), visitedOn: String(values['visitedOn']) }, rules, on);
      expect(judged.overdue).toBe(false);
      if (values['risk'] === 'none') expect(judged.follow).toBe(false);
    }
  });

  test('the goal tree has one root, and each objective of these desks is measured', () => {
    const goals = recordsOf('goal').map(([id, { values }]) => ({
      id,
      ...(typeof values['parent'] === 'string' ? { parent: values['parent'] } : {}),
      indicators: ((values['indicators'] ?? []) as { indicator: string; weight: number }[]),
    }));
    const progress = new Map(recordsOf('target').filter(([, { values }]) => values['year'] === '2024' && MODEL.indicators.has(String(values['indicator'])))
      .map(([, { values }]) => [String(values['indicator']), ((valueOf(String(values['indicator'])) ?? 0) / Number(values['value'])) * 100]));
    const tree = buildGoalTree(goals, progress);
    expect(tree).toHaveLength(1);
    expect(tree[0]?.measured).toBeGreaterThan(8);
    expect(tree[0]?.progress).toBeGreaterThan(80);
  });
});

test('twice the scale makes twice the registrations and leaves the published share as it is', () => {
  const twice = replay(MODEL, NATIONAL_CALENDAR, stepsOf(2), actorsOf(DUTIES));
  expect(evaluateReplay(MODEL, twice, 'livelihood/new-urban-jobs-completion', '2024').value?.toFixed(1)).toBe(FIGURES.newJobsCompletion.toFixed(1));
  expect(evaluateReplay(MODEL, twice, 'livelihood/hazards-rectified', '2024').value).toBe(100);
}, 60_000);
