import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DistrictError } from '#kernel/error/district-error.ts';
import { MOST_BYTES, readText } from './read-text.ts';

const sentence = '2024年，新入库企业9家。';
const refusal = (bytes: Uint8Array): string => {
  try {
    readText(bytes);
  } catch (error) {
    if (error instanceof DistrictError) return error.code;
    throw error;
  }
  return 'none';
};

describe('files (rule 17)', () => {
  it.each([['utf8', 'utf-8', false], ['utf8', 'utf-8', true], ['gb18030', 'gb18030', false], ['utf16le', 'utf-16le', true], ['utf16be', 'utf-16be', true]])('reads %s as %s (mark: %s)', (codec, encoding, addBOM) => {
    expect(readText(iconv.encode(sentence, codec, { addBOM }))).toEqual({ text: sentence, encoding });
  });

  it('refuses empty, blank, binary and very large files', () => {
    expect(refusal(new Uint8Array())).toBe('report/empty');
    expect(refusal(new TextEncoder().encode(' \n　'))).toBe('report/empty');
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe('report/unreadable');
    expect(refusal(Uint8Array.from({ length: 4096 }, (_, index) => (index * 97 + (index >> 3)) % 255 || 1))).toBe('report/unreadable');
    expect(refusal(new Uint8Array(MOST_BYTES + 1))).toBe('report/too-large');
  });
});
