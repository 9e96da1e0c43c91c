/** A part of a value that differs, by the way to it; absent where one of the two has no such part. */
export type ChangedPart = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

/** How two values of a criterion differ, part by part, in the order of the first. */
export function changedParts(before: unknown, after: unknown, path = ''): readonly ChangedPart[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [entriesOf(before), entriesOf(after)];
  if (!one || !other) return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => changedParts(one.get(name), other.get(name), path === '' ? name : `${path}.${name}`));
}

// Rows go by their number, parts by their name.
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((one: unknown, index) => [String(index + 1), one]));
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
