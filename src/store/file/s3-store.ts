import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FileStore } from './file-store.ts';

/** A bucket of an S3-compatible store: its address with the bucket in its path, and by which key it is reached. */
export type S3Settings = { readonly address: string; readonly keyId: string; readonly secret: string; readonly region: string };

const WAIT_MS = 30_000;

/** Files in a bucket of an S3-compatible store, by their keys; addressed by path, as every such store can be. */
export function s3Store({ address, keyId, secret, region }: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 2 });
  const base = address.replace(/\/+$/, '');
  const ask = async (method: string, key: string, more: { readonly body?: Uint8Array<ArrayBuffer>; readonly headers?: Record<string, string> } = {}): Promise<Response> => {
    const answer = await client.fetch(`${base}/${key}`, { method, ...more, signal: AbortSignal.timeout(WAIT_MS) }).catch((cause: unknown) => {
      throw new DistrictError('file/store-silent', {}, { cause });
    });
    if (!answer.ok && answer.status !== 404) {
      await answer.body?.cancel();
      throw new DistrictError('file/store-refused', { status: answer.status });
    }
    return answer;
  };
  const has = async (key: string): Promise<boolean> => (await ask('HEAD', key)).ok;
  return {
    has,
    put: async (key, path) => {
      if (await has(key)) return;
      const answer = await ask('PUT', key, { body: new Uint8Array(await readFile(path)) });
      await answer.body?.cancel();
      if (!answer.ok) throw new DistrictError('file/store-refused', { status: answer.status });
    },
    read: async (key, range) => {
      const answer = await ask('GET', key, range ? { headers: { range: `bytes=${range.from}-${range.to}` } } : {});
      if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        throw new DistrictError('file/gone', {});
      }
      return Readable.fromWeb(answer.body as ReadableStream);
    },
    remove: async (key) => {
      const answer = await ask('DELETE', key);
      await answer.body?.cancel();
    },
  };
}
