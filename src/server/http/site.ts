import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import { mayDo, narrowView, type TokenScope } from '#kernel/access/token-scope.ts';
import type { View } from '#kernel/access/view.ts';
import type { NoticeWay } from '#kernel/notice/notice-wish.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { Boards } from '../indicators/board.ts';
import type { TurnBook } from '../jobs/turn-book.ts';
import type { LiveHub } from '../live/live-hub.ts';
import type { Meters } from '../metrics/meters.ts';
import type { Platform } from '../platform/open.ts';
import type { Reach } from '../webhooks/reach.ts';
import type { Asking } from '../sign-in/gate.ts';

/** What the routes of the staff face share. */
export type Site = {
  readonly platform: Platform;
  readonly boards: Boards;
  /** How the platform's repeated work goes. */
  readonly turns: TurnBook;
  readonly meters: Meters;
  /** Who makes a request. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  /** The scope of the token by which a program makes it; undefined for a person. */
  readonly scopeOf: (request: FastifyRequest) => Promise<TokenScope | undefined>;
  /** Who makes a request that lasts, asked anew. @throws DistrictError when his session or token is over. */
  readonly again: (request: FastifyRequest) => Promise<Asking>;
  readonly live: LiveHub;
  /** The address that browsers use; a test's application has none. */
  readonly address?: string;
  /** The ways by which notices leave the platform. */
  readonly ways?: readonly NoticeWay[];
  /** Where other systems may be told of changes. */
  readonly reach: Reach;
};

/** A route that holds a program's token against the registers that it touches, by `viewOfRequest` and `checkStep`. */
export const SCOPED = { config: { scoped: true } } as const;

/** What the one who makes a request sees; a program, what of it its token reads. */
export async function viewOfRequest(site: Site, request: FastifyRequest): Promise<View> {
  return viewOf(site, { actor: await site.actorOf(request), scope: await site.scopeOf(request) });
}

/** What the one who makes a request that lasts sees now. */
export async function viewAgain(site: Site, request: FastifyRequest): Promise<View> {
  return viewOf(site, await site.again(request));
}

async function viewOf(site: Site, { actor, scope }: Asking): Promise<View> {
  const view = await loadView(site.platform.district, actor);
  return scope ? narrowView(view, scope) : view;
}

/** Refuses a step that the token of a program is not for. @throws DistrictError `access/token-scope`. */
export async function checkStep(site: Site, request: FastifyRequest, register: string, step: string): Promise<void> {
  const scope = await site.scopeOf(request);
  if (scope && !mayDo(scope, register, step)) throw new DistrictError('access/token-scope');
}
