import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Label } from '../field/field.ts';
import { canonicalJson, type Canonical } from '../journal/canonical-json.ts';
import { changesOf } from '../journal/changes-of.ts';
import { formatVerifierKey, type NoteSigner } from '../journal/note.ts';
import { sealBytes } from '../journal/seal.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Register, Values } from '../register/register.ts';
import type { ArchivedEntry, Manifest } from './manifest.ts';
import type { PackageFile } from './package-file.ts';

/** All that a package is made from. */
export type PackageSource = {
  readonly about: Omit<Manifest, 'format' | 'version' | 'files' | 'sealed' | 'documents' | 'recordVersion'>;
  readonly register: Register;
  readonly procedure: Procedure | undefined;
  readonly unit: string | undefined;
  readonly state: string | undefined;
  readonly entries: readonly ArchivedEntry[];
  /** The files that hang on the record. */
  readonly attached?: readonly ArchivedAttachment[];
  readonly checkpoint: string;
  /** The log's signer: it vouches for the manifest, and the manifest for the rest. */
  readonly signer: NoteSigner;
};

/** A file that hangs on a record, or is named by one of its fields; without bytes where it was withdrawn, erased or lost. */
export type ArchivedAttachment = { readonly field: string; readonly name: string; readonly sha256: string; readonly ending: string; readonly said: Readonly<Record<string, string>>; readonly bytes?: Uint8Array };

/** What the seal of a manifest says that it is over. */
export const ARCHIVE_SEAL = 'shali-archive/1';

/** The files of a package, the manifest and its seal first. Personal values stay sealed, so that erasing the person reaches them here, too. */
export function buildPackage(source: PackageSource): readonly PackageFile[] {
  const { register, entries } = source;
  const last = entries.at(-1)!;
  const values = last.payload as Values;
  const files = [
    json('record.json', { register: register.id, record: source.about.record, version: last.version, ...optional('unit', source.unit), ...optional('state', source.state), values }),
    json('schema.json', schemaOf(register, source.procedure)),
    json('timeline.json', timelineOf(entries, source.procedure)),
    json('journal.json', entries as Canonical),
    ...attachmentFiles(source.attached ?? []),
    { path: 'checkpoint', bytes: utf8ToBytes(source.checkpoint) },
    { path: 'key', bytes: utf8ToBytes(`${formatVerifierKey(source.signer.key)}\n`) },
  ];
  const manifest: Manifest = {
    format: 'shali-archive', version: 1, ...source.about, recordVersion: last.version,
    sealed: Object.keys(values).filter((name) => register.fields[name]?.column === 'sealed'),
    documents: documentsOf(register, values, source.attached ?? []),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) })),
  };
  const first = json('manifest.json', manifest as Canonical);
  return [first, { path: 'seal', bytes: utf8ToBytes(sealBytes(ARCHIVE_SEAL, first.bytes, source.signer)) }, ...files];
}

function json(path: string, value: Canonical | object): PackageFile {
  return { path, bytes: utf8ToBytes(`${canonicalJson(value as Canonical)}\n`) };
}

function optional(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

// What the fields and states were called, so that the package reads long after the program has gone.
function schemaOf(register: Register, procedure: Procedure | undefined): Canonical {
  const labels = (all: Readonly<Record<string, { readonly title: Label }>>): Canonical => Object.fromEntries(Object.entries(all).map(([name, { title }]) => [name, { ...title }]));
  return {
    register: { id: register.id, title: { ...register.title } },
    fields: Object.fromEntries(
      Object.entries(register.fields).map(([name, field]): [string, Canonical] => [name, {
        title: { ...field.title }, kind: field.kind, class: field.class,
        ...(field.unit ? { unit: field.unit } : {}),
        ...(field.of ? { of: field.of } : {}),
        ...(field.options ? { options: Object.fromEntries(field.options.map((option) => [option.value, { ...option.title }])) } : {}),
        ...(field.rows ? { rows: labels(field.rows) } : {}),
      }]),
    ),
    ...(procedure ? { procedure: { id: procedure.id, title: { ...procedure.title }, states: labels(procedure.states), actions: labels(procedure.actions) } } : {}),
  };
}

function timelineOf(entries: readonly ArchivedEntry[], procedure: Procedure | undefined): Canonical {
  return entries.map((entry, index) => ({
    entry: entry.id, version: entry.version, at: entry.at, actor: { id: entry.actor, name: entry.actorName }, act: entry.act, title: { ...titleOf(procedure, entry.act) },
    ...optional('reason', entry.reason),
    changes: changesOf((entries[index - 1]?.payload ?? {}) as Values, entry.payload as Values).map((change) => ({ ...change }) as Canonical),
  }));
}

function titleOf(procedure: Procedure | undefined, act: string): Label {
  if (act === 'create') return { zh: '登记', en: 'Created' };
  if (act === 'update') return { zh: '更正', en: 'Changed' };
  return procedure?.actions[act]?.title ?? { zh: act, en: act };
}

// Each content once, however often it hangs there; and what was said of each, with what was withdrawn.
function attachmentFiles(attached: readonly ArchivedAttachment[]): readonly PackageFile[] {
  if (attached.length === 0) return [];
  const bytes = new Map(attached.flatMap((one) => (one.bytes ? [[pathOf(one), one.bytes] as const] : [])));
  const listed = attached.map(({ field, name, sha256: hash, said, bytes: content, ...rest }) => ({ field, name, sha256: hash, ...said, ...(content ? { path: pathOf({ sha256: hash, ...rest }) } : {}) }));
  return [json('attachments.json', listed as Canonical), ...[...bytes].map(([path, content]) => ({ path, bytes: content }))];
}

function pathOf({ sha256: hash, ending }: Pick<ArchivedAttachment, 'sha256' | 'ending'>): string {
  return `attachments/${hash}.${ending}`;
}

function documentsOf(register: Register, values: Values, attached: readonly ArchivedAttachment[]): Manifest['documents'] {
  const paths = new Map(attached.filter((one) => one.bytes).map((one) => [one.sha256, pathOf(one)]));
  const placed = (sha: string): { path: string } | Record<never, never> => (paths.has(sha) ? { path: paths.get(sha)! } : {});
  const named = Object.entries(values).flatMap(([field, value]) => {
    if (register.fields[field]?.widget !== 'file') return [];
    const { name, sha256: hash } = value as { readonly name: string; readonly sha256: string };
    return [{ field, name, sha256: hash, ...placed(hash) }];
  });
  return [...named, ...attached.filter((one) => one.field === 'attachment').map(({ field, name, sha256: hash }) => ({ field, name, sha256: hash, ...placed(hash) }))];
}
