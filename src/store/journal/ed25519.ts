import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { verifierKey, type NoteSigner, type VerifyEd25519 } from '#kernel/journal/note.ts';

// Ed25519 keys as DER: a fixed head (RFC 8410), then the 32 bytes.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** A signer of notes under a name, from a 32-byte Ed25519 seed. */
export function makeNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES));
  return { key: verifierKey(name, publicKey), sign: (message) => new Uint8Array(sign(null, message, key)) };
}

/** Verifies an Ed25519 signature with the machine's own implementation; false for anything malformed. */
export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  if (publicKey.length !== KEY_BYTES) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
};
