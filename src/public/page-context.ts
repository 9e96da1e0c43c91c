import type { Label } from '#kernel/field/field.ts';
import type { Language } from '#furniture/value/language.ts';
import type { PublicGround } from './ground.ts';
import { EN } from './words/en.ts';
import { ZH_CN, type WordKey } from './words/zh-cn.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { zh: ZH_CN, en: EN };
const PREFIX: Readonly<Record<Language, string>> = { zh: '', en: '/en' };

/** The languages of the public face with the beginning of their addresses: a page's language stands in its address, so that no cookie is needed. */
export const LANGUAGES = Object.entries(PREFIX) as readonly (readonly [Language, string])[];

/** What every page is made from: where it is, and in which language. */
export class PageContext {
  readonly ground: PublicGround;
  readonly language: Language;
  /** The address without the beginning that says the language. */
  readonly path: string;

  constructor(ground: PublicGround, language: Language, path: string) {
    this.ground = ground;
    this.language = language;
    this.path = path;
  }

  /** A word or sentence of the pages, with what stands in its braces. */
  word(key: WordKey, parts: Readonly<Record<string, string | number>> = {}): string {
    return WORDS[this.language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
  }

  /** A declared label. */
  say(label: Label): string {
    return label[this.language];
  }

  /** An address of ours in this language. */
  link(path: string, language: Language = this.language): string {
    return `${PREFIX[language]}${path}` || '/';
  }
}
