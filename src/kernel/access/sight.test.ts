import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineDesk } from '../desk/desk.ts';
import { composeModel } from '../desk/model.ts';
import { money, person, reference, text, yesNo } from '../field/kinds.ts';
import { rows } from '../field/rows.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { defineRegister, type Values } from '../register/register.ts';
import { anyOf, applicant, duty, may, staff, system, type Actor } from './access.ts';
import { ADMINISTRATOR_DUTIES, mayStandTogether } from './administrators.ts';
import { MASK, maskValues } from './mask.ts';
import { readDistrict, readOwn, readUnit } from './reading.ts';
import { readersOf } from './readers-of.ts';
import { NO_SIGHT, readerKeys, sees, seesAny, sightOf } from './sight.ts';
import { isTooFew, withheldParts } from './suppress.ts';
import { makeUnitTree } from './unit-tree.ts';
import { viewOf } from './view.ts';

const title = { zh: '标题', en: 'Title' };
const ON = '2024-06-30';
const internal = { name: text(title) };
const Base = defineRegister('person-card', { title, fields: internal, write: duty('registrar') });
const Public = defineRegister('notice', { title, fields: { name: text(title, { class: 'public' }) }, write: duty('publisher') });
const Work = defineRegister('work', { title, fields: internal, write: anyOf(applicant(0), duty('clerk')) });
const Part = defineRegister('part', { title, fields: { ...internal, work: reference('work', title) }, write: duty('helper') });
const Secret = defineRegister('secret', { title, restricted: true, fields: { ...internal, work: reference('work', title) }, write: duty('keeper') });
const Ask = defineRegister('ask', { title, fields: { ...internal, secret: reference('secret', title) }, write: duty('asker') });
const Own = defineRegister('own', { title, fields: internal, write: duty('clerk'), read: [readUnit(duty('looker'))] });
const step = (by: string) => ({ title, initial: 'open', states: { open: { title }, done: { title, end: true } }, actions: { finish: { title, from: ['open'], to: 'done', by: anyOf(duty(by), system()) } } });
const model = composeModel([Base], [
  defineDesk({ id: 'desk', title, chapter: 'city', registers: [Public, Work, Part, Secret, Ask, Own], procedures: [defineProcedure('do-work', { of: Work, ...step('finisher') }), defineProcedure('do-secret', { of: Secret, ...step('opener') })], overseers: duty('overseer') }),
]);
const tree = makeUnitTree([{ id: 'unit-1' }, { id: 'unit-3', parent: 'unit-1' }, { id: 'unit-30', parent: 'unit-1' }, { id: 'unit-300', parent: 'unit-30' }]);
const actor = (duties: readonly string[], more: Partial<Actor> = {}): Actor => ({ id: 'staff-1', name: '某', unit: 'unit-30', duties, kind: 'staff', ...more });
const sight = (register: string, who: Actor) => sightOf(model.readings.get(register)!, who, tree, ON);
const scope = (register: string, ...duties: readonly string[]): string => {
  const found = sight(register, actor(duties));
  return found.whole ? 'whole' : found.units.length > 0 ? 'unit' : found.makers.length > 0 ? 'own' : 'nothing';
};

