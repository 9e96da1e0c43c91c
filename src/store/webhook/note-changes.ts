import { createHash } from 'node:crypto';
import { sees } from '#kernel/access/sight.ts';
import type { View } from '#kernel/access/view.ts';
import { eachAlone } from '../access/each-alone.ts';
import { inRole } from '../access/in-role.ts';
import { table } from '../database/identifier.ts';
import { insertRows, type ColumnToWrite } from '../database/insert-rows.ts';
import type { District } from '../district.ts';
import { findLogSize, listPlaced, type Placed } from '../journal/list-placed.ts';
import type { Subscription } from './subscriptions.ts';

const AT_ONCE = 500;
const COLUMNS: readonly ColumnToWrite[] = ['id', 'webhook', 'position', 'entry', 'register', 'record', 'version', 'act', 'at', 'state', 'attempts', 'notedAt', 'nextAt'].map((name) => ({ name }));

/** A subscription with what its holder sees now. */
export type Viewed = Subscription & { readonly view: View };

/**
 * Looks through the entries that the log has got since and notes what is to be told to whom, together with how far it has
 * looked: after a crash nothing is left out and nothing noted twice. A subscription is told what comes after it was made.
 * Returns how many entries were looked through; none where another process did it.
 */
export async function noteChanges(district: District, subscriptions: () => Promise<readonly Viewed[]>): Promise<number> {
  const cursor = table(district.schema, 'webhook_cursor');
  const app = eachAlone(district.database, 'app');
  const found = await app.query<{ position: number }>(`select "position" from ${cursor} where "id" = 1`);
  const from = found.rows[0]?.position;
  if (from === undefined) {
    await app.query(`insert into ${cursor} ("id", "position") values (1, $1) on conflict ("id") do nothing`, [await findLogSize(district)]);
    return 0;
  }
  const placed = await listPlaced(district, from, AT_ONCE);
  const last = placed.at(-1);
  if (!last) return 0;
  const now = district.now();
  const rows = (await subscriptions()).flatMap((one) => placed.filter((change) => isTold(one, change)).map(({ seen: _seen, about: _about, ...change }) => ({ ...change, id: idOf(one.id, change.entry), webhook: one.id, state: 'waiting', attempts: 0, notedAt: now, nextAt: now })));
  return inRole(district.database, 'app', async (runner) => {
    const moved = await runner.query(`update ${cursor} set "position" = $1 where "id" = 1 and "position" = $2`, [last.position + 1, from]);
    if (moved.rowCount !== 1) return 0;
    if (rows.length > 0) await insertRows(runner, district.schema, 'webhook_delivery', COLUMNS, rows, ' on conflict ("id") do nothing');
    return placed.length;
  });
}

function isTold({ changes, view, madeAt }: Viewed, { register, act, at, seen }: Placed): boolean {
  return at >= madeAt && changes.some((one) => one.register === register && (one.act === undefined || one.act === act)) && sees(view.sight(register), view.keys, seen);
}

// The same for a change however often it is noted and sent, so that a receiver takes it once.
function idOf(webhook: string, entry: string): string {
  return `msg_${createHash('sha256').update(`${webhook}/${entry}`).digest('hex').slice(0, 32)}`;
}
