import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import type { AccountWire } from '#kernel/access/sign-in-wire.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { CalendarSetting } from '../my-desk/calendar-setting.tsx';
import { NoticeWishForm } from '../notices/notice-wish-form.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { AccountForm } from './account-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SessionList } from './session-list.tsx';
import { accountQuery, dropSecondFactor } from './sign-in-queries.ts';
import './sign-in.css';

/** My own account: who I am here, my password, my second factor, where I am signed in. */
export function AccountDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  const account = useQuery(accountQuery);
  return (
    <Drawer open title={word('account')} size={480} onClose={onClose}>
      {account.isError && <ProblemNotice error={account.error} retry={() => void account.refetch()} />}
      {account.isPending && <Skeleton />}
      {account.data && <AccountParts account={account.data} />}
    </Drawer>
  );
}

function AccountParts({ account }: { readonly account: AccountWire }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const [open, setOpen] = useState<'password' | 'second-factor'>();
  const [changed, setChanged] = useState(false);
  const settle = (): void => {
    setOpen(undefined);
    void client.invalidateQueries({ queryKey: accountQuery.queryKey });
  };
  const opener = (part: NonNullable<typeof open>, does: string): ReactNode => <button type="button" className="button-plain" onClick={() => { setOpen(part); setChanged(false); }}>{does}</button>;
  return (
    <div className="account">
      <section>
        <p><b>{account.name}</b>{account.title ? ` · ${account.title}` : ''}</p>
        <p className="form-note">{word('signInLogin')} <code>{account.login}</code></p>
        {account.demonstration && <p className="form-note">{word('accountDemo')}</p>}
      </section>
      {account.hasPassword && !account.demonstration && (
        <section>
          <h2>{word('signInPassword')}</h2>
          {changed && <output>{word('passwordChanged')}</output>}
          {open === 'password' ? <PasswordForm onChanged={() => { settle(); setChanged(true); }} /> : opener('password', word('passwordChange'))}
        </section>
      )}
      {account.hasPassword && !account.demonstration && (
        <section>
          <h2>{word('secondFactor')}</h2>
          <p className="form-note">{word(account.secondFactor ? 'secondFactorIsSet' : 'secondFactorIsNot')}</p>
          {open !== 'second-factor' && opener('second-factor', word(account.secondFactor ? 'secondFactorDrop' : 'secondFactorBegin'))}
          {open === 'second-factor' && !account.secondFactor && <SecondFactorForm onSet={settle} />}
          {open === 'second-factor' && account.secondFactor && (
            <AccountForm questions={[{ name: 'password', title: word('passwordPresent'), secret: true, autoComplete: 'current-password' }]} does={word('secondFactorDrop')} onSubmit={async ({ password = '' }) => { await dropSecondFactor(password); settle(); }} />
          )}
        </section>
      )}
      {!account.lacks && <NoticeWishForm />}
      {!account.lacks && <CalendarSetting />}
      <section>
        <h2>{word('sessions')}</h2>
        <SessionList />
      </section>
    </div>
  );
}
