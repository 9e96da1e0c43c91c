import { describe, expect, test } from 'vitest';
import { duty, system } from '../access/access.ts';
import { defineDesk } from '../desk/desk.ts';
import { composeModel } from '../desk/model.ts';
import { choice, date, integer, money, person, reference, text } from '../field/kinds.ts';
import { rows } from '../field/rows.ts';
import { defineInbox } from '../inbox/inbox.ts';
import { count, defineIndicator, sum } from '../indicator/indicator.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { defineRegister } from '../register/register.ts';
import { isEvidenceOpen } from './is-evidence-open.ts';
import type { PublicationDeclaration } from './publication.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const fields = {
  name: text(label('名称'), { class: 'public' }),
  on: date(label('日期'), { class: 'public' }),
  price: money(label('价格'), { class: 'public' }),
  cost: money(label('成本')),
  owner: person(label('业主')),
  seller: reference('seller', label('卖方'), { class: 'public', optional: true }),
  parts: rows(label('明细'), { item: text(label('品名'), { class: 'public' }), wage: money(label('工钱')) }, { class: 'public' }),
};
const publication: PublicationDeclaration = { about: label('演示'), fields: ['name', 'on'], list: ['on'], order: { field: 'on', newestFirst: true } };
const ware = (changed: Partial<PublicationDeclaration> = {}, more: object = {}): ReturnType<typeof defineRegister> => defineRegister('ware', { title: label('货'), fields, write: system(), publication: { ...publication, ...changed }, ...more });
const seller = (own: object = {}): ReturnType<typeof defineRegister> => defineRegister('seller', { title: label('卖方'), fields: { name: text(label('名称'), { class: 'public', ...own }) }, write: duty('clerk') });
const model = (register: ReturnType<typeof defineRegister>, other = seller()): ReturnType<typeof composeModel> => composeModel([register, other], []);

describe('a publication', () => {
  test('D1 holds public fields only; a mistake stops the program with its path and a sentence', () => {
    expect(ware().publication?.fields).toEqual(['name', 'on']);
    for (const [changed, sentence] of [
      [{ fields: ['name', 'on', 'cost'] }, '"cost" is of class internal'],
      [{ fields: ['name', 'on', 'owner'] }, '"owner" is of class personal'],
      [{ fields: ['name', 'on', 'parts'] }, 'only public fields are published'],
      [{ fields: ['name', 'on', 'nothing'] }, 'there is no field "nothing"'],
      [{ fields: ['name', 'on', '__proto__'] }, 'there is no field'],
      [{ fields: [] }, 'publishes no field'],
      [{ fields: ['on'] }, 'by which a record is called'],
      [{ list: ['price'] }, '"price" is not among the published fields'],
      [{ order: { field: 'price', newestFirst: true } }, '"price" is not among the published fields'],
      // Which records are there would tell the price.
      [{ where: { price: { above: 100 } } }, '"price" is not among the published fields'],
    ] as const) expect(() => ware(changed), sentence).toThrow(sentence);
    expect(() => ware({}, { restricted: true })).toThrow('a restricted register publishes nothing');
  });

  test('D2 names only records whose names are public', () => {
    const named = { fields: ['name', 'on', 'seller'] };
    expect(() => model(ware(named))).not.toThrow();
    expect(() => model(ware(named), seller({ class: 'internal' }))).toThrow('whose records have no public name');
  });

  test('D3 asks only for states that there are', () => {
    expect(() => model(ware({ where: { state: 'sold' } }))).toThrow('has no procedure, so no state');
  });
});

describe('the records behind an open figure', () => {
  const open = model(ware({ fields: ['name', 'on', 'price', 'seller'] }));
  test('D4 are named only where nothing is said of them that is not published', () => {
    expect(isEvidenceOpen(open, { of: 'ware', measure: count(), within: 'on' })).toBe(true);
    expect(isEvidenceOpen(open, { of: 'ware', measure: sum('price'), within: 'on' })).toBe(true);
    expect(isEvidenceOpen(open, { of: 'ware', measure: sum('cost'), within: 'on' })).toBe(false);
    expect(isEvidenceOpen(open, { of: 'ware', where: { cost: { above: 1 } }, measure: count(), within: 'on' })).toBe(false);
    expect(isEvidenceOpen(open, { of: 'ware', where: { state: 'sold' }, measure: count(), within: 'on' })).toBe(false);
    expect(isEvidenceOpen(open, { of: 'ware', where: { 'seller.name': '某' }, measure: count(), within: 'on' })).toBe(true);
    expect(isEvidenceOpen(open, { of: 'seller', measure: count(), asOf: 'end' })).toBe(false);
  });

  test('D5 a figure that not all staff may see is not open', () => {
    expect(() => defineIndicator('a/b', { title: label('数'), unit: '个', definition: label('数'), owner: 'u', terms: [{ of: 'ware', measure: count(), asOf: 'end' }], open: true, read: duty('leader') })).toThrow('is not published');
  });
});

describe('an inbox', () => {
  const Letter = defineRegister('letter', { title: label('信'), fields: { name: text(label('名称')), kind: choice(label('类'), { a: ['甲', 'A'] }), pages: integer(label('页')) }, write: system() });
  const Answer = defineProcedure('answer', { of: Letter, title: label('答复'), initial: 'open', states: { open: { title: label('待办') }, shut: { title: label('办结'), end: true } }, actions: { shut: { title: label('办结'), from: ['open'], to: 'shut', by: duty('clerk') } } });
  const inbox = defineInbox('a/box', { title: label('信箱'), promise: label('马上办'), of: 'letter', topics: { x: label('甲') }, area: 'ware', take: () => undefined, stages: { open: 'received', shut: 'done' } });
  const compose = (changed: Partial<typeof inbox>, register = Letter): unknown => composeModel([seller(), ware()], [defineDesk({ id: 'a', title: label('甲'), chapter: 'city', registers: [register], procedures: [Answer], inboxes: [{ ...inbox, ...changed }] })]);

  test('D6 is checked against its register: who writes it, its states, its areas, its seats', () => {
    expect(() => compose({})).not.toThrow();
    expect(() => compose({ of: 'nothing' })).toThrow('there is no register "nothing"');
    expect(() => compose({ stages: { open: 'received' } })).toThrow('the state "shut" has no stage');
    expect(() => compose({ stages: { open: 'received', shut: 'done', gone: 'done' } })).toThrow('has no state "gone"');
    expect(() => compose({ area: 'seller' })).toThrow('are not published');
    expect(() => compose({ seat: { of: 'letter', by: 'name' } })).toThrow('does not refer to ware');
    expect(() => compose({}, defineRegister('letter', { ...Letter, write: duty('clerk') }))).toThrow('the platform may not write letter');
  });
});
