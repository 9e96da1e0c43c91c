import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Staff } from '#base/staff.ts';
import type { ActionsFor, CommandResult, Count, RecordPage, RecordPageWire, SearchResult, Totals } from '#kernel/desk/wire.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { inScope, withReferences } from '#store/access/in-scope.ts';
import { countRecords, listRecords } from '#store/record/list.ts';
import { searchRecords } from '#store/record/search.ts';
import { sumRecords } from '#store/record/totals.ts';
import { readActions } from './read-actions.ts';
import { readRecordPage } from './record-page.ts';
import { runRequested } from './run-command.ts';
import { SCOPED, viewOfRequest, type Site } from './site.ts';
import { ActionsRequest, CommandRequest, CountRequest, ListRequest, readRequest, SearchRequest, TotalsRequest } from './request.ts';

const Path = z.object({ register: z.string().max(48), record: z.string().max(64).optional() });

/** Lists, records, commands and search, for every register alike; all of it within what the viewer sees. */
export function recordRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/registers/:register/records', SCOPED, async (request): Promise<RecordPage> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(ListRequest, request.query);
    const view = await viewOfRequest(site, request);
    return listRecords(district, view, path.register, { where: query.where, words: query.q, sort: query.sort, limit: query.limit, ...(query.after ? { after: query.after } : {}), ...(query.count === 'none' ? {} : { counted: query.count }) });
  });

  app.get('/api/registers/:register/count', SCOPED, async (request): Promise<Count> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(CountRequest, request.query);
    return countRecords(district, await viewOfRequest(site, request), path.register, { where: query.where, words: query.q }, query.count);
  });

  app.get('/api/registers/:register/totals', SCOPED, async (request): Promise<Totals> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(TotalsRequest, request.query);
    return sumRecords(district, await viewOfRequest(site, request), path.register, { where: query.where, words: query.q });
  });

  app.post('/api/registers/:register/actions', SCOPED, async (request): Promise<ActionsFor> => {
    const path = readRequest(Path, request.params);
    const { ids } = readRequest(ActionsRequest, request.body);
    return readActions(district, await viewOfRequest(site, request), path.register, ids);
  });

  app.get('/api/registers/:register/records/:record', SCOPED, async (request, reply): Promise<RecordPageWire | undefined> => {
    const path = readRequest(Path.required(), request.params);
    const register = getRegister(district.model, path.register);
    const view = await viewOfRequest(site, request);
    const page = await inScope(district, view, [...withReferences(district.model, register), Staff.id], (scoped) => readRecordPage(district, scoped, register, path.record, request.headers['if-none-match']), [register.id, path.record]);
    void reply.header('etag', page.etag);
    if (!page.body) return void reply.status(304);
    void reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization');
    return page.body;
  });

  app.post('/api/commands', SCOPED, async (request, reply): Promise<CommandResult> => {
    const body = readRequest(CommandRequest, request.body);
    const command = body.do === 'create' ? { ...body, id: body.id ?? randomUUID() } : body;
    const { accepted, record } = await runRequested(site, request, reply, command);
    return { record, version: accepted.version, entry: accepted.entry };
  });

  app.get('/api/search', SCOPED, async (request): Promise<SearchResult> => {
    const { q } = readRequest(SearchRequest, request.query);
    return { hits: await searchRecords(district, await viewOfRequest(site, request), q) };
  });
}
