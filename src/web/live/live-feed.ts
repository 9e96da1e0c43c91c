import type { QueryClient } from '@tanstack/react-query';
import type { LiveChange } from '#kernel/desk/live-wire.ts';

/** What is told to the other pages of the same browser: changes, or that everything is to be read again. */
type Told = { readonly changes: readonly LiveChange[] } | 'everything';

const NAME = 'shali-live';
/** Changes within this time are read again together. */
const GATHER_MS = 300;
/** Figures count many records; they are read again no more often than this. */
const FIGURES_EVERY_MS = 10_000;
/** While no stream stands, what is shown is read again so often. */
const POLL_MS = 30_000;

/**
 * Keeps what a page shows in step with the records: listens to the server's events and lets what has changed be read again.
 * One page of a browser listens for all, since a browser has few connections; while none can, they read again now and then.
 * Returns how to stop.
 */
export function startLiveFeed(client: QueryClient): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  const apply = readerOf(client);
  const tell = (told: Told): void => {
    apply(told);
    channel.postMessage(told);
  };
  channel.addEventListener('message', (event: MessageEvent<Told>) => apply(event.data));
  const listen = (): Promise<void> => new Promise((done) => {
    const close = openStream(tell);
    stop.signal.addEventListener('abort', () => {
      close();
      done();
    });
  });
  // A page without locks (an inner network without TLS) listens for itself.
  if ('locks' in navigator) void navigator.locks.request(NAME, { signal: stop.signal }, listen).catch(() => undefined);
  else void listen();
  return () => {
    stop.abort();
    channel.close();
  };
}

function openStream(tell: (told: Told) => void): () => void {
  let stream: EventSource | undefined;
  let broken = false;
  let last = '';
  const connect = (): void => {
    stream?.close();
    stream = new EventSource(last === '' ? '/api/events' : `/api/events?after=${last}`);
    stream.addEventListener('hello', (event) => {
      // What was missed since the break is told by the server, unless there was no place to go on from.
      if (broken && last === '') tell('everything');
      broken = false;
      last = event.lastEventId || last;
    });
    stream.addEventListener('change', (event: MessageEvent<string>) => {
      last = event.lastEventId || last;
      tell({ changes: [JSON.parse(event.data) as LiveChange] });
    });
    stream.addEventListener('reset', (event) => {
      last = event.lastEventId || last;
      tell('everything');
    });
    stream.addEventListener('error', () => {
      broken = true;
    });
  };
  connect();
  const timer = setInterval(() => {
    if (!broken) return;
    tell('everything');
    // A stream that was refused does not come back by itself.
    if (stream?.readyState === EventSource.CLOSED) connect();
  }, POLL_MS);
  return () => {
    clearInterval(timer);
    stream?.close();
  };
}

function readerOf(client: QueryClient): (told: Told) => void {
  let waiting: LiveChange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let figures: ReturnType<typeof setTimeout> | undefined;
  const again = (...queryKey: readonly string[]): void => void client.invalidateQueries({ queryKey });
  const readFigures = (): void => {
    figures ??= setTimeout(() => {
      figures = undefined;
      for (const kind of ['indicators', 'evidence', 'map']) again(kind);
    }, FIGURES_EVERY_MS);
  };
  const flush = (): void => {
    timer = undefined;
    const changes = waiting;
    waiting = [];
    for (const register of new Set(changes.map((one) => one.register))) again('records', register);
    for (const { register, id, about } of changes) {
      again('record', register, id);
      if (about !== undefined) again('hanging', about);
    }
    for (const kind of ['tasks', 'search']) again(kind);
    readFigures();
  };
  return (told) => {
    if (told === 'everything') {
      for (const kind of ['record', 'records', 'hanging', 'tasks', 'search']) again(kind);
      readFigures();
      return;
    }
    waiting.push(...told.changes);
    timer ??= setTimeout(flush, GATHER_MS);
  };
}
