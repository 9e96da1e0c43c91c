import { useState, type ReactNode } from 'react';
import type { Look } from '#furniture/look/tokens.ts';
import { useField } from '../use-field.ts';
import { fieldHref } from '../use-hash.ts';

/** Who holds the phone, how it looks, and the way out. */
export function MePage({ look, changeLook }: { readonly look: Look; readonly changeLook: () => void }): ReactNode {
  const { state, account, isOnline, word, changeLanguage } = useField();
  const [unsettled, setUnsettled] = useState(0);
  const leave = async (anyway: boolean): Promise<void> => {
    const count = (await state.store?.countUnsettled()) ?? 0;
    if (count > 0 && !anyway) return setUnsettled(count);
    await state.leave();
  };
  return (
    <>
      <h1>{account?.name ?? word('me')}</h1>
      <ul className="field-list">
        <li><a className="field-row" href={fieldHref('queue')}><b>{word('queue')}</b></a></li>
        <li><button type="button" className="field-row" aria-pressed={look === 'dark'} onClick={changeLook}><b>{word('night')}</b><span>{word(look === 'dark' ? 'yes' : 'no')}</span></button></li>
        <li><button type="button" className="field-row" onClick={changeLanguage}><b>{word('language')}</b></button></li>
        <li><a className="field-row" href="/"><b>{word('workbench')}</b></a></li>
      </ul>
      {unsettled > 0 && <p className="field-why" role="alert">{word('signOutWarning', { n: unsettled })}</p>}
      {!isOnline && <p className="field-note">{word('signOutOffline')}</p>}
      <div className="field-actions">
        <button type="button" className="field-button" onClick={() => void leave(unsettled > 0)}>{word(unsettled > 0 ? 'signOutAnyway' : 'signOut')}</button>
      </div>
    </>
  );
}
