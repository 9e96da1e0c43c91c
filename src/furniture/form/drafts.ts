import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** What was typed into a form and not sent yet; a null is a field that was emptied. */
export type KeptDraft = { readonly at: string; readonly values: Readonly<Record<string, FieldValue | null>>; readonly reason?: string };

const PREFIX = 'shali.draft/';
const MOST = 50;
const DAYS = 30;

/** Whether a field may stand in a draft: personal values never lie on the machine's disk. */
export function isKeptInDrafts(field: FieldWire): boolean {
  return field.class !== 'personal' && field.widget !== 'sealed';
}

/** The draft of a form; undefined where there is none, it is too old, or it can't be read. */
export function readDraft(storage: Storage, key: string, now: number): KeptDraft | undefined {
  const text = storage.getItem(PREFIX + key);
  if (text === null) return undefined;
  const draft = parseDraft(text);
  if (draft && now - Date.parse(draft.at) <= DAYS * 86_400_000) return draft;
  storage.removeItem(PREFIX + key);
  return undefined;
}

/** Keeps a draft; the oldest go when there are too many, and nothing happens where the browser keeps nothing. */
export function keepDraft(storage: Storage, key: string, draft: KeptDraft): void {
  try {
    storage.setItem(PREFIX + key, JSON.stringify(draft));
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((one) => one.startsWith(PREFIX));
    if (keys.length <= MOST) return;
    const byAge = keys.toSorted((one, other) => (parseDraft(storage.getItem(one) ?? '')?.at ?? '').localeCompare(parseDraft(storage.getItem(other) ?? '')?.at ?? ''));
    for (const one of byAge.slice(0, keys.length - MOST)) storage.removeItem(one);
  } catch {
    // A full or forbidden store loses the draft, never the form.
  }
}

/** Forgets a draft. */
export function dropDraft(storage: Storage, key: string): void {
  storage.removeItem(PREFIX + key);
}

function parseDraft(text: string): KeptDraft | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('at' in read) || !('values' in read) || typeof read.at !== 'string' || typeof read.values !== 'object' || read.values === null) return undefined;
    return read as KeptDraft;
  } catch {
    return undefined;
  }
}
