import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import { verifierKey } from '#kernel/journal/note.ts';
import { fieldRoutes } from '#server/field-work/field-routes.ts';
import { accessRoutes } from '#server/http/access-routes.ts';
import { BODY_BYTES } from '#server/http/app.ts';
import { catalogueRoutes } from '#server/http/catalogue-routes.ts';
import { indicatorRoutes } from '#server/http/indicator-routes.ts';
import { mapRoutes } from '#server/http/map-routes.ts';
import { noticeRoutes } from '#server/http/notice-routes.ts';
import { answerProblem } from '#server/http/problem.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { restRoutes } from '#server/http/rest-routes.ts';
import type { Site } from '#server/http/site.ts';
import { taskRoutes } from '#server/http/task-routes.ts';
import { Boards } from '#server/indicators/board.ts';
import { LiveHub } from '#server/live/live-hub.ts';
import { liveRoutes } from '#server/live/live-routes.ts';
import { reachOf } from '#server/webhooks/reach.ts';
import { Meters } from '#server/metrics/meters.ts';
import { XICHENG } from '#districts/xicheng/pack.ts';
import { TurnBook } from '#server/jobs/turn-book.ts';
import { fileRoutes } from '#server/files/file-routes.ts';
import { attachmentRoutes } from '#server/hanging/attachment-routes.ts';
import { commentRoutes } from '#server/hanging/comment-routes.ts';
import { openIntake } from '#server/files/file-settings.ts';
import { CalendarBook } from '#server/platform/calendar-book.ts';
import { CriteriaBook } from '#server/platform/criteria-book.ts';
import type { Platform } from '#server/platform/open.ts';
import type { District } from '#store/district.ts';
import type { Intake } from '#store/file/take-in.ts';

/** The routes of the staff face over a district of a test, behind no sign-in: the header `x-viewer` says who asks. */
export async function openApp(district: District, live = new LiveHub(district), files: Intake = openIntake(join(tmpdir(), `shali-files-${process.pid}`), { mostBytes: 1024 * 1024 })): Promise<FastifyInstance> {
  const { database, schema, calendar, now } = district;
  const log = { database, schema, signer: { key: verifierKey('demo.test', new Uint8Array(32)), sign: () => new Uint8Array(64) }, now };
  const folder = { path: '', database: '', masterKey: new Uint8Array(32), logSeed: new Uint8Array(32) };
  const platform: Platform = { pack: XICHENG, district, log, calendars: new CalendarBook(database, schema, calendar), criteria: new CriteriaBook(database, schema, district.model.criteria, district.criteria ?? {}), demonstration: undefined, folder, files, connect: async () => undefined, close: async () => undefined };
  const site: Site = { platform, boards: new Boards(district), turns: new TurnBook(now), meters: new Meters(), actorOf: async (request) => viewerOf(request), scopeOf: async () => undefined, again: async (request) => ({ actor: viewerOf(request), scope: undefined }), live, reach: reachOf([]) };
  const app = fastify({ bodyLimit: BODY_BYTES, routerOptions: { maxParamLength: 200 } });
  app.setErrorHandler(answerProblem);
  for (const routes of [catalogueRoutes, recordRoutes, restRoutes, taskRoutes, noticeRoutes, accessRoutes, indicatorRoutes, mapRoutes, liveRoutes, fileRoutes, attachmentRoutes, commentRoutes, fieldRoutes]) routes(app, site);
  return app;
}

function viewerOf(request: FastifyRequest): Actor {
  return JSON.parse(decodeURIComponent(String(request.headers['x-viewer']))) as Actor;
}
