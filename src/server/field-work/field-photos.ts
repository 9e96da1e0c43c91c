import type { Actor } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import type { FieldMessage } from '#kernel/field-work/message.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { District } from '#store/district.ts';

/**
 * The commands that bind the photographs of a message to its record, carried out in the transaction of the message. What
 * the phone says of their time and place stays beside the message (store/field-work).
 */
export function bindPhotos(_district: District, _actor: Actor, _message: FieldMessage, _at: Instant): readonly Order[] {
  return [];
}
