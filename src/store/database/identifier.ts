import { invariant } from '#kernel/error/invariant.ts';

/** Quotes a name that comes from a declaration, never from a request, for use in SQL. */
export function quote(name: string): string {
  invariant(/^[A-Za-z_][A-Za-z0-9_-]{0,62}$/.test(name), `"${name}" can't be an SQL name.`);
  return `"${name}"`;
}

/** A table of a district's schema. */
export function table(schema: string, name: string): string {
  return `${quote(schema)}.${quote(name)}`;
}

/** Collects the parameters of a statement and gives their placeholders. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value; the result stands in the SQL text. */
  add(value: unknown, type?: string): string {
    this.values.push(value);
    return type ? `$${this.values.length}::${type}` : `$${this.values.length}`;
  }
}
