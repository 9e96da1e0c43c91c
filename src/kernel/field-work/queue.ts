import { nextTryAt, LONGEST_OUTAGE_WAIT_MS } from '../exchange/back-off.ts';
import type { Instant } from '../field/day.ts';
import { MAX_MESSAGES } from './limits.ts';
import type { ClaimedPlace, FieldAnswer, FieldMessage, SentPhoto } from './message.ts';

/** A message as the worker made it: its photographs are not sent yet. */
export type NewMessage = Omit<FieldMessage, 'photos'>;

/** Where a message stands. Accepted and refused are for ever; the others are still to be sent. */
export type QueuedState = 'waiting' | 'sending' | 'held' | 'accepted' | 'refused';

/** A message in a phone's queue; `name` is how the worker knows it. */
export type QueuedMessage = {
  readonly message: NewMessage;
  readonly name: string;
  readonly order: number;
  readonly state: QueuedState;
  readonly attempts: number;
  readonly nextAt?: Instant;
  readonly answer?: FieldAnswer;
  readonly settledAt?: Instant;
};

/** A photograph that goes with a message; its bytes are kept beside the queue until the message is accepted. */
export type QueuedPhoto = {
  readonly id: string;
  readonly message: string;
  readonly name: string;
  readonly type: string;
  readonly order: number;
  readonly claimedAt: Instant;
  readonly place?: ClaimedPlace;
  /** The hash by which the server keeps it, once it is there. */
  readonly file?: string;
  /** Why the server takes it never: its message goes without it, and it stays on the phone until the worker takes it away. */
  readonly problem?: string;
  readonly attempts: number;
  readonly nextAt?: Instant;
};

/** All that a phone has done and not yet forgotten, in the order in which it was done. */
export type Queue = { readonly messages: readonly QueuedMessage[]; readonly photos: readonly QueuedPhoto[] };

export const EMPTY_QUEUE: Queue = { messages: [], photos: [] };

/** For how long the queue remembers what was accepted, so that the worker sees that it arrived. */
const REMEMBERED_MS = 3 * 24 * 3_600_000;
/** How soon what waits for another message is sent again. */
const HELD_MS = 5_000;

const isOpen = ({ state }: QueuedMessage): boolean => state !== 'accepted' && state !== 'refused';

/** Puts a message with its photographs at the end; those with a hash are at the server already. What is there under its id already stays as it is. */
export function enqueue(queue: Queue, message: NewMessage, name: string, photos: readonly Omit<QueuedPhoto, 'message' | 'attempts' | 'order' | 'problem' | 'nextAt'>[]): Queue {
  if (queue.messages.some((one) => one.message.id === message.id)) return queue;
  const order = Math.max(0, ...queue.messages.map((one) => one.order)) + 1;
  return {
    messages: [...queue.messages, { message, name, order, state: 'waiting', attempts: 0 }],
    photos: [...queue.photos, ...photos.map((photo, index) => ({ ...photo, message: message.id, order: index, attempts: 0 }))],
  };
}

/** The messages of one record that are not settled yet: what the next one on it comes after. */
export function openOn(queue: Queue, register: string, id: string): readonly string[] {
  return queue.messages.filter((one) => isOpen(one) && one.message.command.register === register && one.message.command.id === id).map((one) => one.message.id);
}

/** Whose photographs are due to be sent: those of messages that still wait, as far as their turn has come. */
export function photosDue(queue: Queue, now: Instant): readonly QueuedPhoto[] {
  const open = new Set(queue.messages.filter(isOpen).map((one) => one.message.id));
  return queue.photos.filter((photo) => open.has(photo.message) && photo.file === undefined && photo.problem === undefined && isDue(photo, now));
}

/**
 * The messages that are due to be sent, in order. One whose photographs are not at the server yet waits, and so does
 * what comes after it; one that comes after a refused one is sent all the same, so that it is refused at the server too.
 */
export function messagesDue(queue: Queue, now: Instant): readonly FieldMessage[] {
  const states = new Map(queue.messages.map((one) => [one.message.id, one]));
  const photos = Map.groupBy(queue.photos, (photo) => photo.message);
  const taken = new Set<string>();
  const due: FieldMessage[] = [];
  for (const one of queue.messages.toSorted((a, b) => a.order - b.order)) {
    if (due.length === MAX_MESSAGES) break;
    if ((one.state !== 'waiting' && one.state !== 'held') || !isDue(one, now)) continue;
    const mine = (photos.get(one.message.id) ?? []).filter((photo) => photo.problem === undefined).toSorted((a, b) => a.order - b.order);
    const sent = mine.flatMap((photo): SentPhoto[] => (photo.file === undefined ? [] : [{ file: photo.file, name: photo.name, claimedAt: photo.claimedAt, ...(photo.place ? { place: photo.place } : {}) }]));
    if (sent.length < mine.length) continue;
    const waits = one.message.after.some((id) => {
      const before = states.get(id);
      return before !== undefined && isOpen(before) && !taken.has(id);
    });
    if (waits) continue;
    taken.add(one.message.id);
    due.push({ ...one.message, ...(sent.length > 0 ? { photos: sent } : {}) });
  }
  return due;
}

/** Notes that messages are under way. */
export function noteSending(queue: Queue, ids: readonly string[]): Queue {
  return { ...queue, messages: queue.messages.map((one) => (ids.includes(one.message.id) && isOpen(one) ? { ...one, state: 'sending' } : one)) };
}

/** Notes that nothing is known of messages that were sent: they are sent again after a while, which changes nothing where they arrived. */
export function noteLost(queue: Queue, ids: readonly string[], now: Instant): Queue {
  return { ...queue, messages: queue.messages.map((one) => (ids.includes(one.message.id) && one.state === 'sending' ? later(one, now) : one)) };
}

