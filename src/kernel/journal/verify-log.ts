import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { DistrictError } from '../error/district-error.ts';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { emptyRoot, equalBytes, leafHash, subtreeRoot } from './merkle.ts';
import { verifyNote, type VerifierKey, type VerifyEd25519 } from './note.ts';
import { appendLeaves, decodeBundle, EMPTY_EDGE, levelWidth, readerOfTiles, tilePath, TILE_WIDTH, type Edge, type Tile } from './tile.ts';

/** Something that doesn't hold, and where: the path of a file of the log, or the position of an entry. */
export type LogProblem = { readonly code: string; readonly where: string };

/** What a verification found. The log holds if and only if there are no problems. */
export type LogReport = { readonly origin: string; readonly size: number; readonly root: string; readonly entries: number; readonly problems: readonly LogProblem[] };

/** Reads a file of the log by its path; null where there is none. */
export type ReadLogFile = (path: string) => Promise<Uint8Array | null>;

/** Problems after which a verification stops listing: the log is broken then, and more lines help nobody. */
const MOST_PROBLEMS = 100;

const Commitment = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const At = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const Id = z.string().regex(/^[0-9a-z-]{1,64}$/);
const OpenEntry = z.strictObject({
  v: z.literal(1), id: Id, at: At, register: Id, record: Id, version: z.number().int().min(1), act: z.string().min(1).max(48), actor: Commitment,
  fields: z.record(z.string().max(48), Commitment),
});
const SealedEntry = z.strictObject({ v: z.literal(1), id: Id, at: At, sealed: Commitment });

/** The public form of an entry (docs/formats/journal-entry.md). */
export const PublicEntry = z.union([OpenEntry, SealedEntry]);

/**
 * Verifies a whole log from its files alone: the head's signature, every entry's form, the versions of each record,
 * every tile against the entries, and the root against the tiles. Reads one bundle of entries at a time.
 * @throws DistrictError `log/checkpoint-missing`, `log/signature-invalid` or `log/note-invalid` when there is no head to trust.
 */
export async function verifyLog(read: ReadLogFile, key: VerifierKey, verify: VerifyEd25519): Promise<LogReport> {
  const head = await read('checkpoint');
  if (!head) throw new DistrictError('log/checkpoint-missing');
  const checkpoint = parseCheckpoint(verifyNote(new TextDecoder().decode(head), key, verify));
  const check = new LogCheck(read);
  if (checkpoint.origin !== key.name) check.report('log/origin-differs', 'checkpoint');
  const root = await check.run(checkpoint.size);
  if (!equalBytes(root, checkpoint.root)) check.report('log/root-differs', 'checkpoint');
  return { origin: checkpoint.origin, size: checkpoint.size, root: bytesToHex(checkpoint.root), entries: check.entries, problems: check.problems };
}

class LogCheck {
  readonly problems: LogProblem[] = [];
  entries = 0;
  readonly #read: ReadLogFile;
  readonly #ids = new Set<string>();
  readonly #versions = new Map<string, number>();
  #edge: Edge = EMPTY_EDGE;

  constructor(read: ReadLogFile) {
    this.#read = read;
  }

  report(code: string, where: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ code, where });
  }

  /** Goes through all entries and tiles; gives the root that the entries make. */
  async run(size: number): Promise<Uint8Array> {
    for (let first = 0; first < size; first += TILE_WIDTH) {
      const width = Math.min(TILE_WIDTH, size - first);
      const entries = await this.#bundle(first / TILE_WIDTH, width);
      if (!entries) return emptyRoot();
      entries.forEach((entry, place) => this.#checkEntry(entry, first + place));
      const grown = appendLeaves(this.#edge, entries.map(leafHash));
      this.#edge = grown.edge;
      for (const tile of grown.tiles) if (tile.width === TILE_WIDTH) await this.#checkTile(tile);
    }
    for (const tile of partialTiles(this.#edge)) await this.#checkTile(tile);
    return this.#root(size);
  }

  async #bundle(index: number, width: number): Promise<readonly Uint8Array[] | undefined> {
    const path = tilePath('entries', index, width);
    const bytes = await this.#read(path);
    if (!bytes) return void this.report('log/file-missing', path);
    try {
      const entries = decodeBundle(bytes);
      if (entries.length === width) return entries;
    } catch (error) {
      if (!(error instanceof DistrictError)) throw error;
    }
    return void this.report('log/bundle-broken', path);
  }

  #checkEntry(bytes: Uint8Array, position: number): void {
    this.entries += 1;
    const entry = parseEntry(bytes);
    if (!entry) return this.report('log/entry-malformed', `entry ${position}`);
    if (this.#ids.has(entry.id)) this.report('log/entry-twice', `entry ${position}`);
    this.#ids.add(entry.id);
    if ('sealed' in entry) return;
    const record = `${entry.register}/${entry.record}`;
    const before = this.#versions.get(record) ?? 0;
    if (entry.version !== before + 1) this.report('log/version-gap', `entry ${position} (${record})`);
    this.#versions.set(record, entry.version);
  }

  async #checkTile(tile: Tile): Promise<void> {
    const path = tilePath(tile.level, tile.index, tile.width);
    const bytes = await this.#read(path);
    if (!bytes) this.report('log/file-missing', path);
    else if (!equalBytes(bytes, tile.bytes)) this.report('log/tile-differs', path);
  }

  // Every full tile was compared with what the entries make, so those as published serve for the root.
  async #root(size: number): Promise<Uint8Array> {
    if (size === 0) return emptyRoot();
    const tiles = new Map<string, Uint8Array>();
    for (let level = 0; levelWidth(size, level) > 0; level += 1) {
      const index = Math.floor((levelWidth(size, level) - 1) / TILE_WIDTH);
      const partial = this.#edge.partial[level];
      const bytes = partial && partial.length > 0 ? partial : await this.#read(tilePath(level, index, TILE_WIDTH));
      tiles.set(`${level}/${index}`, bytes ?? new Uint8Array());
    }
    return subtreeRoot(readerOfTiles((level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array()), 0, size);
  }
}

/** The public form in an entry's bytes; undefined when they are not exactly its canonical JSON. */
export function parseEntry(bytes: Uint8Array): z.infer<typeof PublicEntry> | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = PublicEntry.safeParse(json);
    return parsed.success && equalBytes(utf8ToBytes(canonicalJson(parsed.data as Canonical)), bytes) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function partialTiles(edge: Edge): readonly Tile[] {
  return edge.partial.flatMap((bytes, level) => {
    const width = bytes.length / 32;
    return width > 0 ? [{ level, index: Math.floor(levelWidth(edge.size, level) / TILE_WIDTH), width, bytes }] : [];
  });
}
