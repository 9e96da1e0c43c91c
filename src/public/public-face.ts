import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { PublicGround } from './ground.ts';
import { answerProblem, contextOf } from './routes/answer-page.ts';
import { letterRoutes } from './routes/letter-routes.ts';
import { openFileRoutes } from './routes/open-file-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';

const REQUESTS_A_MINUTE = 300;
/** A letter that is far too long is shown again to be shortened; what is larger than this is refused. */
const BODY_BYTES = 64 * 1024;
/** Who sends more slowly than this holds a connection and wants nothing. */
const REQUEST_WITHIN_MS = 30_000;
const CLOSE_WITHIN_MS = 3000;

export type { PublicGround };

/** How the public face is set up; `proxies` are the network addresses whose word on a client's address is taken. */
export type PublicSettings = { readonly logLevel?: string; readonly proxies?: string | undefined; readonly requestsAMinute?: number };

// No script at all, nothing from elsewhere, and forms that send to nobody but us.
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  scriptSrc: ["'none'"],
  scriptSrcAttr: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: null,
};

/** The public face: pages for anybody, on a listener of its own, which reads what is published and adds to the inbox. */
export async function buildPublicFace(ground: PublicGround, settings: PublicSettings = {}): Promise<FastifyInstance> {
  const logger = settings.logLevel ? { level: settings.logLevel } : false;
  const app = fastify({ bodyLimit: BODY_BYTES, requestTimeout: REQUEST_WITHIN_MS, logger, routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true }, trustProxy: settings.proxies ?? false, frameworkErrors: (_error, request, reply) => void answerProblem(reply, contextOf(ground, request), 'not-found') });
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'public face');
    return answerProblem(reply, contextOf(ground, request), status === 429 ? 'too-many' : status === 413 ? 'too-large' : status >= 500 ? 'broken' : status === 403 ? 'refused' : 'not-found');
  });
  app.setNotFoundHandler((request, reply) => answerProblem(reply, contextOf(ground, request), 'not-found'));
  // A form is sent back to where it came from; with no referrer at all a browser would not say where that is.
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY }, strictTransportSecurity: false, referrerPolicy: { policy: 'same-origin' } });
  await app.register(rateLimit, { max: settings.requestsAMinute ?? REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  await app.register(compress, { threshold: 1024 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.addHook('onRequest', async (request) => {
    if (request.method === 'POST' && !isOwnForm(request)) throw Object.assign(new Error('A form of another site.'), { statusCode: 403 });
  });
  for (const routes of [pageRoutes, letterRoutes, openFileRoutes]) routes(app, ground);
  app.addHook('preClose', async () => void setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS).unref());
  return app;
}

// A browser says from where a form is sent. What is no browser has nobody's session to misuse: there is none here.
function isOwnForm({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}
