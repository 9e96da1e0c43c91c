import type { Label } from '#kernel/field/field.ts';

/** A label of a word that is already in the language of the screens. */
export function bothWords(text: string): Label {
  return { zh: text, en: text };
}
