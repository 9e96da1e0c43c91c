import type { FastifyReply } from 'fastify';

/** Sets cookies on an answer, which then stands in no cache. */
export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  void reply.header('cache-control', 'no-store');
  if (cookies.length > 0) void reply.header('set-cookie', [...cookies]);
}
