import type { ReactNode } from 'react';
import { changeLanguage } from '../language/start-language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { useLook } from '../shell/look-provider.tsx';
import './sign-in.css';

type EntranceFrameProps = { readonly title: string; readonly lead?: string; readonly place?: string; readonly demonstration?: boolean; readonly beside?: ReactNode; readonly children: ReactNode };

/** The frame of what comes before the workbench: whose door this is, and one thing to do. */
export function EntranceFrame({ title, lead, place, demonstration, beside, children }: EntranceFrameProps): ReactNode {
  const { word, language } = useWebWords();
  const { look, change } = useLook();
  const other = look === 'dark' ? 'light' : 'dark';
  return (
    <div className="entrance">
      <header className="entrance-bar">
        <span className="top-name"><b>{word('product')}</b>{place && <span>{place}</span>}</span>
        {demonstration && <span className="top-ribbon" title={word('demonstrationLong')}>{word('demonstration')}</span>}
        <span className="entrance-tools">
          <button type="button" className="top-plain" onClick={() => change(other)} aria-label={word('look', { look: word(other === 'dark' ? 'lookDark' : 'lookLight') })}>{other === 'dark' ? '◑' : '◐'}</button>
          <button type="button" className="top-plain" onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh-CN')}>{word('language')}</button>
        </span>
      </header>
      <main className={`entrance-main${beside ? ' entrance-wide' : ''}`}>
        <div>
          <h1>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
          <div className="entrance-form">{children}</div>
        </div>
        {beside}
      </main>
    </div>
  );
}
