/** Whether a text can be kept at all: a database takes no NUL character, and no journal commits to half of a surrogate pair. */
export function isKeptText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
