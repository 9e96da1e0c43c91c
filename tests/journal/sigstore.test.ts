import { createRequire } from 'node:module';
import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatCheckpoint } from '#kernel/journal/checkpoint.ts';
import { inclusionProof } from '#kernel/journal/merkle.ts';
import { LogInMemory, TEST_SIGNER } from './log-in-memory.ts';

type Entry = { canonicalizedBody: Buffer; inclusionProof: { logIndex: string; hashes: Buffer[]; checkpoint: { envelope: string } } };
type Log = { logID: Buffer; baseURL: string; publicKey: unknown };
type Checkpoint = { logSize: bigint; logHash: Buffer };

// Another party's verifier, pinned since its inner files are reached by path.
const require = createRequire(import.meta.url);
const dist = join(require.resolve('@sigstore/verify/package.json'), '../dist/tlog');
const { verifyCheckpoint } = require(join(dist, 'checkpoint.js')) as { verifyCheckpoint: (entry: Entry, logs: Log[]) => Checkpoint };
const { verifyMerkleInclusion } = require(join(dist, 'merkle.js')) as { verifyMerkleInclusion: (entry: Entry, checkpoint: Checkpoint) => void };

const LOG: Log = {
  logID: Buffer.from(TEST_SIGNER.key.id),
  baseURL: `https://${TEST_SIGNER.key.name}`,
  publicKey: createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), TEST_SIGNER.key.publicKey]), format: 'der', type: 'spki' }),
};

describe('@sigstore/verify accepts our checkpoints and inclusion proofs', () => {
  const log = new LogInMemory(66_000);
  const entryOf = (size: number, index: number): Entry => ({
    canonicalizedBody: Buffer.from(log.entries[index] ?? []),
    inclusionProof: {
      logIndex: String(index),
      hashes: (index < size ? inclusionProof(log.read, index, size) : []).map((hash) => Buffer.from(hash)),
      checkpoint: { envelope: log.checkpoint(size) },
    },
  });

  test.each([1, 2, 255, 256, 257, 65_537, 66_000])('a tree of %i entries', (size) => {
    for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
      const entry = entryOf(size, index);
      const checkpoint = verifyCheckpoint(entry, [LOG]);
      expect(checkpoint.logSize).toBe(BigInt(size));
      verifyMerkleInclusion(entry, checkpoint);
    }
  });

  test('an empty tree has a checkpoint and no entry', () => {
    expect(verifyCheckpoint(entryOf(0, 0), [LOG]).logSize).toBe(0n);
  });

  test('refuses a changed entry, a changed proof and a changed checkpoint', () => {
    const good = entryOf(257, 100);
    const checkpoint = verifyCheckpoint(good, [LOG]);
    expect(() => verifyMerkleInclusion({ ...good, canonicalizedBody: Buffer.from('{"entry":101}') }, checkpoint)).toThrow();
    expect(() => verifyMerkleInclusion({ ...good, inclusionProof: { ...good.inclusionProof, hashes: good.inclusionProof.hashes.toReversed() } }, checkpoint)).toThrow();
    const text = formatCheckpoint({ origin: TEST_SIGNER.key.name, size: 257, root: log.root(257) });
    const forged = log.checkpoint(257).replace(text.split('\n')[2]!, Buffer.from(log.root(256)).toString('base64'));
    expect(() => verifyCheckpoint({ ...good, inclusionProof: { ...good.inclusionProof, checkpoint: { envelope: forged } } }, [LOG])).toThrow();
  });
});
