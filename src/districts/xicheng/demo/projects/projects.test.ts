import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { BondIncomeCover, LampThresholds, RequisitionPeriods } from '#desks/projects/criteria.ts';
import { ProjectsDesk } from '#desks/projects/desk.ts';
import { Project } from '#desks/projects/registers/project.ts';
import { announceBy, planNoticeOverOn, preNoticeOverOn } from '#desks/projects/requisition-periods.ts';
import type { CatalogueRecord } from '#desks/report/catalogue.ts';
import { checkReport } from '#desks/report/check-report.ts';
import { SupportDesk } from '#desks/support/desk.ts';
import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { dayOf, minuteOf } from '#kernel/field/day.ts';
import { NATIONAL_CALENDAR } from '../../../national-calendar.ts';
import { PROJECTS_CRITERIA } from '../../criteria/projects.ts';
import { UNITS } from '../../units.ts';
import { businessDuties } from '../business/duties.ts';
import { meetingsPart } from '../business/meetings.ts';
import { actorsOf, makeDemoContext } from '../context.ts';
import type { Duties } from '../duty-holders.ts';
import { evaluateReplay } from '../evaluate.ts';
import { foundationPart, staffSteps } from '../foundation.ts';
import { operatorsPart } from '../industry/operators.ts';
import { replay, type Replay, type ReplayedRecord } from '../replay.ts';
import type { Step } from '../step.ts';
import { projectsDuties } from './duties.ts';
import { FIGURES, YEAR_BEFORE } from './figures.ts';
import { LISTED_WORKS } from './listed-works.ts';
import { projectsParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator], [ProjectsDesk, SupportDesk]);
const DUTIES: Duties = { ...businessDuties, ...projectsDuties, registrar: { unit: 'unit-market', title: '登记注册岗', posts: 2 } };

/** The steps of this desk, and before them those of the parts on which it rests. */
function stepsOf(scale: number): { readonly before: readonly Step[]; readonly own: readonly Step[] } {
  const context = makeDemoContext({ seed: 'xicheng-2024', scale, duties: DUTIES });
  const before = [...staffSteps(DUTIES), ...[foundationPart, operatorsPart, meetingsPart].flatMap((part) => [...part(context)])];
  return { before, own: projectsParts.flatMap((part) => [...part(context)]) };
}

const run = ({ before, own }: ReturnType<typeof stepsOf>): Replay => replay(MODEL, NATIONAL_CALENDAR, [...before, ...own], actorsOf(DUTIES), { references: true });

let made: ReturnType<typeof stepsOf>;
let year: Replay;

beforeAll(() => {
  made = stepsOf(1);
  year = run(made);
}, 60_000);

const valueOf = (id: string, period = '2024'): number | null => evaluateReplay(MODEL, year, id, period).value;
const recordsOf = (register: string): readonly ReplayedRecord[] => [...(year.records.get(register)?.values() ?? [])];
const textOf = (record: ReplayedRecord | undefined, field: string): string => String(record?.values[field] ?? '');
const projectNamed = (name: string): ReplayedRecord => recordsOf('project').find((one) => one.values['name'] === name)!;

