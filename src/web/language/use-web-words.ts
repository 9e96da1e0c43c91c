import { useTranslation } from 'react-i18next';
import type { Language } from '#furniture/value/language.ts';
import type { WebWord } from './zh-cn.ts';

/** The workbench's words in the language in use, and which language that is. */
export type WebWords = { readonly word: (name: WebWord, values?: Readonly<Record<string, string | number>>) => string; readonly language: Language };

/** Gives a page its words. */
export function useWebWords(): WebWords {
  const { t, i18n } = useTranslation('web');
  return { word: (name, values) => t(name, { ...values }), language: i18n.language.startsWith('zh') ? 'zh' : 'en' };
}
