import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStore } from '#store/file/disk-store.ts';
import type { FileStore } from '#store/file/file-store.ts';
import { s3Store } from '#store/file/s3-store.ts';

const KEY = 'a'.repeat(64);
const BYTES = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));

describe('F17 the store on the disk and the one in a bucket do the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shali-store-'));
  const source = join(folder, 'source');
  const server = new S3rver({ address: 'localhost', port: 0, silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'files', configs: [] }] });
  const stores = new Map<string, FileStore>([['disk', diskStore(join(folder, 'disk'))]]);
  let address = '';
  beforeAll(async () => {
    writeFileSync(source, BYTES);
    const { port } = await server.run();
    address = `http://localhost:${port}/files`;
    stores.set('bucket', s3Store({ address, keyId: 'S3RVER', secret: 'S3RVER', region: 'us-east-1' }));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['disk', 'bucket'])('on the %s', async (name) => {
    const store = stores.get(name)!;
    expect(await store.has(KEY)).toBe(false);
    await expect(store.read(KEY)).rejects.toMatchObject({ code: 'file/gone' });
    await store.put(KEY, source);
    await store.put(KEY, source);
    expect(await store.has(KEY)).toBe(true);
    expect((await buffer(await store.read(KEY))).equals(BYTES)).toBe(true);
    expect((await buffer(await store.read(KEY, { from: 10, to: 19 }))).equals(BYTES.subarray(10, 20))).toBe(true);
    await store.remove(KEY);
    await store.remove(KEY);
    expect(await store.has(KEY)).toBe(false);
  });

  test('a bucket that refuses, and one that does not answer, each say so', async () => {
    const wrong = s3Store({ address: address.replace('/files', '/none'), keyId: 'S3RVER', secret: 'S3RVER', region: 'us-east-1' });
    await expect(wrong.put(KEY, source)).rejects.toMatchObject({ code: 'file/store-refused' });
    const nobody = s3Store({ address: 'http://localhost:1/files', keyId: 'k', secret: 's', region: 'us-east-1' });
    await expect(nobody.has(KEY)).rejects.toMatchObject({ code: 'file/store-silent' });
  });
});
