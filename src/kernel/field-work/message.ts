import { z } from 'zod';
import { RecordId } from '../field/kinds.ts';
import { MAX_MESSAGES, MAX_PHOTOS } from './limits.ts';

/** The most messages that one message says it comes after. */
const MAX_AFTER = 50;

const MessageId = z.uuid({ version: 'v7' });
const Moment = z.iso.datetime();
const Name = z.string().min(1).max(48);
const Values = z.record(Name, z.unknown());
const Reason = z.string().max(2000);

/** Where a phone says that it was: longitude and latitude as decimal texts, and within how many metres. */
const ClaimedPlace = z.strictObject({ longitude: z.string().regex(/^-?\d{1,3}(\.\d{1,6})?$/), latitude: z.string().regex(/^-?\d{1,2}(\.\d{1,6})?$/), withinM: z.number().min(0).max(100_000).optional() });
export type ClaimedPlace = z.infer<typeof ClaimedPlace>;

/** A photograph that is kept at the server already, by its hash, with what the phone says of it. */
const SentPhoto = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(120), claimedAt: Moment, place: ClaimedPlace.optional() });
export type SentPhoto = z.infer<typeof SentPhoto>;

/** What somebody did on a phone, as the command that it asks for; ids of new records are made on the phone. */
const FieldCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), register: Name, id: RecordId, set: Values, onBehalfOf: RecordId.optional() }),
  z.strictObject({ do: z.literal('update'), register: Name, id: RecordId, set: Values, reason: Reason.optional(), onBehalfOf: RecordId.optional() }),
  z.strictObject({ do: z.literal('act'), register: Name, id: RecordId, action: Name, task: z.string().max(200).optional(), form: Values.optional(), reason: Reason.optional(), onBehalfOf: RecordId.optional() }),
]);
export type FieldCommand = z.infer<typeof FieldCommand>;

/** One thing that was done on a phone, as it is sent; the same message always says the same. */
export const FieldMessage = z.strictObject({
  /** Made on the phone; by it the message is known however often it arrives. */
  id: MessageId,
  command: FieldCommand,
  /** The version of the record that the worker had before his eyes; absent for what his own queue makes. */
  basedOn: z.number().int().min(1).optional(),
  /** Messages of the same phone without which this one makes no sense. */
  after: z.array(MessageId).max(MAX_AFTER),
  /** When it was done, by the phone's clock. */
  claimedAt: Moment,
  /** The server's time that the phone had heard last when it was done. */
  heardAt: Moment.optional(),
  photos: z.array(SentPhoto).max(MAX_PHOTOS).optional(),
  /** The refusal that this takes the place of. */
  instead: RecordId.optional(),
});
export type FieldMessage = z.infer<typeof FieldMessage>;

/** `POST /api/field/sync` */
export const SyncRequest = z.strictObject({
  /** For whom the phone keeps its queue; a queue is never sent by another. */
  account: RecordId,
  device: z.uuid(),
  messages: z.array(FieldMessage).max(MAX_MESSAGES),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

/** What became of a message. */
export type FieldAnswer =
  | { readonly id: string; readonly is: 'accepted'; readonly register: string; readonly record: string; readonly version: number; readonly entry: string }
  | { readonly id: string; readonly is: 'refused'; readonly code: string; readonly sentence: string; readonly refusal: string }
  /** It waits for messages that have not arrived yet. */
  | { readonly id: string; readonly is: 'held'; readonly waitsFor: readonly string[] }
  /** Photographs that it names are not at the server (any more): they are to be sent again, and then the message. */
  | { readonly id: string; readonly is: 'photos-missing'; readonly files: readonly string[] }
  /** Nothing is decided; it is to be sent again. */
  | { readonly id: string; readonly is: 'later' };

/** `POST /api/field/sync`: what became of each message, and the server's time. */
export type SyncAnswer = { readonly at: string; readonly answers: readonly FieldAnswer[] };
