import { DistrictError } from '../error/district-error.ts';
import { parseBase64, toBase64 } from './base64.ts';

/** A checkpoint (C2SP tlog-checkpoint): the log's origin, the size of its tree and the root over it. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** The text of a checkpoint, to be signed as a note. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

/** Reads the text of a checkpoint; lines after the third are extensions and are left alone. @throws DistrictError `log/checkpoint-invalid`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n');
  const bytes = parseBase64(root);
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes?.length !== 32) throw new DistrictError('log/checkpoint-invalid', {});
  return { origin, size: Number(size), root: bytes };
}

/** Whether a log is a demonstration's; production refuses such origins and their keys. */
export function isDemonstrationOrigin(origin: string): boolean {
  return origin.startsWith('demo.');
}
