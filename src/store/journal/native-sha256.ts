import { hash } from 'node:crypto';
import type { Sha256 } from '#kernel/journal/entry.ts';

/** SHA-256 by the machine's own library, faster than the pure one that browsers use. */
export const nativeSha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');
