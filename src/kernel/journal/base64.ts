const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Map([...ALPHABET].map((character, index) => [character, index]));

/** Standard base64 with padding (RFC 4648 §4), for signed notes. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const group = (a << 16) | (b << 8) | c;
    text += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
    text += index + 1 < bytes.length ? ALPHABET[(group >> 6) & 63]! : '=';
    text += index + 2 < bytes.length ? ALPHABET[group & 63]! : '=';
  }
  return text;
}

/** Reads standard base64 with padding; undefined when it is not exactly that. */
export function parseBase64(text: string): Uint8Array | undefined {
  const body = text.replace(/=+$/, '');
  if (text.length % 4 !== 0 || text.length - body.length > 2) return undefined;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let filled = 0;
  let bits = 0;
  let group = 0;
  for (const character of body) {
    const value = VALUE.get(character);
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled] = (group >> bits) & 255;
    filled += 1;
  }
  return toBase64(bytes) === text ? bytes : undefined;
}

/** base64url without padding (RFC 4648 §5), for salted hashes in entries. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
