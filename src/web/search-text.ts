/** Reads an address's search; only a condition is JSON, everything else is plain text, so that addresses stay readable. */
export function parseSearch(text: string): Record<string, unknown> {
  const entries = [...new URLSearchParams(text)].map(([name, value]): [string, unknown] => [name, name === 'where' ? parseJson(value) : value]);
  return Object.fromEntries(entries);
}

/** Writes an address's search; empty values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object') {
      if (Object.keys(value).length > 0) parameters.set(name, JSON.stringify(value));
    } else parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
