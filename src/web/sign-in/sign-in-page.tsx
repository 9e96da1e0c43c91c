import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { AccountForm } from './account-form.tsx';
import { DemoAccountList } from './demo-account-list.tsx';
import { EntranceFrame } from './entrance-frame.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { firstRun, signInOptionsQuery } from './sign-in-queries.ts';
import { SSO_PROBLEM } from './sign-in-watch.ts';
import { SsoButton } from './sso-button.tsx';

/** Stands in place of any page while nobody is signed in; afterwards that page itself appears. */
export function SignInPage(): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const options = useQuery(signInOptionsQuery);
  const enter = (): void => void client.resetQueries();
  usePageTitle(word('signIn'));
  if (options.isError) return <EntranceFrame title={word('signIn')}><ProblemNotice error={options.error} retry={() => void options.refetch()} /></EntranceFrame>;
  if (!options.data) return <EntranceFrame title={word('signIn')}><Skeleton lines={4} /></EntranceFrame>;
  const { district, demonstration, singleSignOn } = options.data;
  const frame = { place: say(district, language), demonstration: demonstration !== undefined };
  if (options.data.firstRun) return <EntranceFrame {...frame} title={word('firstRun')} lead={word('firstRunLead')}><FirstRun onSignedIn={enter} /></EntranceFrame>;
  return (
    <EntranceFrame {...frame} title={word('signIn')} beside={demonstration && <DemoAccountList demonstration={demonstration} onSignedIn={enter} />}>
      {SSO_PROBLEM && <SsoProblem code={SSO_PROBLEM} />}
      <SignInForm onSignedIn={enter} />
      {singleSignOn && <div className="sign-in-other"><SsoButton title={singleSignOn.title} /></div>}
    </EntranceFrame>
  );
}

const SSO_PROBLEMS = ['no-staff-claim', 'no-staff-record', 'has-left', 'not-yet-here', 'disabled'] as const;

function SsoProblem({ code }: { readonly code: string }): ReactNode {
  const { word } = useWebWords();
  const known = SSO_PROBLEMS.find((one) => one === code) ?? 'failed';
  return <div className="notice notice-problem" role="alert"><p>{word(`sso.${known}`)}</p></div>;
}

function FirstRun({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { word } = useWebWords();
  return (
    <AccountForm
      questions={[
        { name: 'code', title: word('firstRunCode'), note: word('firstRunCodeNote'), autoComplete: 'off' },
        { name: 'name', title: word('firstRunName'), autoComplete: 'name' },
        { name: 'login', title: word('signInLogin'), note: word('firstRunLoginNote'), autoComplete: 'username' },
        { name: 'password', title: word('passwordNew'), note: word('passwordRule'), secret: true, autoComplete: 'new-password' },
      ]}
      does={word('firstRunDo')}
      onSubmit={async ({ code = '', name = '', login = '', password = '' }) => {
        await firstRun({ code, name, login, password });
        onSignedIn();
      }}
    />
  );
}
