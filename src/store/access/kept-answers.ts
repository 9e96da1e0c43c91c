import type { Database } from '../database/connect.ts';

/** Of which database's schema something is kept. */
type Of = { readonly database: Pick<Database, 'pool'>; readonly schema: string };

type Kept = { readonly answer: Promise<unknown>; readonly of: readonly string[]; readonly at: number };

/** How long an answer is used before it is asked again: a change counts at once here, and within this time in other processes. */
const KEPT_MS = 1000;

/** More than these are let go all at once; they come back within a second. */
const MOST = 10_000;

const books = new WeakMap<Database['pool'], Map<string, Kept>>();

/**
 * What is asked at every request and seldom changes, such as the tree of units or who somebody is: asked once a second
 * at most for each key. `of` names the registers from which it is computed: a command that changes one of them lets the
 * answer go (`forgetAnswers`).
 */
export function keptAnswer<T>(place: Of, of: readonly string[], key: string, ask: () => Promise<T>): Promise<T> {
  const book = bookOf(place);
  const name = `${place.schema}/${key}`;
  const found = book.get(name);
  // How old something kept is, is not the place's time.
  const now = performance.now();
  if (found && now - found.at < KEPT_MS) return found.answer as Promise<T>;
  if (book.size >= MOST) book.clear();
  const answer = ask();
  answer.catch(() => book.delete(name));
  book.set(name, { answer, of, at: now });
  return answer;
}

/** Lets go what was computed from registers, after a command that changed them. */
export function forgetAnswers(place: Of, registers: ReadonlySet<string>): void {
  const book = bookOf(place);
  for (const [name, { of }] of book) if (name.startsWith(`${place.schema}/`) && of.some((one) => registers.has(one))) book.delete(name);
}

function bookOf({ database }: Of): Map<string, Kept> {
  const book = books.get(database.pool) ?? new Map<string, Kept>();
  books.set(database.pool, book);
  return book;
}
