import type { AddressInfo } from 'node:net';
import { buildApp } from '#server/http/app.ts';
import { openPlatform } from '#server/platform/open.ts';
import { startSequencer } from '#server/platform/sequencer-loop.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';

// The staff face in a process of its own, as it runs in earnest but for the limit on requests. Says its port, then serves.
const [data = ''] = process.argv.slice(2);
const failed = (error: unknown): void => console.error(error);
const platform = await openPlatform(data, { empty: true, databaseUrl: process.env.DATABASE_URL });
const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
const app = await buildApp(platform, { signIn, requestsAMinute: 1e9 });
startSequencer(platform.log, async () => undefined, failed);
await app.listen({ port: 0, host: 'localhost' });
console.log((app.server.address() as AddressInfo).port);
