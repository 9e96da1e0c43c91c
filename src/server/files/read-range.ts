import type { ByteRange } from '#store/file/file-store.ts';

/**
 * The part of a file that a request asks for (RFC 9110, 14): undefined for the whole, which a header that reads otherwise
 * or asks for several parts also gives; `beyond` where it begins behind the end.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'beyond' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '') return Number(last) === 0 ? 'beyond' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size) return 'beyond';
  return to < from ? undefined : { from, to };
}
