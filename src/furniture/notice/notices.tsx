import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { ProblemError } from './problem-error.ts';
import './notice.css';

/** Says in a sentence why something could not be shown or done, and offers another try. */
export function ProblemNotice({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const { word } = useWords();
  const known = error instanceof ProblemError ? error.problem : undefined;
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-title">{known && known.title !== known.detail ? known.title : word('problem')}</p>
      <p>{known?.detail ?? word('network')}</p>
      {retry && <button type="button" className="button-plain" onClick={retry}>{word('retry')}</button>}
    </div>
  );
}

/** Says that there is nothing here. */
export function EmptyNotice({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="notice notice-empty">{children}</div>;
}

/** Keeps the place of lines that are on their way. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }): ReactNode {
  const { word } = useWords();
  return (
    <output className="skeleton" aria-label={word('loading')}>
      {Array.from({ length: lines }, (_, index) => <span key={index} className="skeleton-line" style={{ width: `${92 - ((index * 17) % 40)}%` }} />)}
    </output>
  );
}
