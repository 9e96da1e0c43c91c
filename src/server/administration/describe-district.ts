import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DistrictFacts } from '#kernel/access/administration-wire.ts';
import { Retention } from '#kernel/archive/retention.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import { dayOf, type Instant } from '#kernel/field/day.ts';
import { formatVerifierKey } from '#kernel/journal/note.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import type { Platform } from '../platform/open.ts';

const VERSION = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))).version;

/** What this platform is: the district that it opened, the log that it signs, and whom it is connected to. */
export async function describeDistrict({ pack, district, log, demonstration, calendars }: Platform): Promise<DistrictFacts> {
  const head = await eachAlone(district.database, 'public').query<{ size: number; root: Buffer; at: Instant }>(`select "size", "root", "at" from ${table(district.schema, 'journal_head')} where "id" = 1`);
  const found = head.rows[0];
  const { announcedUntil } = calendars.now;
  const retention = findRetention(district);
  const { key } = log.signer;
  return {
    id: pack.id, name: pack.name, schema: district.schema, demonstration: demonstration !== undefined, database: district.database.kind, version: VERSION,
    ...(announcedUntil ? { announcedUntil } : {}),
    log: {
      origin: key.name, size: found?.size ?? 0, key: formatVerifierKey(key), fingerprint: createHash('sha256').update(key.publicKey).digest('hex'),
      ...(found ? { headAt: found.at, root: found.root.toString('hex') } : {}),
    },
    ...(retention ? { retention } : {}),
    systems: systemsOf(district),
  };
}

// A district that archives nothing has no table.
function findRetention(district: District): DistrictFacts['retention'] {
  if (!district.criteria?.[Retention.id]) return undefined;
  const { document, from } = getVersion(district.criteria, Retention, dayOf(district.now()));
  return { document, from };
}

function systemsOf({ model, connected }: District): DistrictFacts['systems'] {
  const bySystem = Map.groupBy(model.connectors.values(), (connector) => connector.system.id);
  return [...bySystem.values()].map((connectors) => {
    const { id, name } = connectors[0]!.system;
    const address = connected?.get(id);
    return { id, name, connectors: connectors.map((one) => one.title), ...(address ? { address } : {}) };
  });
}
