import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isPresumed } from '#kernel/calendar/calendar.ts';
import type { Condition } from '#kernel/condition/condition.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { describeCase, namedIn } from '#kernel/desk/describe-case.ts';
import type { CaseWire, CommandResult, RecordPage, RecordPageWire, SearchResult, TimelineEntry } from '#kernel/desk/wire.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { runCommand } from '#store/command/run.ts';
import { provenanceOf } from '#store/exchange/provenance.ts';
import { getRecord } from '#store/record/get.ts';
import { listRecords } from '#store/record/list.ts';
import { findNames, namesOf } from '#store/record/names.ts';
import { searchRecords } from '#store/record/search.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { etagOf } from './rest-routes.ts';
import type { Site } from './site.ts';
import { CommandRequest, ListRequest, readRequest, SearchRequest } from './request.ts';

const Path = z.object({ register: z.string().max(48), record: z.string().max(64).optional() });

/** Lists, records, commands and search, for every register alike. */
export function recordRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;
  const { pool } = district.database;

  app.get('/api/registers/:register/records', async (request): Promise<RecordPage> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(ListRequest, request.query);
    const register = getRegister(district.model, path.register);
    const page = await listRecords(district, pool, register.id, { where: query.where as Condition, words: query.q, sort: query.sort, limit: query.limit, ...(query.after ? { after: query.after } : {}) });
    return { ...page, refs: await namesOf(district, pool, register, page.rows.map((row) => row.values)) };
  });

  app.get('/api/registers/:register/records/:record', async (request, reply): Promise<RecordPageWire | undefined> => {
    const path = readRequest(Path.required(), request.params);
    const register = getRegister(district.model, path.register);
    const { record, caseState } = await getRecord(district, pool, register.id, path.record);
    const actor = await site.actorOf(request);
    if (request.headers['if-none-match'] === etagOf(record)) return void reply.status(304).header('etag', etagOf(record));
    void reply.header('etag', etagOf(record)).header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization');
    const timeline = await listTimeline(district, pool, register.id, path.record);
    const refs = { ...(await namesOf(district, pool, register, [record.values, ...timeline.map(formerValues)])), ...(await findNames(district, pool, 'unit', record.unit ? [record.unit] : [])) };
    const procedure = district.model.procedures.get(register.id);
    const provenance = await provenanceOf(district, pool, register.id, path.record);
    if (!procedure || !caseState) return { record, refs, timeline, provenance, actions: [], clocks: [] };
    const viewing = { viewer: actor, at: district.now(), calendar: district.calendar };
    const standing = { caseState, values: record.values };
    const described = describeCase(procedure, standing, viewing);
    return {
      record,
      refs: { ...refs, ...(await namesOfPeople(described)) },
      timeline,
      provenance,
      actions: actionsFor(procedure, viewing.calendar, standing, viewing.viewer, viewing.at),
      clocks: Object.entries(caseState.clocks).map(([name, clock]) => ({ name, ...clock, ...(!clock.stoppedAt && isPresumed(district.calendar, clock.dueAt) ? { presumed: true as const } : {}) })),
      case: described,
    };
  });

  async function namesOfPeople(described: CaseWire): Promise<Readonly<Record<string, string>>> {
    const { staff, unit } = namedIn(described);
    return { ...(await findNames(district, pool, Staff.id, staff)), ...(await findNames(district, pool, Unit.id, unit)) };
  }

  app.post('/api/commands', async (request): Promise<CommandResult> => {
    const body = readRequest(CommandRequest, request.body);
    const command = body.do === 'create' ? { ...body, id: body.id ?? randomUUID() } : body;
    const accepted = await runCommand(district, { actor: await site.actorOf(request), at: district.now(), command });
    const { record } = await getRecord(district, pool, accepted.register, accepted.record);
    return { record, version: accepted.version, entry: accepted.entry };
  });

  app.get('/api/search', async (request): Promise<SearchResult> => {
    const { q } = readRequest(SearchRequest, request.query);
    return { hits: await searchRecords(district, pool, q) };
  });
}

// References that a record once had are named too, so that its timeline reads.
function formerValues(entry: TimelineEntry): Values {
  return Object.fromEntries(entry.changes.flatMap((change) => (change.before === undefined ? [] : [[change.field, change.before]])));
}
