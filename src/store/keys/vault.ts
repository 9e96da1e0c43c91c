import { createCipheriv, createDecipheriv } from 'node:crypto';
import { DistrictError } from '#kernel/error/district-error.ts';

/** Random bytes from the machine, or from a seed where a demonstration district is made. */
export type RandomBytes = (length: number) => Uint8Array;

/** Seals and opens personal values with AES-256-GCM; each record with personal fields has a key of its own. */
export type Vault = {
  readonly random: RandomBytes;
  /** Wraps a record's key with the master key, for keeping in the database. */
  wrap(key: Uint8Array): Uint8Array;
  unwrap(wrapped: Uint8Array): Uint8Array;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A vault over a 32-byte master key, which is kept outside the database and its backups. */
export function makeVault(master: Uint8Array, random: RandomBytes): Vault {
  return {
    random,
    wrap: (key) => encrypt(master, key, random(NONCE_BYTES)),
    unwrap: (wrapped) => decrypt(master, wrapped),
  };
}

/** Seals a text under a record's key. */
export function sealText(key: Uint8Array, text: string, nonce: Uint8Array): string {
  return `sealed.${Buffer.from(encrypt(key, new TextEncoder().encode(text), nonce)).toString('base64url')}`;
}

/** Opens a sealed text. @throws DistrictError `seal/broken` when key or text don't fit. */
export function openText(key: Uint8Array, sealed: string): string {
  return new TextDecoder().decode(decrypt(key, Buffer.from(sealed.replace(/^sealed\./, ''), 'base64url')));
}

function encrypt(key: Uint8Array, plain: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new DistrictError('seal/broken', {}, { cause });
  }
}
