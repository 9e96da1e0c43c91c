import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import type { ClaimedPlace } from '#kernel/field-work/message.ts';
import { countOpen, countRefused, EMPTY_QUEUE, type Queue } from '#kernel/field-work/queue.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** A photograph of a form that is not finished; one with a hash is at the server already and need not be on this phone. */
export type DraftPhoto = { readonly id: string; readonly name: string; readonly type: string; readonly claimedAt: string; readonly place?: ClaimedPlace; readonly file?: string };

/** A form that is not finished: kept from the first photograph on, so that nothing is lost when the phone is put away. */
export type Draft = { readonly values: Readonly<Record<string, FieldValue>>; readonly reason: string; readonly photos: readonly DraftPhoto[] };

interface AccountSchema extends DBSchema {
  queue: { key: 'queue'; value: Queue };
  day: { key: 'day'; value: FieldDay };
  photos: { key: string; value: Blob };
  drafts: { key: string; value: Draft };
}

/**
 * What a phone keeps for one account, in a database of its own: another account on the same phone neither sees nor sends
 * it.
 */
export class AccountStore {
  readonly account: string;
  readonly #base: IDBPDatabase<AccountSchema>;

  private constructor(account: string, base: IDBPDatabase<AccountSchema>) {
    this.account = account;
    this.#base = base;
  }

  static async open(account: string): Promise<AccountStore> {
    const base = await openDB<AccountSchema>(nameOf(account), 1, {
      upgrade: (made) => {
        made.createObjectStore('queue');
        made.createObjectStore('day');
        made.createObjectStore('photos');
        made.createObjectStore('drafts');
      },
    });
    return new AccountStore(account, base);
  }

  async queue(): Promise<Queue> {
    return (await this.#base.get('queue', 'queue')) ?? EMPTY_QUEUE;
  }

  /** Changes the queue in one transaction, so that neither the page nor the worker behind it undoes what the other did. */
  async change(change: (queue: Queue) => Queue): Promise<Queue> {
    const writing = this.#base.transaction('queue', 'readwrite');
    const before = (await writing.store.get('queue')) ?? EMPTY_QUEUE;
    const after = change(before);
    if (after !== before) await writing.store.put(after, 'queue');
    await writing.done;
    return after;
  }

  /** Puts a finished form into the queue and takes its draft away, in one transaction: its photographs are kept already. */
  async finish(draft: string, change: (queue: Queue) => Queue): Promise<Queue> {
    const writing = this.#base.transaction(['queue', 'drafts'], 'readwrite');
    const after = change((await writing.objectStore('queue').get('queue')) ?? EMPTY_QUEUE);
    await writing.objectStore('queue').put(after, 'queue');
    await writing.objectStore('drafts').delete(draft);
    await writing.done;
    return after;
  }

  async day(): Promise<FieldDay | undefined> {
    return this.#base.get('day', 'day');
  }

  async keepDay(day: FieldDay): Promise<void> {
    await this.#base.put('day', day, 'day');
  }

  async photo(id: string): Promise<Blob | undefined> {
    return this.#base.get('photos', id);
  }

  async keepPhoto(id: string, bytes: Blob): Promise<void> {
    await this.#base.put('photos', bytes, id);
  }

  async draft(name: string): Promise<Draft | undefined> {
    return this.#base.get('drafts', name);
  }

  async keepDraft(name: string, draft: Draft): Promise<void> {
    await this.#base.put('drafts', draft, name);
  }

  /** Takes away the bytes of photographs that neither the queue nor a draft names any more. */
  async sweepPhotos(): Promise<void> {
    const writing = this.#base.transaction(['queue', 'drafts', 'photos'], 'readwrite');
    const queue = (await writing.objectStore('queue').get('queue')) ?? EMPTY_QUEUE;
    const drafts = await writing.objectStore('drafts').getAll();
    const named = new Set([...queue.photos.map((one) => one.id), ...drafts.flatMap((draft) => draft.photos.map((one) => one.id))]);
    for (const id of await writing.objectStore('photos').getAllKeys()) if (!named.has(id)) await writing.objectStore('photos').delete(id);
    await writing.done;
  }

  /** How many things would be lost if all were taken away. */
  async countUnsettled(): Promise<number> {
    const queue = await this.queue();
    return countOpen(queue) + countRefused(queue) + queue.photos.filter((photo) => photo.problem !== undefined).length + (await this.#base.count('drafts'));
  }

  close(): void {
    this.#base.close();
  }

  /** Takes all of it away. */
  async erase(): Promise<void> {
    this.close();
    await deleteDB(nameOf(this.account));
  }
}

function nameOf(account: string): string {
  return `shali-field-${account}`;
}
