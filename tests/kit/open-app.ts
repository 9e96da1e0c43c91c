import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import { verifierKey } from '#kernel/journal/note.ts';
import { buildApp } from '#server/http/app.ts';
import { CalendarBook } from '#server/platform/calendar-book.ts';
import type { District } from '#store/district.ts';

/** The staff face over a district of a test, where the header `x-viewer` says who asks. */
export async function openApp(district: District): Promise<FastifyInstance> {
  const { database, schema, calendar, now } = district;
  const log = { database, schema, signer: { key: verifierKey('demo.test', new Uint8Array(32)), sign: () => new Uint8Array(64) }, now };
  const folder = { path: '', database: '', masterKey: new Uint8Array(32), logSeed: new Uint8Array(32) };
  const platform = { district, log, calendars: new CalendarBook(database, schema, calendar), demonstration: false, folder, close: async () => undefined };
  return buildApp(platform, { actorOf: async (request) => viewerOf(request) });
}

function viewerOf(request: FastifyRequest): Actor {
  return JSON.parse(decodeURIComponent(String(request.headers['x-viewer']))) as Actor;
}
