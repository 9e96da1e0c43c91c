import { z } from 'zod';
import type { View } from '#kernel/access/view.ts';
import type { FieldRefusalWire } from '#kernel/field-work/day-wire.ts';
import { FieldMessage } from '#kernel/field-work/message.ts';
import { FieldRefusal } from '#desks/field/registers/field-refusal.ts';
import type { District } from '#store/district.ts';
import { openContents } from '#store/field-work/field-messages.ts';
import { listRecords } from '#store/record/list.ts';

/** The most refusals that a phone shows; the oldest first, so that none waits for ever. */
const MOST = 100;

const Values = z.object({ what: z.string(), why: z.string(), code: z.string(), worker: z.string().optional(), holder: z.string().optional(), workerName: z.string(), claimedAt: z.string(), receivedAt: z.string() });

/**
 * What was refused and is open, as far as somebody sees it: his own, of those whom he leads, handed to him. What a message
 * said is shown to whoever sees its refusal, since he is to settle it.
 */
export async function openRefusals(district: District, view: View): Promise<readonly FieldRefusalWire[]> {
  if (!district.model.registers.has(FieldRefusal.id)) return [];
  const page = await listRecords(district, view, FieldRefusal.id, { where: { state: 'open' }, words: '', sort: 'id', limit: MOST, mayBeEmpty: true });
  const contents = await openContents(district, page.rows.map((row) => row.id));
  return page.rows
    .map((row): FieldRefusalWire => {
      const { worker, holder, ...said } = Values.parse(row.values);
      const content = contents.get(row.id);
      const message = content === undefined ? undefined : FieldMessage.safeParse(JSON.parse(content)).data;
      return { id: row.id, ...said, mine: (holder ?? worker) === view.actor.id, ...(message ? { message } : {}) };
    })
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}
