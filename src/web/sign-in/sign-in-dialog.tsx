import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { SignInForm } from './sign-in-form.tsx';
import { accountQuery, signInOptionsQuery } from './sign-in-queries.ts';
import { settleSignIn } from './sign-in-watch.ts';
import { SsoButton } from './sso-button.tsx';
import './sign-in.css';

/** Asks to sign in again over the page, so that nothing that was typed is lost; whoever waited goes on by itself. */
export function SignInDialog(): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const before = client.getQueryData(accountQuery.queryKey);
  const options = useQuery(signInOptionsQuery);
  const [error, setError] = useState<unknown>();
  const host = useRef<HTMLDivElement>(null);
  // The dialog takes the focus when it has opened; it belongs to the first question.
  const focus = (opened: boolean): void => {
    if (opened) host.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus();
  };
  const goOn = async (): Promise<void> => {
    setError(undefined);
    try {
      const now = await ask('GET /api/account');
      // What another person has typed is not sent in this one's name.
      if (before && now.login !== before.login) window.location.assign('/');
      else settleSignIn(true);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const sso = options.data?.singleSignOn;
  return (
    <Modal open title={word('signInAgain')} footer={null} width={420} mask={{ closable: false }} onCancel={() => settleSignIn(false)} afterOpenChange={focus} destroyOnHidden>
      <p className="page-lead">{word('signInAgainLead')}</p>
      <div className="entrance-form" ref={host}>
        {before?.hasPassword !== false && <SignInForm login={before?.login} onSignedIn={() => void goOn()} />}
        {sso && (
          <div className="sign-in-other">
            <SsoButton title={sso.title} elsewhere />
            <button type="button" className="button-plain" onClick={() => void goOn()}>{word('signInGoOn')}</button>
          </div>
        )}
        {error !== undefined && <ProblemNotice error={error} />}
        <a className="sign-in-someone" href="/" onClick={(event) => { event.preventDefault(); window.location.assign('/'); }}>{word('signInSomeone')}</a>
      </div>
    </Modal>
  );
}
