import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import type { SignInOptions } from '#kernel/access/sign-in-wire.ts';
import { askField } from '../field-client.ts';
import { useField } from '../use-field.ts';
import { fieldHref, goTo } from '../use-hash.ts';

/** Signs in on the phone: once with a network, and again when the session is over. */
export function SignInPage(): ReactNode {
  const { state, account, isOnline, word } = useField();
  const [options, setOptions] = useState<SignInOptions>();
  const [needsCode, setNeedsCode] = useState(false);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void askField('GET /api/sign-in', {}).then(setOptions, () => undefined), []);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: string): string => String(said.get(name) ?? '');
    setBusy(true);
    setProblem('');
    try {
      const answer = needsCode ? await askField('POST /api/sign-in/code', { body: { code: text('code') } }) : await askField('POST /api/sign-in', { body: { login: text('login'), password: text('password') } });
      setNeedsCode(answer.needsCode);
      if (answer.signedIn) {
        await state.fetchDay();
        goTo();
        void state.sendNow();
      }
    } catch (error) {
      setProblem(error instanceof TypeError ? word('signInOffline') : error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="field-sign-in">
      <img src="/favicon.svg" alt="" width="56" height="56" />
      <h1>{options ? `${options.district.zh} · ` : ''}{word('fieldTitle')}</h1>
      <form onSubmit={(event) => void submit(event)}>
        {needsCode
          ? <div className="field-input"><label htmlFor="code">{word('code')}</label><input id="code" name="code" inputMode="numeric" autoComplete="one-time-code" required /></div>
          : (
            <>
              <div className="field-input"><label htmlFor="login">{word('login')}</label><input id="login" name="login" autoComplete="username" autoCapitalize="none" required /></div>
              <div className="field-input"><label htmlFor="password">{word('password')}</label><input id="password" name="password" type="password" autoComplete="current-password" required /></div>
            </>
          )}
        {problem && <p className="field-problem" role="alert">{problem}</p>}
        <button type="submit" className="field-button main" disabled={isBusy}>{word('signIn')}</button>
      </form>
      <p className="field-note">{isOnline ? word('signInNote') : word('signInOffline')}</p>
      {options?.demonstration && <p className="field-note">{word('demoAccount', { password: options.demonstration.password })}</p>}
      {account && <p><a href={fieldHref()}>{word('back')}</a></p>}
    </main>
  );
}
