import type { Label } from '#kernel/field/field.ts';

/** The languages of the screens; Chinese leads. */
export type Language = 'zh' | 'en';

/** A label in the language in use. */
export function say(label: Label, language: Language): string {
  return label[language];
}
