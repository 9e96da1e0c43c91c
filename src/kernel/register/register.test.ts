import { describe, expect, test } from 'vitest';
import { duty, dutyIn, named } from '../access/access.ts';
import { DeclarationError } from '../error/declaration-error.ts';
import { DistrictError } from '../error/district-error.ts';
import { choice, date, integer, reference, text, yesNo } from '../field/kinds.ts';
import { point } from '../place/place.ts';
import { defineRegister, missingFields, parseValues } from './register.ts';

const title = { zh: '标题', en: 'Title' };
const fields = { name: text(title), unit: reference('unit', title, { optional: true }), shop: reference('shop', title, { optional: true }), openedOn: date(title, { optional: true }), households: integer(title, { optional: true }), done: yesNo(title, { optional: true }), seat: point(title, { optional: true, class: 'public' }), yard: point(title, { optional: true }) };
const mark = { colour: 'ink', radius: 3 } as const;
type Declaration = Parameters<typeof defineRegister>[1];
const define = (id: string, changes: Partial<Declaration> = {}): unknown => defineRegister(id, { title, fields, write: duty('clerk'), ...changes });

describe('a register', () => {
  test('settles what is left open', () => {
    expect(define('shop')).toMatchObject({ id: 'shop', name: 'name', restricted: false, groups: [], list: ['name', 'unit', 'shop', 'openedOn', 'households', 'done', 'seat', 'yard'] });
  });

  test.each<[string, string, string, Partial<Declaration>]>([
    ['register Shop', 'kebab-case', 'Shop', {}],
    ['register s', 'kebab-case', 's', {}],
    ['register entry', 'kept for the journal', 'entry', {}],
    ['register shop', '1 to 80 fields', 'shop', { fields: {} }],
    ['register shop', '1 to 80 fields', 'shop', { fields: Object.fromEntries(Array.from({ length: 81 }, (_, index) => [`field${index}`, fields.name])) }],
    ['register shop.Name', 'camelCase', 'shop', { fields: { Name: fields.name } }],
    ['register shop.state', 'none of id, state', 'shop', { fields: { ...fields, state: fields.name } }],
    ['register shop.id', 'none of id, state', 'shop', { fields: { ...fields, id: fields.name } }],
    ['register shop.name', 'no field "title"', 'shop', { name: 'title' }],
    ['register shop.identity', 'no field "code"', 'shop', { identity: 'code' }],
    ['register shop.unit', 'no field "office"', 'shop', { unit: 'office' }],
    ['register shop.unit', "doesn't refer to a unit", 'shop', { unit: 'shop' }],
    ['register shop.list', 'no field "code"', 'shop', { list: ['name', 'code'] }],
    ['register shop.groups', 'no field "code"', 'shop', { groups: [{ title, fields: ['code'] }] }],
    ['register shop.write', 'refers to staff', 'shop', { write: named('name') }],
    ['register shop.write', 'refers to unit', 'shop', { write: dutyIn('shop', 'clerk') }],
    ['register shop.noCircle', '"name" refers to no record', 'shop', { noCircle: { from: 'name', to: 'shop' } }],
    ['register shop.noCircle', '"unit" must refer to what "id" does', 'shop', { noCircle: { from: 'id', to: 'unit' } }],
    ['register shop.noCircle', '"shop" must refer to what "unit" does', 'shop', { noCircle: { from: 'unit', to: 'shop' } }],
    ['register shop.noCircle', '"households" is no day', 'shop', { noCircle: { from: 'id', to: 'shop', since: 'households' } }],
    ['register shop.reported', '"names" is no text field', 'shop', { reported: { aliases: 'names', stages: {} } }],
    ['register shop.reported', '"name" is no day field', 'shop', { reported: { stages: { opened: { on: 'name' } } } }],
    ['register shop.reported', '"plannedOn" is no day field', 'shop', { reported: { stages: { opened: { on: 'openedOn', plannedOn: 'plannedOn' } } } }],
    ['register shop.onMap', 'no field "place"', 'shop', { onMap: { place: 'place', mark } }],
    ['register shop.onMap', '"openedOn" is no place', 'shop', { onMap: { place: 'openedOn', mark } }],
    ['register shop.onMap', '"yard" is not public', 'shop', { onMap: { place: 'yard', mark } }],
    ['register shop.onMap', '"seat" is not public', 'shop', { restricted: true, onMap: { place: 'seat', mark } }],
    ['register shop.onMap', 'no field "size"', 'shop', { onMap: { place: 'seat', where: { size: 1 }, mark } }],
    ['register shop.reported', '"openedOn" is no yes/no field', 'shop', { reported: { stages: {}, onSchedule: 'openedOn' } }],
  ])('stops the program: %s, %s', (path, sentence, id, changes) => {
    let thrown: unknown;
    try {
      define(id, changes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeclarationError);
    expect((thrown as DeclarationError).path).toBe(path);
    expect((thrown as DeclarationError).message).toContain(sentence);
  });
});

describe('values from outside', () => {
  const Shop = defineRegister('shop', { title, fields: { ...fields, kind: choice(title, { a: ['甲', 'A'] }) }, write: duty('clerk') });

  test('are kept in canonical form; null empties a field', () => {
    expect(parseValues(Shop, { name: ' 沙澧 ', households: -0, openedOn: null })).toEqual({ set: { name: '沙澧', households: 0 }, clear: ['openedOn'] });
  });

  test('are refused all together, each wrong one with its sentence', () => {
    let thrown: unknown;
    try {
      parseValues(Shop, { name: '', kind: 'b', households: '3', owner: 'x', __proto__: null, toString: 1, done: true });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DistrictError);
    expect((thrown as DistrictError).code).toBe('field/invalid');
    expect((thrown as DistrictError).data).toEqual({ register: 'shop', problems: { name: '不能为空', kind: '应为：甲', households: '应为数字', owner: '没有这个字段', toString: '没有这个字段' } });
  });

  test('that a record needs are missed by name', () => {
    expect(missingFields(Shop, { name: '沙澧' })).toEqual(['kind']);
    expect(missingFields(Shop, { name: '沙澧', kind: 'a', done: false, households: 0 })).toEqual([]);
  });
});
