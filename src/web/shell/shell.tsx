import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { ProblemError } from '#furniture/notice/problem-error.ts';
import { SourceContext, type Source } from '#furniture/source/source.ts';
import { ask, sendFile } from '../api/client.ts';
import { catalogueQuery, fetchRecords } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { holdSession, useSignInAsked } from '../sign-in/sign-in-watch.ts';
import { useLiveFeed } from '../live/use-live-feed.ts';
import { Palette } from './palette.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { PrintHead } from './print-head.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const SignInPage = lazy(async () => ({ default: (await import('../sign-in/sign-in-page.tsx')).SignInPage }));
const PlaceMap = lazy(async () => ({ default: (await import('./place-map.tsx')).PlaceMap }));
const SignInDialog = lazy(async () => ({ default: (await import('../sign-in/sign-in-dialog.tsx')).SignInDialog }));
const LackPage = lazy(async () => ({ default: (await import('../sign-in/lack-page.tsx')).LackPage }));

/** The frame round every page: navigation at the left, a thin bar on top, and the ribbon that says what data this is. */
export function Shell(): ReactNode {
  const { word } = useWebWords();
  const catalogue = useQuery(catalogueQuery);
  const [searching, setSearching] = useState(false);
  const [navigating, setNavigating] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const follow = useLinkFollowing(() => setNavigating(false));
  useSearchKey(() => setSearching(true));
  const source = useMemo<Source | undefined>(() => catalogue.data && {
    catalogue: catalogue.data,
    listRecords: fetchRecords,
    readRecord: async (register, record) => (await ask('GET /api/registers/:register/records/:record', { params: { register, record } })).record.values,
    sendFile,
    drawMap: (picking) => <PlaceMap picking={picking} />,
    send: (command) => ask('POST /api/commands', { body: command }),
    reveal: async (register, id, field, reason) => (await ask('POST /api/reveals', { body: { register, id, field, reason } })).value,
  }, [catalogue.data]);

  const isAsked = useSignInAsked();
  useEffect(() => {
    if (catalogue.data) holdSession();
  }, [catalogue.data]);
  useLiveFeed(catalogue.data !== undefined);
  if (catalogue.isError) return <Suspense fallback={null}><Closed error={catalogue.error} retry={() => void catalogue.refetch()} /></Suspense>;
  if (!source) return <main className="shell-alone" aria-busy="true"><p>{word('loadingCatalogue')}</p><Skeleton lines={4} /></main>;
  return (
    <SourceContext value={source}>
      {/* Links are plain anchors, so that every part works without knowing the router; one place follows them. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- anchors turn keys into clicks themselves */}
      <div className="shell" onClick={follow}>
        <a className="shell-skip" href="#main">{word('skip')}</a>
        <PrintHead catalogue={source.catalogue} />
        <TopBar catalogue={source.catalogue} onSearch={() => setSearching(true)} onNavigation={() => setNavigating(!navigating)} />
        <SideNavigation catalogue={source.catalogue} path={path} open={navigating} />
        <main id="main" tabIndex={-1} className="shell-main"><Outlet /></main>
        {searching && <Palette catalogue={source.catalogue} onClose={() => setSearching(false)} />}
        {isAsked && <Suspense fallback={null}><SignInDialog /></Suspense>}
      </div>
    </SourceContext>
  );
}

// Whoever is refused the catalogue has to sign in, or to do something about his account first.
function Closed({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode {
  if (error instanceof ProblemError && error.problem.code === 'access/not-signed-in') return <SignInPage />;
  if (error instanceof ProblemError && error.problem.code.startsWith('access/')) return <LackPage error={error} />;
  return <main className="shell-alone"><ProblemNotice error={error} retry={retry} /></main>;
}

/** Addresses that the server answers itself. */
const OUTSIDE = /^\/(api|calendar|log|open311|openapi\.json|metrics|healthz)(\/|$|\?)/;

function useLinkFollowing(followed: () => void): (event: MouseEvent) => void {
  const router = useRouter();
  return useCallback((event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const href = anchor?.getAttribute('href');
    if (!anchor || !href || !href.startsWith('/') || anchor.target || anchor.hasAttribute('download') || OUTSIDE.test(href)) return;
    event.preventDefault();
    followed();
    router.history.push(href);
  }, [router, followed]);
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
