/** A message's body: JSON by names. */
export type Body = { readonly [name: string]: unknown };

/** What stands at a path of a body; undefined where nothing stands. */
export function findAt(body: Body, path: string): unknown {
  let value: unknown = body;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value === null ? undefined : value;
}

/** A body from the values at its paths. */
export function bodyOf(values: Readonly<Record<string, unknown>>): Body {
  const body: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop()!;
    let place = body;
    for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return body;
}
