import { beforeAll, describe, expect, test } from 'vitest';
import { Community } from '#base/community.ts';
import { Operator } from '#base/operator.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { MonthlyEntry, PoolLines, ScaleThresholds, SpecialisedTable, TechSmeTable } from '#desks/enterprises/criteria.ts';
import { EnterprisesDesk } from '#desks/enterprises/desk.ts';
import { findEntryWay } from '#desks/enterprises/entry-way.ts';
import { measureEvents, type DayCount } from '#desks/enterprises/event-effect.ts';
import { BASES } from '#desks/enterprises/registers/annual-finance.ts';
import { scoreSpecialised } from '#desks/enterprises/score-specialised.ts';
import { scoreTechSme } from '#desks/enterprises/score-tech-sme.ts';
import { findScaleRule } from '#desks/enterprises/threshold-distance.ts';
import { checkReport } from '#desks/report/check-report.ts';
import type { CatalogueIndicator } from '#desks/report/catalogue.ts';
import { ADMINISTRATOR_DUTIES } from '#kernel/access/administrators.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { dayOf, minuteOf } from '#kernel/field/day.ts';
import type { Values } from '#kernel/register/register.ts';
import { NATIONAL_CALENDAR } from '../../../national-calendar.ts';
import { ENTERPRISES_CRITERIA } from '../../criteria/enterprises.ts';
import { actorsOf, makeDemoContext } from '../context.ts';
import type { Duties } from '../duty-holders.ts';
import { evaluateReplay } from '../evaluate.ts';
import { foundationPart, staffSteps } from '../foundation.ts';
import { industryDuties } from '../industry/duties.ts';
import { operatorsPart } from '../industry/operators.ts';
import { replay, type Replay, type ReplayedRecord } from '../replay.ts';
import type { Step } from '../step.ts';
import { enterprisesDuties } from './duties.ts';
import { FIGURES, MADE_UP, YEAR_BEFORE } from './figures.ts';
import { enterprisesParts } from './parts.ts';

const MODEL = composeModel([Unit, Staff, Community, Operator], [EnterprisesDesk]);
const DUTIES: Duties = { ...industryDuties, ...enterprisesDuties };

type Made = { readonly all: readonly Step[]; readonly own: readonly Step[] };

function stepsOf(scale: number): Made {
  const context = makeDemoContext({ seed: 'enterprises test', scale, duties: DUTIES });
  const before = [...staffSteps(DUTIES), ...[foundationPart, operatorsPart].flatMap((part) => [...part(context)])];
  const own = enterprisesParts.flatMap((part) => [...part(context)]);
  return { all: [...before, ...own], own };
}

let made: Made;
let year: Replay;

beforeAll(() => {
  made = stepsOf(1);
  year = replay(MODEL, NATIONAL_CALENDAR, made.all, actorsOf(DUTIES), { references: true });
}, 60_000);

const valueOf = (id: string, period = '2024', of = year): number | null => evaluateReplay(MODEL, of, `enterprises/${id}`, period).value;
const recordsOf = (register: string): [string, ReplayedRecord][] => [...(year.records.get(register) ?? new Map<string, ReplayedRecord>()).entries()];
const valuesOf = (register: string): Values[] => recordsOf(register).map(([, record]) => record.values);
const statesOf = (register: string): Set<string | undefined> => new Set(recordsOf(register).map(([, record]) => record.state));

