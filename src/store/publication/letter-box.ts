import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { CASE_CODE_BYTES, formatCaseCode } from '#kernel/inbox/case-code.ts';
import type { Letter } from '#kernel/inbox/inbox.ts';
import { openText, sealText, type RandomBytes, type Vault } from '../keys/vault.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const STAMP_BYTES = 16;
const STAMP_HOURS = 4;

/** A letter as it is kept until it is taken in: sealed under a key of its own, which the master key wraps. */
export type SealedLetter = { readonly letter: string; readonly key: Uint8Array };

/**
 * What the public face needs of the keys, and no more: it seals letters and can't open them again once they are taken in;
 * it stamps its own forms; and it makes a letter's code from stamp and content, so that the same form sent twice is one
 * letter with one code, and no code can be made without the key.
 */
export type LetterBox = {
  seal(letter: Letter): SealedLetter;
  open(sealed: SealedLetter): Letter;
  /** A stamp for a form that is handed out now. */
  stamp(): string;
  /** Whether a stamp is our own and not too old. */
  isStamp(text: string): boolean;
  codeOf(stamp: string, letter: Letter): string;
  /** By this a letter is found; the code itself is kept nowhere. */
  hashOf(code: string): Uint8Array;
};

/** A letter box by the master key. */
export function makeLetterBox(masterKey: Uint8Array, vault: Vault, now: () => string, random: RandomBytes = vault.random): LetterBox {
  const secret = new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), 'shali public inbox', KEY_BYTES));
  const tag = (purpose: string, text: string): Buffer => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  const signed = (body: string): string => `${body}.${tag('stamp', body).subarray(0, STAMP_BYTES).toString('base64url')}`;
  return {
    seal: (letter) => {
      const key = random(KEY_BYTES);
      return { letter: sealText(key, JSON.stringify(letter), random(NONCE_BYTES)), key: vault.wrap(key) };
    },
    open: ({ letter, key }) => JSON.parse(openText(vault.unwrap(key), letter)) as Letter,
    stamp: () => signed(`${Date.parse(now()).toString(36)}.${Buffer.from(random(STAMP_BYTES)).toString('base64url')}`),
    isStamp: (text) => {
      const body = text.slice(0, text.lastIndexOf('.'));
      const own = Buffer.from(signed(body));
      const given = Buffer.from(text);
      if (own.length !== given.length || !timingSafeEqual(own, given)) return false;
      const age = Date.parse(now()) - Number.parseInt(body, 36);
      return age >= 0 && age <= STAMP_HOURS * 3_600_000;
    },
    codeOf: (stamp, letter) => formatCaseCode(tag('code', `${stamp}\n${JSON.stringify(letter)}`).subarray(0, CASE_CODE_BYTES)),
    hashOf: (code) => new Uint8Array(tag('hash', code)),
  };
}
