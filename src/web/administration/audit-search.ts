/** What the audit page is narrowed to, as it stands in its address. Days are civil days, both counted in. */
export type AuditSearch = {
  readonly tab?: 'events';
  readonly actor?: string;
  readonly register?: string;
  readonly record?: string;
  readonly act?: string;
  readonly login?: string;
  readonly what?: string;
  readonly from?: string;
  readonly until?: string;
};

const NAMES = ['actor', 'register', 'record', 'act', 'login', 'what', 'from', 'until'] as const;

/** Reads the search of an address. */
export function parseAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const texts = NAMES.flatMap((name) => (typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : []));
  return { ...Object.fromEntries(texts), ...(search.tab === 'events' ? { tab: 'events' } : {}) };
}
