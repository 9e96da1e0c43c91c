import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { Reach } from './reach.ts';

const TIMEOUT_MS = 10_000;

/** What a receiver answered; `unreachable` where it didn't. */
export type Sent = { readonly status: number } | { readonly unreachable: string };

/** Sends a message. Redirections are not followed, and of the answer only its status is taken. */
export async function sendMessage(reach: Reach, address: string, body: string, headers: Readonly<Record<string, string>>): Promise<Sent> {
  try {
    const url = reach.checkAddress(address);
    return { status: await post(reach, url, body, headers) };
  } catch (error) {
    return { unreachable: error instanceof Error ? reasonOf(error) : String(error) };
  }
}

function post(reach: Reach, url: URL, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const isPlain = url.protocol === 'http:';
  const request = (isPlain ? plainRequest : tlsRequest)(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'shali-webhooks' },
    agent: false,
    lookup: reach.lookup(isPlain),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  request.on('response', (answer) => {
    resolve(answer.statusCode ?? 0);
    answer.destroy();
  });
  request.on('error', reject);
  request.end(body);
  return promise;
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return `${error.message || code}`.slice(0, 200);
}
