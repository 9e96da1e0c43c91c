import { lazy, Suspense, type ReactNode } from 'react';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { formatDayLong } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { changeLanguage } from '../language/start-language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { useLook } from './look-provider.tsx';

// The menu's parts are large; the name stands there before them.
const AccountMenu = lazy(async () => ({ default: (await import('../sign-in/account-menu.tsx')).AccountMenu }));

const NoticeBell = lazy(async () => ({ default: (await import('../notices/notice-bell.tsx')).NoticeBell }));

type TopBarProps = { readonly catalogue: Catalogue; readonly onSearch: () => void; readonly onNavigation: () => void };

/** Where I am, who I am, what day the records stand at, and the way to find anything. */
export function TopBar({ catalogue, onSearch, onNavigation }: TopBarProps): ReactNode {
  const { word, language } = useWebWords();
  const { look, change } = useLook();
  const { district, me } = catalogue;
  const other = look === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <button type="button" className="top-menu" aria-label={word('navigation')} onClick={onNavigation}>☰</button>
      <a className="top-name" href="/"><b>{word('product')}</b><span>{say(district.name, language)}</span></a>
      {district.demonstration && <span className="top-ribbon" title={word('demonstrationLong')}>{word('demonstration')}</span>}
      <button type="button" className="top-search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <span>{word('search')}</span><span className="top-hint">{word('searchHint')}</span><kbd>Ctrl K</kbd>
      </button>
      <span className="top-today">{word('today', { day: formatDayLong(district.today, language) })}</span>
      <button type="button" className="top-plain" onClick={() => change(other)} aria-label={word('look', { look: word(other === 'dark' ? 'lookDark' : 'lookLight') })}>{other === 'dark' ? '◑' : '◐'}</button>
      <button type="button" className="top-plain" onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh-CN')}>{word('language')}</button>
      <Suspense fallback={null}><NoticeBell /></Suspense>
      <Suspense fallback={<span className="top-plain top-me">{me.name}</span>}><AccountMenu name={me.name} /></Suspense>
    </header>
  );
}
