import { platformOf } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Inbox, Seat } from '#kernel/inbox/inbox.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { asReader } from '#store/access/in-scope.ts';
import { runOnce } from '#store/command/run.ts';
import { valuesOf } from '#store/command/row.ts';
import { quote, table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { listMoved, listWaiting, noteLetterSource, noteMoved, noteTaken, type WaitingLetter } from '#store/publication/inbox.ts';
import type { LetterBox } from '#store/publication/letter-box.ts';

const PAGE = 100;
const MOST_PAGES = 20;

/**
 * One turn of the public inbox: letters that wait are taken into their registers by commands of the platform, and who wrote
 * is told how far the cases have come. A letter that can't be taken in waits and is reported; it stops no other.
 */
export async function inboxTurn(district: District, box: LetterBox, failed: (error: unknown) => void): Promise<void> {
  const inboxes = new Map(district.model.desks.flatMap((desk) => desk.inboxes).map((inbox) => [inbox.id, inbox]));
  for (let after = '', page = 0; page < MOST_PAGES; page += 1) {
    const waiting = await listWaiting(district, after, PAGE);
    for (const letter of waiting) {
      const inbox = inboxes.get(letter.box);
      if (inbox) await takeIn(district, box, inbox, letter).catch(failed);
    }
    after = waiting.at(-1)?.id ?? '';
    if (waiting.length < PAGE) break;
  }
  for (const inbox of inboxes.values()) await tellWriters(district, inbox);
}

async function takeIn(district: District, box: LetterBox, inbox: Inbox, letter: WaitingLetter): Promise<void> {
  const opened = box.open(letter);
  const area = await findSeat(district, inbox.area, 'id', opened.area);
  const seat = inbox.seat && (await findSeat(district, inbox.seat.of, inbox.seat.by, opened.area));
  const set = area && inbox.take(opened, area, seat);
  if (!set) return;
  // The id comes from the letter, so that a letter whose taking was interrupted is taken once.
  const record = `letter-${letter.id}`;
  const order = { actor: platformOf(district.rootUnit ?? ''), at: district.now(), command: { do: 'create', register: inbox.of, id: record, set } } as const;
  try {
    await runOnce(district, order, undefined, (runner, accepted) => noteLetterSource(runner, district.schema, accepted[0]!, { inbox, id: letter.id, receivedAt: letter.receivedAt }));
  } catch (error) {
    if (!(error instanceof DistrictError) || error.code !== 'record/exists') throw error;
  }
  await noteTaken(district, letter.id, record);
}

async function findSeat(district: District, registerId: string, field: string, value: string): Promise<Seat | undefined> {
  const register = getRegister(district.model, registerId);
  const found = await asReader(district, (wide) => wide.query(`select * from ${table(district.schema, registerId)} where ${quote(field)} = $1 order by "id" limit 1`, [value]));
  const row = found.rows[0];
  return row && { id: String(row.id), values: valuesOf(register, row) };
}

async function tellWriters(district: District, inbox: Inbox): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const moved = await listMoved(district, inbox, PAGE);
    await noteMoved(district, moved.map((one) => ({ ...one, next: inbox.stages[one.state] ?? one.stage })));
    if (moved.length < PAGE) return;
  }
}
