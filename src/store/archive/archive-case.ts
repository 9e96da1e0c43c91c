import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { buildPackage } from '#kernel/archive/build-package.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { archiveNumber, retentionOf, type Kept } from '#kernel/archive/retention.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import { isDemonstrationOrigin } from '#kernel/journal/checkpoint.ts';
import { eachAlone } from '../access/each-alone.ts';
import { inRole } from '../access/in-role.ts';
import { runOnce } from '../command/run.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { findHead, type Log } from '../journal/sequencer.ts';
import type { Once } from '../once/once.ts';
import { archivedAttachments, type ReadFile } from './archived-attachments.ts';
import { archivedEntries } from './archived-entries.ts';
import { findArchived, findClosed, nextSerial } from './find-closed.ts';

/** Where packages are kept, by names that hold their hash. */
export type KeepPackage = { put(name: string, bytes: Uint8Array): Promise<void>; remove(name: string): Promise<void>; /** The bytes of a file of the case; undefined where they are lost. Without it, files are named and not put in. */ readonly readFile?: ReadFile };

/** A package that was made. */
export type Archived = { readonly id: string; readonly number: string; readonly file: string; readonly bytes: number; readonly sha256: string; readonly entries: number; readonly keptUntil: Day | undefined };

/** Who archives cases and decides on erasures. */
export const ARCHIVES = duty('archivist');

const TRIES = 10;

/** The name of a package's file, from what its record says. */
export function packageName(file: { readonly year: string; readonly register: string; readonly serial: number; readonly sha256: string }): string {
  return `${file.year}/${file.register}-${String(file.serial).padStart(4, '0')}-${file.sha256.slice(0, 16)}.${tar.extension}`;
}

/**
 * Makes the package of a closed case and records it, by the platform in the name of whoever asked. The file is written
 * before the record that speaks of it, so that no record speaks of a file that isn't there.
 * @throws DistrictError with why it can't be archived; nothing has changed then.
 */
export async function archiveCase(district: District, log: Log, keep: KeepPackage, actor: Actor, what: { readonly register: string; readonly record: string }, once?: Once): Promise<Archived> {
  if (!may(actor, ARCHIVES)) throw new DistrictError('access/denied', { register: ArchiveFile.id, actor: actor.id });
  for (let tried = 1; ; tried += 1) {
    try {
      return await archiveOnce(district, log, keep, actor, what, once);
    } catch (error) {
      // Two who archive at the same moment reach for the same number; the second takes the next.
      if (!(error instanceof DistrictError) || (error.code !== 'record/duplicate' && error.code !== 'record/exists') || tried === TRIES) throw error;
    }
  }
}

async function archiveOnce(district: District, log: Log, keep: KeepPackage, actor: Actor, { register: registerId, record }: { readonly register: string; readonly record: string }, once: Once | undefined): Promise<Archived> {
  const at = district.now();
  const register = getRegister(district.model, registerId);
  // Fetched before the transaction, which waits on no file store.
  const attached = await archivedAttachments(district, register, record, keep.readFile);
  const made = await inRole(district.database, 'app', async (runner) => {
    const closed = await findClosed(district, runner, register, record);
    const before = await findArchived(district, runner, register.id, record);
    if (before && before.version >= closed.version) throw new DistrictError('archive/already', { number: before.number });
    const kept = retentionOf(district.criteria ?? {}, register.id, closed.closedOn);
    const serial = await nextSerial(district, runner, register.id, closed.closedOn.slice(0, 4));
    const number = archiveNumber(kept, register.id, closed.closedOn, serial);
    const head = await findHead(runner, log.schema, log.signer.key.name);
    if (!head) throw new DistrictError('archive/not-in-log-yet', { register: register.id, id: record });
    const entries = await archivedEntries(runner, district.schema, register.id, record, head.size);
    if (entries.at(-1)?.version !== closed.version) throw new DistrictError('archive/not-in-log-yet', { register: register.id, id: record });
    const files = buildPackage({
      about: {
        number, district: district.schema, demonstration: isDemonstrationOrigin(head.origin), register: register.id, record, closedOn: closed.closedOn, archivedAt: at, archivedBy: actor.id,
        retention: { period: kept.period, document: kept.document, ...(kept.keptUntil ? { keptUntil: kept.keptUntil } : {}) },
        log: { origin: head.origin, size: head.size, root: bytesToHex(head.root) },
      },
      register, procedure: district.model.procedures.get(register.id), unit: closed.unit, state: closed.state, entries, attached, checkpoint: head.note, signer: log.signer,
    });
    return { bytes: tar.pack(files, new Date(at)), closed, kept, serial, number, treeSize: head.size, entries: entries.length, replaces: before?.number };
  });
  const id = `archive-${sha256Hex(new TextEncoder().encode(made.number)).slice(0, 32)}`;
  const hash = sha256Hex(made.bytes);
  const file = packageName({ year: made.closed.closedOn.slice(0, 4), register: register.id, serial: made.serial, sha256: hash });
  await keep.put(file, made.bytes);
  const set = { ...factsOf(register.id, record, made, made.kept), bytes: made.bytes.length, sha256: hash, archivedOn: dayOf(at), ...(made.replaces ? { replaces: made.replaces } : {}) };
  const platform: Actor = { ...actor, duties: [], kind: 'system' };
  await runOnce(district, { actor: platform, at, command: { do: 'create', register: ArchiveFile.id, id, set } }, once).catch(async (error: unknown) => {
    // Whoever was first with the number may have made the very same package, which then is his.
    if ((await findSha256(district, id)) !== hash) await keep.remove(file);
    throw error;
  });
  return { id, number: made.number, file, bytes: made.bytes.length, sha256: hash, entries: made.entries, keptUntil: made.kept.keptUntil };
}

type ArchivedRow = { number: string; year: string; register: string; serial: number; sha256: string; bytes: number; entries: number; keptUntil: Day | null };

/** A package as it was archived, from its record: what was answered to who asked for it. */
export async function getArchived(district: District, id: string): Promise<Archived> {
  const found = await eachAlone(district.database, 'reader').query<ArchivedRow>(`select "number", "year", "register", "serial", "sha256", "bytes", "entries", "keptUntil" from ${table(district.schema, ArchiveFile.id)} where "id" = $1`, [id]);
  const row = found.rows[0];
  if (!row) throw new DistrictError('record/unknown', { register: ArchiveFile.id, id });
  const { number, sha256: hash, bytes, entries } = row;
  return { id, number, file: packageName(row), bytes, sha256: hash, entries, keptUntil: row.keptUntil ?? undefined };
}

type Facts = { readonly number: string; readonly serial: number; readonly entries: number; readonly treeSize: number; readonly closed: { readonly version: number; readonly closedOn: Day } };

function factsOf(register: string, record: string, made: Facts, kept: Kept): Readonly<Record<string, unknown>> {
  return {
    number: made.number, register, record, version: made.closed.version, year: made.closed.closedOn.slice(0, 4), serial: made.serial, closedOn: made.closed.closedOn, period: kept.period, document: kept.document,
    entries: made.entries, treeSize: made.treeSize, ...(kept.keptUntil ? { keptUntil: kept.keptUntil } : {}),
  };
}

async function findSha256(district: District, id: string): Promise<string | undefined> {
  const found = await eachAlone(district.database, 'reader').query<{ sha256: string }>(`select "sha256" from ${table(district.schema, ArchiveFile.id)} where "id" = $1`, [id]);
  return found.rows[0]?.sha256;
}

function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
