import { html as escaped } from 'hono/html';

/** A piece of a page whose values have been escaped. */
export type Html = ReturnType<typeof escaped>;

/** A piece of a page: everything that is put into it is escaped, but for what was made by this. */
export const html = escaped;

/** Joins pieces. */
export function each<T>(list: readonly T[], piece: (one: T, index: number) => Html): readonly Html[] {
  return list.map(piece);
}
