import { DistrictError } from '#kernel/error/district-error.ts';

/** The largest text that is read: a year's reports of a whole city are smaller. */
export const MOST_BYTES = 20 * 1024 * 1024;
const BINARY_SAMPLE = 64 * 1024;
/** Control characters beyond tab, feed and return do not occur in a text. */
const MOST_CONTROL_SHARE = 0.005;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Decodes a file's bytes to text: UTF-8 with or without mark, UTF-16 with mark, else GB18030.
 * @throws DistrictError `report/empty`, `report/too-large`, `report/unreadable`.
 */
export function readText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes.length === 0) throw new DistrictError('report/empty', { bytes: 0 });
  if (bytes.length > MOST_BYTES) throw new DistrictError('report/too-large', { bytes: bytes.length, mostBytes: MOST_BYTES });
  const { text, encoding } = decode(bytes);
  if (isBinary(text)) throw new DistrictError('report/unreadable', { reason: 'binary' });
  if (text.trim() === '') throw new DistrictError('report/empty', { bytes: bytes.length });
  return { text, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs('utf-16le', bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs('utf-16be', bytes), encoding: 'utf-16be' };
  if (bytes.subarray(0, BINARY_SAMPLE).includes(0)) throw new DistrictError('report/unreadable', { reason: 'binary' });
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  return { text: decodeAs('gb18030', bytes), encoding: 'gb18030' };
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string {
  const text = tryDecode(encoding, bytes);
  if (text === undefined) throw new DistrictError('report/unreadable', { reason: 'encoding' });
  return text;
}

function tryDecode(encoding: TextEncoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** NUL, many control characters or private-use characters: bytes that only happened to decode. */
function isBinary(text: string): boolean {
  let odd = 0;
  const length = Math.min(text.length, BINARY_SAMPLE);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 127 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) odd += 1;
  }
  return odd > length * MOST_CONTROL_SHARE;
}
