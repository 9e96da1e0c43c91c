import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { recordHref, registerHref } from '#furniture/source/href.ts';
import { say, type Language } from '#furniture/value/language.ts';
import { indicatorsQuery, searchQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';

type Hit = { readonly href: string; readonly name: string; readonly kind: string };

const MOST_PAGES = 6;

/** Finds pages, figures and records by their names; everything works from the keyboard. */
export function Palette({ catalogue, onClose }: { readonly catalogue: Catalogue; readonly onClose: () => void }): ReactNode {
  const { word, language } = useWebWords();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const q = useDeferredValue(typed.trim());
  const found = useQuery(searchQuery(q));
  const figures = useQuery(indicatorsQuery(catalogue.district.period));
  useEffect(() => dialog.current?.showModal(), []);

  const figureHits = (figures.data?.indicators ?? []).map((one): Hit => ({ href: `/indicators/${one.id}`, name: say(one.title, language), kind: word('deskIndicators') }));
  const pages = [...pageHits(catalogue, language, word), ...figureHits].filter((hit) => q === '' ? false : hit.name.toLowerCase().includes(q.toLowerCase())).slice(0, MOST_PAGES);
  const records = (found.data?.hits ?? []).map((hit): Hit => ({ href: recordHref(hit.register, hit.id), name: hit.name, kind: say(hit.title, language) }));
  const hits = [...pages, ...records];
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    router.history.push(hit.href);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen((before) => Math.max(0, Math.min(hits.length - 1, before + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[chosen]);
  };
  return (
    <dialog ref={dialog} className="palette" onClose={onClose} aria-label={word('search')}>
      <input
        type="search"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="palette-hits"
        aria-activedescendant={hits[chosen] ? `palette-hit-${chosen}` : undefined}
        aria-label={word('searchHint')}
        placeholder={word('searchHint')}
        value={typed}
        onChange={(event) => { setTyped(event.target.value); setChosen(0); }}
        onKeyDown={press}
      />
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label -- a native list of choices can't hold two columns; this is the combobox pattern of the ARIA practices */}
      <div id="palette-hits" className="palette-hits" role="listbox" aria-label={word('search')}>
        {hits.map((hit, index) => (
          <div key={hit.href} id={`palette-hit-${index}`} role="option" tabIndex={-1} aria-selected={index === chosen} onClick={() => open(hit)} onKeyDown={press}>
            <span>{hit.name}</span><small>{hit.kind}</small>
          </div>
        ))}
      </div>
      {/* oxlint-enable */}
      <p className="palette-note">{q === '' ? word('searchStart') : hits.length === 0 && !found.isFetching ? word('searchNothing', { q }) : word('searchKeys')}</p>
    </dialog>
  );
}

function pageHits(catalogue: Catalogue, language: Language, word: ReturnType<typeof useWebWords>['word']): readonly Hit[] {
  return [
    { href: '/', name: word('cockpit'), kind: word('page') },
    { href: '/report', name: word('report'), kind: word('page') },
    ...catalogue.desks.map((desk): Hit => ({ href: `/desks/${desk.id}`, name: say(desk.title, language), kind: word('page') })),
    ...catalogue.registers.map((register): Hit => ({ href: registerHref(register.id), name: say(register.title, language), kind: word('deskRegisters') })),
  ];
}
