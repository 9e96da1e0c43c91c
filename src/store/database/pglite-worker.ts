import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { oneClientAtATime } from './one-client-at-a-time.ts';

// The embedded database lives in a thread of its own, so that a heavy query never stops the server, and speaks
// PostgreSQL's wire protocol, so that the same driver reaches it.
type Order = { readonly directory: string | null; readonly socket: string };

const { directory, socket } = workerData as Order;
// It never waits for the disk (fsync is off), so whole pages in its log would protect nothing; nobody replicates it.
const SETTINGS = ['full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'checkpoint_timeout=1h', 'shared_buffers=256MB', 'jit=off'];
const startParams = [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])];
const database = await (directory ? PGlite.create(directory, { relaxedDurability: true, startParams }) : PGlite.create({ startParams }));
const server = new PGLiteSocketServer({ db: oneClientAtATime(database), path: socket, maxConnections: 16 });
await server.start();

parentPort?.on('message', (message) => {
  if (message === 'stop') void stop();
});
parentPort?.postMessage('ready');

async function stop(): Promise<void> {
  await server.stop();
  await database.close();
  parentPort?.postMessage('stopped');
}
