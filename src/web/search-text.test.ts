import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

describe('an address’s search', () => {
  it('comes back as it went out', () => {
    const search = { q: '白鹭', sort: '-startedOn', where: { kind: { in: ['a', 'b'] }, inTime: true } };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('keeps a year a text', () => {
    expect(parseSearch('?period=2024')).toEqual({ period: '2024' });
    expect(stringifySearch({ period: '2024' })).toBe('?period=2024');
  });

  it('leaves out what is empty and what is no JSON', () => {
    expect(stringifySearch({ q: '', sort: undefined, where: {} })).toBe('');
    expect(parseSearch('?where={broken')).toEqual({ where: undefined });
  });
});
