import { useTranslation } from 'react-i18next';
import type { Language } from '../value/language.ts';
import type { FurnitureWord } from './zh-cn.ts';

/** The furniture's words in the language in use, and which language that is. */
export type Words = { readonly word: (name: FurnitureWord, values?: Readonly<Record<string, string | number>>) => string; readonly language: Language };

/** Gives a part its words. */
export function useWords(): Words {
  const { t, i18n } = useTranslation('furniture');
  return { word: (name, values) => t(name, { ...values }), language: i18n.language.startsWith('zh') ? 'zh' : 'en' };
}
