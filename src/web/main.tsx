import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '#furniture/notice/problem-error.ts';
import { invariant } from '#kernel/error/invariant.ts';
import { startLanguage } from './language/start-language.ts';
import { router } from './router.tsx';
import { LookProvider } from './shell/look-provider.tsx';
import './shell/base.css';

// A refusal stays a refusal however often it is asked; only the network deserves another try.
const client = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.problem.status < 500), refetchOnWindowFocus: false, staleTime: 10_000 } },
});

await startLanguage();
const host = document.getElementById('root');
invariant(host, 'the page has no root');
createRoot(host).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LookProvider>
        <RouterProvider router={router} />
      </LookProvider>
    </QueryClientProvider>
  </StrictMode>,
);
