import { z } from 'zod';
import { isDay, type Instant } from '../field/day.ts';

/** The most bytes that a message's body has as JSON. */
export const MAX_BODY_BYTES = 256 * 1024;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/** A moment as another system writes it, kept in UTC. */
export const SentAt = z.string().max(40)
  .refine((text) => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), '应为带时区的时刻')
  .transform((text) => new Date(text).toISOString());

/** A message as it arrives: the sender's id, number and time, and what it says. */
export const Envelope = z.strictObject({
  id: z.string().min(1).max(100).regex(/^[\w.:-]+$/),
  sequence: z.number().int().min(0).optional(),
  sentAt: SentAt,
  body: z.record(z.string().max(48), z.unknown()),
});

/** A message as it arrives. */
export type Envelope = z.infer<typeof Envelope>;

/** Where a message came from: what stands beside the journal entry that it made. */
export type MessageSource = {
  /** The row of the message in our own list. */
  readonly row: string;
  readonly connector: string;
  readonly system: string;
  /** The sender's id of the message. */
  readonly message: string;
  readonly key: string;
  readonly sequence?: number;
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  /** The address, or the sheet, that it was read from. */
  readonly endpoint: string;
};
