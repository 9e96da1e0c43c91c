import type { View } from '#kernel/access/view.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldAnswer, FieldMessage, SyncAnswer, SyncRequest } from '#kernel/field-work/message.ts';
import type { District } from '#store/district.ts';
import { findFieldMessages, saysTheSame, type FormerMessage } from '#store/field-work/field-messages.ts';
import { arrivedMessage } from './arrived-message.ts';
import { findPhotos } from './field-photos.ts';
import { refusedAnswer } from './lay-in-tray.ts';
import { refuse, takeMessage } from './take-message.ts';

/** What is known of messages so far: those that arrived before, and those of this batch as they are decided. */
type Known = Map<string, FieldAnswer | FormerMessage>;

/**
 * Takes a batch of messages of one phone: each is carried out at most once for ever, in an order in which what it comes
 * after has been taken before it; what is refused is laid into the tray; what comes after a message that has not arrived
 * is held by the phone. Each message is a transaction of its own, so that one refusal touches no other.
 * @throws DistrictError `field-work/other-account`.
 */
export async function syncMessages(district: District, view: View, request: SyncRequest): Promise<SyncAnswer> {
  if (request.account !== view.actor.id) throw new DistrictError('field-work/other-account');
  const asked = [...new Set(request.messages.flatMap((message) => [message.id, ...message.after]))];
  const known: Known = new Map(await findFieldMessages(district, view.actor.id, asked));
  const answers: FieldAnswer[] = [];
  let pending = request.messages;
  for (let progress = true; progress && pending.length > 0; ) {
    const held: FieldMessage[] = [];
    for (const message of pending) {
      if (waitsFor(known, message).length > 0) held.push(message);
      else {
        const answer = await answerOf(district, view, request.device, message, known);
        known.set(message.id, answer);
        answers.push(answer);
      }
    }
    progress = held.length < pending.length;
    pending = held;
  }
  return { at: district.now(), answers: [...answers, ...pending.map((message): FieldAnswer => ({ id: message.id, is: 'held', waitsFor: waitsFor(known, message) }))] };
}

function waitsFor(known: Known, { id, after }: FieldMessage): readonly string[] {
  return after.filter((one) => one !== id && !isSettled(known.get(one)));
}

function isSettled(one: FieldAnswer | FormerMessage | undefined): boolean {
  return one !== undefined && (!('is' in one) || one.is === 'accepted' || one.is === 'refused');
}

function isRefused(one: FieldAnswer | FormerMessage | undefined): boolean {
  return one !== undefined && ('is' in one ? one.is : one.state) === 'refused';
}

async function answerOf(district: District, view: View, device: string, message: FieldMessage, known: Known): Promise<FieldAnswer> {
  const arrived = arrivedMessage(view.actor.id, device, message, district.now());
  const former = known.get(message.id);
  // The same message twice in one batch.
  if (former && 'is' in former) return former;
  if (former && saysTheSame(former, arrived.said)) return answerAgain(message.id, former);
  const { found, missing } = await findPhotos(district, view, message.photos);
  if (missing.length > 0) return { id: message.id, is: 'photos-missing', files: missing };
  if (former) return refuse(district, view, arrived, message, found, new DistrictError('field-work/message-reused'));
  if (message.after.some((one) => isRefused(known.get(one)))) return refuse(district, view, arrived, message, found, new DistrictError('field-work/after-refused'));
  return takeMessage(district, view, arrived, message, found);
}

function answerAgain(id: string, former: FormerMessage): FieldAnswer {
  if (former.state === 'refused') return refusedAnswer(id, former.problem, former.refusal);
  const { register, record, version, entry } = former.accepted;
  return { id, is: 'accepted', register, record, version, entry };
}
