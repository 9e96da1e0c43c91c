import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROGRAM_MODEL } from '#districts/program.ts';
import { choice, choices, creditCode, date, instant, integer, longText, measure, money, percent, reference, references, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { line, point } from '#kernel/place/place.ts';
import { validValue } from '#tests/kit/valid-values.ts';
import type { CellNames } from './cell.ts';
import { readCell, writeCell } from './cell-kinds.ts';

const title = { zh: '项', en: 'Item' };
const REFS: Readonly<Record<string, string>> = { 'unit-1': '住建局', 'unit-2': '文旅局；河道处' };
const NAMES: CellNames = {
  refs: REFS,
  find: (_register, wanted) => {
    const id = Object.keys(REFS).find((one) => REFS[one] === wanted) ?? (/^[a-z0-9-]+$/.test(wanted) ? wanted : undefined);
    return id === undefined ? 'none' : { id };
  },
};
const LIST = { a: ['甲、乙', 'Alpha'], b: ['丙', 'Beta'], c: ['丁', 'Gamma'] } as const;

const decimals = fc.tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 999_999 })).map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const days = fc.date({ min: new Date('1901-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });

const KINDS: readonly (readonly [string, Field, fc.Arbitrary<unknown>])[] = [
  ['text', text(title), texts], ['long text', longText(title), texts],
  ['integer', integer(title, { min: -1e12, unit: '人' }), fc.maxSafeInteger()],
  ['money', money(title, { min: -1e15 }), fc.integer({ min: -1_000_000_000_000_00, max: 1_000_000_000_000_00 })],
  ['measure', measure(title, '公里', { min: -1e13 }), decimals], ['percent', percent(title, { min: -1e13 }), decimals],
  ['date', date(title), days.map((one) => one.toISOString().slice(0, 10))], ['instant', instant(title), days.map((one) => one.toISOString())],
  ['choice', choice(title, LIST), fc.constantFrom('a', 'b', 'c')], ['choices', choices(title, { b: LIST.b, c: LIST.c }), fc.subarray(['b', 'c'], { minLength: 1 })],
  ['yes or no', yesNo(title), fc.boolean()],
  ['reference', reference('unit', title), fc.constantFrom('unit-1', 'unit-2', 'unit-3')], ['references', references('unit', title), fc.subarray(['unit-1', 'unit-3'], { minLength: 1 })],
  ['point', point(title), fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })).map((coordinates) => ({ type: 'Point', coordinates }))],
  ['line', line(title), fc.constant({ type: 'LineString', coordinates: [[113.9, 33.5], [114, 33.6]] })],
  ['rows', rows(title, { matter: text(title), count: integer(title, { optional: true }) }), fc.array(fc.record({ matter: texts, count: fc.nat() }), { minLength: 1, maxLength: 5 })],
];

describe('S1: a value goes into a cell and comes back as it was', () => {
  test.each(KINDS)('%s', (_name, field, values) => {
    fc.assert(fc.property(values, fc.constantFrom('zh', 'en'), (given, language) => {
      const parsed = field.schema.safeParse(given);
      fc.pre(parsed.success);
      const value: FieldValue = parsed.data!;
      // What says nothing to a sheet, or empties a field, is no text of a record.
      fc.pre(!['（清空）', '(清空)', '(clear)', '（clear）'].includes(String(value)));
      expect(readCell(field, writeCell(field, value, NAMES, language as 'zh' | 'en'), NAMES)).toEqual({ value });
    }));
  });

  test('every field of the program that a sheet can bring in', () => {
    for (const register of PROGRAM_MODEL.registers.values()) {
      for (const [name, field] of Object.entries(register.fields)) {
        if (field.widget === 'file') continue;
        const value = field.schema.parse(validValue(field, 7, () => 'unit-1'));
        expect(readCell(field, writeCell(field, value, NAMES, 'zh'), NAMES), `${register.id}.${name}`).toEqual({ value });
      }
    }
  });
});

describe('S2: a cell is read as people write', () => {
  test.each([
    ['2024-03-05'], ['2024/3/5'], ['2024.3.5'], ['2024年3月5日'], ['20240305'], [20_240_305], [45_356], [{ wall: '2024-03-05T00:00:00' }], ['２０２４－０３－０５'],
  ])('%j is the fifth of March', (cell) => expect(readCell(date(title), cell, NAMES)).toEqual({ value: '2024-03-05' }));

  test.each([['1,234.50', 123_450], [1234.5, 123_450], ['12.5万元', 12_500_000], ['￥8', 800], ['3亿', 30_000_000_000], [0.07, 7], [1.1, 110]])('%j is so many fen: %i', (cell, value) => expect(readCell(money(title), cell, NAMES)).toEqual({ value }));

  test('an amount under a head in 万元 is scaled, and one with its own unit is not', () => {
    expect(readCell(money(title), 12.5, NAMES, 10_000)).toEqual({ value: 12_500_000 });
    expect(readCell(money(title), '12.5元', NAMES, 10_000)).toEqual({ value: 1250 });
  });

  test.each([
    [date(title), '2024-02-30'], [date(title), true], [integer(title), 1.5], [integer(title), 'viele'], [money(title), 0.001], [money(title), true], [yesNo(title), '也许'],
    [choice(title, LIST), '戊'], [reference('unit', title), '没有的单位'], [creditCode(title), '911111111111111111'], [text(title), 1_101_011_990_030_712], [text(title), { broken: '#REF!' }],
    [point(title), '113.9'], [text(title, { max: 5 }), 'ABCDEF'], [longText(title), 'x'.repeat(5001)],
  ])('%o refuses %j with a sentence', (field, cell) => expect(readCell(field, cell, NAMES)).toHaveProperty('problem'));

  test('a mask and an empty cell say nothing; （清空） empties', () => {
    for (const cell of ['＊＊＊', '', null, '  ']) expect(readCell(text(title), cell, NAMES)).toEqual({ empty: true });
    expect(readCell(text(title), '（清空）', NAMES)).toEqual({ clear: true });
  });
});
