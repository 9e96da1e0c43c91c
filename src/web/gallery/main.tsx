import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SourceContext } from '#furniture/source/source.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { startLanguage } from '../language/start-language.ts';
import { LookProvider } from '../shell/look-provider.tsx';
import { GalleryPage } from './gallery-page.tsx';
import { GALLERY_SOURCE } from './gallery-source.ts';
import '../shell/base.css';

await startLanguage();
const host = document.getElementById('root');
invariant(host, 'the page has no root');
const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
createRoot(host).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LookProvider>
        <SourceContext value={GALLERY_SOURCE}>
          <GalleryPage part={new URLSearchParams(location.search).get('part') ?? undefined} />
        </SourceContext>
      </LookProvider>
    </QueryClientProvider>
  </StrictMode>,
);
