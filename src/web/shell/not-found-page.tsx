import type { ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';

/** Says that an address leads nowhere. */
export function NotFoundPage(): ReactNode {
  const { word } = useWebWords();
  return (
    <div className="page">
      <h1>{word('notFound')}</h1>
      <p>{word('notFoundLead')}</p>
      <p><a className="value-link" href="/">{word('home')}</a></p>
    </div>
  );
}
