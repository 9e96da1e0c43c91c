import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Catalogue } from '#kernel/desk/wire.ts';
import { recordHref } from '#furniture/source/href.ts';
import { say } from '#furniture/value/language.ts';
import { indicatorsQuery, searchQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { entriesOf, matchEntries, type Entry } from './palette-entries.ts';
import { noteRecent, recentThings } from './recent-things.ts';

const MOST_PAGES = 7;

/** Finds pages, registers, what can be made, figures and records, by names, numbers and pinyin initials; everything works from the keyboard. */
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

  const figureHits = (figures.data?.indicators ?? []).map((one): Entry => ({ href: `/indicators/${one.id}`, name: say(one.title, language), kind: word('deskIndicators') }));
  const entries = entriesOf(catalogue, { word, language });
  const recent = useMemo(() => recentThings(catalogue.me.id), [catalogue]);
  const records = (found.data?.hits ?? []).map((hit): Entry => ({ href: recordHref(hit.register, hit.id), name: hit.name, kind: say(hit.title, language) }));
  const hits = q === '' ? recent : [...matchEntries([...entries, ...figureHits], q, MOST_PAGES), ...records];
  const open = (hit: Entry | undefined): void => {
    if (!hit) return;
    noteRecent(catalogue.me.id, hit);
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
      <p className="palette-note">{q === '' ? word(recent.length > 0 ? 'searchRecent' : 'searchStart') : hits.length === 0 && !found.isFetching ? word('searchNothing', { q }) : word('searchKeys')}</p>
    </dialog>
  );
}
