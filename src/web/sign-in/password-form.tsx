import type { ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';
import { AccountForm } from './account-form.tsx';
import { changePassword } from './sign-in-queries.ts';

/** Asks for the present password and a new one. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const { word } = useWebWords();
  return (
    <AccountForm
      questions={[
        { name: 'present', title: word('passwordPresent'), secret: true, autoComplete: 'current-password' },
        { name: 'next', title: word('passwordNew'), note: word('passwordRule'), secret: true, autoComplete: 'new-password' },
      ]}
      does={word('passwordChange')}
      onSubmit={async ({ present = '', next = '' }) => {
        await changePassword(present, next);
        onChanged();
      }}
    />
  );
}
