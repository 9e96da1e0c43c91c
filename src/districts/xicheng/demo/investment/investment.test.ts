import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { FairCompetitionRules } from '#desks/investment/criteria.ts';
import { InvestmentDesk } from '#desks/investment/desk.ts';
import { judgeReview, type ReviewedPromise } from '#desks/investment/fair-competition.ts';
import { FUNNEL_STAGES, funnelAtAges, type FunnelLead } from '#desks/investment/funnel.ts';
import type { CatalogueRecord } from '#desks/report/catalogue.ts';
import { checkReport } from '#desks/report/check-report.ts';
import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { dayOf, minuteOf } from '#kernel/field/day.ts';
import { monthsOf, parsePeriod } from '#kernel/indicator/period.ts';
import { NATIONAL_CALENDAR } from '../../../national-calendar.ts';
import { UNITS } from '../../units.ts';
import { actorsOf, makeDemoContext } from '../context.ts';
import type { Duties } from '../duty-holders.ts';
import { evaluateReplay } from '../evaluate.ts';
import { foundationPart, staffSteps } from '../foundation.ts';
import { operatorsPart } from '../industry/operators.ts';
import { replay, type Replay, type ReplayedRecord } from '../replay.ts';
import type { DemoPart, Step } from '../step.ts';
import { INVESTMENT_CRITERIA } from '../../criteria/investment.ts';
import { investmentDuties } from './duties.ts';
import { FIGURES, MADE_UP } from './figures.ts';
import { investmentParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator], [InvestmentDesk]);
// Leads are also brought by people whose duties stand with other chapters.
const OTHERS: Duties = Object.fromEntries(
  [['registrar', 4], ['district-leader', 7], ['enterprise-liaison', 4], ['commerce-liaison', 4], ['support-clerk', 2]].map(([duty, posts]) => [duty, { unit: 'unit-committee', title: '其他章节的岗位', posts: Number(posts) }]));
const DUTIES: Duties = { ...OTHERS, ...investmentDuties };

/** The chapter's own steps, and those of the parts before it. */
function stepsOf(scale: number): { readonly own: readonly Step[]; readonly before: readonly Step[] } {
  const context = makeDemoContext({ seed: 'investment test', scale, duties: DUTIES });
  const run = (part: DemoPart): readonly Step[] => [...part(context)];
  return { before: [...staffSteps(DUTIES), ...[foundationPart, operatorsPart].flatMap(run)], own: investmentParts.flatMap(run) };
}

let own: readonly Step[];
let year: Replay;

beforeAll(() => {
  const steps = stepsOf(1);
  own = steps.own;
  year = replay(MODEL, NATIONAL_CALENDAR, [...steps.before, ...own], actorsOf(DUTIES), { references: true });
}, 60_000);

const valueOf = (id: string, period = '2024'): number | null => evaluateReplay(MODEL, year, id, period).value;
const recordsOf = (register: string): readonly (readonly [string, ReplayedRecord])[] => [...(year.records.get(register) ?? new Map<string, ReplayedRecord>())];
const text = (record: ReplayedRecord | undefined, field: string): string => String(record?.values[field] ?? '');
const leads = (): readonly (readonly [string, ReplayedRecord])[] => recordsOf('lead');
const named = (name: string): ReplayedRecord | undefined => ['lead', 'investment-event'].flatMap(recordsOf).find(([, one]) => one.values['name'] === name)?.[1];

