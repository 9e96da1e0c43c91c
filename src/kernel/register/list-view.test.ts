import { describe, expect, test } from 'vitest';
import { findListView, listViewText, MOST_TEXT, type ListView } from './list-view.ts';

const VIEW: ListView = { q: '批发', where: { kind: { in: ['trade'] }, startedOn: { between: ['2024-01-01', '2024-06-30'] } }, sort: ['-invested', 'name'], columns: [{ name: 'name', widthPx: 240 }, { name: 'invested' }] };

describe('a view as text', () => {
  test('V1 is read as it was written, and what is empty is left out', () => {
    expect(findListView(listViewText(VIEW))).toEqual(VIEW);
    expect(listViewText({ q: '', where: {}, sort: [], columns: [] })).toBe('{}');
  });

  test('V2 is refused where it is none, or more than a view holds', () => {
    const bad = ['', '[]', '{"q":1}', '{"where":{"kind":{"like":"x"}}}', '{"where":{"Kind":"x"}}', '{"sort":["a","b","c","d"]}', '{"sort":["id;drop"]}', '{"columns":[{"name":"name","widthPx":9}]}', '{"more":1}', `{"q":"${'x'.repeat(MOST_TEXT)}"}`];
    for (const text of bad) expect([text.slice(0, 40), findListView(text)]).toEqual([text.slice(0, 40), undefined]);
  });
});
