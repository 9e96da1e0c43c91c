import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { UserLine } from '#kernel/access/administration-wire.ts';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatDay, formatInstant } from '#furniture/value/day-text.ts';
import { useSource } from '#furniture/source/source.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { recordHref } from '#furniture/source/href.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { usersQuery } from './administration-queries.ts';
import { NewPasswordDialog } from './new-password-dialog.tsx';
import { NewUserDrawer } from './new-user-drawer.tsx';
import { PlainTable, type PlainColumn } from './plain-table.tsx';
import { SearchField } from '../registers/search-field.tsx';
import { UserActions } from './user-actions.tsx';

/** Who may sign in: accounts with their staff records, and what the system administrator may do to them. */
export function UsersPage(): ReactNode {
  const { word } = useWebWords();
  const { word: furnitureWord } = useWords();
  const client = useQueryClient();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewPassword>();
  const list = useInfiniteQuery(usersQuery(q));
  const columns = useUserColumns((user) => <UserActions user={user} onMade={setMade} onDone={() => void client.invalidateQueries({ queryKey: ['administration', 'users'] })} />);
  usePageTitle(word('admin.users'));
  const rows = list.data?.pages.flatMap((page) => page.users) ?? [];
  const show = (password: NewPassword): void => {
    setAdding(false);
    setMade(password);
    void client.invalidateQueries({ queryKey: ['administration', 'users'] });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{word('admin.users')}</h1>
        <div className="page-tools"><SearchField label={word('admin.userSearch')} value={q} onChange={setQ} /><Button type="primary" onClick={() => setAdding(true)}>{word('admin.userNew')}</Button></div>
      </div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={10} />}
      {list.data && (rows.length > 0 ? <PlainTable label={word('admin.users')} columns={columns} rows={rows} keyOf={(user) => user.login} /> : <EmptyNotice>{word(q === '' ? 'admin.usersNone' : 'admin.usersNotFound', { q })}</EmptyNotice>)}
      {list.hasNextPage && <p><button type="button" className="button-plain" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{furnitureWord('more', { count: 50 })}</button></p>}
      {adding && <NewUserDrawer onClose={() => setAdding(false)} onMade={show} />}
      {made && <NewPasswordDialog made={made} onClose={() => setMade(undefined)} />}
    </div>
  );
}

function useUserColumns(actions: (user: UserLine) => ReactNode): readonly PlainColumn<UserLine>[] {
  const { word, language } = useWebWords();
  return [
    { title: word('signInLogin'), show: (user) => <code>{user.login}</code> },
    { title: word('admin.name'), show: (user) => (user.staff ? <a href={recordHref('staff', user.staff)}>{user.name}</a> : user.name) },
    { title: word('unit'), show: (user) => user.unit ?? '' },
    { title: word('admin.office'), show: (user) => user.title ?? '' },
    { title: word('admin.state'), show: (user) => <UserState user={user} /> },
    { title: word('admin.signedInAt'), show: (user) => (user.signedInAt ? formatInstant(user.signedInAt, language) : word('admin.never')) },
    { title: word('secondFactor'), show: (user) => (user.secondFactor ? word('admin.yes') : '') },
    { title: word('admin.sessions'), numeric: true, show: (user) => (user.sessions > 0 ? user.sessions : '') },
    { title: '', show: actions },
  ];
}

// A state has a sign and a word, never a colour alone.
function UserState({ user }: { readonly user: UserLine }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  if (user.disabledAt) return <span className="mark-off" title={formatInstant(user.disabledAt, language)}>‖ {word('admin.disabled')}</span>;
  if (user.until && user.until < catalogue.district.today) return <span className="mark-off">‖ {word('admin.left', { day: formatDay(user.until, language) })}</span>;
  if (user.lockedUntil) return <span className="mark-late">▲ {word('admin.lockedUntil', { time: formatInstant(user.lockedUntil, language) })}</span>;
  if (user.mustChange) return <span className="mark-soon">◐ {word('admin.mustChange')}</span>;
  return <span className="mark-ok">● {word('admin.active')}</span>;
}
