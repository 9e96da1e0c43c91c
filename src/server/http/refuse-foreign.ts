import type { FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';

/**
 * Every change must say that it comes from our own page: a foreign page can't set this header. Nor can it set the one by
 * which a program shows its token, and what comes with a token is judged by it and not by a cookie.
 */
export async function refuseForeign(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  if (request.headers.authorization?.startsWith('Bearer ') && request.headers.cookie === undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (request.headers['x-shali-csrf'] !== '1' || (site !== undefined && site !== 'same-origin')) throw new DistrictError('access/foreign-request');
}
