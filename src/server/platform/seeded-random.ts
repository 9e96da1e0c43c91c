import { createCipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from '#store/keys/vault.ts';

const BLOCK_BYTES = 64 * 1024;

/**
 * Random bytes from a seed, as the key stream of AES-256-CTR: for demonstration districts only, so that the same year
 * gives the same log on every machine. Production keys come from the machine.
 */
export function seededRandom(seed: string): RandomBytes {
  const stream = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  const zeros = Buffer.alloc(BLOCK_BYTES);
  let block = Buffer.alloc(0);
  return (length) => {
    if (block.length < length) block = Buffer.concat([block, stream.update(zeros)]);
    const drawn = new Uint8Array(block.subarray(0, length));
    block = block.subarray(length);
    return drawn;
  };
}
