import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dutiesOf, platformOf, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { findToken, type Session } from './session-store.ts';
import type { LocalScope, LocalTokens } from './local-tokens.ts';
import type { SignIn } from './sign-in.ts';
import { actorOfSession } from './staff-actor.ts';

/** What a route asks of who calls it; without a word it asks for somebody who can act. */
export type RouteAccess =
  /** Anybody. */
  | 'open'
  /** A session, even one that can't act yet because a password or a second factor has to be set. */
  | 'session'
  /** The operator of the machine, by a token of the data folder. */
  | 'accounts-token'
  /** Somebody who can act, or the operator of the machine by a token of the data folder: exchange, archive, backup. */
  | 'operated';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** A request that changes nothing although it is sent as a change, such as one with a long text to check. */
    readsOnly?: boolean;
  }
}

/** Tells who makes a request; asked once a request, however often it is used. */
export type Gate = {
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  readonly sessionOf: (request: FastifyRequest) => Promise<Session>;
};

/** Whose work a command on the machine is: it reads for its operator, who has the keys, and changes nothing. */
function localCommand({ platform }: SignIn): Actor {
  return { ...platformOf(platform.pack.rootUnit.id), id: 'local-command', name: '本机命令' };
}

/** Whoever can read the data folder with its keys operates the platform: he connects and reconciles, archives, backs up. */
function localOperator({ platform }: SignIn): Actor {
  const settling = [...platform.district.model.connectors.values()].flatMap((connector) => dutiesOf(connector.settledBy));
  return { id: 'command-line', name: '命令行', unit: '', duties: [ADMINISTRATORS.system, 'archivist', ...settling], kind: 'staff' };
}

/** Closes every route that does not say it is open, and answers who makes a request. */
export function closeGate(app: FastifyInstance, signIn: SignIn, tokens: LocalTokens): Gate {
  const actors = new WeakMap<FastifyRequest, Promise<Actor>>();
  const sessions = new WeakMap<FastifyRequest, Promise<Session>>();
  const sessionOf = (request: FastifyRequest): Promise<Session> => kept(sessions, request, () => getSession(signIn, request));
  const actorOf = (request: FastifyRequest): Promise<Actor> => kept(actors, request, async () => {
    const scope = scopeOf(request, tokens);
    if (scope === undefined) return actorOfSession(signIn, await sessionOf(request));
    if (scope === 'operate' && request.routeOptions.config.access === 'operated') return localOperator(signIn);
    if (scope !== 'read') throw new DistrictError('access/denied');
    if (isChange(request) && request.routeOptions.config.readsOnly !== true) throw new DistrictError('access/token-reads-only');
    return localCommand(signIn);
  });
  app.addHook('onRequest', async (request) => {
    const access = accessOf(request);
    if (access === 'open') return;
    if (access === 'accounts-token') {
      if (scopeOf(request, tokens) !== 'accounts') throw new DistrictError('access/not-signed-in');
    } else if (access === 'session') await sessionOf(request);
    else await actorOf(request);
  });
  return { actorOf, sessionOf };
}

// The workbench's files are served by one wildcard, and its pages where no route is; neither holds anything of the district.
function accessOf(request: FastifyRequest): RouteAccess | undefined {
  const { access } = request.routeOptions.config;
  if (access) return access;
  const files = request.routeOptions.url === '/*' || request.is404;
  return files && !isChange(request) && !request.url.startsWith('/api') ? 'open' : undefined;
}

function isChange(request: FastifyRequest): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD';
}

async function getSession(signIn: SignIn, request: FastifyRequest): Promise<Session> {
  const token = findToken(request.headers.cookie, signIn.cookie, signIn.keys.cookies);
  const session = token === undefined ? undefined : await signIn.sessions.findByToken(token, signIn.now());
  const isOurs = session && (session.account.kind === 'public') === (signIn.face === 'public');
  if (!isOurs || (session.account.demonstration && !signIn.platform.demonstration)) throw new DistrictError('access/not-signed-in');
  return session;
}

function scopeOf(request: FastifyRequest, tokens: LocalTokens): LocalScope | undefined {
  const token = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const scope = tokens.scopeOf(token);
  if (!scope) throw new DistrictError('access/not-signed-in');
  return scope;
}

function kept<T>(known: WeakMap<FastifyRequest, Promise<T>>, request: FastifyRequest, ask: () => Promise<T>): Promise<T> {
  const before = known.get(request);
  if (before) return before;
  const asked = ask();
  known.set(request, asked);
  return asked;
}
