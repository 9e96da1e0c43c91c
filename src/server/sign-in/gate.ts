import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dutiesOf, platformOf, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { TokenScope } from '#kernel/access/token-scope.ts';
import { isTokenSecret } from '#store/token/token-secrets.ts';
import { checkScope, getProgram, type Program } from '../tokens/program.ts';
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
  | 'operated'
  /** Somebody who can act, and never a program: who may act for whom, and what leaves the platform. */
  | 'administered'
  /** A program whose token reads the metrics, or the operator of the machine by any token of the data folder. */
  | 'metrics';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** A request that changes nothing although it is sent as a change, such as one with a long text to check. */
    readsOnly?: boolean;
    /** It holds the token of a program against the registers that it touches, so that one for some registers may come in. */
    scoped?: boolean;
  }
}

/** Who asks, and within which scope where a program does. */
export type Asking = { readonly actor: Actor; readonly scope: TokenScope | undefined };

/** Tells who makes a request; asked once a request, however often it is used. */
export type Gate = {
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
  readonly sessionOf: (request: FastifyRequest) => Promise<Session>;
  /** The scope of the token by which a program makes the request; undefined for a person. */
  readonly scopeOf: (request: FastifyRequest) => Promise<TokenScope | undefined>;
  /** Who makes a request that lasts, as it is now; asking keeps no session from idling away. */
  readonly again: (request: FastifyRequest) => Promise<Asking>;
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
  const programs = new WeakMap<FastifyRequest, Promise<Program>>();
  const programOf = async (request: FastifyRequest): Promise<Program | undefined> => {
    const secret = bearerOf(request);
    if (secret === undefined || !isTokenSecret(secret)) return undefined;
    return kept(programs, request, () => programNow(signIn, request, secret));
  };
  const actorOf = (request: FastifyRequest): Promise<Actor> => kept(actors, request, async () => {
    const program = await programOf(request);
    if (program) return program.actor;
    const scope = scopeOf(request, tokens);
    if (scope === undefined) return actorOfSession(signIn, await sessionOf(request));
    const { access } = request.routeOptions.config;
    if (scope === 'operate' && access === 'operated') return localOperator(signIn);
    if (access === 'administered') throw new DistrictError('access/denied');
    if (scope !== 'read' && !(scope === 'operate' && access === 'metrics')) throw new DistrictError('access/denied');
    if (isChange(request) && request.routeOptions.config.readsOnly !== true) throw new DistrictError('access/token-reads-only');
    return localCommand(signIn);
  });
  app.addHook('onRequest', async (request) => {
    const access = accessOf(request);
    if (access === 'open') return;
    if (access === 'metrics' && bearerOf(request) === undefined) throw new DistrictError('access/not-signed-in');
    if (access === 'accounts-token') {
      if (scopeOf(request, tokens) !== 'accounts') throw new DistrictError('access/not-signed-in');
    } else if (access === 'session') await sessionOf(request);
    else await actorOf(request);
  });
  const again = async (request: FastifyRequest): Promise<Asking> => {
    const secret = bearerOf(request);
    if (secret !== undefined) return isTokenSecret(secret) ? programNow(signIn, request, secret) : { actor: await actorOf(request), scope: undefined };
    return { actor: await actorOfSession(signIn, await getSession(signIn, request, false)), scope: undefined };
  };
  return { actorOf, sessionOf, again, scopeOf: async (request) => (await programOf(request))?.scope };
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

async function programNow(signIn: SignIn, request: FastifyRequest, secret: string): Promise<Program> {
  const program = await getProgram(signIn.platform.district, secret, request.ip);
  const { access, scoped = false, readsOnly = false } = request.routeOptions.config;
  checkScope(program.scope, { access, scoped, isChange: isChange(request) && !readsOnly });
  return program;
}

async function getSession(signIn: SignIn, request: FastifyRequest, isUse = true): Promise<Session> {
  const token = findToken(request.headers.cookie, signIn.cookie, signIn.keys.cookies);
  const session = token === undefined ? undefined : await signIn.sessions.findByToken(token, signIn.now(), isUse);
  const isOurs = session && (session.account.kind === 'public') === (signIn.face === 'public');
  if (!isOurs || (session.account.demonstration && !signIn.platform.demonstration)) throw new DistrictError('access/not-signed-in');
  return session;
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

function scopeOf(request: FastifyRequest, tokens: LocalTokens): LocalScope | undefined {
  const token = bearerOf(request);
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
