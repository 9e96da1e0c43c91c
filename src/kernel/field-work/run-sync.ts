import type { Instant } from '../field/day.ts';
import type { FieldMessage, SyncAnswer } from './message.ts';
import { messagesDue, noteAnswers, noteLost, notePhotoLost, notePhotoRefused, notePhotoSent, noteSending, photosDue, prune, type Queue, type QueuedPhoto } from './queue.ts';

/** What a phone gives to its queue so that it can be sent. */
export type SyncPorts = {
  /** Changes the queue as it is kept: reads it, and writes what `change` makes of it, in one step. */
  readonly change: (change: (queue: Queue) => Queue) => Promise<Queue>;
  /** Sends the bytes of a photograph and gives the hash under which they are kept. */
  readonly upload: (photo: QueuedPhoto) => Promise<string>;
  readonly send: (messages: readonly FieldMessage[]) => Promise<SyncAnswer>;
  readonly now: () => Instant;
  /** Whether an error means that the worker has to sign in; nothing more is tried then. */
  readonly endsIt: (error: unknown) => boolean;
  /** Why a photograph is never taken, where an error means that; it is tried again for any other. */
  readonly refusesPhoto: (error: unknown) => string | undefined;
};

/** How a turn of sending ended. */
export type SyncEnd = 'done' | 'lost' | 'stopped';

/** Rounds of one turn at most: each sends what the one before made due. */
const MOST_ROUNDS = 20;

/**
 * Sends what is due: photographs one by one, then messages. Whatever breaks in the middle, the queue says what is still
 * to be sent. `lost` when something didn't get through, `stopped` when the worker has to sign in.
 */
export async function runSync(ports: SyncPorts): Promise<SyncEnd> {
  let end: SyncEnd = 'done';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const queue = await ports.change((one) => prune(one, ports.now()));
    for (const photo of photosDue(queue, ports.now())) {
      const sent = await sendPhoto(ports, photo);
      if (sent === 'stopped') return 'stopped';
      if (sent === 'lost') end = 'lost';
    }
    let messages: readonly FieldMessage[] = [];
    await ports.change((one) => {
      messages = messagesDue(one, ports.now());
      return noteSending(one, messages.map(({ id }) => id));
    });
    if (messages.length === 0) return end;
    const sent = await sendMessages(ports, messages);
    if (sent !== 'done') return sent;
  }
  return end;
}

async function sendPhoto(ports: SyncPorts, photo: QueuedPhoto): Promise<SyncEnd> {
  try {
    const file = await ports.upload(photo);
    await ports.change((one) => notePhotoSent(one, photo.id, file));
    return 'done';
  } catch (error) {
    const problem = ports.refusesPhoto(error);
    if (problem !== undefined) {
      await ports.change((one) => notePhotoRefused(one, photo.id, problem));
      return 'done';
    }
    await ports.change((one) => notePhotoLost(one, photo.id, ports.now()));
    return ports.endsIt(error) ? 'stopped' : 'lost';
  }
}

async function sendMessages(ports: SyncPorts, messages: readonly FieldMessage[]): Promise<SyncEnd> {
  const ids = messages.map(({ id }) => id);
  try {
    const { answers } = await ports.send(messages);
    // What got no answer is as good as lost.
    await ports.change((one) => noteLost(noteAnswers(one, answers, ports.now()), ids, ports.now()));
    return 'done';
  } catch (error) {
    await ports.change((one) => noteLost(one, ids, ports.now()));
    return ports.endsIt(error) ? 'stopped' : 'lost';
  }
}
