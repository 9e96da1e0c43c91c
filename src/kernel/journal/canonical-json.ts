import { DistrictError } from '../error/district-error.ts';

/** What the journal commits to: JSON without floating-point numbers and null. */
export type Canonical = string | number | boolean | readonly Canonical[] | { readonly [key: string]: Canonical };

const ASCII_KEY = /^[\u0020-\u007e]+$/;
const MAX_DEPTH = 32;

/**
 * Canonical JSON (RFC 8785) on a safe subset, so that every implementation writes the same bytes: strings without lone
 * surrogates, safe integers, booleans, arrays, and objects whose keys are printable ASCII.
 * @throws DistrictError `journal/not-canonical` for anything else.
 */
export function canonicalJson(value: Canonical, depth = 0): string {
  if (depth > MAX_DEPTH) throw new DistrictError('journal/not-canonical', { reason: 'nested too deep' });
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return integer(value);
  if (Array.isArray(value)) return `[${value.map((one: Canonical) => canonicalJson(one, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return object(value as { readonly [key: string]: Canonical }, depth);
  throw new DistrictError('journal/not-canonical', { reason: `a value of type ${value === null ? 'null' : typeof value}` });
}

function object(value: { readonly [key: string]: Canonical }, depth: number): string {
  // ASCII keys sort the same by UTF-16 units, by code points and by bytes.
  const members = Object.keys(value)
    .toSorted()
    .map((key) => {
      if (!ASCII_KEY.test(key)) throw new DistrictError('journal/not-canonical', { reason: 'a key that is not printable ASCII' });
      return `${JSON.stringify(key)}:${canonicalJson(value[key]!, depth + 1)}`;
    });
  return `{${members.join(',')}}`;
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new DistrictError('journal/not-canonical', { reason: 'a text with a lone surrogate' });
  return JSON.stringify(text);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new DistrictError('journal/not-canonical', { reason: 'a number that is no safe integer' });
  return String(value);
}
