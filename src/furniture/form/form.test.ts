import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import { checkValue } from './check-value.ts';
import { dropDraft, isKeptInDrafts, keepDraft, readDraft } from './drafts.ts';
import { sectionsOf } from './sections-of.ts';

const title = { zh: '项', en: 'Item' };
const field = (name: string, rest: Partial<FieldWire> = {}): FieldWire => ({ name, kind: 'text', title, class: 'internal', optional: false, widget: 'line', searchable: false, ...rest });
const words = { language: 'zh' as const, word: (name: string, values: object = {}): string => `${name} ${JSON.stringify(values)}` };
const NOW = Date.parse('2024-06-30T08:00:00Z');

function storage(): Storage {
  const kept = new Map<string, string>();
  return { get length() { return kept.size; }, key: (index) => [...kept.keys()][index] ?? null, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), clear: () => kept.clear() };
}

describe('what is said of a value while it is typed (docs/rules/forms.md)', () => {
  test('2 its length, its bounds and its check digits', () => {
    expect(checkValue(field('name', { limits: { maxLength: 4 } }), '沙澧两岸五', words)).toBe('tooLong {"most":4,"typed":5}');
    expect(checkValue(field('name', { limits: { maxLength: 4 } }), '沙澧两岸', words)).toBeUndefined();
    expect(checkValue(field('n', { widget: 'integer', limits: { least: 0, most: 9 } }), 10, words)).toBe('tooBig {"most":"9"}');
    expect(checkValue(field('n', { widget: 'integer', limits: { least: 1 } }), 0, words)).toBe('tooSmall {"least":"1"}');
    expect(checkValue(field('code', { kind: 'credit-code' }), '91411100MA00000000', words)).toBe('badCreditCode {}');
    expect(checkValue(field('phone', { kind: 'phone', widget: 'sealed' }), '1390000', words)).toBe('badPhone {}');
    expect(checkValue(field('year', { limits: { pattern: '^\\d{4}$' } }), '24', words)).toBe('badPattern {}');
    expect(checkValue(field('empty', { limits: { maxLength: 1 } }), undefined, words)).toBeUndefined();
  });
});

describe('drafts (docs/rules/forms.md)', () => {
  test('4 a draft comes back as it was, until it is dropped or thirty days old', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (values) => {
      const store = storage();
      keepDraft(store, 'a/create/shop', { at: new Date(NOW).toISOString(), values });
      expect(readDraft(store, 'a/create/shop', NOW + 29 * 86_400_000)?.values).toEqual(JSON.parse(JSON.stringify(values)));
      expect(readDraft(store, 'b/create/shop', NOW)).toBeUndefined();
      expect(readDraft(store, 'a/create/shop', NOW + 31 * 86_400_000)).toBeUndefined();
      expect(readDraft(store, 'a/create/shop', NOW)).toBeUndefined();
    }));
  });

  test('4 of many drafts the oldest go; what is no draft is passed over', () => {
    const store = storage();
    for (let n = 0; n < 60; n += 1) keepDraft(store, `a/${n}`, { at: new Date(NOW + n * 1000).toISOString(), values: {} });
    expect(store.length).toBe(50);
    expect([readDraft(store, 'a/9', NOW), readDraft(store, 'a/10', NOW)?.at]).toEqual([undefined, new Date(NOW + 10_000).toISOString()]);
    store.setItem('shali.draft/a/bad', '{"at":');
    expect(readDraft(store, 'a/bad', NOW)).toBeUndefined();
    dropDraft(store, 'a/10');
    expect(readDraft(store, 'a/10', NOW)).toBeUndefined();
  });

  test('5 personal values never stand in a draft', () => {
    expect([field('x'), field('x', { class: 'personal' }), field('x', { widget: 'sealed' })].map(isKeptInDrafts)).toEqual([true, false, false]);
  });
});

describe('the parts of a form (docs/rules/forms.md)', () => {
  const asked = (names: string, optional = ''): { field: FieldWire; required: boolean }[] => [...names].map((name) => ({ field: field(name), required: !optional.includes(name) }));
  const register: RegisterWire = {
    id: 'shop', title, name: 'a', list: ['a'], restricted: false, mayWrite: true, mayEdit: true, fields: [], referredBy: [], takes: [],
    groups: [{ title, fields: ['a', 'c'] }, { title: { zh: '二', en: 'Two' }, fields: ['b', 'z'] }],
  };

  test('1 a long form stands in the groups of its register, and loses or doubles no question', () => {
    const sections = sectionsOf(register, asked('abcdefgh'));
    expect(sections.map((one) => [one.title?.zh, one.asked.map(({ field: { name } }) => name).join('')])).toEqual([['项', 'ac'], ['二', 'b'], [undefined, 'defgh']]);
  });

  test('1 a short one asks first what must be filled in', () => {
    expect(sectionsOf(register, asked('abcd', 'b')).map((one) => one.asked.map(({ field: { name } }) => name).join(''))).toEqual(['acd', 'b']);
    expect(sectionsOf(undefined, asked('abcdefgh', 'gh')).map((one) => one.folded)).toEqual([undefined, true]);
  });
});
