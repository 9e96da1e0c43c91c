import { describe, expect, test } from 'vitest';
import { duty, system, type Actor } from '../access/access.ts';
import { makeUnitTree } from '../access/unit-tree.ts';
import { viewOf } from '../access/view.ts';
import { DeclarationError } from '../error/declaration-error.ts';
import { choice, date, integer, person, reference, text } from '../field/kinds.ts';
import { rows } from '../field/rows.ts';
import { count, countDistinct, defineIndicator, sum, type Indicator, type Term } from '../indicator/indicator.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { defineRegister, type Register } from '../register/register.ts';
import { defineStandingAct, type StandingAct } from '../standing/standing-act.ts';
import { describeModel } from './describe.ts';
import { defineDesk } from './desk.ts';
import { composeModel, getIndicator, getRegister } from './model.ts';

const title = { zh: '标题', en: 'Title' };
const Shop = defineRegister('shop', { title, fields: { name: text(title, { search: 'words' }), kind: choice(title, { a: ['甲', 'A'] }), openedOn: date(title), visitors: integer(title), owner: person(title, { optional: true }) }, write: duty('registrar') });
const Matter = defineRegister('matter', { title, fields: { name: text(title), shop: reference('shop', title), raisedOn: date(title) }, write: duty('clerk') });
const Handle = defineProcedure('handle', {
  of: Matter, title, initial: 'open', states: { open: { title }, closed: { title, end: true } },
  actions: { close: { title, from: ['open'], to: 'closed', by: duty('head', 'clerk') } },
});

const Ended = defineProcedure('handle', {
  of: Matter, title, initial: 'open', states: { open: { title }, closed: { title, end: true } },
  actions: { close: { title, from: ['open'], to: 'closed', by: duty('head') }, end: { title, from: ['open'], to: 'closed', by: system() } },
});

const figure = (term: Partial<Term>, more: Partial<Indicator> = {}): Indicator =>
  defineIndicator('desk/figure', { title, unit: '家', definition: title, owner: 'unit-a', terms: [{ of: 'matter', measure: count(), ...(term.asOf || term.until ? {} : { within: 'raisedOn' }), ...term }], ...more });
const compose = (indicators: readonly Indicator[] = [], registers: readonly Register[] = [Matter], procedures = [Handle]): ReturnType<typeof composeModel> =>
  composeModel([Shop], [defineDesk({ id: 'desk', title, chapter: 'industry', registers, procedures, indicators })]);

