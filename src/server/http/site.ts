import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import type { View } from '#kernel/access/view.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { Boards } from '../indicators/board.ts';
import type { TurnBook } from '../jobs/turn-book.ts';
import type { Platform } from '../platform/open.ts';

/** What the routes of the staff face share. */
export type Site = {
  readonly platform: Platform;
  readonly boards: Boards;
  /** How the platform's repeated work goes. */
  readonly turns: TurnBook;
  /** Who makes a request. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
};

/** What the one who makes a request sees. */
export async function viewOfRequest(site: Site, request: FastifyRequest): Promise<View> {
  return loadView(site.platform.district, await site.actorOf(request));
}
