import { runSync, type SyncEnd } from '#kernel/field-work/run-sync.ts';
import { askField, needsSignIn, refusesPhoto, sendPhoto } from '../field-client.ts';
import type { AccountStore } from './account-store.ts';

class PhotoGone extends Error {
  override readonly message = '照片已不在服务器，也不在这台手机上';
}

/** The lock under which the page and the worker behind it take turns. */
const LOCK = 'shali-field-sync';

/**
 * Sends what is due of one account, once at a time on this phone; `busy` when somebody else is at it. That two send the
 * same would do no harm, since the server carries each message out once.
 */
export async function syncTurn(store: AccountStore, device: string): Promise<SyncEnd | 'busy'> {
  // Only pages that came over TLS, or from this machine, have locks.
  if (!('locks' in navigator)) return send(store, device);
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? send(store, device) : 'busy'));
}

async function send(store: AccountStore, device: string): Promise<SyncEnd> {
  const end = await runSync({
    change: (change) => store.change(change),
    upload: async (photo) => {
      const bytes = await store.photo(photo.id);
      // Only one that was at the server alone, on a refusal, and has been taken away there.
      if (!bytes) throw new PhotoGone();
      return sendPhoto(photo.name, bytes);
    },
    send: (messages) => askField('POST /api/field/sync', { body: { account: store.account, device, messages: [...messages] } }),
    now: () => new Date().toISOString(),
    endsIt: needsSignIn,
    refusesPhoto: (error) => (error instanceof PhotoGone ? error.message : refusesPhoto(error)),
  });
  await store.sweepPhotos();
  return end;
}
