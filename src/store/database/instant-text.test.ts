import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantText } from './instant-text.ts';

const byDate = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString();

test('an instant reads as the same in every form in which PostgreSQL writes it', () => {
  for (const [text, is] of [['2024-03-05 08:30:00+00', '2024-03-05T08:30:00.000Z'], ['2024-03-05 08:30:00.5+00', '2024-03-05T08:30:00.500Z'], ['2024-03-05 08:30:00.123456+00', '2024-03-05T08:30:00.123Z'], ['2024-03-05 08:30:00+08', '2024-03-05T00:30:00.000Z'], ['2024-03-05 08:30:00+05:30', '2024-03-05T03:00:00.000Z']] as const) expect(instantText(text)).toBe(is);
});

test('and as by a date, for whatever moment', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
    const text = date.toISOString().replace('T', ' ').replace(/0{0,3}Z$/, '').replace(/\.$/, '');
    expect(instantText(`${text}+00`)).toBe(byDate(`${text}+00`));
  }));
});
