import type { ReactNode } from 'react';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';

/** What stands on every sheet of paper and never on the screen: whose it is, who printed it and when, and what data it shows. */
export function PrintHead({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { word, language } = useWebWords();
  const { district, me } = catalogue;
  return (
    <div className="print-head" aria-hidden="true">
      <span>{say(district.name, language)}</span>
      {district.demonstration && <strong>{word('demonstration')}</strong>}
      <span>{word('printedBy', { name: me.name, time: formatInstant(new Date().toISOString(), language) })}</span>
    </div>
  );
}
