import type { FastifyInstance } from 'fastify';
import type { Viewing } from '#kernel/desk/describe-case.ts';
import { describeDeskCase } from '#kernel/desk/describe-desk-case.ts';
import { getProcedure } from '#kernel/desk/model.ts';
import { bandEdges, rangeOf } from '#kernel/desk/task-band.ts';
import type { DeskSide } from '#kernel/desk/desk-wire.ts';
import type { DeskCaseWire, TaskPage } from '#kernel/desk/wire.ts';
import { taskKeysOf } from '#kernel/procedure/tasks.ts';
import { asReader, inScope } from '#store/access/in-scope.ts';
import { findHandedOn } from '#store/record/handed-on.ts';
import { namesIn } from '#store/record/names.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';
import { readDeskSide } from '../desk/desk-side.ts';
import { readRequest, TaskRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

/** What is mine to do, in my own name and in the names of those whose deputy I am; what waits for others, and what stands beside. */
export function taskRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/tasks', async (request): Promise<TaskPage> => {
    const { band, register, after, limit } = readRequest(TaskRequest, request.query);
    const viewing: Viewing = { viewer: await site.actorOf(request), at: district.now(), calendar: district.calendar };
    const view = await viewOfRequest(site, request);
    const edges = bandEdges(district.calendar, viewing.at);
    const waiting = band === 'waiting';
    const among = waiting ? await asReader(district, (wide) => findHandedOn(district, wide, viewing.viewer.id)) : undefined;
    const asked = { limit, ...(after === undefined ? {} : { after }), ...(register === undefined ? {} : { register }), ...(band === undefined || waiting ? {} : { due: rangeOf(edges, band) }), ...(among ? { among } : {}) };
    return inScope(district, view, [...district.model.procedures.keys(), ...NAMED.filter((id) => district.model.registers.has(id))], async (scoped) => {
      const page = await listCasesAtHand(district, scoped, taskKeysOf(viewing.viewer, viewing.at), asked);
      const cases = page.cases.map((one) => describeDeskCase(getProcedure(district.model, one.register), one, viewing, edges, waiting));
      return { cases, refs: await namesIn(district, scoped, named(cases)), week: edges.lastDay, ...(page.next ? { next: page.next } : {}) };
    });
  });

  app.get('/api/desk', async (request): Promise<DeskSide> => readDeskSide(district, await viewOfRequest(site, request)));
}

const NAMED = ['unit', 'staff'] as const;

// The units whose records they are, and for whom what is open in them is.
function named(cases: readonly DeskCaseWire[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ways = cases.flatMap((one) => one.tasks.flatMap((task) => task.for));
  const units = [...cases.map((one) => one.unit), ...ways.map((way) => ('unit' in way ? way.unit : undefined))];
  const people = ways.map((way) => (way.kind === 'person' ? way.person : undefined));
  const given = (list: readonly (string | undefined)[]): ReadonlySet<string> => new Set(list.filter((one) => one !== undefined));
  return new Map([['unit', given(units)], ['staff', given(people)]]);
}
