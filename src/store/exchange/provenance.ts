import type { ProvenanceWire } from '#kernel/desk/wire.ts';
import { isSame } from '#kernel/exchange/answer-message.ts';
import type { Values } from '#kernel/register/register.ts';
import { table } from '../database/identifier.ts';
import type { Scoped } from '../access/in-scope.ts';
import type { District } from '../district.ts';

type Version = {
  id: string; payload: Values;
  connector: string | null; system: string | null; message: string | null; sentAt: string | null; receivedAt: string | null; endpoint: string | null;
};

/** The newest versions that are gone through; what is older than these counts as ours. */
const MOST = 500;

/**
 * By field, where the value that stands now of a record that the viewer sees came from: the fold of the record's versions, in each of which what changed
 * takes the origin of that version. A field that is not listed is ours. One query, and a second only for records that
 * something from outside has ever touched.
 */
export async function provenanceOf(district: District, scoped: Scoped, register: string, record: string): Promise<Readonly<Record<string, ProvenanceWire>>> {
  const source = table(district.schema, 'entry_source');
  await scoped.openEntries(register, record);
  const touched = await scoped.query(`select 1 from ${source} where "register" = $1 and "record" = $2 limit 1`, [register, record]);
  if (touched.rows.length === 0) return {};
  const found = await scoped.query<Version>(
    `select e."id", e."payload", s."connector", s."system", s."message", s."sentAt", s."receivedAt", s."endpoint" from ${table(district.schema, 'entry')} e
     join ${table(district.schema, register)} r on r."id" = e."record" left join ${source} s on s."entry" = e."id" where e."register" = $1 and e."record" = $2 order by e."version" desc limit ${MOST}`,
    [register, record],
  );
  const origins: Record<string, ProvenanceWire> = {};
  let before: Values = {};
  for (const version of found.rows.toReversed()) {
    const origin = originOf(district, version);
    for (const name of new Set([...Object.keys(before), ...Object.keys(version.payload)])) {
      if (isSame(before[name], version.payload[name])) continue;
      if (origin && version.payload[name] !== undefined) origins[name] = origin;
      else delete origins[name];
    }
    before = version.payload;
  }
  return origins;
}

function originOf(district: District, version: Version): ProvenanceWire | undefined {
  const { connector, system, message, sentAt, receivedAt, endpoint } = version;
  if (!connector || !system || !message || !sentAt || !receivedAt) return undefined;
  const inbox = district.model.desks.flatMap((desk) => desk.inboxes).find((one) => one.id === connector);
  const name = district.model.connectors.get(connector)?.system.name ?? inbox?.title ?? { zh: system, en: system };
  return { system: { id: system, name }, connector, message, sentAt, receivedAt, endpoint: endpoint ?? '', entry: version.id };
}
