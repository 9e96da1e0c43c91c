import type { ReactNode } from 'react';
import { countOpen } from '#kernel/field-work/queue.ts';
import { say } from '#furniture/value/language.ts';
import { UpdateBar } from './update-bar.tsx';
import { useField } from './use-field.ts';
import { fieldHref } from './use-hash.ts';

const TABS = [['', 'today'], ['report', 'report'], ['tray', 'tray'], ['me', 'me']] as const;

/** What stands around every page: whose district, how it stands with sending, and the four ways below the thumb. */
export function FieldFrame({ page, children }: { readonly page: string; readonly children: ReactNode }): ReactNode {
  const { day, language, word } = useField();
  const open = day?.refusals.length ?? 0;
  return (
    <div className="field">
      <header className="field-head">
        <span className="field-name">{day ? say(day.district.name, language) : word('fieldTitle')}</span>
        {day?.district.demonstration && <span className="field-demo">{word('demonstration')}</span>}
        <SyncLine />
      </header>
      <SignInBar />
      <UpdateBar />
      <main className="field-main">{children}</main>
      <nav className="field-tabs" aria-label={word('nav')}>
        {TABS.map(([name, title]) => (
          <a key={name} href={fieldHref(...(name ? [name] : []))} aria-current={isOn(page, name) ? 'page' : undefined}>
            {word(title)}
            {name === 'tray' && open > 0 && <b className="field-count">{open}</b>}
          </a>
        ))}
      </nav>
    </div>
  );
}

function isOn(page: string, tab: string): boolean {
  if (tab === '') return page === '' || page === 'task';
  return tab === page || (tab === 'me' && page === 'queue');
}

/** How it stands with sending, said calmly. */
function SyncLine(): ReactNode {
  const { queue, isOnline, isSyncing, word } = useField();
  const count = countOpen(queue);
  const text = count === 0 ? (isOnline ? word('synced') : word('offline')) : isSyncing ? word('sending') : word('toSync', { n: count });
  return <a className="field-sync" href={fieldHref('queue')}><i className={`field-dot ${count > 0 ? 'waits' : isOnline ? 'fine' : 'off'}`} aria-hidden="true" /><span role="status">{text}</span></a>;
}

function SignInBar(): ReactNode {
  const { needsSignIn, word } = useField();
  if (!needsSignIn) return null;
  return <p className="field-bar">{word('signInNeeded')} <a href={fieldHref('sign-in')}>{word('signInAgain')}</a></p>;
}
