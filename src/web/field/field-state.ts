import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import { EMPTY_QUEUE, nextDueAt, resume, type Queue } from '#kernel/field-work/queue.ts';
import { askField, needsSignIn } from './field-client.ts';
import { AccountStore } from './keep/account-store.ts';
import { DeviceStore, type KeptAccount } from './keep/device-store.ts';
import { syncTurn } from './keep/sync-turn.ts';

/** What the pages show. */
export type FieldSnapshot = {
  /** Whose phone it is now; undefined before anybody has signed in, null while that is being found out. */
  readonly account: KeptAccount | undefined | null;
  readonly day: FieldDay | undefined;
  readonly queue: Queue;
  readonly isOnline: boolean;
  readonly isSyncing: boolean;
  /** The session is over: the queue is kept and waits for its owner. */
  readonly needsSignIn: boolean;
};

/** The day is fetched anew when it is older than this. */
const DAY_OLD_MS = 5 * 60_000;
/** How often it is looked whether something is due, at least. */
const LOOK_EVERY_MS = 30_000;

/** All that happens on the phone beside what is on the screen: what is kept, fetched and sent. */
export class FieldState {
  #snapshot: FieldSnapshot = { account: null, day: undefined, queue: EMPTY_QUEUE, isOnline: navigator.onLine, isSyncing: false, needsSignIn: false };
  #store: AccountStore | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #device: DeviceStore;
  readonly #listeners = new Set<() => void>();

  private constructor(device: DeviceStore) {
    this.#device = device;
  }

  /** Opens what this phone keeps; without a network it is the day of who signed in last. */
  static async open(): Promise<FieldState> {
    const state = new FieldState(await DeviceStore.open());
    const account = await state.#device.account();
    if (account) await state.#enter(account);
    else state.#set({ account: undefined });
    window.addEventListener('online', () => void state.#networkBack());
    window.addEventListener('offline', () => state.#set({ isOnline: false }));
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? void state.sync() : undefined));
    navigator.serviceWorker?.addEventListener('message', () => void state.reload());
    // Whoever has a session already, from the workbench, need not sign in once more.
    if (!account) await state.fetchDay().catch(() => undefined);
    void state.sync();
    return state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): FieldSnapshot => this.#snapshot;

  /** What is kept for who uses the phone. */
  get store(): AccountStore | undefined {
    return this.#store;
  }

  /** Fetches the day; it says whose it is. @throws ProblemError, or TypeError without a network. */
  async fetchDay(): Promise<void> {
    try {
      const day = await askField('GET /api/field/day', {});
      if (this.#store?.account !== day.account.id) await this.#enter({ id: day.account.id, name: day.account.name });
      await this.#store!.keepDay(day);
      this.#set({ day, needsSignIn: false, isOnline: true });
    } catch (error) {
      if (needsSignIn(error)) this.#set({ needsSignIn: this.#snapshot.account !== undefined });
      throw error;
    }
  }

  /** Changes the queue and sends it as soon as it can be. */
  async put(draft: string, change: (queue: Queue) => Queue): Promise<void> {
    if (!this.#store) return;
    this.#set({ queue: await this.#store.finish(draft, change) });
    await askBrowserToSync();
    void this.sync();
  }

  /** Changes the queue without sending anything. */
  async change(change: (queue: Queue) => Queue): Promise<void> {
    if (this.#store) this.#set({ queue: await this.#store.change(change) });
  }

  /** Sends everything now, without waiting for its turn. */
  async sendNow(): Promise<void> {
    await this.change(resume);
    await this.sync();
  }

  /** Sends what is due, and fetches the day where it is old or something has changed. */
  async sync(): Promise<void> {
    const store = this.#store;
    if (!store || this.#snapshot.isSyncing) return;
    this.#set({ isSyncing: true });
    const settledBefore = countSettled(this.#snapshot.queue);
    const end = await syncTurn(store, await this.#device.deviceId()).catch(() => 'lost' as const);
    const queue = await store.queue();
    this.#set({ isSyncing: false, queue, needsSignIn: end === 'stopped' || this.#snapshot.needsSignIn });
    const isOld = Date.now() - Date.parse(this.#snapshot.day?.at ?? '') > DAY_OLD_MS || this.#snapshot.day === undefined;
    if (end !== 'stopped' && (isOld || countSettled(queue) > settledBefore)) await this.fetchDay().catch(() => undefined);
    this.#plan();
  }

  /** Reads again what is kept, after the worker behind the page has sent something. */
  async reload(): Promise<void> {
    if (!this.#store) return;
    this.#set({ queue: await this.#store.queue() });
    await this.fetchDay().catch(() => undefined);
  }

  /** Leaves the phone: what is settled is taken away, and what is not stays for who comes back. */
  async leave(): Promise<void> {
    await askField('POST /api/sign-out', { body: { everywhere: false } }).catch(() => undefined);
    await this.#device.setAccount(undefined);
    const store = this.#store;
    this.#store = undefined;
    clearTimeout(this.#timer);
    if (store) await ((await store.countUnsettled()) === 0 ? store.erase() : store.close());
    this.#set({ account: undefined, day: undefined, queue: EMPTY_QUEUE, needsSignIn: false });
  }

  async #enter(account: KeptAccount): Promise<void> {
    this.#store?.close();
    const store = await AccountStore.open(account.id);
    this.#store = store;
    await this.#device.setAccount(account);
    this.#set({ account, day: await store.day(), queue: await store.change(resume), needsSignIn: false });
    // What is kept is kept though the phone runs out of room.
    void navigator.storage?.persist?.();
  }

  async #networkBack(): Promise<void> {
    this.#set({ isOnline: true });
    await this.sendNow();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const due = nextDueAt(this.#snapshot.queue, new Date().toISOString());
    const wait = due === undefined ? LOOK_EVERY_MS : Math.min(Math.max(Date.parse(due) - Date.now(), 1000), LOOK_EVERY_MS);
    this.#timer = setTimeout(() => void this.sync(), wait);
  }

  #set(part: Partial<FieldSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function countSettled(queue: Queue): number {
  return queue.messages.filter((one) => one.state === 'accepted' || one.state === 'refused').length;
}

/** Asks the browser to tell the worker when there is a network, where it can (Background Sync). */
async function askBrowserToSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/field/');
  if (registration && 'sync' in registration) await (registration.sync as { register(tag: string): Promise<void> }).register('field').catch(() => undefined);
}
