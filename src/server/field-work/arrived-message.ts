import { createHash } from 'node:crypto';
import { judgeClock } from '#kernel/field-work/claimed-clock.ts';
import type { FieldMessage } from '#kernel/field-work/message.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { Arrived } from '#store/field-work/field-messages.ts';

/** A message with who sent it and when it came in, the same hash for the same words. */
export function arrivedMessage(actor: string, device: string, message: FieldMessage, receivedAt: Instant): Arrived {
  const { id, command, claimedAt, photos = [] } = message;
  const said = createHash('sha256').update(JSON.stringify(message)).digest();
  return { actor, id, device, said, register: command.register, record: command.id, claimedAt, clock: judgeClock(message, receivedAt), receivedAt, photos };
}

/** The id of the refusal of a message: derived, so that the same message is laid into the tray once. A UUID of version 8. */
export function refusalIdOf({ actor, id, said }: Arrived): string {
  const hash = createHash('sha256').update(`${actor}/${id}/`).update(said).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const text = hash.toString('hex');
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
