import type { Catalogue } from '#kernel/desk/wire.ts';
import { say, type Language } from '#furniture/value/language.ts';

/** What a duty is called; its own name where nobody has given it a title. */
export function dutyTitle({ dutyTitles }: Catalogue, duty: string, language: Language): string {
  const title = dutyTitles[duty];
  return title ? say(title, language) : duty;
}
