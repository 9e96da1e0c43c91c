import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Who has signed in on this phone last. */
export type KeptAccount = { readonly id: string; readonly name: string };

interface DeviceSchema extends DBSchema {
  facts: { key: string; value: KeptAccount | string };
}

/** What a phone knows whoever uses it: its own id, and whose day it shows without a network. */
export class DeviceStore {
  readonly #base: IDBPDatabase<DeviceSchema>;

  private constructor(base: IDBPDatabase<DeviceSchema>) {
    this.#base = base;
  }

  static async open(): Promise<DeviceStore> {
    return new DeviceStore(await openDB<DeviceSchema>('shali-field', 1, { upgrade: (base) => void base.createObjectStore('facts') }));
  }

  /** The phone's id; made when it is asked for the first time. */
  async deviceId(): Promise<string> {
    const writing = this.#base.transaction('facts', 'readwrite');
    const known = await writing.store.get('device');
    if (typeof known === 'string') return known;
    const made = newDeviceId();
    await writing.store.put(made, 'device');
    await writing.done;
    return made;
  }

  async account(): Promise<KeptAccount | undefined> {
    const known = await this.#base.get('facts', 'account');
    return typeof known === 'object' ? known : undefined;
  }

  async setAccount(account: KeptAccount | undefined): Promise<void> {
    if (account) await this.#base.put('facts', account, 'account');
    else await this.#base.delete('facts', 'account');
  }

  close(): void {
    this.#base.close();
  }
}

// Without `randomUUID`, which a page on an inner network without TLS doesn't have.
function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
