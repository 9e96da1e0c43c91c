import type { FastifyReply } from 'fastify';

/** Says that an answer is a file with a name, which no one on the way keeps. */
export function asFile(reply: FastifyReply, name: string, type: string): void {
  void reply.type(type).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, no-store');
}