describe('the year as a whole', () => {
  test('every step is accepted by the rules, and the desk has its share of entries', () => {
    expect(own.length).toBeGreaterThan(3500);
    expect(own.length).toBeLessThan(5000);
  });

  test('staff act in office hours of working days only, and nothing happens after the end of 2024', () => {
    const wrong = own.filter(({ at }) => !isWorkingDay(NATIONAL_CALENDAR, dayOf(at)) || !NATIONAL_CALENDAR.hours.some(({ from, to }) => minuteOf(at) >= from && minuteOf(at) <= to));
    expect(wrong.map((step) => [step.register, step.id, step.at])).toEqual([]);
    expect(own.every(({ at }) => dayOf(at) >= '2023-01-03' && dayOf(at) <= '2024-12-31')).toBe(true);
  });

  test('the same seed gives the same year, and twice the scale twice the leads', () => {
    expect(stepsOf(1).own).toEqual(own);
    const twice = stepsOf(2);
    const made = replay(MODEL, NATIONAL_CALENDAR, [...twice.before, ...twice.own], actorsOf(DUTIES), { references: true });
    expect(made.records.get('lead')?.size).toBeGreaterThan(leads().length * 1.9);
    expect(made.records.get('investment-trip')?.size).toBe(recordsOf('investment-trip').length);
  }, 60_000);

  test('every duty that the desk names is held by somebody in a unit of the district', () => {
    const base = [...ADMINISTRATOR_DUTIES, 'community-affairs', 'district-leader', 'registrar', 'enterprise-officer', 'statistician'];
    expect(Object.keys(investmentDuties).toSorted()).toEqual(MODEL.duties.filter((duty) => !base.includes(duty)));
    for (const { unit } of Object.values(investmentDuties)) expect(UNITS.some(({ id }) => id === unit)).toBe(true);
  });

  test('every action of both procedures occurs', () => {
    const acts = new Set(own.flatMap((step) => (step.do === 'act' ? [`${step.register}/${step.action}`] : [])));
    for (const { of, actions } of MODEL.procedures.values()) for (const action of Object.keys(actions)) expect(acts).toContain(`${of}/${action}`);
  });

  test('every indicator has a value for both years and for most months', () => {
    const empty = (period: string): readonly string[] => [...MODEL.indicators.keys()].filter((id) => !valueOf(id, period));
    expect(empty('2024')).toEqual([]);
    expect(empty('2023')).toEqual([]);
    for (const { id, series } of MODEL.indicators.values()) {
      if (series !== 'month') continue;
      const filled = monthsOf(parsePeriod('2024')).filter((month) => valueOf(id, month.id));
      expect([id, filled.length > (/signed-at-events|reopened|reviews-failed/.test(id) ? 2 : 8)]).toEqual([id, true]);
    }
  });

  test('rates are those of a real year: neither nothing nor everything', () => {
    for (const { id, value } of MODEL.indicators.values()) {
      if (value !== 'share') continue;
      for (const period of ['2023', '2024']) expect([id, period, valueOf(id, period)! > 10 && valueOf(id, period)! < 99]).toEqual([id, period, true]);
    }
    expect(valueOf('investment/leads')).toBe(MADE_UP.leads[2024] + FIGURES.projects.length);
    expect(valueOf('investment/leads', '2023')).toBe(MADE_UP.leads[2023]);
  });
});

describe('what the article names', () => {
  test('seven cities, one after another, each by a trip of 2024', () => {
    const cities = recordsOf('investment-trip').filter(([, trip]) => text(trip, 'leftOn') >= '2024').map(([, trip]) => text(trip, 'city'));
    const first = [...new Set(cities)].filter((city) => (FIGURES.cities as readonly string[]).includes(city));
    expect(first).toEqual(FIGURES.cities);
  });

  test('rule 8: three events and five projects carry nothing that has not been published', () => {
    for (const name of FIGURES.events) {
      const event = named(name);
      expect(text(event, 'heldOn').slice(0, 4)).toBe('2024');
      expect(Object.keys(event?.values ?? {}).toSorted()).toEqual(['heldOn', 'kind', 'name', 'outcome']);
    }
    for (const name of FIGURES.projects) {
      const lead = named(name);
      expect(text(lead, 'signedOn').slice(0, 4)).toBe('2024');
      for (const field of ['investor', 'origin', 'intended', 'contract', 'contracted', 'company', 'landedOn']) expect(lead?.values[field]).toBeUndefined();
      expect(lead?.values['promises']).toEqual([]);
      expect(text(lead, 'note')).toContain('演示数据');
    }
    const contacts = recordsOf('lead-contact').filter(([, contact]) => text(contact, 'lead').startsWith('lead-named'));
    expect(contacts.length).toBeGreaterThanOrEqual(FIGURES.projects.length * 2);
    expect(contacts.every(([, contact]) => text(contact, 'summary').endsWith('（演示）'))).toBe(true);
    const names = new Set<string>(FIGURES.events);
    const borrowed = leads().filter(([id, lead]) => !id.startsWith('lead-named') && [lead.values['event'], lead.values['signingEvent']].some((event) => names.has(text(year.records.get('investment-event')?.get(String(event)), 'name'))));
    expect(borrowed).toEqual([]);
  });

  test('rule 10: the report checker finds them, and finds out what is not so', () => {
    const catalogue = { indicators: [], records: ['lead', 'investment-trip', 'investment-event'].flatMap(catalogueOf) };
    const check = (words: string) => checkReport(words, catalogue, { period: '2024', asOf: '2024-12-31' }).claims.map(({ subject, verdict }) => [subject, verdict]);
    const journeys = `先后赴${FIGURES.cities.join('、')}等地开展招商活动，`;
    const events = `成功举办${FIGURES.events.join('、')}等推介活动，`;
    const signed = `${FIGURES.projects.join('、')}等一批大项目签约落地。`;
    const claims = check(journeys + events + signed);
    expect(claims).toHaveLength(15);
    expect(claims.filter(([, verdict]) => verdict !== 'supported')).toEqual([]);
    expect(check('先后赴深圳、东海等地开展招商活动。')).toEqual([['深圳', 'supported'], ['东海', 'unsupported']]);
    expect(check('漯河数据交易中心项目建成投用。')).toEqual([['漯河数据交易中心项目', 'contradicted']]);
  });
});

function catalogueOf(register: string): readonly CatalogueRecord[] {
  const { reported } = MODEL.registers.get(register) ?? {};
  return recordsOf(register).map(([id, record]) => ({
    register, id, name: text(record, 'name'), aliases: reported?.aliases ? text(record, reported.aliases).split('；').filter((alias) => alias !== '') : [],
    stages: Object.entries(reported?.stages ?? {}).flatMap(([stage, { on }]) => (record.values[on] === undefined ? [] : [{ stage, on: text(record, on) }])),
  }));
}

