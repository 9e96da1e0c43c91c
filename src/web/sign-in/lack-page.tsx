import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { ProblemError } from '#furniture/notice/problem-error.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { EntranceFrame } from './entrance-frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { signOut } from './sign-in-queries.ts';

/** Stands in place of the workbench while an account lacks something that it needs first, and helps to it. */
export function LackPage({ error }: { readonly error: ProblemError }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const enter = (): void => void client.resetQueries();
  const leave = <button type="button" className="button-plain entrance-leave" onClick={() => void signOut(false)}>{word('signOut')}</button>;
  switch (error.problem.code) {
    case 'access/password-change-needed':
      return <EntranceFrame title={word('passwordOwn')} lead={error.problem.detail}><PasswordForm onChanged={enter} />{leave}</EntranceFrame>;
    case 'access/second-factor-needed':
      return <EntranceFrame title={word('secondFactor')} lead={error.problem.detail}><SecondFactorForm onSet={enter} />{leave}</EntranceFrame>;
    default:
      return <EntranceFrame title={word('signIn')}><ProblemNotice error={error} retry={enter} />{leave}</EntranceFrame>;
  }
}
