import { open, readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { DistrictError } from '#kernel/error/district-error.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import { findEnding } from '#kernel/file/parse-file-name.ts';

/** What a file is, by its content. */
export type FoundType = { readonly type: string; readonly charset?: string };

const HEIC: ReadonlySet<string> = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);
const CHARSETS = ['utf-8', 'gb18030'] as const;
// What stands in no text: controls but for tabs and line breaks.
// oxlint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const PROBE_BYTES = 4096;

/**
 * What a file is by its content, whatever it is called. A text has no mark to be known by: it is one when every byte of it
 * reads as UTF-8 or as GB18030 and none is a control; whether it is a table, its name says.
 * @throws DistrictError `file/type-refused` for what is taken in nowhere, `file/heic` for pictures that can't be opened here.
 */
export async function findType(path: string, name: string): Promise<FoundType> {
  const found = await fileTypeFromFile(path);
  if (found && HEIC.has(found.mime)) throw new DistrictError('file/heic');
  if (found && FILE_TYPES[found.mime]) return { type: found.mime };
  if (found && !found.mime.startsWith('text/')) throw new DistrictError('file/type-refused', { found: found.ext });
  const charset = await findCharset(path);
  if (!charset) throw new DistrictError('file/type-refused', { found: findEnding(name) ?? '?' });
  const isTable = FILE_TYPES['text/csv']!.endings.includes(findEnding(name) ?? '');
  return { type: isTable ? 'text/csv' : 'text/plain', charset };
}

async function findCharset(path: string): Promise<string | undefined> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(PROBE_BYTES), 0, PROBE_BYTES, 0);
  await file.close();
  // A zero byte stands near the beginning of most of what is no text.
  if (buffer.subarray(0, bytesRead).includes(0)) return undefined;
  const bytes = await readFile(path);
  return CHARSETS.find((charset) => isText(bytes, charset));
}

function isText(bytes: Uint8Array, charset: string): boolean {
  try {
    return !NO_TEXT.test(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
