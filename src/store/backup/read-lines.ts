import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { DistrictError } from '#kernel/error/district-error.ts';

/** The longest line that a backup has; a row is far shorter. */
const MOST_LINE_BYTES = 32 * 1024 * 1024;

/**
 * The lines of a gzip file, one at a time, with bounded memory.
 * @throws DistrictError `backup/no-file`, `backup/cut` where it ends too early, `backup/foreign` where it is no gzip or no text in lines, `backup/altered` where its checksum fails or something stands behind it.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  const size = await checkHead(file);
  const gunzip = createGunzip();
  const source = createReadStream(file);
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let rest: Buffer[] = [];
  let held = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
        yield textOf([...rest, chunk.subarray(from, end)]);
        rest = [];
        held = 0;
        from = end + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > MOST_LINE_BYTES) throw new DistrictError('backup/foreign', { file });
    }
  } catch (error) {
    throw wrapped(error, file);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
  if (held > 0) throw new DistrictError('backup/cut', { file });
  // What stands behind the end of the gzip stream is passed over in silence, so it is looked for here.
  if (gunzip.bytesWritten !== size) throw new DistrictError('backup/altered', { file, what: '文件尾' });
}

// No checksum covers the first ten bytes of gzip, so they must be exactly what our own writer puts there.
const MAGIC = Buffer.from('1f8b08', 'hex');
const SYSTEMS: ReadonlySet<number> = new Set([3, 10, 11, 19]);

async function checkHead(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new DistrictError('backup/no-file', { file }, { cause });
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new DistrictError('backup/no-file', { file });
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(10), 0, 10, 0);
    if (!buffer.subarray(0, 3).equals(MAGIC)) throw new DistrictError('backup/foreign', { file });
    if (bytesRead < 10) throw new DistrictError('backup/cut', { file });
    if (!buffer.subarray(3, 9).every((byte) => byte === 0) || !SYSTEMS.has(buffer[9]!)) throw new DistrictError('backup/altered', { file, what: '文件头' });
    return found.size;
  } finally {
    await handle.close();
  }
}

function textOf(parts: readonly Buffer[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
  } catch (cause) {
    throw new DistrictError('backup/altered', { file: '', what: '文字编码' }, { cause });
  }
}

function wrapped(error: unknown, file: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return new DistrictError('backup/cut', { file }, { cause: error });
  if (code === 'Z_DATA_ERROR') return new DistrictError('backup/altered', { file, what: '校验和' }, { cause: error });
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? new DistrictError('backup/no-file', { file }, { cause: error }) : error;
}
