import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import type { Boards } from '../indicators/board.ts';
import type { Platform } from '../platform/open.ts';

/** What the routes of the staff face share. */
export type Site = {
  readonly platform: Platform;
  readonly boards: Boards;
  /** Who makes a request. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
};
