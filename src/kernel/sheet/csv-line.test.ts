import { expect, test } from 'vitest';
import { csvCell, csvCells } from './csv-line.ts';

test('S14: no cell of a csv is one that a sheet program would run', () => {
  expect(csvCell('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) expect(csvCell(`${sign}x`)).toMatch(/^"?'/);
  expect(csvCell('-12.5')).toBe('-12.5');
  expect(csvCells(['a,b', 'c\nd', 'e"f', '甲'])).toBe('"a,b","c\nd","e""f",甲');
});