describe('what the desk’s rules ask', () => {
  test('rule 1: leads of the six posts are brought by leaders, and those of trips and events refer to them', () => {
    for (const [, lead] of leads()) {
      expect(text(lead, 'bringer').startsWith('staff-district-leader')).toBe(lead.values['broughtBy'] !== 'all-staff');
      expect(lead.values['trip'] !== undefined).toBe(lead.values['channel'] === 'trip');
      expect(lead.values['event'] !== undefined).toBe(lead.values['channel'] === 'event');
    }
  });

  test('rule 2: some are contacted late, and each contacted lead has two to six contacts after it was found', () => {
    expect(leads().some(([, lead]) => lead.values['contactedInTime'] === false)).toBe(true);
    const contacts = Map.groupBy(recordsOf('lead-contact'), ([, contact]) => text(contact, 'lead'));
    for (const [id, list] of contacts) {
      expect(list.length).toBeLessThanOrEqual(6);
      expect(list.every(([, contact]) => text(contact, 'heldOn') >= text(year.records.get('lead')?.get(id), 'foundOn'))).toBe(true);
    }
    const settled = leads().filter(([, lead]) => text(lead, 'contactedOn') !== '' && text(lead, 'contactedOn') < '2024-07');
    for (const [id] of settled) expect(contacts.get(id)?.length ?? 0).toBeGreaterThanOrEqual(2);
  });

  test('rules 3 and 9: what every cleared table comes to agrees with the act that it names, and all kinds of results occur', () => {
    const results = new Set<unknown>();
    for (const [id, lead] of leads()) {
      const passedAt = own.findLast((step) => step.id === id && step.do === 'act' && step.action === 'passCompetition')?.at;
      if (lead.values['reviewedOn'] === undefined || !passedAt) continue;
      const act = getVersion(INVESTMENT_CRITERIA, FairCompetitionRules, dayOf(passedAt));
      const cleared = lead.versions.findLast((version) => version.state === 'cleared');
      expect([id, cleared?.values['reviewBasis']]).toEqual([id, act.document]);
      expect([id, cleared?.values['fairCompetition']]).toEqual([id, judgeReview(cleared?.values['promises'] as readonly ReviewedPromise[], act).result]);
      results.add(cleared?.values['fairCompetition']);
    }
    expect(results).toEqual(new Set(['passed', 'revised']));
    expect(leads().some(([, lead]) => lead.values['reviewedInTime'] === false)).toBe(true);
  });

  test('rule 5: a company is registered before its project lands, and by one project only', () => {
    const landed = leads().filter(([, lead]) => lead.values['landedAs'] === 'company');
    expect(landed.length).toBeGreaterThan(30);
    expect(new Set(landed.map(([, lead]) => lead.values['company'])).size).toBe(landed.length);
    for (const [, lead] of landed) expect(text(year.records.get('operator')?.get(text(lead, 'company')), 'openedOn') < text(lead, 'landedOn')).toBe(true);
    expect(leads().some(([, lead]) => lead.values['landedInTime'] === false)).toBe(true);
  });

  test('rule 6: at every age fewer have come farther', () => {
    const cohort = leads().map(([, lead]) => Object.fromEntries(FUNNEL_STAGES.flatMap((stage) => (lead.values[stage] === undefined ? [] : [[stage, text(lead, stage)]]))) as FunnelLead);
    const rows = funnelAtAges(cohort, [30, 90, 180, 360], '2024-12-31');
    for (const { reached } of rows) {
      expect(reached.contactedOn).toBeGreaterThan(reached.signedOn);
      expect(reached.signedOn).toBeGreaterThanOrEqual(reached.landedOn);
      expect(reached.landedOn).toBeGreaterThanOrEqual(reached.startedOn);
    }
    const part = (row: number, stage: 'signedOn' | 'landedOn'): number => (rows[row]?.reached[stage] ?? 0) / (rows[row]?.cohort ?? 1);
    expect(part(3, 'signedOn')).toBeGreaterThan(part(1, 'signedOn'));
    expect(part(3, 'landedOn')).toBeGreaterThan(0.1);
  });

  test('rule 7: money comes to signed projects only, less than their contracts say', () => {
    const arrived = Map.groupBy(recordsOf('capital-arrival'), ([, one]) => text(one, 'lead'));
    for (const [id, list] of arrived) {
      const lead = year.records.get('lead')?.get(id);
      const contracted = Number(lead?.values['contracted'] ?? Number.POSITIVE_INFINITY);
      expect(list.every(([, one]) => text(one, 'arrivedOn') > text(lead, 'signedOn'))).toBe(true);
      expect(list.reduce((sum, [, one]) => sum + Number(one.values['amount']), 0)).toBeLessThanOrEqual(contracted);
    }
    expect(valueOf('investment/capital-arrived')).toBeLessThan(valueOf('investment/contracted') ?? 0);
  });
});
