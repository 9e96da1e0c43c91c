import { describe, expect, test } from 'vitest';
import { makeNoteSigner, verifyEd25519 } from '../../store/journal/ed25519.ts';
import example from '../../../tests/journal/vectors/signed-note.json' with { type: 'json' };
import { formatCheckpoint, isDemonstrationOrigin, parseCheckpoint } from './checkpoint.ts';
import { formatVerifierKey, parseVerifierKey, signNote, verifyNote } from './note.ts';

describe('signed notes (C2SP signed-note)', () => {
  test("the specification's example verifies with its key, and its key is written the same again", () => {
    const key = parseVerifierKey(example.key);
    expect(formatVerifierKey(key)).toBe(example.key);
    expect(verifyNote(example.note, key, verifyEd25519)).toContain('example message');
  });

  test('a changed text, another key and another name are refused', () => {
    const signer = makeNoteSigner('demo.test', new Uint8Array(32).fill(1));
    const note = signNote('demo.test\n3\nAAAA\n', [signer]);
    expect(verifyNote(note, signer.key, verifyEd25519)).toBe('demo.test\n3\nAAAA\n');
    expect(() => verifyNote(note.replace('3', '4'), signer.key, verifyEd25519)).toThrow('log/signature-invalid');
    expect(() => verifyNote(note, makeNoteSigner('demo.test', new Uint8Array(32).fill(2)).key, verifyEd25519)).toThrow('log/signature-invalid');
    expect(() => verifyNote(note, makeNoteSigner('demo.other', new Uint8Array(32).fill(1)).key, verifyEd25519)).toThrow('log/signature-invalid');
  });

  test.each(['', 'name', 'name+00000000+AAAA', example.key.replace('530d903a', '530d903b')])('the key %j is refused', (key) => {
    expect(() => parseVerifierKey(key)).toThrow('log/key-invalid');
  });

  test('checkpoints read back; one with a wrong size or root is refused', () => {
    const checkpoint = { origin: 'demo.test/log', size: 65_537, root: new Uint8Array(32).fill(9) };
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
    for (const text of ['demo\n01\nAAAA\n', 'demo\n1\nAAAA\n', '\n1\n', 'demo\n-1\n']) expect(() => parseCheckpoint(text)).toThrow('log/checkpoint-invalid');
    expect([isDemonstrationOrigin('demo.shali/xicheng'), isDemonstrationOrigin('shali/xicheng')]).toEqual([true, false]);
  });
});