/** Notes what the server said, in whatever order and however often it is heard; what is settled stays so. */
export function noteAnswers(queue: Queue, answers: readonly FieldAnswer[], now: Instant): Queue {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const open = new Set(queue.messages.filter(isOpen).map((one) => one.message.id));
  return {
    photos: queue.photos.map((photo) => {
      const answer = byId.get(photo.message);
      if (answer?.is !== 'photos-missing' || !open.has(photo.message) || photo.file === undefined || !answer.files.includes(photo.file)) return photo;
      const { file: _file, ...unsent } = photo;
      return unsent;
    }),
    messages: queue.messages.map((one) => {
      const answer = byId.get(one.message.id);
      if (!answer || !isOpen(one)) return one;
      const { nextAt: _nextAt, ...rest } = one;
      switch (answer.is) {
        case 'accepted':
        case 'refused':
          return { ...rest, state: answer.is, answer, settledAt: now };
        case 'held':
          return { ...rest, state: 'held', nextAt: new Date(Date.parse(now) + HELD_MS).toISOString() };
        case 'photos-missing':
          return { ...rest, state: 'waiting' };
        case 'later':
          return later(one, now);
      }
    }),
  };
}

/** Notes that a photograph is kept at the server. */
export function notePhotoSent(queue: Queue, id: string, file: string): Queue {
  return changePhoto(queue, id, ({ nextAt: _nextAt, ...photo }) => ({ ...photo, file }));
}

/** Notes that the server takes a photograph never, and why. */
export function notePhotoRefused(queue: Queue, id: string, problem: string): Queue {
  return changePhoto(queue, id, ({ nextAt: _nextAt, ...photo }) => ({ ...photo, problem }));
}

/** Takes away a photograph that the server takes never, when the worker says so. */
export function forgetPhoto(queue: Queue, id: string): Queue {
  return { ...queue, photos: queue.photos.filter((photo) => photo.id !== id || photo.problem === undefined) };
}

/** Notes that a photograph didn't get through; it is tried again after a while, for as long as it takes. */
export function notePhotoLost(queue: Queue, id: string, now: Instant): Queue {
  return changePhoto(queue, id, (photo) => ({ ...photo, attempts: photo.attempts + 1, nextAt: nextTryAt(photo.attempts + 1, now, LONGEST_OUTAGE_WAIT_MS) }));
}

/** Takes the queue up after the phone was closed in the middle of sending, or when its network came back: all is due at once. */
export function resume(queue: Queue): Queue {
  return {
    messages: queue.messages.map((one) => {
      if (!isOpen(one)) return one;
      const { nextAt: _nextAt, ...rest } = one;
      return { ...rest, state: one.state === 'held' ? 'held' : 'waiting' };
    }),
    photos: queue.photos.map(({ nextAt: _nextAt, ...photo }) => photo),
  };
}

/** Forgets one refused message, once the worker has sent it again changed, withdrawn it or handed it to somebody. */
export function forgetRefused(queue: Queue, id: string): Queue {
  const keep = (message: string): boolean => message !== id || queue.messages.some((one) => one.message.id === id && one.state !== 'refused');
  return { messages: queue.messages.filter((one) => keep(one.message.id)), photos: queue.photos.filter((photo) => keep(photo.message)) };
}

/** Forgets what was accepted, its photographs at once and the message after some days; nothing else is ever forgotten by itself. */
export function prune(queue: Queue, now: Instant): Queue {
  const accepted = new Set(queue.messages.filter((one) => one.state === 'accepted').map((one) => one.message.id));
  const old = (one: QueuedMessage): boolean => one.state === 'accepted' && Date.parse(one.settledAt ?? now) + REMEMBERED_MS < Date.parse(now) && !queue.photos.some((photo) => photo.message === one.message.id && photo.problem !== undefined);
  return { messages: queue.messages.filter((one) => !old(one)), photos: queue.photos.filter((photo) => !accepted.has(photo.message) || photo.problem !== undefined) };
}

/** How many messages are still to arrive. */
export function countOpen(queue: Queue): number {
  return queue.messages.filter(isOpen).length;
}

/** How many were refused and wait for the worker. */
export function countRefused(queue: Queue): number {
  return queue.messages.filter((one) => one.state === 'refused').length;
}

/** When something is due next; undefined when nothing waits. */
export function nextDueAt(queue: Queue, now: Instant): Instant | undefined {
  const waiting = [...queue.messages.filter((one) => one.state === 'waiting' || one.state === 'held'), ...photosDue({ ...queue, photos: queue.photos.map(({ nextAt: _nextAt, ...photo }) => photo) }, now).map((photo) => queue.photos.find((one) => one.id === photo.id)!)];
  return waiting.map((one) => one.nextAt ?? now).toSorted()[0];
}

function later(one: QueuedMessage, now: Instant): QueuedMessage {
  return { ...one, state: 'waiting', attempts: one.attempts + 1, nextAt: nextTryAt(one.attempts + 1, now, LONGEST_OUTAGE_WAIT_MS) };
}

function isDue({ nextAt }: { readonly nextAt?: Instant }, now: Instant): boolean {
  // A clock that was set back must not make anything wait for longer than it ever waits.
  return nextAt === undefined || nextAt <= now || Date.parse(nextAt) > Date.parse(now) + LONGEST_OUTAGE_WAIT_MS;
}

function changePhoto(queue: Queue, id: string, change: (photo: QueuedPhoto) => QueuedPhoto): Queue {
  return { ...queue, photos: queue.photos.map((photo) => (photo.id === id ? change(photo) : photo)) };
}
