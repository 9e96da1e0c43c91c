import { createHash, randomUUID } from 'node:crypto';
import { Comment } from '#base/comment.ts';
import { Notice } from '#base/notice.ts';
import { platformOf } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import type { District } from '#store/district.ts';
import { inTheNameOf, type Asked } from './bearer.ts';
import { findReaders } from './find-readers.ts';

/** Refuses to mention who may not read the record. @throws DistrictError `comment/mention-blind`. */
export async function checkMentions(district: District, { bearer }: Asked, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const readers = new Set((await findReaders(district, bearer, { ids }, ids.length)).map((reader) => reader.id));
  const blind = ids.filter((id) => !readers.has(id));
  if (blind.length > 0) throw new DistrictError('comment/mention-blind', { names: blind });
}

/**
 * A comment and what it tells whom it mentions; they stand together or not at all. A notice says that something was said,
 * and not what.
 */
export function commentOrders(district: District, { bearer, view: { actor } }: Asked, text: string, mentions: readonly string[]): readonly Order[] {
  const at = district.now();
  const id = randomUUID();
  const about = linkTo(bearer.register, bearer.id);
  const said: Order = { actor: inTheNameOf(actor), at, command: { do: 'create', register: Comment.id, id, set: { about, text, by: actor.id, byName: actor.name, saidAt: at, ...(mentions.length > 0 ? { mentions } : {}) } } };
  if (!district.model.registers.has(Notice.id)) return [said];
  const told = mentions.filter((person) => person !== actor.id).map((person): Order => ({
    actor: platformOf(district.rootUnit ?? ''), at,
    command: { do: 'create', register: Notice.id, id: noticeId(id, person), set: { to: person, about, kind: 'mention', limit: `${actor.name}在讨论中提到您`, basis: Comment.title.zh, step: `${Comment.id}/${id}`, toldAt: at } },
  }));
  return [said, ...told];
}

function noticeId(comment: string, person: string): string {
  return `notice-${createHash('sha256').update(JSON.stringify([comment, person])).digest('hex').slice(0, 40)}`;
}
