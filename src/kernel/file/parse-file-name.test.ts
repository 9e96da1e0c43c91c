import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DistrictError } from '../error/district-error.ts';
import { FILE_ENDINGS } from './file-types.ts';
import { nameForType, parseFileName } from './parse-file-name.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof DistrictError ? error.code : 'other';
  }
  return 'kept';
};

describe('F4 names of files', () => {
  test.each(['', '  ', '.', '..', 'a/b.jpg', 'a\\b.jpg', 'c:a.jpg', 'a\u0000.jpg', 'a\r\n.jpg', 'photo\u202egpj.exe', 'a\u200b.jpg', '\ufeffa.jpg', '长'.repeat(201)])('refuses %j', (name) => {
    expect(codeOf(() => parseFileName(name))).toBe('file/name-invalid');
  });

  test.each([['会议纪要（2024年）.docx'], ['a b.c.pdf'], ['.hidden'], ['📷 现场.jpg']])('keeps %j as it is', (name) => {
    expect(parseFileName(name)).toBe(name);
  });

  test('joins what one character was made of, and takes away what stands around it', () => {
    expect(parseFileName(' e\u0301.pdf ')).toBe('\u00e9.pdf');
  });

  test('a name ends as its type does, or gets its ending', () => {
    expect(nameForType('现场', 'image/jpeg')).toBe('现场.jpg');
    expect(nameForType('现场.JPEG', 'image/jpeg')).toBe('现场.JPEG');
    expect(codeOf(() => nameForType('现场.png', 'image/jpeg'))).toBe('file/type-lies');
    expect(codeOf(() => nameForType('现场.jpg.exe', 'image/jpeg'))).toBe('file/type-refused');
    expect(codeOf(() => nameForType('x.heic', 'image/heic'))).toBe('file/type-refused');
    expect(new Set(FILE_ENDINGS).size).toBe(FILE_ENDINGS.length);
  });

  test('whatever is kept is one line without a path, and is kept as it is when it is read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (given) => {
      if (codeOf(() => parseFileName(given)) !== 'kept') return;
      const name = parseFileName(given);
      // oxlint-disable-next-line no-control-regex
      expect(/[\\/\u0000-\u001f\u202a-\u202e]/.test(name)).toBe(false);
      expect(parseFileName(name)).toBe(name);
    }));
  });
});
