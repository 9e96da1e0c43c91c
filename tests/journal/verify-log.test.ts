import { describe, expect, test } from 'vitest';
import { encodeEntry } from '#kernel/journal/entry.ts';
import { leafHash, subtreeRoot } from '#kernel/journal/merkle.ts';
import { formatCheckpoint } from '#kernel/journal/checkpoint.ts';
import { signNote } from '#kernel/journal/note.ts';
import { appendLeaves, EMPTY_EDGE, encodeBundle, readerOfTiles, tilePath, TILE_WIDTH } from '#kernel/journal/tile.ts';
import { verifyLog } from '#kernel/journal/verify-log.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { TEST_SIGNER } from './log-in-memory.ts';

const entry = (index: number, version = 1, record = `r-${index}`): Uint8Array =>
  encodeEntry({ id: `e-${index}`, at: '2024-01-02T03:04:05.006Z', register: 'shop', record, version, act: 'create', actor: 'staff-1', values: { name: `店 ${index}` }, key: new Uint8Array(32).fill(index & 255), restricted: index % 10 === 0 }).bytes;

/** A whole log of entries as files. */
function logOf(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const tiles = new Map<string, Uint8Array>();
  for (const tile of appendLeaves(EMPTY_EDGE, entries.map(leafHash)).tiles) {
    files.set(tilePath(tile.level, tile.index, tile.width), tile.bytes);
    tiles.set(`${tile.level}/${tile.index}`, tile.bytes);
  }
  for (let start = 0; start < entries.length; start += TILE_WIDTH) {
    const bundle = entries.slice(start, start + TILE_WIDTH);
    files.set(tilePath('entries', start / TILE_WIDTH, bundle.length), encodeBundle(bundle));
  }
  const root = subtreeRoot(readerOfTiles((level, index) => tiles.get(`${level}/${index}`)!), 0, entries.length);
  files.set('checkpoint', new TextEncoder().encode(signNote(formatCheckpoint({ origin: TEST_SIGNER.key.name, size: entries.length, root }), [TEST_SIGNER])));
  return files;
}

const verify = (files: Map<string, Uint8Array>) => verifyLog(async (path) => files.get(path) ?? null, TEST_SIGNER.key, verifyEd25519);

describe('verifying a log from its files alone', () => {
  const good = () => logOf(Array.from({ length: 300 }, (_, index) => entry(index)));

  test.each([1, 255, 256, 257, 300, 600])('a good log of %i entries has no problems', async (size) => {
    const report = await verify(logOf(Array.from({ length: size }, (_, index) => entry(index))));
    expect(report).toMatchObject({ size, entries: size, problems: [] });
  });

  test('one flipped bit anywhere is found, with the file it is in', async () => {
    for (const path of [...good().keys()].filter((one) => one !== 'checkpoint')) {
      const files = good();
      const bytes = Uint8Array.from(files.get(path)!);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      files.set(path, bytes);
      const { problems } = await verify(files);
      expect(problems.length, path).toBeGreaterThan(0);
      if (!path.includes('entries')) expect(problems.map((problem) => problem.where)).toContain(path);
    }
  });

  test('a missing file, a doubled entry and a gap in a record\'s versions are named', async () => {
    const files = good();
    files.delete('tile/0/000');
    expect((await verify(files)).problems).toContainEqual({ code: 'log/file-missing', where: 'tile/0/000' });
    expect((await verify(logOf([entry(1), entry(2), entry(1)]))).problems).toContainEqual({ code: 'log/entry-twice', where: 'entry 2' });
    expect((await verify(logOf([entry(1, 1, 'r'), entry(2, 3, 'r')]))).problems).toContainEqual({ code: 'log/version-gap', where: 'entry 1 (shop/r)' });
    expect((await verify(logOf([new TextEncoder().encode('{ "v": 1 }')]))).problems).toContainEqual({ code: 'log/entry-malformed', where: 'entry 0' });
  });

  test('a head that somebody else signed is refused', async () => {
    const files = good();
    files.set('checkpoint', new TextEncoder().encode(new TextDecoder().decode(files.get('checkpoint')).replace('\n300\n', '\n299\n')));
    await expect(verify(files)).rejects.toThrow('log/signature-invalid');
    await expect(verify(new Map())).rejects.toThrow('log/checkpoint-missing');
  });
});
