import { isKeptText } from '#kernel/field/kept-text.ts';

/**
 * Where a request holds a text that no database keeps and no journal commits to: a NUL character, or half of a surrogate
 * pair. Walks without recursion, since a request may be nested as deep as it is long.
 */
export function findBrokenText(input: unknown): string | undefined {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: input }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && !isKeptText(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, one] of Object.entries(value)) {
      if (!isKeptText(name)) return path;
      // The names at the top say enough, and a path as deep as the request would be as long as its square.
      open.push({ path: path === '' ? name : path, value: one });
    }
  }
  return undefined;
}