describe('the year as a whole', () => {
  test('every step is accepted by the rules and refers to what stands by then', () => {
    expect(year.entries).toBe(made.before.length + made.own.length);
    expect(made.own.length).toBeGreaterThan(4_000);
    expect(made.own.length).toBeLessThan(6_000);
  });

  test('staff act in office hours of working days only, and nothing comes after 2024', () => {
    const wrong = made.own.filter((step) => step.by !== 'system' && !(isWorkingDay(NATIONAL_CALENDAR, dayOf(step.at)) && NATIONAL_CALENDAR.hours.some(({ from, to }) => minuteOf(step.at) >= from && minuteOf(step.at) <= to)));
    expect(wrong.map((step) => [step.register, step.id, step.at])).toEqual([]);
    expect(made.own.every((step) => dayOf(step.at) >= '2023-01-01' && dayOf(step.at) <= '2024-12-31')).toBe(true);
  });

  test('the same seed gives the same year', () => {
    expect(stepsOf(1).own).toEqual(made.own);
  });

  test('the desk names exactly these duties, in units of the district', () => {
    expect(MODEL.duties.filter((duty) => !Object.hasOwn(businessDuties, duty) && ![...ADMINISTRATOR_DUTIES, 'community-affairs', 'district-leader', 'enterprise-officer', 'registrar', 'statistician'].includes(duty))).toEqual(Object.keys(projectsDuties).toSorted());
    for (const { unit } of Object.values(projectsDuties)) expect(UNITS.map((one) => one.id)).toContain(unit);
  });

  test('every action of every procedure is taken', () => {
    const taken = new Set(made.own.flatMap((step) => (step.do === 'act' ? [`${step.register}/${step.action}`] : [])));
    const declared = ProjectsDesk.procedures.flatMap((procedure) => Object.keys(procedure.actions).map((action) => `${procedure.of}/${action}`));
    expect(declared.filter((one) => !taken.has(one))).toEqual([]);
  });

  test.each(['2023', '2024'])('every indicator has a value for %s, and no rate is beyond belief', (period) => {
    const values = ProjectsDesk.indicators.map((indicator) => ({ id: indicator.id, share: indicator.value === 'share', value: valueOf(indicator.id, period) }));
    expect(values.filter(({ value }) => value === null || value === 0)).toEqual([]);
    expect(values.filter(({ share, value }) => share && (value ?? 0) > 100.5)).toEqual([]);
  });

  test('every criterion of the desk has a version in force in both years', () => {
    for (const criterion of ProjectsDesk.criteria) for (const on of ['2023-01-01', '2024-12-31']) expect(getVersion(PROJECTS_CRITERIA, criterion, on).document).toBeTruthy();
    expect(getVersion(PROJECTS_CRITERIA, LampThresholds, '2023-06-30').value).not.toEqual(getVersion(PROJECTS_CRITERIA, LampThresholds, '2024-06-30').value);
  });
});

describe('the figures that the article publishes', () => {
  test('so many policy-fund projects were planned, with so much investment', () => {
    expect(valueOf('projects/policy-projects')).toBe(FIGURES.fundProjects);
    expect(valueOf('projects/policy-investment')).toBe(FIGURES.fundInvestment / 1e10);
    expect(valueOf('projects/policy-projects', '2023')).toBe(YEAR_BEFORE.fundProjects);
    expect(valueOf('projects/policy-investment', '2023')).toBe(YEAR_BEFORE.fundInvestment / 1e10);
  });

  test('most of them stand round the high school and the hospital', () => {
    const themes = recordsOf('policy-project').filter((one) => textOf(one, 'plannedOn') >= '2024').map((one) => one.values['theme']);
    expect(themes.filter((theme) => theme === 'school' || theme === 'hospital').length).toBeGreaterThan(themes.length / 2);
  });

  test.each([
    ['中南大数据中心', 'filed'], ['万达广场', 'inUse'], ['高水平医院', 'filed'], ['高水平高中', 'filed'], ['中食数联', 'inUse'], ['邮储银行', 'inUse'], ['平漯周高铁西城区段项目', 'building'], ['漯舞快速路', 'started'],
    ['花溪湿地文化旅游设施建设工程（长江路段）', 'filed'], ['秋枫园', 'filed'], ['西城区排水管网疏通检测修复项目', 'filed'], ['新西环', 'inUse'], ['许信高速', 'inUse'], ['月湾湖西路', 'inUse'], ['澧北新路新建工程', 'inUse'],
    ['长江路提升工程', 'filed'], ['花溪湿地公园', 'filed'], ['沿长江路楼宇亮化工程', 'filed'], ['漯河西站广场提升工程', 'filed'], ['便民服务中心标准化规范化便利化建设', 'filed'], ['沙澧连通工程东西两岸土地综合开发', 'planned'], ['城市行政功能疏解承接', 'stored'],
  ])('%s stands at %s', (name, state) => {
    expect(projectNamed(name).state).toBe(state);
  });

  test('the land of two key projects was cleared ahead of plan, and the railway runs to plan', () => {
    for (const name of ['平漯周高铁西城区段项目', '高水平高中']) expect(textOf(projectNamed(name), 'landClearedOn') < textOf(projectNamed(name), 'landPlannedOn')).toBe(true);
    expect(projectNamed('平漯周高铁西城区段项目').values['onSchedule']).toBe(true);
    expect(textOf(projectNamed('万达广场'), 'inUseOn') <= '2022-12-31').toBe(true);
  });

  test('every sentence of the article about a project is borne out', () => {
    const text = readFileSync(new URL('../../report-sample.txt', import.meta.url), 'utf8');
    const claims = checkReport(text, { indicators: [], records: recordsOf('project').map(catalogueOf) }, { period: '2024', asOf: '2024-12-31' }).claims;
    const states = claims.filter((claim) => claim.kind === 'state' && claim.words !== '签约落地');
    expect(states.length).toBeGreaterThanOrEqual(22);
    expect(states.filter(({ verdict }) => verdict !== 'supported').map(({ text: words, why }) => [words, why])).toEqual([]);
  });

  test('what the article names carries no amounts', () => {
    const named = new Set(LISTED_WORKS.filter((work) => work.named).map((work) => work.id));
    const projects = [...(year.records.get('project') ?? [])].filter(([id]) => named.has(id));
    expect(projects).toHaveLength(named.size);
    expect(projects.filter(([, one]) => one.values['totalInvestment'] !== undefined || one.values['funds'] !== undefined || one.values['code'] !== undefined)).toEqual([]);
    expect(recordsOf('project-investment').filter((one) => named.has(textOf(one, 'project')))).toEqual([]);
    expect(recordsOf('financing-request').filter((one) => named.has(textOf(one, 'project')))).toEqual([]);
    expect(recordsOf('land-requisition').filter((one) => named.has(textOf(one, 'project')) && one.values['area'] !== undefined)).toEqual([]);
  });
});

