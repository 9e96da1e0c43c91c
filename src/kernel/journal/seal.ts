import { sha256 } from '@noble/hashes/sha2.js';
import { DistrictError } from '../error/district-error.ts';
import { parseBase64, toBase64 } from './base64.ts';
import { equalBytes } from './merkle.ts';
import { signNote, verifyNote, type NoteSigner, type VerifierKey, type VerifyEd25519 } from './note.ts';

/**
 * A seal over bytes that leave the platform: a C2SP signed note by the log's own key. Its first line says what is sealed
 * and is no log's origin, so that a seal can never be taken for a checkpoint nor the other way round.
 */
export function sealBytes(what: string, bytes: Uint8Array, signer: NoteSigner): string {
  return signNote(`${what}\n${toBase64(sha256(bytes))}\n`, [signer]);
}

/** Verifies a seal. @throws DistrictError `log/note-invalid`, `log/signature-invalid` or `seal/differs`. */
export function verifySeal(what: string, bytes: Uint8Array, note: string, key: VerifierKey, verify: VerifyEd25519): void {
  const [line, hash = ''] = verifyNote(note, key, verify).split('\n');
  const sealed = parseBase64(hash);
  if (line !== what || !sealed || !equalBytes(sealed, sha256(bytes))) throw new DistrictError('seal/differs', { what });
}
