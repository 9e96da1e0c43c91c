import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { DistrictError } from '../error/district-error.ts';
import { canonicalJson, type Canonical } from '../journal/canonical-json.ts';
import { changesOf } from '../journal/changes-of.ts';
import { parseCheckpoint } from '../journal/checkpoint.ts';
import { encodeEntry } from '../journal/entry.ts';
import { equalBytes, leafHash, verifyInclusion } from '../journal/merkle.ts';
import { formatVerifierKey, verifyNote, type VerifierKey, type VerifyEd25519 } from '../journal/note.ts';
import { verifySeal } from '../journal/seal.ts';
import type { LogProblem } from '../journal/verify-log.ts';
import type { Values } from '../register/register.ts';
import { ARCHIVE_SEAL } from './build-package.ts';
import { ArchivedEntry, ArchivedRecord, ArchivedStep, Manifest } from './manifest.ts';
import type { PackageFile } from './package-file.ts';

/** What a verification found. The package holds if and only if there are no problems. */
export type PackageReport = { readonly manifest: Manifest; readonly entries: number; readonly problems: readonly LogProblem[] };

/** The files that every package has beside its manifest. */
const NEEDED = ['record.json', 'schema.json', 'timeline.json', 'journal.json', 'checkpoint', 'key'] as const;

/**
 * Verifies a package from its files alone: the seal over the manifest, every file against it, the checkpoint's signature, every entry's
 * place in the log and its commitments against its payload, and record and timeline against the entries.
 * @throws DistrictError `archive/manifest-invalid` when there is nothing to hold the rest against.
 */
export function verifyPackage(files: readonly PackageFile[], key: VerifierKey, verify: VerifyEd25519): PackageReport {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  const manifest = Manifest.safeParse(parseJson(byPath.get('manifest.json')));
  if (!manifest.success) throw new DistrictError('archive/manifest-invalid', { problems: manifest.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${issue.message}`) });
  const check = new PackageCheck(byPath, manifest.data);
  check.files();
  check.seal(key, verify);
  check.head(key, verify);
  check.journal();
  check.record();
  check.timeline();
  return { manifest: manifest.data, entries: check.entries.length, problems: check.problems };
}

/** The verifier key that stands in a package; it shows that the package is sound in itself, not whose it is. */
export function keyInside(files: readonly PackageFile[]): string | undefined {
  const file = files.find((one) => one.path === 'key');
  return file && new TextDecoder().decode(file.bytes).trim();
}

class PackageCheck {
  readonly problems: LogProblem[] = [];
  entries: readonly ArchivedEntry[] = [];
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #manifest: Manifest;

  constructor(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest) {
    this.#files = files;
    this.#manifest = manifest;
  }

  files(): void {
    const listed = new Set(['manifest.json', 'seal', ...this.#manifest.files.map((file) => file.path)]);
    for (const path of this.#files.keys()) if (!listed.has(path)) this.#report('archive/file-unlisted', path);
    for (const path of NEEDED) if (!listed.has(path)) this.#report('archive/file-missing', path);
    for (const { path, bytes, sha256: hash } of this.#manifest.files) {
      const content = this.#files.get(path);
      if (!content) this.#report('archive/file-missing', path);
      else if (content.length !== bytes || bytesToHex(sha256(content)) !== hash) this.#report('archive/file-differs', path);
    }
    const manifest = this.#files.get('manifest.json')!;
    if (!equalBytes(manifest, utf8ToBytes(`${canonicalJson(this.#manifest as Canonical)}\n`))) this.#report('archive/not-canonical', 'manifest.json');
  }

  seal(key: VerifierKey, verify: VerifyEd25519): void {
    this.#refused('seal', () => verifySeal(ARCHIVE_SEAL, this.#files.get('manifest.json')!, this.#text('seal'), key, verify));
  }

  head(key: VerifierKey, verify: VerifyEd25519): void {
    this.#refused('checkpoint', () => {
      const { origin, size, root } = parseCheckpoint(verifyNote(this.#text('checkpoint'), key, verify));
      const { log } = this.#manifest;
      if (origin !== log.origin || size !== log.size || bytesToHex(root) !== log.root || origin !== key.name) this.#report('archive/head-differs', 'checkpoint');
    });
    if (this.#text('key').trim() !== formatVerifierKey(key)) this.#report('archive/key-differs', 'key');
  }

  journal(): void {
    this.entries = this.#read('journal.json', z.array(ArchivedEntry).min(1)) ?? [];
    for (const [index, entry] of this.entries.entries()) {
      const where = `entry ${index + 1} (${entry.id})`;
      if (entry.version !== index + 1) this.#report('archive/version-gap', where);
      this.#checkEntry(entry, where);
    }
  }

  record(): void {
    const record = this.#read('record.json', ArchivedRecord);
    const last = this.entries.at(-1);
    if (!record || !last) return;
    const { register, record: id, recordVersion } = this.#manifest;
    const same = record.register === register && record.record === id && record.version === last.version && last.version === recordVersion;
    if (!same || !sameJson(record.values, last.payload)) this.#report('archive/record-differs', 'record.json');
  }

  timeline(): void {
    const steps = this.#read('timeline.json', z.array(ArchivedStep));
    if (!steps) return;
    if (steps.length !== this.entries.length) this.#report('archive/timeline-differs', 'timeline.json');
    for (const [index, entry] of this.entries.entries()) {
      const step = steps[index];
      const changes = changesOf((this.entries[index - 1]?.payload ?? {}) as Values, entry.payload as Values);
      const same = step && step.entry === entry.id && step.version === entry.version && step.at === entry.at && step.act === entry.act && step.actor.id === entry.actor
        && step.actor.name === entry.actorName && step.reason === entry.reason && sameJson(step.changes, changes);
      if (!same) this.#report('archive/timeline-differs', `timeline.json ${index + 1}`);
    }
  }

  // The commitments are made anew from key and payload: what is shown is what the log commits to.
  #checkEntry(entry: ArchivedEntry, where: string): void {
    const { register, record, log } = this.#manifest;
    const bytes = utf8ToBytes(entry.public);
    const content = { ...entry, onBehalfOf: entry.onBehalfOf, register, record, values: entry.payload as Record<string, Canonical>, key: hexToBytes(entry.key) };
    const forms = [false, true].map((restricted) => encoded({ ...content, restricted }));
    if (!forms.some((form) => form && equalBytes(form, bytes))) this.#report('archive/entry-differs', where);
    const proof = entry.proof.map((hash) => hexToBytes(hash));
    if (!verifyInclusion(leafHash(bytes), entry.position, log.size, proof, hexToBytes(log.root))) this.#report('archive/not-in-log', where);
  }

  #read<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const parsed = schema.safeParse(parseJson(this.#files.get(path)));
    if (parsed.success) return parsed.data;
    this.#report('archive/file-malformed', path);
    return undefined;
  }

  #refused(where: string, check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof DistrictError)) throw error;
      this.#report(error.code, where);
    }
  }

  #text(path: string): string {
    return new TextDecoder().decode(this.#files.get(path) ?? new Uint8Array());
  }

  #report(code: string, where: string): void {
    if (this.problems.length < 100) this.problems.push({ code, where });
  }
}

function encoded(content: Parameters<typeof encodeEntry>[0]): Uint8Array | undefined {
  try {
    return encodeEntry(content).bytes;
  } catch (error) {
    if (error instanceof DistrictError) return undefined;
    throw error;
  }
}

function sameJson(left: unknown, right: unknown): boolean {
  try {
    return canonicalJson(left as Canonical) === canonicalJson(right as Canonical);
  } catch {
    return false;
  }
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
