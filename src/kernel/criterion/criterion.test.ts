import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCriterion, getVersion, type CriterionVersions } from './criterion.ts';

const Limit = defineCriterion('desk/limit', { title: { zh: '限额', en: 'Limit' }, schema: z.number() });
const VERSIONS: CriterionVersions = {
  'desk/limit': [
    { from: '2024-01-01', document: '第二号', value: 20 },
    { from: '2020-01-01', until: '2024-06-30', document: '第一号', value: 10 },
    { from: '2025-01-01', until: '2025-12-31', document: '第三号', value: 30 },
  ],
};

describe('a criterion', () => {
  test.each([['2020-01-01', '第一号'], ['2023-12-31', '第一号'], ['2024-01-01', '第二号'], ['2024-06-30', '第二号'], ['2025-12-31', '第三号'], ['2026-01-01', '第二号']])('on %s holds in the version of %s', (on, document) => {
    expect(getVersion(VERSIONS, Limit, on).document).toBe(document);
  });

  test('refuses where no version is in force', () => {
    expect(() => getVersion(VERSIONS, Limit, '2019-12-31')).toThrow('criterion/none-in-force');
    expect(() => getVersion({}, Limit, '2024-01-01')).toThrow('criterion/none-in-force');
  });

  test('does not take a value that its schema refuses', () => {
    expect(() => getVersion({ 'desk/limit': [{ from: '2024-01-01', document: 'x', value: 'many' }] }, Limit, '2024-02-01')).toThrow();
  });
});
