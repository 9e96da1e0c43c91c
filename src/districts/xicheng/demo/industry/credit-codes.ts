import { creditCheck, organisationCheck } from '#kernel/field/check-digit.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// The second character of a code says what kind of body it is (GB 32100-2015).
const BODY_KIND = { enterprise: '1', 'sole-trader': '2', cooperative: '3' } as const;

/** A valid unified social credit code whose middle reads DEM, so that everyone sees that it is made up. */
export function demoCreditCode(kind: keyof typeof BODY_KIND, index: number): string {
  let serial = '';
  for (let left = index; serial.length < 5; left = Math.floor(left / ALPHABET.length)) serial = `${ALPHABET[left % ALPHABET.length]}${serial}`;
  const organisation = `DEM${serial}`;
  const body = `9${BODY_KIND[kind]}411102${organisation}${organisationCheck(organisation)}`;
  return `${body}${creditCheck(body)}`;
}
