import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from './field.ts';
import { canonicalJson, type Canonical } from '../journal/canonical-json.ts';
import { line, point, polygon } from '../place/place.ts';
import { duty } from '../access/access.ts';
import { DistrictError } from '../error/district-error.ts';
import { defineRegister, parseValues } from '../register/register.ts';
import * as kinds from './kinds.ts';
import { rows } from './rows.ts';

const title = { zh: '字段', en: 'Field' };
const FILE = { name: '合同.pdf', type: 'application/pdf', size: 10, sha256: 'a'.repeat(64) };
const LIST = { a: ['甲', 'A'], b: ['乙', 'B'] } as const;

/** Takes a value through a register, as commands do: the kept form, or the sentence that refuses it. */
function take(field: Field, value: unknown): unknown {
  const register = defineRegister('thing', { title, fields: { name: field }, write: duty('clerk') });
  try {
    return parseValues(register, { name: value }).set.name;
  } catch (error) {
    if (!(error instanceof DistrictError)) throw error;
    return { sentence: (error.data.problems as Record<string, string>).name };
  }
}

const refused = (value: unknown): string => (value as { sentence?: string }).sentence ?? '';

type Example = { readonly field: Field; readonly kept: readonly (readonly [given: unknown, kept: unknown])[]; readonly refused: readonly unknown[] };

const EXAMPLES: Readonly<Record<string, Example>> = {
  text: { field: kinds.text(title, { max: 4 }), kept: [['  沙澧 ', '沙澧'], ['𠮷', '𠮷']], refused: ['', '   ', '一二三四五', 'a\nb', 'a\tb', 'a\u2028b', 'a\u200bb', 'a\u202eb', '\u3164', 'a\u0000', '\ud800', 5, true, []] },
  'text of a pattern': { field: kinds.text(title, { pattern: /^\d{4}$/ }), kept: [['2024', '2024']], refused: ['24', '２０２４'] },
  'long-text': { field: kinds.longText(title, { max: 20 }), kept: [['第一行\n第二行\t尾 ', '第一行\n第二行\t尾']], refused: ['', '\n', 'a\u00adb', 'x'.repeat(21), {}] },
  integer: { field: kinds.integer(title, { max: 10, unit: '家' }), kept: [[0, 0], [-0, 0], [10, 10]], refused: [-1, 11, 1.5, '3', Number.NaN, Number.POSITIVE_INFINITY] },
  'integer below zero': { field: kinds.integer(title, { min: -5 }), kept: [[-5, -5]], refused: [-6, 2 ** 53] },
  money: { field: kinds.money(title), kept: [[180_000_000_00, 180_000_000_00], [-0, 0]], refused: [-1, 0.5, '100', 2 ** 53] },
  measure: { field: kinds.measure(title, '公里', { max: 100 }), kept: [[18, '18'], ['018.50', '18.5'], [' 0.000000001 ', '0.000000001'], [1.5e-7, '0.00000015'], [-0, '0']], refused: [-1, 101, '1,5', '', 'abc', '0.0000000001', 1e-10, 1e21, true, Number.NaN] },
  percent: { field: kinds.percent(title), kept: [[206.2, '206.2'], ['-3.10', '-3.1'], ['-0.0', '0']], refused: ['206.2%', '1e3', [1]] },
  date: { field: kinds.date(title), kept: [['2024-02-29', '2024-02-29']], refused: ['2023-02-29', '2024-2-9', '2024-13-01', '1899-12-31', '2200-01-01', '2024-03-05T00:00:00Z', 20240305] },
  instant: {
    field: kinds.instant(title),
    kept: [['2024-03-05T09:30:00+08:00', '2024-03-05T01:30:00.000Z'], ['2024-03-05T01:30Z', '2024-03-05T01:30:00.000Z'], ['2024-03-05T01:30:00.5Z', '2024-03-05T01:30:00.500Z']],
    refused: ['2024-03-05T09:30:00', '2024-02-30T10:00Z', '2024-03-05', '0000-01-01T00:00Z', '2199-12-31T23:00-08:00', 'yesterday', 0],
  },
  choice: { field: kinds.choice(title, LIST), kept: [['a', 'a']], refused: ['c', '甲', 'toString', '', 1] },
  'many-choice': { field: kinds.choices(title, LIST), kept: [[['b', 'a', 'b'], ['a', 'b']], [[], []]], refused: [['c'], 'a', [1], ['__proto__']] },
  'yes-no': { field: kinds.yesNo(title), kept: [[true, true], [false, false]], refused: ['true', 1, 0, ''] },
  reference: { field: kinds.reference('operator', title), kept: [['operator-1', 'operator-1']], refused: ['', 'A-1', '-a', 'a b', 'a'.repeat(65), 1] },
  references: { field: kinds.references('operator', title), kept: [[['b', 'a', 'a'], ['a', 'b']]], refused: ['a', ['A'], Array.from({ length: 501 }, (_, index) => `r-${index}`)] },
  person: { field: kinds.person(title), kept: [[' 汀云 ', '汀云']], refused: ['', 'a\nb', 'a\u200fb', 'x'.repeat(61)] },
  phone: { field: kinds.phone(title), kept: [['13800000000', '13800000000'], ['0395-1234567', '0395-1234567'], ['12345', '12345']], refused: ['12800000000', '1380000000', '+8613800000000', '电话', 13800000000] },
  'identity-number': { field: kinds.identityNumber(title), kept: [['11010519491231002x', '11010519491231002X']], refused: ['110105194912310021', '110105194902300023', '11010519491231002', '', 110105] },
  'credit-code': { field: kinds.creditCode(title), kept: [['91350100m000100y43', '91350100M000100Y43'], [' 914403001922038216 ', '914403001922038216']], refused: ['91350100M000100Y44', '91350100O000100Y43', '', 9] },
  'industry-class': { field: kinds.industryClass(title), kept: [['F51', 'F51'], ['I6510', 'I6510']], refused: ['f51', 'U51', 'F5', 'F51101', '5110'] },
  'project-code': { field: kinds.projectCode(title), kept: [['2406-411102-04-01-123456', '2406-411102-04-01-123456']], refused: ['2406-411102-04-01-12345', '2406411102040112345'] },
  file: { field: kinds.file(title), kept: [[FILE, FILE]], refused: [{ ...FILE, size: 0 }, { ...FILE, sha256: 'A'.repeat(64) }, { ...FILE, more: 1 }, { ...FILE, type: 'pdf' }, 'a.pdf', {}] },
  rows: {
    field: rows(title, { item: kinds.text(title), kilos: kinds.measure(title, '千克', { optional: true }) }, { max: 2 }),
    kept: [[[{ item: ' 米 ', kilos: '2.50' }, { item: '面' }], [{ item: '米', kilos: '2.5' }, { item: '面' }]]],
    refused: [[{}], [{ item: '米', price: 3 }], [{ item: '米', kilos: -1 }], [{ item: '一' }, { item: '二' }, { item: '三' }], {}, '米'],
  },
  'place-point': {
    field: point(title),
    kept: [[{ type: 'Point', coordinates: [113.9780004, '33.5820'] }, { type: 'Point', coordinates: ['113.978', '33.582'] }], [{ type: 'Point', coordinates: [-0.0000001, 0] }, { type: 'Point', coordinates: ['0', '0'] }]],
    refused: [{ type: 'Point', coordinates: [181, 0] }, { type: 'Point', coordinates: [0, 91] }, { type: 'Point', coordinates: [1, 2, 3] }, { type: 'LineString', coordinates: [[1, 2], [3, 4]] }, [113, 33], '113,33'],
  },
  'place-linestring': { field: line(title), kept: [[{ type: 'LineString', coordinates: [[1, 2], [3, 4]] }, { type: 'LineString', coordinates: [['1', '2'], ['3', '4']] }]], refused: [{ type: 'LineString', coordinates: [[1, 2]] }] },
  'place-polygon': {
    field: polygon(title),
    kept: [[{ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], ['0.0', 0]]] }, { type: 'Polygon', coordinates: [[['0', '0'], ['1', '0'], ['1', '1'], ['0', '0']]] }]],
    refused: [{ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1]]] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [0, 0]]] }, { type: 'Polygon', coordinates: [] }],
  },
};

