import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { DistrictError } from '../error/district-error.ts';
import { parseBase64, toBase64 } from './base64.ts';
import { equalBytes } from './merkle.ts';

/** Ed25519 as a signed note names it. */
export const ED25519 = 0x01;

/** A verifier key of a signed note (C2SP signed-note): its name, four-byte id and raw public key. */
export type VerifierKey = { readonly name: string; readonly id: Uint8Array; readonly type: number; readonly publicKey: Uint8Array };

/** Signs with a name's Ed25519 key; the key itself stays with whoever made this. */
export type NoteSigner = { readonly key: VerifierKey; readonly sign: (message: Uint8Array) => Uint8Array };

/** Verifies an Ed25519 signature. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** The key of a name: its id is the first four bytes of SHA-256 over name, line feed, type and public key. */
export function verifierKey(name: string, publicKey: Uint8Array, type = ED25519): VerifierKey {
  const id = sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
  return { name, id, type, publicKey };
}

/** Writes a verifier key as `name+hex id+base64(type, key)`. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${bytesToHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(key.type), key.publicKey))}`;
}

/** Reads a verifier key; only the first two plus signs part it, since base64 may hold more. @throws DistrictError `log/key-invalid`. */
export function parseVerifierKey(text: string): VerifierKey {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  const bytes = second > 0 ? parseBase64(text.slice(second + 1).trim()) : undefined;
  const name = text.slice(0, first);
  if (first < 1 || !bytes || bytes.length !== 33) throw new DistrictError('log/key-invalid', { key: text.slice(0, 120) });
  const key = verifierKey(name, bytes.slice(1), bytes[0]!);
  if (bytesToHex(key.id) !== text.slice(first + 1, second)) throw new DistrictError('log/key-invalid', { key: text.slice(0, 120) });
  return key;
}

/** Signs a text that ends in a line feed, giving the whole note. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!text.endsWith('\n')) throw new DistrictError('log/note-invalid', { reason: 'the text must end with a line feed' });
  const message = utf8ToBytes(text);
  const lines = signers.map(({ key, sign }) => `— ${key.name} ${toBase64(concatBytes(key.id, sign(message)))}\n`);
  return `${text}\n${lines.join('')}`;
}

/** A note taken apart: the signed text and its signatures, not yet verified. */
export type OpenedNote = { readonly text: string; readonly signatures: readonly { readonly name: string; readonly id: Uint8Array; readonly signature: Uint8Array }[] };

/** Takes a signed note apart. @throws DistrictError `log/note-invalid`. */
export function openNote(note: string): OpenedNote {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n') || note.length > 1_000_000) throw new DistrictError('log/note-invalid', { reason: 'no signatures behind a blank line' });
  const signatures = note
    .slice(gap + 2, -1)
    .split('\n')
    .map((line) => {
      const match = /^— (\S+) (\S+)$/.exec(line);
      const bytes = match ? parseBase64(match[2]!) : undefined;
      if (!match || !bytes || bytes.length < 5) throw new DistrictError('log/note-invalid', { reason: 'a signature line is malformed' });
      return { name: match[1]!, id: bytes.slice(0, 4), signature: bytes.slice(4) };
    });
  return { text: note.slice(0, gap + 1), signatures };
}

/** Verifies a note with a key and gives its text. @throws DistrictError `log/signature-invalid`. */
export function verifyNote(note: string, key: VerifierKey, verify: VerifyEd25519): string {
  const opened = openNote(note);
  const message = utf8ToBytes(opened.text);
  const good = opened.signatures.some((one) => one.name === key.name && equalBytes(one.id, key.id) && verify(key.publicKey, message, one.signature));
  if (!good) throw new DistrictError('log/signature-invalid', { name: key.name });
  return opened.text;
}
