import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameHeader } from './name-header.ts';
import { readRange } from './read-range.ts';

test('F6 a part lies within the file, whatever is asked for', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(2000), fc.nat(2000)).map(([from, to]) => `bytes=${from}-${to}`), fc.nat(2000).map((last) => `bytes=-${last}`), fc.nat(2000).map((from) => `bytes=${from}-`)), fc.integer({ min: 1, max: 1000 }), (header, size) => {
    const range = readRange(header, size);
    if (range === undefined || range === 'beyond') return;
    expect(range.from).toBeGreaterThanOrEqual(0);
    expect(range.to).toBeLessThan(size);
    expect(range.from).toBeLessThanOrEqual(range.to);
  }));
});

test('F6 a name in a header is printable ASCII, and reads back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    const header = nameHeader('attachment', name);
    expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/);
    expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(name);
  }));
});
