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
import { inScope, withReferences, type Scoped } from '#store/access/in-scope.ts';
import { provenanceOf } from '#store/exchange/provenance.ts';
import { getRecord } from '#store/record/get.ts';
import { listRecords } from '#store/record/list.ts';
import { findNames, namesOf } from '#store/record/names.ts';
import { searchRecords } from '#store/record/search.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { etagOf } from './rest-routes.ts';
import { runRequested } from './run-command.ts';
import { SCOPED, viewOfRequest, type Site } from './site.ts';
import { CommandRequest, ListRequest, readRequest, SearchRequest } from './request.ts';

const Path = z.object({ register: z.string().max(48), record: z.string().max(64).optional() });

/** Lists, records, commands and search, for every register alike; all of it within what the viewer sees. */
export function recordRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/registers/:register/records', SCOPED, async (request): Promise<RecordPage> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(ListRequest, request.query);
    const view = await viewOfRequest(site, request);
    return listRecords(district, view, path.register, { where: query.where as Condition, words: query.q, sort: query.sort, limit: query.limit, ...(query.after ? { after: query.after } : {}) });
  });

  app.get('/api/registers/:register/records/:record', SCOPED, async (request, reply): Promise<RecordPageWire | undefined> => {
    const path = readRequest(Path.required(), request.params);
    const register = getRegister(district.model, path.register);
    const view = await viewOfRequest(site, request);
    return inScope(district, view, [...withReferences(district.model, register), Staff.id], async (scoped): Promise<RecordPageWire | undefined> => {
      const { record, caseState } = await getRecord(district, scoped, register.id, path.record);
      if (request.headers['if-none-match'] === etagOf(record)) return void reply.status(304).header('etag', etagOf(record));
      void reply.header('etag', etagOf(record)).header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization');
      const timeline = await listTimeline(district, scoped, register.id, path.record);
      const refs = { ...(await namesOf(district, scoped, register, [record.values, ...timeline.map(formerValues)])), ...(await findNames(district, scoped, 'unit', record.unit ? [record.unit] : [])) };
      const procedure = district.model.procedures.get(register.id);
      const provenance = await provenanceOf(district, scoped, register.id, path.record);
      if (!procedure || !caseState) return { record, refs, timeline, provenance, actions: [], clocks: [] };
      const viewing = { viewer: view.actor, at: district.now(), calendar: district.calendar };
      const standing = { caseState, values: record.values };
      const described = describeCase(procedure, standing, viewing);
      return {
        record,
        refs: { ...refs, ...(await namesOfPeople(scoped, described)) },
        timeline,
        provenance,
        actions: actionsFor(procedure, viewing.calendar, standing, viewing.viewer, viewing.at),
        clocks: Object.entries(caseState.clocks).map(([name, clock]) => ({ name, ...clock, ...(!clock.stoppedAt && isPresumed(district.calendar, clock.dueAt) ? { presumed: true as const } : {}) })),
        case: described,
      };
    });
  });

  async function namesOfPeople(scoped: Scoped, described: CaseWire): Promise<Readonly<Record<string, string>>> {
    const { staff, unit } = namedIn(described);
    return { ...(await findNames(district, scoped, Staff.id, staff)), ...(await findNames(district, scoped, Unit.id, unit)) };
  }

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

// References that a record once had are named too, so that its timeline reads.
function formerValues(entry: TimelineEntry): Values {
  return Object.fromEntries(entry.changes.flatMap((change) => (change.before === undefined ? [] : [[change.field, change.before]])));
}
