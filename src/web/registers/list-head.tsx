import type { ReactNode } from 'react';
import type { Count, RegisterWire } from '#kernel/desk/wire.ts';
import type { ListView } from '#kernel/register/list-view.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import { ColumnChooser } from '#furniture/table/column-chooser.tsx';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { CreateButton } from './create-button.tsx';
import { ExportMenu } from '../sheets/export-menu.tsx';
import { ImportLink } from '../sheets/import-link.tsx';
import { SearchField } from './search-field.tsx';

type ListHeadProps = {
  readonly register: RegisterWire;
  readonly query: ListQuery;
  readonly view: ListView;
  readonly searchId: string;
  readonly columns: readonly string[];
  readonly count: Count | undefined;
  readonly onChange: (view: Partial<ListView>) => void;
  readonly onExact: () => void;
  /** Opens or closes the record beside the list; undefined where there is no room for one. */
  readonly onPreview: (() => void) | undefined;
  readonly onHelp: () => void;
};

/** What the register is called, how many records it has, and what can be done with the list as a whole. */
export function ListHead({ register, query, view, searchId, columns, count, onChange, onExact, onPreview, onHelp }: ListHeadProps): ReactNode {
  const { word: webWord } = useWebWords();
  const { word, language } = useWords();
  return (
    <div className="page-head list-head">
      <h1>{say(register.title, language)}</h1>
      {count && (
        <span className="register-count" aria-live="polite">
          {word(count.exact ? 'count' : 'countOver', { count: formatFigure(count.value, 0, language) })}
          {!count.exact && <button type="button" className="button-plain register-count-exactly" onClick={onExact}>{webWord('countExactly')}</button>}
        </span>
      )}
      <SearchField id={searchId} label={word('search')} value={view.q ?? ''} onChange={(q) => onChange({ q })} />
      <div className="page-tools">
        <ColumnChooser register={register} columns={view.columns} onChange={(next) => onChange({ columns: next ?? [] })} />
        {onPreview && <button type="button" className="button-plain list-wide" onClick={onPreview}>{webWord('preview')}</button>}
        <button type="button" className="button-plain list-wide" aria-label={webWord('keysTitle')} title={webWord('keysTitle')} onClick={onHelp}><kbd>?</kbd></button>
        <ExportMenu register={register} query={query} columns={view.columns === undefined ? undefined : columns} disabled={count?.value === 0} />
        {register.mayWrite && <ImportLink register={register.id} />}
        {register.mayWrite && <CreateButton register={register} />}
      </div>
    </div>
  );
}