describe('who sees what', () => {
  test('1 nobody sees anything by default: without a duty, by an unknown one, or where one is not named', () => {
    for (const register of model.registers.keys()) expect(scope(register), register).toBe('nothing');
    expect(['work', 'secret', 'own'].map((register) => scope(register, 'nobody-knows-it'))).toEqual(['nothing', 'nothing', 'nothing']);
    expect(sees({ whole: false, units: [], makers: [] }, ['staff-1'], { unit: 'unit-1', maker: 'staff-2', readers: ['staff-11'] })).toBe(false);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['person-card', { registrar: 'whole', anything: 'whole' }],
    ['notice', { publisher: 'whole', anything: 'whole' }],
    ['work', { clerk: 'whole', finisher: 'whole', helper: 'whole', keeper: 'whole', asker: 'nothing', anything: 'nothing', overseer: 'whole' }],
    ['part', { helper: 'whole', clerk: 'nothing', overseer: 'whole' }],
    ['secret', { keeper: 'unit', opener: 'unit', asker: 'nothing', overseer: 'nothing', anything: 'nothing' }],
    ['own', { looker: 'unit', clerk: 'nothing', overseer: 'whole' }],
  ])('2, 3, 4 the rules of %s', (register, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map((one) => [one, scope(register, one)]))).toEqual(expected);
  });

  test('3 an applicant sees what he made himself, the platform sees everything', () => {
    const citizen = actor([], { id: 'citizen', kind: 'applicant', unit: '' });
    expect(sight('work', citizen)).toEqual({ whole: false, units: [], makers: ['citizen'] });
    expect(['notice', 'secret', 'part'].map((register) => seesAny(sight(register, citizen)))).toEqual([false, false, false]);
    expect(sight('secret', actor([], { kind: 'system' })).whole).toBe(true);
  });

  test('4 a restricted register is never opened to all staff', () => {
    expect(() => defineRegister('secret', { title, restricted: true, fields: internal, write: duty('keeper'), read: [readDistrict(anyOf(duty('keeper'), staff()))] })).toThrow('read by duties');
    expect(() => defineRegister('open', { title, fields: internal, write: duty('keeper'), read: [] })).toThrow('names nobody');
  });

  test('5 a unit and all below it, and no other whose code begins alike; a circle ends where it began', () => {
    expect(tree.withBelow('unit-3')).toEqual(['unit-3']);
    expect(tree.withBelow('unit-30')).toEqual(['unit-30', 'unit-300']);
    expect(tree.withBelow('unit-1')).toEqual(['unit-1', 'unit-3', 'unit-30', 'unit-300']);
    expect([tree.withBelow('unit-9'), tree.withBelow('')]).toEqual([['unit-9'], []]);
    expect(makeUnitTree([{ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }]).withBelow('a')).toEqual(['a', 'b']);
  });

  test('7 a deputy sees with what was left to him in the unit of who left it, on those days alone', () => {
    const principal = { id: 'staff-9', name: '某', unit: 'unit-3', duties: ['keeper'], since: '2024-06-30', until: '2024-06-30' };
    const deputy = actor(['clerk'], { deputyFor: [principal] });
    expect(sight('secret', deputy)).toEqual({ whole: false, units: ['unit-3'], makers: [] });
    expect(sightOf(model.readings.get('secret')!, deputy, tree, '2024-07-01')).toEqual({ whole: false, units: [], makers: [] });
    expect(sight('secret', { ...deputy, kind: 'applicant' })).toEqual({ whole: false, units: [], makers: [] });
    expect(readerKeys(deputy, tree, ON)).toContain('duty:keeper@unit-3');
    expect(readerKeys(deputy, tree, ON)).not.toContain('duty:clerk@unit-3');
  });

  test('8 the names by which a single record is opened can be forged neither by an id nor by a duty', () => {
    expect(readerKeys(actor(['keeper', 'a,duty:chief@unit-30', 'Chief', 'x@y'], { id: 'staff-1' }), tree, ON)).toEqual(['duty:keeper@unit-30', 'person:staff-1', 'staff:all', 'unit:unit-30', 'within:unit-1', 'within:unit-30']);
    expect(readerKeys(actor(['keeper'], { kind: 'applicant', id: 'citizen' }), tree, ON)).toEqual(['person:citizen']);
    for (const id of ['a,person:staff-1', '', 'x'.repeat(201)]) expect(() => viewOf(model, actor(['keeper'], { id }), tree, ON)).toThrow('access/id-invalid');
  });

  test('8 a field may open a record to a unit with all below it, or to all staff, and never to an administrator', () => {
    const kept = defineRegister('kept', { title, fields: { name: text(title), shared: reference('unit', title, { optional: true }), all: yesNo(title, { optional: true }) }, write: duty('keeper'), read: [readOwn(duty('keeper'))], readers: ['shared', 'all'] });
    const opened = (values: Values): readonly string[] => readersOf(kept, undefined, values, undefined);
    expect([opened({ shared: 'unit-3' }), opened({ all: true }), opened({ all: false }), opened({})]).toEqual([['within:unit-3'], ['staff:all'], [], []]);
    const isOpened = (unit: string, duties: readonly string[], values: Values): boolean => sees(NO_SIGHT, readerKeys(actor(duties, { unit, id: 'staff-7' }), tree, ON), { readers: opened(values) });
    expect(['unit-1', 'unit-3', 'unit-30', 'unit-300'].map((unit) => isOpened(unit, ['clerk'], { shared: 'unit-30' }))).toEqual([false, false, true, true]);
    expect([isOpened('unit-300', ['administrator'], { shared: 'unit-1' }), isOpened('unit-1', ['audit-administrator'], { all: true }), isOpened('unit-1', [], { all: true }), isOpened('unit-9', ['clerk'], { all: true })]).toEqual([false, false, false, true]);
    expect(() => defineRegister('kept', { title, fields: { name: text(title) }, write: duty('keeper'), readers: ['name'] })).toThrow('names no member of staff');
  });

  test('9 personal values are masked for everyone, sensitive ones for whom they are not shown, in rows as well', () => {
    const fields = { name: text(title), owner: person(title), pay: money(title, { class: 'sensitive' }), parts: rows(title, { item: text(title), owner: person(title), pay: money(title, { class: 'sensitive' }) }) };
    const values = { name: '名', owner: '某', pay: 5, parts: [{ item: '件', owner: '某', pay: 5 }] };
    expect(maskValues(fields, values, false)).toEqual({ name: '名', owner: MASK, pay: MASK, parts: [{ item: '件', owner: MASK, pay: MASK }] });
    expect(maskValues(fields, values, true)).toEqual({ name: '名', owner: MASK, pay: 5, parts: [{ item: '件', owner: MASK, pay: 5 }] });
    expect(maskValues(fields, { gone: 'x' }, true)).toEqual({ gone: MASK });
    expect([model.readings.get('work')!.unmask, model.readings.get('secret')!.unmask]).toEqual([duty('clerk', 'finisher'), duty('keeper', 'opener')]);
  });

  test("11 an administrator's duty stands alone and makes nobody one of the staff", () => {
    for (const one of ADMINISTRATOR_DUTIES) {
      expect(mayStandTogether([one, one])).toBe(true);
      expect(may(actor([one]), staff())).toBe(false);
      for (const other of [...ADMINISTRATOR_DUTIES.filter((two) => two !== one), 'clerk']) expect(mayStandTogether([one, other])).toBe(false);
    }
    expect(mayStandTogether(['clerk', 'keeper'])).toBe(true);
  });

  test('21 parts with one to four records are withheld, and never one part alone beside another', () => {
    expect([0, 1, 4, 5].map(isTooFew)).toEqual([false, true, true, false]);
    fc.assert(fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (records) => {
      const withheld = withheldParts(records);
      for (const [place, count] of records.entries()) if (isTooFew(count)) expect(withheld.has(place)).toBe(true);
      const filled = records.filter((count) => count > 0).length;
      if (withheld.size > 0 && filled > 1) expect(withheld.size).toBeGreaterThan(1);
      for (const place of withheld) expect(records[place]).toBeGreaterThan(0);
    }));
  });
});