describe('the year as a whole', () => {
  test('every step is accepted by the rules with what it refers to, and the desk has its share of entries', () => {
    expect(year.entries).toBe(made.all.length);
    expect(made.own.length).toBeGreaterThan(4800);
    expect(made.own.length).toBeLessThan(7000);
  });

  test('staff and enterprises act in office hours of working days only; the platform at any time', () => {
    const wrong = made.own.filter((step) => step.by !== 'system'
      && !(isWorkingDay(NATIONAL_CALENDAR, dayOf(step.at)) && NATIONAL_CALENDAR.hours.some(({ from, to }) => minuteOf(step.at) >= from && minuteOf(step.at) <= to)));
    expect(wrong.map((step) => [step.register, step.id, step.at])).toEqual([]);
    expect(new Set(made.own.filter((step) => step.by === 'system').map((step) => step.register))).toEqual(new Set(['trade-day', 'trade-district', 'listing-application']));
  });

  test('nothing happens before 2023 or after 2024, and the same seed gives the same year', () => {
    expect(made.own.every((step) => dayOf(step.at) >= '2023-01-01' && dayOf(step.at) <= '2024-12-31')).toBe(true);
    expect(stepsOf(1).own).toEqual(made.own);
  });

  test('every duty that the desk names is held by somebody', () => {
    const elsewhere = [...ADMINISTRATOR_DUTIES, 'community-affairs', 'district-leader', 'registrar', 'statistician'];
    expect(MODEL.duties.filter((duty) => !Object.hasOwn(enterprisesDuties, duty) && !elsewhere.includes(duty))).toEqual([]);
    expect(Object.keys(enterprisesDuties).filter((duty) => !MODEL.duties.includes(duty))).toEqual([]);
  });

  test('every action of both procedures is taken, and some cases are still on their way when the year ends', () => {
    const taken = new Set(made.own.filter((step) => step.do === 'act').map((step) => `${step.register}/${step.action}`));
    for (const procedure of EnterprisesDesk.procedures) for (const action of Object.keys(procedure.actions)) expect(taken).toContain(`${procedure.of}/${action}`);
    for (const state of ['listed', 'left', 'refused', 'stopped', 'cityReview', 'provinceReview', 'reported', 'returned', 'siteCheck']) expect(statesOf('listing-application')).toContain(state);
    const ended = new Set(['entered', 'refused', 'withdrawn']);
    expect([...ended].every((state) => statesOf('declaration').has(state))).toBe(true);
    expect(recordsOf('declaration').filter(([, { state = '' }]) => !ended.has(state))).toHaveLength(1);
  });

  test('every indicator has a value for 2024', () => {
    const empty = EnterprisesDesk.indicators.map(({ id }) => id).filter((id) => [null, 0].includes(evaluateReplay(MODEL, year, id, '2024').value));
    expect(empty).toEqual([]);
  });

  test('every register holds records', () => {
    expect(EnterprisesDesk.registers.filter(({ id }) => recordsOf(id).length === 0)).toEqual([]);
  });
});

describe('the figures that the article publishes', () => {
  test('nine enterprises are newly listed and 84 are above scale, 42 of them in services', () => {
    expect(valueOf('newly-listed')).toBe(FIGURES.newlyListed);
    expect(valueOf('above-scale')).toBe(FIGURES.aboveScale);
    expect(valueOf('above-scale-service')).toBe(FIGURES.aboveScaleService);
    expect(valueOf('newly-listed', '2023')).toBe(YEAR_BEFORE.newlyListed);
    expect(valueOf('above-scale')).toBe(valueOf('above-scale', '2023')! + FIGURES.newlyListed - valueOf('left-directory')!);
  });

  test('the stock of a month is that of the month before, with who came and without who left', () => {
    const months = Array.from({ length: 23 }, (_, index) => `${2023 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}`);
    let stock = valueOf('above-scale', '2023-01')!;
    for (const month of months) {
      stock += valueOf('newly-listed', month)! - valueOf('left-directory', month)!;
      expect([month, valueOf('above-scale', month)]).toEqual([month, stock]);
    }
  });

  test('163 intermediaries are open', () => expect(valueOf('intermediaries')).toBe(FIGURES.intermediaries));

  test('revenue on the tax basis comes to the published sum', () => {
    expect(valueOf('revenue')).toBe(FIGURES.revenue / 1e10);
    expect(valueOf('revenue', '2023')).toBe(YEAR_BEFORE.revenue / 1e10);
  });

  test('twelve technology SMEs and one specialised SME are entered', () => {
    expect(valueOf('tech-smes')).toBe(FIGURES.techSmes);
    expect(valueOf('specialised')).toBe(FIGURES.specialised);
    expect(valueOf('tech-smes', '2023')).toBe(YEAR_BEFORE.techSmes);
    expect(valueOf('declarations-entered')).toBeLessThan(100);
  });

  test('the mall’s days add up to its turnover and footfall', () => {
    expect(valueOf('turnover')).toBe(MADE_UP.turnover / 1e10);
    expect(valueOf('turnover')!.toFixed(1)).toBe((FIGURES.turnover / 1e10).toFixed(1));
    expect(valueOf('footfall')).toBe(FIGURES.footfall / 1e4);
    expect(valuesOf('trade-day').filter((day) => day['district'] === 'trade-district-wanda')).toHaveLength(731);
    expect(valueOf('peers')).toBe(FIGURES.peers);
  });

  test('the article’s sentences are borne out, each by its own indicator', () => {
    const indicators = EnterprisesDesk.indicators.map((one): CatalogueIndicator => {
      const { value, numerator, denominator } = evaluateReplay(MODEL, year, one.id, '2024');
      const tier = one.tier ? String(valuesOf('attested-rank')[0]?.[one.tier]) : undefined;
      return {
        id: one.id, title: one.title.zh, unit: one.unit, aliases: one.aliases, value, numerator, denominator: denominator ?? null, evidenceCount: 1, valueBefore: evaluateReplay(MODEL, year, one.id, '2023').value,
        ...(one.aspect ? { aspect: one.aspect } : {}), ...(one.value === 'share' ? { isShare: true } : {}), ...(tier ? { rank: { tier } } : {}),
      };
    });
    const text = '万达广场开业以来，已累计实现营业额1.8亿元、接待顾客700万人次以上，在全省26家万达广场中位列第一方阵。2024年，西城区新入库“四上”企业9家，培育规模以上企业80余家，其中规模以上服务企业42家，集聚各类中介服务企业160余家，'
      + '区内企业全年营业收入约53亿元。12家企业成功申报国家科技型中小企业，1家公司成功申报省级“专精特新”企业。';
    const { claims } = checkReport(text, { indicators, records: [] }, { period: '2024', asOf: '2024-12-31' });
    expect(claims.filter((claim) => claim.kind === 'quantity').map((claim) => [claim.indicator?.slice(12), claim.verdict])).toEqual(
      ['turnover', 'footfall', 'peers', 'rank', 'newly-listed', 'above-scale', 'above-scale-service', 'intermediaries', 'revenue', 'tech-smes', 'specialised'].map((id) => [id, 'supported']),
    );
  });
});

