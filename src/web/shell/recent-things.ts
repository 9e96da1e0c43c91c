import type { Entry } from './palette-entries.ts';

const MOST = 8;

// For this tab alone: names of records stay on no machine that others use after me.
const keyOf = (person: string): string => `shali.recent.${person}`;

/** What somebody opened last from the palette, the newest first. */
export function recentThings(person: string): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

/** Notes what was opened. */
export function noteRecent(person: string, { href, name, kind }: Entry): void {
  const list = [{ href, name, kind }, ...recentThings(person).filter((one) => one.href !== href)].slice(0, MOST);
  sessionStorage.setItem(keyOf(person), JSON.stringify(list));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'href' in value && typeof value.href === 'string' && value.href.startsWith('/') && 'name' in value && typeof value.name === 'string' && 'kind' in value && typeof value.kind === 'string';
}
