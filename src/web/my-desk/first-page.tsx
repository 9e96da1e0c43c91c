import { lazy, Suspense, type ReactNode } from 'react';
import { Skeleton } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';

const CockpitPage = lazy(async () => ({ default: (await import('../cockpit/cockpit-page.tsx')).CockpitPage }));
const MyDeskPage = lazy(async () => ({ default: (await import('./my-desk-page.tsx')).MyDeskPage }));

/** The page with which I begin: the district's figures for who leads, my own desk for everybody else. */
export function FirstPage(): ReactNode {
  const { catalogue } = useSource();
  return <Suspense fallback={<div className="page"><Skeleton lines={10} /></div>}>{catalogue.firstPage === 'cockpit' ? <CockpitPage /> : <MyDeskPage />}</Suspense>;
}
