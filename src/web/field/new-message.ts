import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import type { FieldCommand } from '#kernel/field-work/message.ts';
import { enqueue, openOn, type NewMessage, type Queue } from '#kernel/field-work/queue.ts';
import { UUID7_RANDOM_BYTES, uuid7 } from '#kernel/field-work/uuid7.ts';
import type { Draft } from './keep/account-store.ts';

/** What a message is made of beside its command. */
export type Making = { readonly name: string; readonly day: FieldDay | undefined; readonly basedOn?: number | undefined; readonly instead?: string | undefined; readonly photos?: Draft['photos'] };

/** A new id, for a message or for what it makes. */
export function newId(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(UUID7_RANDOM_BYTES)));
}

/** Puts what was done at the end of the queue, after whatever of the same record is still to be sent. */
export function withMessage(queue: Queue, command: FieldCommand, { name, day, basedOn, instead, photos = [] }: Making): Queue {
  const message: NewMessage = {
    id: newId(),
    command,
    ...(basedOn === undefined ? {} : { basedOn }),
    after: [...openOn(queue, command.register, command.id)],
    claimedAt: new Date().toISOString(),
    ...(day ? { heardAt: day.at } : {}),
    ...(instead === undefined ? {} : { instead }),
  };
  return enqueue(queue, message, name, photos);
}
