import type { FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';

/** Every change must say that it comes from our own page: a foreign page can't set this header. */
export async function refuseForeign(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  if (request.headers['x-shali-csrf'] !== '1' || (site !== undefined && site !== 'same-origin')) throw new DistrictError('access/foreign-request');
}
