import { useQuery } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';
import { accountQuery, signOut } from './sign-in-queries.ts';

const AccountDrawer = lazy(async () => ({ default: (await import('./account-drawer.tsx')).AccountDrawer }));

/** My name, and under it my account and the way out. */
export function AccountMenu({ name }: { readonly name: string }): ReactNode {
  const { word } = useWebWords();
  const account = useQuery(accountQuery);
  const [open, setOpen] = useState(false);
  const items = [
    { key: 'account', label: word('account'), onClick: () => setOpen(true) },
    { key: 'imports', label: <a href="/imports">{word('sheet.mine')}</a> },
    { type: 'divider' as const },
    { key: 'out', label: word('signOut'), onClick: () => void signOut(false) },
    { key: 'everywhere', label: word('signOutEverywhere'), onClick: () => void signOut(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="top-plain top-me" title={account.data?.title} aria-haspopup="menu">{name} <span aria-hidden="true">▾</span></button>
      </Dropdown>
      {open && <Suspense fallback={null}><AccountDrawer onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