describe('a model', () => {
  test('finds what was declared and names every duty once', () => {
    const model = compose([figure({})]);
    expect([...model.registers.keys()]).toEqual(['shop', 'matter']);
    expect(model.procedures.get('matter')).toBe(Handle);
    expect(model.duties).toEqual(['clerk', 'head', 'registrar']);
    expect(getRegister(model, 'shop')).toBe(Shop);
    expect(() => getRegister(model, 'toString')).toThrow('register/unknown');
    expect(() => getIndicator(model, 'desk/none')).toThrow('indicator/unknown');
  });

  test.each<Partial<Term>>([
    { where: { state: 'closed' } }, { where: { 'shop.kind': 'a', shop: { filled: true } } }, { measure: countDistinct('shop') },
    { of: 'shop', measure: sum('visitors'), until: 'openedOn', where: { visitors: { atLeast: 3 } } }, { where: { 'shop.owner': { filled: true } } },
  ])('takes the term %j', (term) => expect(() => compose([figure(term)])).not.toThrow());

  const act = (changes: Partial<StandingAct>) => (): unknown => composeModel([], [defineDesk({ id: 'desk', title, chapter: 'city', registers: [Shop, Matter], procedures: [Ended], standing: [defineStandingAct('desk/end', { title, of: 'matter', where: { state: 'open' }, action: 'end', decide: () => undefined, ...changes })] })]);
  test('takes a standing act that the platform may take', () => expect(act({})).not.toThrow());

  const FIGURE = 'indicator desk/figure';
  test.each<[string, string, () => unknown]>([
    ['standing act desk/end', 'no register "none"', act({ of: 'none' })],
    ['standing act desk/end', 'has no action "none"', act({ action: 'none' })],
    ['standing act desk/end', 'may not take "close"', act({ action: 'close' })],
    ['standing act desk/end', 'no state "shut"', act({ where: { state: 'shut' } })],
    ['register matter', 'declared twice', () => compose([], [Matter, Matter])],
    ['indicator desk/figure', 'declared twice', () => compose([figure({}), figure({})])],
    ['procedure of register matter', 'declared twice', () => compose([], [Matter], [Handle, Handle])],
    ['desk desk', 'declared twice', () => composeModel([], [0, 1].map(() => defineDesk({ id: 'desk', title, chapter: 'city' })))],
    ['procedure handle', 'declared twice', () => compose([], [Matter], [Handle, { ...Handle, of: 'shop' }])],
    ['procedure handle', 'no register "matter"', () => compose([], [])],
    ['register matter.shop', 'register "bank", which', () => compose([], [{ ...Matter, fields: { ...Matter.fields, shop: reference('bank', title) } }])],
    ['register matter.items.shop', 'register "bank", which', () => compose([], [{ ...Matter, fields: { items: rows(title, { shop: reference('bank', title) }) } }])],
    [FIGURE, 'no register "bank"', () => compose([figure({ of: 'bank' })])],
    [FIGURE, '"name" is no day or instant', () => compose([figure({ within: 'name' })])],
    [FIGURE, 'no field "owner"', () => compose([figure({ measure: countDistinct('owner') })])],
    [FIGURE, '"name" is no number', () => compose([figure({ measure: sum('name') })])],
    [FIGURE, '"by" names no field', () => compose([figure({}, { by: 'kind' })])],
    [FIGURE, '"tier" names no field', () => compose([figure({}, { tier: 'kind' })])],
    [FIGURE, 'no field "kind"', () => compose([figure({ where: { kind: 'a' } })])],
    [FIGURE, 'no state "shut"', () => compose([figure({ where: { state: { in: ['closed', 'shut'] } } })])],
    [FIGURE, 'has no procedure, so no state', () => compose([figure({ of: 'shop', within: 'openedOn', where: { state: 'closed' } })])],
    [FIGURE, '"shop.size" leads to no field', () => compose([figure({ where: { 'shop.size': 1 } })])],
    [FIGURE, '"shop.kind.more" leads to no field', () => compose([figure({ where: { 'shop.kind.more': 'a' } })])],
    [FIGURE, '"name.kind" leads to no field', () => compose([figure({ where: { 'name.kind': 'a' } })])],
    [FIGURE, 'condition on "shop.kind" never fits', () => compose([figure({ where: { 'shop.kind': 'b' } })])],
    [FIGURE, 'no register "bank"', () => compose([figure({}, { value: 'share', over: [{ of: 'bank', measure: count(), asOf: 'end' }] })])],
  ])('stops the program: %s, %s', (path, sentence, make) => {
    let thrown: unknown;
    try {
      make();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeclarationError);
    expect((thrown as DeclarationError).path).toBe(path);
    expect((thrown as DeclarationError).message).toContain(sentence);
  });
});

describe('what screens are told of a model', () => {
  const clerk: Actor = { id: 'one', name: '演示', unit: 'unit-a', duties: ['clerk'], kind: 'staff' };
  const model = compose([figure({})]);
  const told = describeModel(model, viewOf(model, clerk, makeUnitTree([]), '2024-06-01'), new Set(model.registers.keys()));

  test('is who may write, which registers refer to one, and how a case moves', () => {
    const [shop, matter] = told.registers;
    expect([shop?.mayWrite, matter?.mayWrite]).toEqual([false, true]);
    expect(shop?.referredBy).toEqual([{ register: 'matter', field: 'shop' }]);
    expect(matter?.procedure?.states).toEqual([{ name: 'open', title, end: false }, { name: 'closed', title, end: true }]);
    expect(told.desks).toEqual([{ id: 'desk', title, chapter: 'industry', registers: ['matter'], indicators: ['desk/figure'] }]);
  });

  test('travels as JSON without loss, and holds no rule that a screen could read wrongly', () => {
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(JSON.stringify(told)).not.toContain('schema');
  });
});
