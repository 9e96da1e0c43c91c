const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_ALPHABET = `${ALPHABET.slice(0, 62)}-_`;
const VALUE = new Map([...ALPHABET].map((character, index) => [character, index]));

/** Standard base64 with padding (RFC 4648 §4), for signed notes. */
export function toBase64(bytes: Uint8Array): string {
  return `${encode(bytes, ALPHABET)}${'='.repeat((3 - (bytes.length % 3)) % 3)}`;
}

/** base64url without padding (RFC 4648 §5), for salted hashes in entries. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_ALPHABET);
}

// Every field of every entry passes here, so it reads bytes in place and makes no arrays.
function encode(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  const whole = bytes.length - (bytes.length % 3);
  for (let at = 0; at < whole; at += 3) {
    const group = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    text += alphabet[group >> 18]! + alphabet[(group >> 12) & 63]! + alphabet[(group >> 6) & 63]! + alphabet[group & 63]!;
  }
  if (bytes.length - whole === 1) text += alphabet[bytes[whole]! >> 2]! + alphabet[(bytes[whole]! << 4) & 63]!;
  if (bytes.length - whole === 2) {
    const group = (bytes[whole]! << 8) | bytes[whole + 1]!;
    text += alphabet[group >> 10]! + alphabet[(group >> 4) & 63]! + alphabet[(group << 2) & 63]!;
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
