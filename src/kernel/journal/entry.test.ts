import { expand } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeSha256 } from '../../store/journal/native-sha256.ts';
import { commit, disclose, encodeEntry, saltsOf, verifyDisclosure, type EntryContent } from './entry.ts';
import { parseEntry } from './verify-log.ts';

const content: EntryContent = {
  id: '0190-1', at: '2024-03-05T02:00:00.000Z', register: 'operator', record: 'operator-1', version: 1, act: 'create', actor: 'staff-1',
  values: { name: '月湾湖书店', visitors: 12, floor: '80.5', chain: true, tags: ['a'], stock: [{ item: '书' }] }, key: new Uint8Array(32).fill(3), restricted: false,
};

describe('journal entries', () => {
  test('salts are HKDF-Expand of the key by the field\'s path', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ maxLength: 80 }), (key, path) => {
      expect(saltsOf(key)(path)).toEqual(expand(sha256, key, new TextEncoder().encode(`field:${path}`), 32));
    }));
  });

  test('the machine\'s own SHA-256 and the pure one give the same entry', () => {
    expect(encodeEntry(content, nativeSha256)).toEqual(encodeEntry(content));
  });

  test('the public form shows no value, and every field can be laid open and proven by itself', () => {
    const entry = parseEntry(encodeEntry(content).bytes);
    if (!entry || 'sealed' in entry) throw new Error('An open entry was expected.');
    expect(JSON.stringify(entry)).not.toContain('月湾湖');
    expect(Object.keys(entry.fields).toSorted()).toEqual(Object.keys(content.values).toSorted());
    for (const [path, value] of Object.entries(content.values)) {
      const disclosure = disclose(content.key, path, value);
      expect(verifyDisclosure(entry.fields, disclosure)).toBe(true);
      expect(verifyDisclosure(entry.fields, { ...disclosure, value: '别的' })).toBe(false);
      expect(verifyDisclosure(entry.fields, { ...disclosure, path: 'toString' })).toBe(false);
    }
  });

  test('equal values under different keys can\'t be told to be equal', () => {
    const other = { ...content, key: new Uint8Array(32).fill(4) };
    expect(encodeEntry(content).leaf).not.toEqual(encodeEntry(other).leaf);
  });

  test('an act on behalf of another is committed to with the actor: the public form shows neither and has the same form', () => {
    const saltOf = saltsOf(content.key);
    const deputy = { ...content, onBehalfOf: 'staff-2' };
    const own = parseEntry(encodeEntry(content).bytes);
    const acted = parseEntry(encodeEntry(deputy).bytes);
    if (!own || !acted || 'sealed' in own || 'sealed' in acted) throw new Error('Open entries were expected.');
    expect(acted).toEqual({ ...own, actor: commit(saltOf('@actor'), { actor: 'staff-1', onBehalfOf: 'staff-2' }) });
    expect(own.actor).toBe(commit(saltOf('@actor'), 'staff-1'));
    expect(encodeEntry({ ...deputy, restricted: true }).leaf).not.toEqual(encodeEntry({ ...content, restricted: true }).leaf);
  });

  test('a restricted entry shows when, and one commitment', () => {
    expect(Object.keys(parseEntry(encodeEntry({ ...content, restricted: true }).bytes) ?? {}).toSorted()).toEqual(['at', 'id', 'sealed', 'v']);
  });

  test('an entry too large for a bundle is refused', () => {
    const values = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}`, 'x']));
    expect(() => encodeEntry({ ...content, values })).toThrow('journal/entry-too-large');
  });
});
