import { useState, type ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';
import { AccountForm } from './account-form.tsx';
import { showCode, signIn } from './sign-in-queries.ts';

/** Asks for login and password and, where a second factor is set, for its code. */
export function SignInForm({ login, onSignedIn }: { readonly login?: string | undefined; readonly onSignedIn: () => void }): ReactNode {
  const { word } = useWebWords();
  const [needsCode, setNeedsCode] = useState(false);
  const settle = (answer: { readonly signedIn: boolean; readonly needsCode: boolean }): void => {
    if (answer.signedIn) onSignedIn();
    else setNeedsCode(answer.needsCode);
  };
  if (needsCode) {
    return (
      <AccountForm
        key="code"
        questions={[{ name: 'code', title: word('signInCode'), note: word('signInCodeNote'), autoComplete: 'one-time-code', code: true }]}
        does={word('signIn')}
        onSubmit={async ({ code = '' }) => settle(await showCode(code))}
        more={<button type="button" className="button-plain" onClick={() => setNeedsCode(false)}>{word('signInBack')}</button>}
      />
    );
  }
  return (
    <AccountForm
      key="password"
      questions={[
        { name: 'login', title: word('signInLogin'), autoComplete: 'username', ...(login === undefined ? {} : { start: login, fixed: true }) },
        { name: 'password', title: word('signInPassword'), secret: true, autoComplete: 'current-password' },
      ]}
      does={word('signIn')}
      onSubmit={async (answers) => settle(await signIn(answers.login ?? '', answers.password ?? ''))}
    />
  );
}