describe.each(Object.entries(EXAMPLES))('%s', (name, { field, kept, refused: wrong }) => {
  test('says its kind', () => expect(name).toContain(field.kind.split(' ')[0]));

  test.each(kept)('keeps %j as %j', (given, canonical) => {
    expect(take(field, given)).toEqual(canonical);
    expect(take(field, canonical)).toEqual(canonical);
    expect(() => canonicalJson(canonical as Canonical)).not.toThrow();
  });

  test.each(wrong.map((one) => [one]))('refuses %j with a Chinese sentence', (given) => {
    expect(refused(take(field, given))).toMatch(/\p{Script=Han}/u);
  });
});

test('every field kind that the kernel offers has its examples', () => {
  const makers = Object.keys(kinds).filter((name) => name !== 'RecordId');
  const shown = new Set(Object.values(EXAMPLES).map(({ field }) => field.kind));
  // Rows and the three places have files of their own.
  expect(shown.size).toBe(makers.length + 4);
});

describe('values from anywhere', () => {
  test('are kept in one form that the journal can write, or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(EXAMPLES)), fc.anything({ withNullPrototype: false }), ({ field }, value) => {
        fc.pre(value !== null && value !== undefined);
        const once = take(field, value);
        if (typeof once === 'object' && once !== null && 'sentence' in once) expect(refused(once)).not.toBe('');
        else {
          canonicalJson(once as Canonical);
          expect(take(field, once)).toEqual(once);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('decimals: any spelling of a number is kept as one', () => {
    const field = kinds.measure(title, '米', { min: -1e9 });
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9), fc.nat(3), (whole, places, zeros) => {
      const digits = String(Math.abs(whole)).padStart(places + 1, '0');
      const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
      const plain = `${whole < 0 ? '-' : ''}${'0'.repeat(zeros)}${digits.slice(0, digits.length - places)}${fraction}`;
      const kept = take(field, plain);
      expect(Number(kept)).toBe(Number(plain) + 0);
      expect(kept).toMatch(/^(0|-?([1-9]\d*|0)(\.\d*[1-9])?)$/);
    }));
  });
});

describe('how fields are classed', () => {
  test('personal kinds stay personal, sealed and masked, whatever is asked', () => {
    for (const make of [kinds.person, kinds.phone, kinds.identityNumber]) {
      const field = make(title, { class: 'public' });
      expect([field.class, field.column, field.widget]).toEqual(['personal', 'sealed', 'sealed']);
    }
  });

  test('others are internal, required and not searched unless said otherwise', () => {
    const field = kinds.text(title);
    expect([field.class, field.optional, field.search]).toEqual(['internal', false, 'none']);
    expect(kinds.text(title, { class: 'public', optional: true, search: 'words' })).toMatchObject({ class: 'public', optional: true, search: 'words' });
  });
});
