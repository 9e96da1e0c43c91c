import { isPresumed } from '#kernel/calendar/calendar.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { describeCase, namedIn } from '#kernel/desk/describe-case.ts';
import type { RecordPageWire, TimelineEntry } from '#kernel/desk/wire.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import type { Scoped } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { provenanceOf } from '#store/exchange/provenance.ts';
import { getRecord } from '#store/record/get.ts';
import { namesOf } from '#store/record/names.ts';
import { listTimeline } from '#store/record/timeline.ts';
import { etagOf } from './rest-routes.ts';

/** A record's page; without a body where it is the one that the reader has already. */
export type ReadPage = { readonly etag: string; readonly body?: RecordPageWire };

/**
 * All that a record's page shows: the record, its past, where its values came from, its case and what the reader may do.
 * Four queries: the record, its timeline, the names of whom and what it names, and whether anything came from outside.
 * @throws DistrictError `record/unknown` where the reader doesn't see it.
 */
export async function readRecordPage(district: District, scoped: Scoped, register: Register, id: string, known: string | undefined): Promise<ReadPage> {
  const { record, caseState } = await getRecord(district, scoped, register.id, id);
  const etag = etagOf(record);
  if (known === etag) return { etag };
  const procedure = district.model.procedures.get(register.id);
  const viewing = { viewer: scoped.view.actor, at: district.now(), calendar: district.calendar };
  const standing = caseState && { caseState, values: record.values };
  const described = procedure && standing ? describeCase(procedure, standing, viewing) : undefined;
  const timeline = await listTimeline(district, scoped, register.id, id);
  const named = described ? namedIn(described) : { staff: [], unit: [] };
  const refs = await namesOf(district, scoped, register, [record.values, ...timeline.map(formerValues)], new Map([[Staff.id, named.staff], [Unit.id, [...named.unit, ...(record.unit ? [record.unit] : [])]]]));
  const provenance = await provenanceOf(district, scoped, register.id, id);
  if (!procedure || !standing || !described) return { etag, body: { record, refs, timeline, provenance, actions: [], clocks: [] } };
  return {
    etag,
    body: {
      record, refs, timeline, provenance,
      actions: actionsFor(procedure, viewing.calendar, standing, viewing.viewer, viewing.at),
      clocks: Object.entries(standing.caseState.clocks).map(([name, clock]) => ({ name, ...clock, ...(!clock.stoppedAt && isPresumed(district.calendar, clock.dueAt) ? { presumed: true as const } : {}) })),
      case: described,
    },
  };
}

// References that a record once had are named too, so that its timeline reads.
function formerValues(entry: TimelineEntry): Values {
  return Object.fromEntries(entry.changes.flatMap((change) => (change.before === undefined ? [] : [[change.field, change.before]])));
}
