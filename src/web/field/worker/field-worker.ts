import { AccountStore } from '../keep/account-store.ts';
import { DeviceStore } from '../keep/device-store.ts';
import { syncTurn } from '../keep/sync-turn.ts';

/** What the page and the worker say to each other. */
type Said = { readonly is: 'take-over' };

/** A browser's event that ends when what it waits for has ended. */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Syncing = Lasting & { readonly tag: string };
/** What of a worker's surroundings is used here. */
type Surroundings = EventTarget & { readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { postMessage(said: string): void }[]> }; skipWaiting(): Promise<void>; readonly location: Location };

declare const self: Surroundings;
/** The shell's files and a name for exactly these, put in when the worker is built. */
declare const __SHELL_FILES__: readonly string[];
declare const __SHELL_VERSION__: string;

const CACHE = `shali-field-${__SHELL_VERSION__}`;
const PAGE = '/field/';

self.addEventListener('install', (event) => (event as Lasting).waitUntil(caches.open(CACHE).then((cache) => cache.addAll(__SHELL_FILES__.map((file) => new Request(file, { cache: 'reload' }))))));

self.addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()));

// A new version waits until whoever holds the phone says so: a form is not changed under his hands.
self.addEventListener('message', (event) => {
  if (((event as MessageEvent).data as Said).is === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const isPage = request.mode === 'navigate' && (url.pathname === '/field' || url.pathname === PAGE);
  if (isPage || __SHELL_FILES__.includes(url.pathname)) (event as Fetching).respondWith(fromShell(isPage ? PAGE : url.pathname, request));
});

// The browser says that the network is back, though the page may be closed.
self.addEventListener('sync', (event) => {
  if ((event as Syncing).tag === 'field') (event as Lasting).waitUntil(syncBehind());
});

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('shali-field-') && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromShell(path: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(path);
  return kept ?? globalThis.fetch(request);
}

async function syncBehind(): Promise<void> {
  const device = await DeviceStore.open();
  const account = await device.account();
  const id = await device.deviceId();
  device.close();
  if (!account) return;
  const store = await AccountStore.open(account.id);
  const end = await syncTurn(store, id);
  store.close();
  for (const client of await self.clients.matchAll()) client.postMessage('synced');
  // Said again, the browser tries again later.
  if (end === 'lost') throw new Error('The network broke off.');
}
