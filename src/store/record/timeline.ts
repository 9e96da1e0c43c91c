import { maskValues } from '#kernel/access/mask.ts';
import type { TimelineEntry } from '#kernel/desk/wire.ts';
import type { Label } from '#kernel/field/field.ts';
import { changesOf } from '#kernel/journal/changes-of.ts';
import type { Procedure } from '#kernel/procedure/procedure.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { Values } from '#kernel/register/register.ts';
import type { Scoped } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

type EntryRow = { id: string; version: number; at: string; actor: string; actorName: string; onBehalfOf: string | null; onBehalfOfName: string | null; act: string; state: string | null; reason: string | null; payload: Values; position: number | null };

/** The newest entries that a timeline shows at most. */
const MOST = 500;

/**
 * A record's timeline from the journal, oldest first, with what each entry changed: one query. The record as it stands
 * now decides who sees its past: of one that has passed to another unit, that unit sees all and the former one nothing.
 */
export async function listTimeline(district: District, scoped: Scoped, registerId: string, id: string): Promise<readonly TimelineEntry[]> {
  const register = getRegister(district.model, registerId);
  await scoped.openEntries(registerId, id);
  const found = await scoped.query<EntryRow>(
    `select e."id", e."version", e."at", e."actor", e."actorName", e."onBehalfOf", e."onBehalfOfName", e."act", e."caseState"->>'state' as state, e."reason", e."payload", l."position" from ${table(district.schema, 'entry')} e
     join ${table(district.schema, registerId)} r on r."id" = e."record"
     left join ${table(district.schema, 'journal_leaf')} l on l."entry" = e."id" where e."register" = $1 and e."record" = $2 order by e."version" desc limit ${MOST}`,
    [registerId, id],
  );
  const rows = found.rows.toReversed();
  const unmasked = scoped.view.unmasks(registerId);
  const masked = (values: Values): Values => maskValues(register.fields, values, unmasked);
  const procedure = district.model.procedures.get(registerId);
  return rows.map((row, index) => ({
    entry: row.id,
    version: row.version,
    at: row.at,
    actor: { id: row.actor, name: row.actorName },
    ...(row.onBehalfOf === null ? {} : { onBehalfOf: { id: row.onBehalfOf, name: row.onBehalfOfName ?? row.onBehalfOf } }),
    ...(row.state === null ? {} : { state: row.state }),
    act: row.act,
    title: titleOf(procedure, row.act),
    ...(row.reason ? { reason: row.reason } : {}),
    changes: maskedChanges(rows[index - 1]?.payload ?? {}, row.payload, masked),
    ...(row.position === null ? {} : { position: row.position }),
  }));
}

function titleOf(procedure: Procedure | undefined, act: string): Label {
  if (act === 'create') return { zh: '登记', en: 'Created' };
  if (act === 'update') return { zh: '更正', en: 'Changed' };
  return procedure?.actions[act]?.title ?? { zh: act, en: act };
}

// What changed is found before masking: that a masked value became another is shown, neither what it was nor what it is.
function maskedChanges(before: Values, after: Values, masked: (values: Values) => Values): TimelineEntry['changes'] {
  const shown = { before: masked(before), after: masked(after) };
  return changesOf(before, after).map(({ field }) => ({
    field,
    ...(before[field] === undefined ? {} : { before: shown.before[field]! }),
    ...(after[field] === undefined ? {} : { after: shown.after[field]! }),
  }));
}
