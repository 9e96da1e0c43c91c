const CLAUSE_ENDS = '，；：。！？\n';
const SENTENCE_ENDS = '。！？\n';
/** No clause or sentence is followed farther than this, so that a text without punctuation costs no more. */
const CLAUSE_REACH = 160;
const SENTENCE_REACH = 400;

/** One for every character code that ends a clause, and two for those that also end a sentence. */
const ENDS = new Uint8Array(65536);
for (const end of CLAUSE_ENDS) ENDS[end.charCodeAt(0)] = 1;
for (const end of SENTENCE_ENDS) ENDS[end.charCodeAt(0)] = 2;

/** A clause holds at most this many claims of one kind; what goes on longer is a table or noise, not a sentence. */
const MOST_IN_CLAUSE = 40;

/** Keeps the first claims of every clause, so that a text without punctuation costs no more than others. */
export function limitPerClause<T extends { readonly from: number }>(text: string, found: readonly T[]): T[] {
  let scanned = 0;
  let count = 0;
  return found.filter(({ from }) => {
    for (; scanned < from; scanned += 1) if (ENDS[text.charCodeAt(scanned)] !== 0) count = 0;
    count += 1;
    return count <= MOST_IN_CLAUSE;
  });
}

/** Where the clause begins that holds a place. */
export function clauseStart(text: string, at: number): number {
  return lookBack(text, at, 1, CLAUSE_REACH);
}

/** Where the clause ends that holds a place. */
export function clauseEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + CLAUSE_REACH);
  let end = at;
  while (end < limit && ENDS[text.charCodeAt(end)] === 0) end += 1;
  return end;
}

/** Where the sentence begins that holds a place; a semicolon joins two halves of one. */
export function sentenceStart(text: string, at: number): number {
  return lookBack(text, at, 2, SENTENCE_REACH);
}

function lookBack(text: string, at: number, least: 1 | 2, reach: number): number {
  const limit = Math.max(0, at - reach);
  let start = at;
  while (start > limit && (ENDS[text.charCodeAt(start - 1)] ?? 0) < least) start -= 1;
  return start;
}

/** Where the clause before a clause begins, within its sentence. */
export function previousClauseStart(text: string, start: number): number {
  const sentence = sentenceStart(text, start);
  return start <= sentence ? start : Math.max(sentence, clauseStart(text, start - 1));
}
