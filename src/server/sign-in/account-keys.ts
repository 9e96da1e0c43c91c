import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Keys of the sign-in, each derived from the platform's master key for one purpose. */
export type AccountKeys = {
  /** Signs cookies and encrypts second factors. */
  readonly cookies: string;
  /** Makes the hashes by which personal numbers are found and codes are compared. */
  readonly lookup: Uint8Array;
  /** Seals personal numbers. */
  readonly seal: Uint8Array;
};

/** Derives the sign-in's keys; who has the database without the master key can forge and look up nothing. */
export function deriveAccountKeys(master: Uint8Array): AccountKeys {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', `shali/sign-in/${purpose}`, 32));
  return { cookies: derive('cookies').toString('base64url'), lookup: derive('lookup'), seal: new Uint8Array(derive('seal')) };
}

/** A keyed hash of a text, for keeping what must be recognised and not read. */
export function keyedHash(keys: AccountKeys, purpose: string, text: string): string {
  return createHmac('sha256', keys.lookup).update(`${purpose}\n${text}`).digest('base64url');
}

/** Whether two texts are the same, in a time that does not say where they differ. */
export function isSameText(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
