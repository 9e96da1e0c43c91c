import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';

/** What stands on every sheet of paper and never on the screen: whose it is, who printed it and when, and what data it shows. */
export function PrintHead({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { word, language } = useWebWords();
  const { district, me } = catalogue;
  const [at, setAt] = useState('');
  useEffect(() => {
    const note = (): void => flushSync(() => setAt(new Date().toISOString()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return (
    <div className="print-head" aria-hidden="true">
      <span>{say(district.name, language)}</span>
      {district.demonstration && <strong>{word('demonstration')}</strong>}
      {at !== '' && <span>{word('printedBy', { name: me.name, time: formatInstant(at, language) })}</span>}
    </div>
  );
}
