import { Checkbox, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import type { UserLine } from '#kernel/access/administration-wire.ts';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { endUserSessions, resetUser, setUserDisabled, unlockUser } from './administration-queries.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

type Act = 'reset' | 'disable' | 'enable' | 'end' | 'unlock';
type UserActionsProps = { readonly user: UserLine; readonly onMade: (made: NewPassword) => void; readonly onDone: () => void };

/** What may be done to an account now; what is kept is not offered, and the reason stands in its place. */
export function UserActions({ user, onMade, onDone }: UserActionsProps): ReactNode {
  const { word } = useWebWords();
  const [asked, setAsked] = useState<Act>();
  const [secondFactor, setSecondFactor] = useState(false);
  const acts: readonly Act[] = [...(user.lockedUntil ? ['unlock' as const] : []), ...(user.kept ? [] : ['reset' as const]), ...(user.sessions > 0 ? ['end' as const] : []), ...(user.kept ? [] : [user.disabledAt ? ('enable' as const) : ('disable' as const)])];
  const run = async (act: Act): Promise<void> => {
    if (act === 'reset') onMade(await resetUser(user.login, secondFactor));
    else if (act === 'unlock') await unlockUser(user.login);
    else if (act === 'end') await endUserSessions(user.login);
    else await setUserDisabled(user.login, act === 'disable');
    onDone();
  };
  if (acts.length === 0) return <span className="mark-off">{user.kept && word(`admin.kept.${user.kept}`)}</span>;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: acts.map((act) => ({ key: act, label: word(`admin.act.${act}`), onClick: () => { setSecondFactor(false); setAsked(act); } })) }}>
        <button type="button" className="button-plain" aria-label={word('admin.actionsOf', { login: user.login })}>{word('admin.actions')} ▾</button>
      </Dropdown>
      {asked && (
        <ConfirmDialog title={word('admin.askAct', { act: word(`admin.act.${asked}`), name: user.name })} does={word(`admin.act.${asked}`)} danger={asked === 'disable'} onClose={() => setAsked(undefined)} onDo={() => run(asked)}>
          <p>{word(`admin.actLead.${asked}`, { login: user.login })}</p>
          {asked === 'reset' && user.secondFactor && <Checkbox checked={secondFactor} onChange={(event) => setSecondFactor(event.target.checked)}>{word('admin.resetSecondFactor')}</Checkbox>}
        </ConfirmDialog>
      )}
    </>
  );
}
