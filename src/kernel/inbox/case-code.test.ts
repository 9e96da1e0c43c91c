import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CASE_CODE_BYTES, formatCaseCode, parseCaseCode } from './case-code.ts';

const bytes = fc.uint8Array({ minLength: CASE_CODE_BYTES, maxLength: CASE_CODE_BYTES });

test('a code has 80 bits, all of them', () =>
  fc.assert(fc.property(bytes, bytes, (one, other) => {
    expect(formatCaseCode(one) === formatCaseCode(other)).toBe(String(one) === String(other));
    expect(formatCaseCode(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  })));

test('a code is read as it was meant, however it is copied', () =>
  fc.assert(fc.property(bytes, (one) => {
    const code = formatCaseCode(one);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'O').replaceAll('1', 'l')]) expect(parseCaseCode(typed)).toBe(code);
  })));

test('what is no code is none', () => {
  for (const text of ['', 'abc', '0000-0000-0000-000', '0000-0000-0000-0000-0', '0000-0000-0000-000U', '０'.repeat(16), "' or 1=1 --"]) expect(parseCaseCode(text), text).toBeUndefined();
});
