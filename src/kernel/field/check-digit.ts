const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of a unified social credit code from its first 17 characters (GB 32100-2015). */
export function creditCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** Check character of an organisation code from its first 8 characters (GB 11714-1997). */
export function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body[index]!, 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** Check character of a citizen identity number from its first 17 digits (GB 11643-1999). */
export function identityCheck(body: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return '10X98765432'[sum % 11]!;
}

/** Whether a text is a unified social credit code whose outer check character holds, and the inner one where it applies. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  if (creditCheck(text.slice(0, 17)) !== text[17]) return false;
  // The inner organisation code may use letters outside the credit alphabet only in old codes; it must still check.
  return organisationCheck(text.slice(8, 16)) === text[16];
}
