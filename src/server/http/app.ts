import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';
import { administrationRoutes } from '../administration/administration-routes.ts';
import { fieldRoutes } from '../field-work/field-routes.ts';
import { fileRoutes } from '../files/file-routes.ts';
import { attachmentRoutes } from '../hanging/attachment-routes.ts';
import { commentRoutes } from '../hanging/comment-routes.ts';
import { Boards } from '../indicators/board.ts';
import { TurnBook } from '../jobs/turn-book.ts';
import { LiveHub } from '../live/live-hub.ts';
import { liveRoutes } from '../live/live-routes.ts';
import { metricsRoutes } from '../metrics/metrics-routes.ts';
import { Meters } from '../metrics/meters.ts';
import type { Platform } from '../platform/open.ts';
import { attachSignIn } from '../sign-in/attach-sign-in.ts';
import { NO_TOKENS, type LocalTokens } from '../sign-in/local-tokens.ts';
import { openSignIn, type SignIn } from '../sign-in/sign-in.ts';
import { tokenRoutes } from '../tokens/token-routes.ts';
import { reachOf, type Reach } from '../webhooks/reach.ts';
import { webhookRoutes } from '../webhooks/webhook-routes.ts';
import type { NoticeWay } from '#kernel/notice/notice-wish.ts';
import { calendarRoutes } from '../calendar/calendar-routes.ts';
import { wishRoutes } from '../notices/wish-routes.ts';
import { accessRoutes } from './access-routes.ts';
import { archiveRoutes } from './archive-routes.ts';
import { backupRoutes } from './backup-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { codeListRoutes } from './code-list-routes.ts';
import { criteriaRoutes } from './criteria-routes.ts';
import { exchangeRoutes } from './exchange-routes.ts';
import { indicatorRoutes } from './indicator-routes.ts';
import { logRoutes } from './log-routes.ts';
import { mapRoutes } from './map-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { answerProblem } from './problem.ts';
import { recordRoutes } from './record-routes.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { reportRoutes } from './report-routes.ts';
import { restRoutes } from './rest-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';
import type { Site } from './site.ts';
import { taskRoutes } from './task-routes.ts';

/** The built workbench. */
export const WEB_FOLDER = join(import.meta.dirname, '../../../dist/web');

const REQUESTS_A_MINUTE = 1200;
// The workbench's own files cost next to nothing and come by the dozen with every page; they are nobody's requests.
const isWorkbenchFile = (request: FastifyRequest): boolean => request.method === 'GET' && request.url.startsWith('/assets/');
/** Requests in hand are finished for so long when the platform stops. */
const CLOSE_WITHIN_MS = 3000;
/** The most that a request may send. */
export const BODY_BYTES = 1024 * 1024;

/** How the staff face is set up; `proxies` are the network addresses whose word on a client's address is taken. */
export type AppSettings = { readonly logLevel?: string; readonly signIn?: SignIn; readonly turns?: TurnBook; readonly tokens?: LocalTokens; readonly meters?: Meters; readonly live?: LiveHub; readonly reach?: Reach; readonly ways?: readonly NoticeWay[]; readonly proxies?: string | undefined; readonly requestsAMinute?: number };

/** The staff face: API, log and workbench in one application. */
export async function buildApp(platform: Platform, settings: AppSettings = {}): Promise<FastifyInstance> {
  const logger = settings.logLevel ? { level: settings.logLevel } : false;
  const app = fastify({ bodyLimit: BODY_BYTES, logger, routerOptions: { maxParamLength: 200 }, trustProxy: settings.proxies ?? false });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request) && existsSync(join(WEB_FOLDER, 'index.html'))) return reply.type('text/html; charset=utf-8').sendFile('index.html');
    return answerProblem(new DistrictError('request/not-found'), request, reply);
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY }, strictTransportSecurity: false });
  await app.register(rateLimit, { max: settings.requestsAMinute ?? REQUESTS_A_MINUTE, timeWindow: '1 minute', allowList: isWorkbenchFile });
  await app.register(compress, { threshold: 1024 });
  app.addHook('onRequest', refuseForeign);
  const signIn = settings.signIn ?? (await openSignIn(platform, { address: 'http://localhost', report: () => undefined }));
  const gate = await attachSignIn(app, signIn, settings.tokens ?? NO_TOKENS);
  const site: Site = { platform, boards: new Boards(platform.district), turns: settings.turns ?? new TurnBook(platform.district.now), meters: settings.meters ?? new Meters(), live: settings.live ?? new LiveHub(platform.district), reach: settings.reach ?? reachOf([]), address: signIn.settings.address, ways: settings.ways ?? [], ...gate };
  for (const routes of [catalogueRoutes, recordRoutes, restRoutes, taskRoutes, noticeRoutes, wishRoutes, calendarRoutes, accessRoutes, criteriaRoutes, codeListRoutes, indicatorRoutes, reportRoutes, mapRoutes, logRoutes, exchangeRoutes, archiveRoutes, backupRoutes, administrationRoutes, tokenRoutes, webhookRoutes, liveRoutes, metricsRoutes, fileRoutes, attachmentRoutes, commentRoutes, fieldRoutes, sheetRoutes, paperRoutes]) routes(app, site);
  // Browsers open connections ahead of their requests; nothing would ever close these at the end.
  app.addHook('preClose', async () => void setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS).unref());
  if (existsSync(WEB_FOLDER)) await app.register(staticFiles, { root: WEB_FOLDER, cacheControl: false, setHeaders: cacheAssets });
  return app;
}

// Styles may stand inline since the component library writes them so; scripts may not.
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && !/^\/(api|log)\//.test(request.url) && (request.headers.accept ?? '').includes('text/html');
}

function cacheAssets(reply: FastifyReply, path: string): void {
  // Built files carry a hash in their name; the page itself is asked for anew each time.
  void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
