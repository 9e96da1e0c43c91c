import { useState, type ReactNode } from 'react';
import type { SignInOptions } from '#kernel/access/sign-in-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { signIn } from './sign-in-queries.ts';

/** The demonstration's accounts: one click signs in. */
export function DemoAccountList({ demonstration, onSignedIn }: { readonly demonstration: NonNullable<SignInOptions['demonstration']>; readonly onSignedIn: () => void }): ReactNode {
  const { word } = useWebWords();
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<unknown>();
  const enter = async (login: string): Promise<void> => {
    setBusy(login);
    setError(undefined);
    try {
      await signIn(login, demonstration.password);
      onSignedIn();
    } catch (refusal) {
      setError(refusal);
      setBusy(undefined);
    }
  };
  return (
    <section className="sign-in-demo" aria-label={word('signInDemo')}>
      <h2>{word('signInDemo')}</h2>
      <p className="form-note">{word('signInDemoNote')}<b>{demonstration.password}</b></p>
      <ul>
        {demonstration.accounts.map((account) => (
          <li key={account.login}>
            <button type="button" disabled={busy !== undefined} aria-busy={busy === account.login} onClick={() => void enter(account.login)}>
              <b>{account.title}</b><span>{account.name} · {account.unit}</span><code>{account.login}</code>
            </button>
          </li>
        ))}
      </ul>
      {error !== undefined && <ProblemNotice error={error} />}
    </section>
  );
}
