import type { FastifyRequest } from 'fastify';
import type { PublicCursor } from '#store/publication/read-published.ts';

const MOST_WORDS = 60;
const MOST_CURSOR = 400;

/** A single parameter of a request's query, as well-formed text without control signs; empty where it is absent or given twice. */
export function queryText(request: FastifyRequest, name: string, most = MOST_WORDS): string {
  const { query } = request;
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  return typeof value === 'string' ? cleanText(value).trim().slice(0, most) : '';
}

/** A part of a request's address; empty where it is absent. */
export function pathText(request: FastifyRequest, name: string): string {
  const { params } = request;
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? cleanText(value) : '';
}

// What a text field refuses, since it makes a text read as something else than what is kept.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** A text without what is not seen and what no database takes: halves of characters, control signs, marks of direction. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(UNSEEN, '');
}

/** Where a list goes on, as it stands in an address. */
export function formatCursor({ place, id }: PublicCursor): string {
  return Buffer.from(JSON.stringify([place, id])).toString('base64url');
}

/** Where a list goes on; undefined, and so the first page, for what is no such thing. */
export function parseCursor(text: string): PublicCursor | undefined {
  if (!text || text.length > MOST_CURSOR) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2) return undefined;
    const [place, id]: readonly unknown[] = parsed;
    return typeof place === 'string' && typeof id === 'string' ? { place: cleanText(place), id: cleanText(id) } : undefined;
  } catch {
    return undefined;
  }
}
