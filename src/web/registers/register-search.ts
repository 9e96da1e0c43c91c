/** What a register's address may hold: the whole view of its list, the view that it began from, and the record beside it. */
export type RegisterSearch = {
  readonly q?: string | undefined;
  readonly where?: unknown;
  /** Fields by commas, `-` before one that begins from the greatest. */
  readonly sort?: string | undefined;
  /** Columns by commas, each with its width behind a colon where it has its own. */
  readonly cols?: string | undefined;
  /** The id of a saved view, or `all` where nothing is to open by itself. */
  readonly view?: string | undefined;
  /** The record shown beside the list. */
  readonly at?: string | undefined;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, MOST_TEXT) : undefined);
const MOST_TEXT = 2000;

/** Reads a register's address; what it can't hold is left out. */
export function parseRegisterSearch(search: Readonly<Record<string, unknown>>): RegisterSearch {
  return { q: text(search.q)?.slice(0, 200), where: search.where, sort: text(search.sort), cols: text(search.cols), view: text(search.view), at: text(search.at) };
}
