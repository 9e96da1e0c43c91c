// Crockford's base 32: no I, L, O and U, so that a code copied by hand is read as it was meant.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 16;
const GROUP = 4;

/** The bytes that a code is made of: 80 bits, which nobody guesses. */
export const CASE_CODE_BYTES = 10;

/** The code by which the writer of a letter asks for it, in groups: `7F3K-9QXA-M2TD-0WNE`. */
export function formatCaseCode(bytes: Uint8Array): string {
  let bits = bytes.slice(0, CASE_CODE_BYTES).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let place = 0; place < LETTERS; place += 1) {
    text = `${SIGNS[Number(bits & 31n)]}${text}`;
    bits >>= 5n;
  }
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The code as it was meant by whoever typed it: small letters, spaces and the usual mistakes are put right; undefined where it is none. */
export function parseCaseCode(text: string): string | undefined {
  const signs = text.toUpperCase().replaceAll(/[\s\-—–.·]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (signs.length !== LETTERS || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined;
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}
