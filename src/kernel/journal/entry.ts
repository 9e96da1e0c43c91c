import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { DistrictError } from '../error/district-error.ts';
import { invariant } from '../error/invariant.ts';
import { toBase64Url } from './base64.ts';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import { leafHash } from './merkle.ts';

/** The most bytes that an entry has, since a bundle gives its length in sixteen bits. */
export const MAX_ENTRY_BYTES = 65_535;

/** What an entry says, before its values become salted hashes. */
export type EntryContent = {
  readonly id: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
  readonly register: string;
  readonly record: string;
  readonly version: number;
  /** `create`, `update`, or the name of a procedure's action. */
  readonly act: string;
  readonly actor: string;
  /** The person for whom the actor acted as deputy. */
  readonly onBehalfOf?: string;
  /** The record's values after the change, as kept: personal ones sealed. */
  readonly values: Readonly<Record<string, Canonical>>;
  /** The entry's random 32-byte key; salts are derived from it. It stays with the district. */
  readonly key: Uint8Array;
  /** Entries of restricted registers show one commitment and no more. */
  readonly restricted: boolean;
};

/** SHA-256; a program with a faster one than the pure implementation gives its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const BLOCK_BYTES = 64;
const KEY_BYTES = 32;
const INFO_BYTES = 256;

/**
 * The salts of an entry: HKDF-Expand (RFC 5869, SHA-256, 32 bytes) of the entry's key with `field:` and the field's path
 * as info. One block of output is HMAC(key, info, 0x01), written out here so that the padded key is made once an entry.
 */
export function saltsOf(key: Uint8Array, hash: Sha256 = sha256): (path: string) => Uint8Array {
  invariant(key.length === KEY_BYTES, "An entry's key has 32 bytes.");
  const inner = new Uint8Array(BLOCK_BYTES + INFO_BYTES).fill(0x36, 0, BLOCK_BYTES);
  const outer = new Uint8Array(BLOCK_BYTES + KEY_BYTES).fill(0x5c, 0, BLOCK_BYTES);
  key.forEach((byte, index) => {
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  });
  // What follows the padded keys is written into the same memory each time: every field of every entry passes here.
  return (path) => {
    const info = infoOf(path);
    invariant(info.length <= INFO_BYTES, "A field's path is short.");
    inner.set(info, BLOCK_BYTES);
    outer.set(hash(inner.subarray(0, BLOCK_BYTES + info.length)), BLOCK_BYTES);
    return hash(outer);
  };
}

// The names of fields are few and come by again and again.
const infos = new Map<string, Uint8Array>();
const REMEMBERED = 4096;

/** The info of a path with the counter of the first block behind it. */
function infoOf(path: string): Uint8Array {
  const known = infos.get(path);
  if (known) return known;
  const info = utf8ToBytes(`field:${path}\u0001`);
  if (infos.size >= REMEMBERED) infos.clear();
  infos.set(path, info);
  return info;
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(head.length + tail.length);
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}

/** The commitment to a value: SHA-256 over its salt and its canonical JSON, as base64url. */
export function commit(salt: Uint8Array, value: Canonical, hash: Sha256 = sha256): string {
  return toBase64Url(hash(join(salt, utf8ToBytes(canonicalJson(value)))));
}

/**
 * Encodes an entry's public form as canonical JSON, with its RFC 6962 leaf hash.
 * @throws DistrictError `journal/entry-too-large` beyond 65,535 bytes.
 */
export function encodeEntry(content: EntryContent, hash: Sha256 = sha256): { readonly bytes: Uint8Array; readonly leaf: Uint8Array } {
  const bytes = utf8ToBytes(canonicalJson(content.restricted ? sealedForm(content, hash) : openForm(content, hash)));
  if (bytes.length > MAX_ENTRY_BYTES) throw new DistrictError('journal/entry-too-large', { bytes: bytes.length, most: MAX_ENTRY_BYTES });
  return { bytes, leaf: leafHash(bytes) };
}

function openForm(content: EntryContent, hash: Sha256): Canonical {
  const saltOf = saltsOf(content.key, hash);
  const fields: Record<string, Canonical> = {};
  for (const [name, value] of Object.entries(content.values)) fields[name] = commit(saltOf(name), value, hash);
  return {
    v: 1, id: content.id, at: content.at, register: content.register, record: content.record, version: content.version, act: content.act,
    actor: commit(saltOf('@actor'), actorOf(content), hash), fields,
  };
}

// A deputy and the one for whom he acted are committed to together, so that the public form shows neither, nor that there was one.
function actorOf({ actor, onBehalfOf }: EntryContent): Canonical {
  return onBehalfOf === undefined ? actor : { actor, onBehalfOf };
}

function sealedForm(content: EntryContent, hash: Sha256): Canonical {
  const { id, at, register, record, version, act, values } = content;
  return { v: 1, id, at, sealed: commit(saltsOf(content.key, hash)('@sealed'), { register, record, version, act, actor: actorOf(content), values }, hash) };
}

/** One field of an entry laid open: whoever has the entry can check it without the rest. */
export type Disclosure = { readonly path: string; readonly salt: Uint8Array; readonly value: Canonical };

/** Lays one field open. */
export function disclose(key: Uint8Array, path: string, value: Canonical): Disclosure {
  return { path, salt: saltsOf(key)(path), value };
}

/** Whether a disclosed field is the one that an entry's public form commits to. */
export function verifyDisclosure(fields: Readonly<Record<string, string>>, disclosure: Disclosure): boolean {
  return Object.hasOwn(fields, disclosure.path) && fields[disclosure.path] === commit(disclosure.salt, disclosure.value);
}
