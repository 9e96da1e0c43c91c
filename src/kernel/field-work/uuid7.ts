/** How many random bytes an id takes. */
export const UUID7_RANDOM_BYTES = 10;

/**
 * A UUID of version 7 (RFC 9562) from a time in milliseconds and ten random bytes: ids that a phone makes without asking
 * anybody, and that sort by when they were made as far as its clock is right.
 */
export function uuid7(atMs: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(atMs)).toString(16).padStart(12, '0').slice(-12);
  const hex = Array.from(random.slice(0, UUID7_RANDOM_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