describe('what the desk’s rules ask', () => {
  const inForce = '2024-12-31';

  test('rule 2: everybody in the directory has the class that his industry gives', () => {
    const operators = year.records.get('operator');
    const rules = getVersion(ENTERPRISES_CRITERIA, ScaleThresholds, inForce).value;
    for (const one of [...valuesOf('qualification').filter(({ kind }) => kind === 'above-scale'), ...valuesOf('cultivation'), ...valuesOf('listing-application')]) {
      const rule = findScaleRule(String(operators?.get(String(one['operator']))?.values['industry']), rules);
      expect([one['name'], one['scale'], one['serviceGroup']]).toEqual([one['name'], rule?.scale, rule?.group]);
    }
  });

  test('rule 3: no figure comes from a statistics return, and those of cultivation say so', () => {
    expect(Object.keys(BASES)).toEqual(['tax', 'volunteered']);
    for (const register of ['annual-finance', 'cultivation']) for (const { basis } of valuesOf(register)) expect(BASES).toHaveProperty(String(basis));
    const told = EnterprisesDesk.indicators.filter(({ terms }) => terms.some((term) => ['annual-finance', 'cultivation'].includes(term.of)));
    expect(told.length).toBeGreaterThan(2);
    for (const one of told) expect(one.note?.zh).toContain('非统计数据');
  });

  test('rule 3: figures of the year’s last quarter are marked as preliminary, and no others', () => {
    for (const one of valuesOf('annual-finance')) expect(one['preliminary']).toBe(one['basis'] === 'tax' && String(one['through']) > '2024-09-30');
  });

  test('rule 4: whoever was listed in the two years has an application with the Bureau’s decision', () => {
    const applications = year.records.get('listing-application');
    const entered = valuesOf('qualification').filter(({ kind, enteredOn }) => kind === 'above-scale' && String(enteredOn) >= '2023');
    expect(entered).toHaveLength(FIGURES.newlyListed + YEAR_BEFORE.newlyListed);
    for (const one of entered) {
      const application = applications?.get(String(one['application']))?.values;
      expect(application).toMatchObject({ operator: one['operator'], enteredOn: one['enteredOn'], decisionReceipt: expect.any(String), siteConfirmed: true });
    }
    expect(valueOf('applications-returned')).toBeGreaterThan(10);
    expect(valueOf('applications-returned')).toBeLessThan(60);
    for (const mark of ['checkedInTime', 'suppliedInTime']) expect(new Set(valuesOf('listing-application').map((one) => one[mark]))).toEqual(new Set([true, false, undefined]));
  });

  test('rule 5: what newly opened is listed within the year, all others at its end', () => {
    const operators = year.records.get('operator');
    for (const one of valuesOf('listing-application').filter(({ submittedOn }) => submittedOn)) {
      const openedOn = String(operators?.get(String(one['operator']))?.values['openedOn']);
      expect(one['way']).toBe(findEntryWay(openedOn, String(one['submittedOn']), getVersion(ENTERPRISES_CRITERIA, MonthlyEntry, inForce).value));
    }
  });

  test('rule 6: the pool holds nobody beyond the leave line, and nobody who is listed', () => {
    const { leave } = getVersion(ENTERPRISES_CRITERIA, PoolLines, inForce).value;
    const listed = new Set(valuesOf('qualification').filter(({ kind, leftOn }) => kind === 'above-scale' && leftOn === undefined).map((one) => one['operator']));
    const pool = valuesOf('cultivation').filter(({ leftOn }) => leftOn === undefined);
    for (const one of pool) {
      expect(listed.has(one['operator'])).toBe(false);
      expect(Number(one['forecast'])).toBeGreaterThanOrEqual(Number(one['threshold']) * leave);
    }
    expect(new Set(valuesOf('cultivation').map((one) => one['leftAs']))).toEqual(new Set(['listed', 'fell-away', undefined]));
    for (const light of ['green', 'red']) expect(pool.map((one) => one['light'])).toContain(light);
  });

  test('rule 7: what the records say is what the tables give', () => {
    const tables = { 'tech-sme': [scoreTechSme, TechSmeTable], specialised: [scoreSpecialised, SpecialisedTable] } as const;
    for (const scheme of ['tech-sme', 'specialised'] as const) {
      const [score, criterion] = tables[scheme];
      for (const one of valuesOf('self-assessment').filter((values) => values['scheme'] === scheme)) {
        const again = score(one, getVersion(ENTERPRISES_CRITERIA, criterion, String(one['assessedOn'])).value);
        expect([one['name'], Number(one['total']), one['passes']]).toEqual([one['name'], again.total, again.passes]);
      }
    }
    expect(valuesOf('self-assessment').some((one) => one['direct'] !== undefined)).toBe(true);
  });

  test('rule 8: whoever declared had passed, and technology SMEs of 2023 have expired', () => {
    const assessments = year.records.get('self-assessment');
    for (const one of valuesOf('declaration')) expect(assessments?.get(String(one['assessment']))?.values).toMatchObject({ passes: true, operator: one['operator'] });
    const entries = valuesOf('qualification').filter(({ kind }) => kind === 'tech-sme');
    expect(entries.filter(({ leftOn }) => leftOn === '2023-12-31')).toHaveLength(YEAR_BEFORE.techSmes);
  });

  test('rule 9: the rank stands with its document and its meaning, without a place that nobody published', () => {
    expect(valuesOf('attested-rank')).toHaveLength(1);
    expect(valuesOf('attested-rank')[0]).toMatchObject({ tier: FIGURES.tier, peers: FIGURES.peers, definition: expect.stringContaining('演示'), document: expect.any(String) });
    expect(valuesOf('attested-rank')[0]?.['place']).toBeUndefined();
  });

  test('rule 10: nearly all days of the mall came by feed; miscounts were put right', () => {
    const mall = recordsOf('trade-day').filter(([, { values }]) => values['district'] === 'trade-district-wanda');
    expect(mall.filter(([, { values }]) => values['source'] === 'manual').length).toBeGreaterThan(5);
    const corrected = mall.filter(([, { versions }]) => versions.length > 1);
    expect(corrected.length).toBeGreaterThan(5);
    for (const [, { versions }] of corrected) expect(Number(versions[0]?.values['footfall'])).toBeLessThan(Number(versions[1]?.values['footfall']));
  });

  test('rule 11: events draw people, and a day without comparison is named', () => {
    const days = valuesOf('trade-day').filter((one) => one['district'] === 'trade-district-wanda')
      .map((one): DayCount => ({ day: String(one['day']), footfall: Number(one['footfall']), dayKind: String(one['dayKind']), ...(typeof one['event'] === 'string' ? { event: one['event'] } : {}) }));
    const effects = measureEvents(days);
    const measured = effects.filter((one) => one.days > 0);
    expect(measured.length).toBeGreaterThan(20);
    expect(measured.filter((one) => one.effect > 0).length / measured.length).toBeGreaterThan(0.9);
    expect(effects.some((one) => one.uncompared.length > 0)).toBe(true);
    expect(valueOf('event-effect')).toBeGreaterThan(1.1);
  });
});

test('at twice the scale there are more small enterprises, and the counted ones stay as published', () => {
  const twice = stepsOf(2);
  const run = replay(MODEL, NATIONAL_CALENDAR, twice.all, actorsOf(DUTIES), { references: true });
  expect(twice.own.length).toBeGreaterThan(made.own.length * 1.4);
  for (const [id, figure] of [['newly-listed', FIGURES.newlyListed], ['above-scale', FIGURES.aboveScale], ['tech-smes', FIGURES.techSmes], ['footfall', FIGURES.footfall / 1e4]] as const) expect(valueOf(id, '2024', run)).toBe(figure);
  expect(valueOf('revenue', '2024', run)).toBeGreaterThan(FIGURES.revenue / 1e10);
}, 60_000);