function catalogueOf(record: ReplayedRecord): CatalogueRecord {
  const { values } = record;
  const stages = Object.entries(Project.reported?.stages ?? {}).flatMap(([stage, { on, plannedOn }]) => (values[on] === undefined ? [] : [{ stage, on: textOf(record, on), ...(plannedOn && values[plannedOn] !== undefined ? { plannedOn: textOf(record, plannedOn) } : {}) }]));
  return { register: 'project', id: textOf(record, 'name'), name: textOf(record, 'name'), aliases: textOf(record, 'aliases').split('；').filter(Boolean), stages, ...(typeof values['onSchedule'] === 'boolean' ? { onSchedule: values['onSchedule'] } : {}) };
}

describe('what the desk’s rules ask', () => {
  test('rule 4: all three lamps are lit in both years, each by the rule then in force', () => {
    for (const [from, until, document] of [['2023-01-01', '2023-12-31', '2022年'], ['2024-01-01', '2024-12-31', '2024年修订']] as const) {
      const versions = recordsOf('project').flatMap((one) => one.versions).filter((one) => String(one.values['lampJudgedOn'] ?? '') >= from && String(one.values['lampJudgedOn']) <= until);
      expect(new Set(versions.map((one) => one.values['lamp']))).toEqual(new Set(['green', 'yellow', 'red']));
      expect(versions.every((one) => String(one.values['lampRule']).includes(document))).toBe(true);
    }
  });

  test('rule 5: a waiver turns the lamp while it lasts, and work still does not run to plan', () => {
    const waived = recordsOf('project').flatMap((one) => one.versions).filter((one) => String(one.values['lampReason'] ?? '').includes('已批准免责'));
    expect(waived.length).toBeGreaterThan(0);
    expect(waived.every((one) => one.values['onSchedule'] === false)).toBe(true);
    expect(waived.some((one) => one.values['lamp'] === 'green')).toBe(true);
  });

  test('rule 6: milestones are reached on time and late, and forecast', () => {
    const milestones = recordsOf('milestone');
    for (const one of milestones.filter((record) => record.values['onTime'] !== undefined)) expect(one.values['onTime']).toBe(textOf(one, 'reachedOn') <= textOf(one, 'plannedOn'));
    expect(milestones.filter((one) => one.values['onTime'] === false).length).toBeGreaterThan(20);
    expect(milestones.some((one) => textOf(one, 'forecastOn') > '2024-12-31' && one.values['critical'] === true)).toBe(true);
  });

  test('rule 8: every special bond that was asked for is covered as often as the criterion asks', () => {
    const least = getVersion(PROJECTS_CRITERIA, BondIncomeCover, '2024-01-01').value;
    const bonds = recordsOf('policy-project').filter((one) => one.values['fundKind'] === 'special-bond' && one.values['declaredOn'] !== undefined);
    expect(bonds.length).toBeGreaterThan(8);
    for (const one of bonds) expect(Number(one.values['incomeCover'])).toBeGreaterThanOrEqual(least);
    expect(recordsOf('policy-project').flatMap((one) => one.versions).some((one) => one.values['incomeCovered'] === false)).toBe(true);
  });

  test('rule 9: no notice is ended before its time', () => {
    for (const one of recordsOf('land-requisition')) {
      const rules = getVersion(PROJECTS_CRITERIA, RequisitionPeriods, textOf(one, 'preNoticeOn')).value;
      expect(textOf(one, 'preNoticeOverOn') >= preNoticeOverOn(NATIONAL_CALENDAR, textOf(one, 'preNoticeOn'), rules)).toBe(true);
      if (one.values['planNoticeOn'] === undefined) continue;
      expect(textOf(one, 'planNoticeOn') >= textOf(one, 'preNoticeOverOn')).toBe(true);
      if (one.values['planNoticeOverOn'] !== undefined) expect(textOf(one, 'planNoticeOverOn') >= planNoticeOverOn(NATIONAL_CALENDAR, textOf(one, 'planNoticeOn'), rules)).toBe(true);
    }
  });

  test('rules 10 and 11: announcements are marked by the calendar, and large areas went to the State Council', () => {
    const announced = recordsOf('land-requisition').filter((one) => one.values['announcedOn'] !== undefined);
    for (const one of announced) {
      const rules = getVersion(PROJECTS_CRITERIA, RequisitionPeriods, textOf(one, 'receivedOn')).value;
      expect(one.values['announcedInTime']).toBe(textOf(one, 'announcedOn') <= announceBy(NATIONAL_CALENDAR, textOf(one, 'receivedOn'), rules));
      expect(one.values['fundsInFull']).toBe(true);
    }
    expect(announced.some((one) => one.values['announcedInTime'] === false)).toBe(true);
    expect(new Set(announced.map((one) => one.values['approvalLevel']))).toEqual(new Set(['province', 'council']));
  });

  test('rule 12: a withdrawn request counts in no rate', () => {
    const raised = recordsOf('financing-request').filter((one) => textOf(one, 'raisedOn').startsWith('2024') && one.state !== 'withdrawn');
    const sum = (field: string): number => raised.reduce((total, one) => total + Number(one.values[field] ?? 0), 0);
    expect(valueOf('projects/financing-met-share')).toBeCloseTo((sum('met') / sum('wanted')) * 100, 8);
    expect(recordsOf('financing-request').some((one) => one.state === 'withdrawn')).toBe(true);
  });

  test('rule 13: dispatches are settled, some of them late or after being sent back', () => {
    const dispatches = recordsOf('project-dispatch');
    expect(dispatches.filter((one) => one.values['reworked'] === true).length).toBeGreaterThan(5);
    expect(dispatches.filter((one) => one.values['reportedInTime'] === false).length).toBeGreaterThan(10);
    expect(valueOf('projects/dispatches-closed')).toBeLessThan(100);
  });

  test('rule 15: a project’s months add up and never go beyond its investment', () => {
    for (const [project, months] of Map.groupBy(recordsOf('project-investment'), (one) => textOf(one, 'project'))) {
      const total = Number(year.records.get('project')?.get(project)?.values['totalInvestment']);
      for (const [, own] of Map.groupBy(months, (one) => textOf(one, 'month').slice(0, 4))) {
        let completed = 0;
        for (const one of own.toSorted((a, b) => (textOf(a, 'month') < textOf(b, 'month') ? -1 : 1))) {
          completed += Number(one.values['completed']);
          expect(one.values['completedCumulative']).toBe(completed);
          expect(textOf(one, 'reportedOn').slice(0, 7)).toBe(textOf(one, 'month'));
        }
        expect(completed).toBeLessThanOrEqual(total);
      }
      expect(months.reduce((sum, one) => sum + Number(one.values['completed']), 0)).toBeLessThanOrEqual(total);
    }
  });
});

test('twice the scale doubles what is ordinary and leaves the figures and the named works as they are', () => {
  const twice = run(stepsOf(2));
  expect(evaluateReplay(MODEL, twice, 'projects/policy-projects', '2024').value).toBe(FIGURES.fundProjects);
  expect(evaluateReplay(MODEL, twice, 'projects/policy-investment', '2024').value).toBe(FIGURES.fundInvestment / 1e10);
  expect((twice.records.get('project')?.size ?? 0) - LISTED_WORKS.length).toBe(2 * (recordsOf('project').length - LISTED_WORKS.length));
}, 60_000);
