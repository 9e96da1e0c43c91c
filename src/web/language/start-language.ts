import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { FURNITURE_ZH } from '#furniture/words/zh-cn.ts';
import { WEB_ZH } from './zh-cn.ts';

const KEPT_AS = 'shali.language';

/** The codes of the two languages. */
export type LanguageCode = 'zh-CN' | 'en';

/** Prepares the words; Chinese is always there, English comes when it is asked for. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { web: WEB_ZH, furniture: FURNITURE_ZH } },
    defaultNS: 'web',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  if (localStorage.getItem(KEPT_AS) === 'en') await changeLanguage('en');
}

/** Changes the language of all screens and keeps the choice on this machine. */
export async function changeLanguage(code: LanguageCode): Promise<void> {
  if (code === 'en' && !i18next.hasResourceBundle('en', 'web')) {
    const [web, furniture] = await Promise.all([import('./en.ts'), import('#furniture/words/en.ts')]);
    i18next.addResourceBundle('en', 'web', web.WEB_EN);
    i18next.addResourceBundle('en', 'furniture', furniture.FURNITURE_EN);
  }
  localStorage.setItem(KEPT_AS, code);
  document.documentElement.lang = code;
  await i18next.changeLanguage(code);
}
