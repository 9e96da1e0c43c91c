import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Counting, RegisterWire } from '#kernel/desk/wire.ts';
import { FilterBar } from '#furniture/filter/filter-bar.tsx';
import { parseCondition } from '#furniture/filter/parse-condition.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { findRegister, useSource, type ListQuery } from '#furniture/source/source.ts';
import { RegisterTable } from '#furniture/table/register-table.tsx';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { countQuery, recordsQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import type { RegisterSearch } from './register-search.ts';
import { CreateButton } from './create-button.tsx';
import { SearchField } from './search-field.tsx';
import { ExportMenu } from '../sheets/export-menu.tsx';
import { ImportLink } from '../sheets/import-link.tsx';
import './register.css';

const route = getRouteApi('/registers/$register');

/** A register as a list that can be searched, narrowed by a sentence, sorted and taken along. */
export function RegisterPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const { register: id } = route.useParams();
  const register = findRegister(catalogue, id);
  if (!register) return <div className="page"><EmptyNotice>{word('registerNone')}</EmptyNotice></div>;
  return <RegisterList key={id} register={register} />;
}

function RegisterList({ register }: { readonly register: RegisterWire }): ReactNode {
  const { language, word: webWord } = useWebWords();
  const { word } = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const condition = parseCondition(register, search.where);
  const query: ListQuery = { ...(search.q ? { q: search.q } : {}), where: condition, ...(search.sort ? { sort: search.sort } : {}) };
  const list = useInfiniteQuery({ ...recordsQuery(register.id, query), placeholderData: (before) => before });
  usePageTitle(say(register.title, language));
  const change = (next: RegisterSearch): void => void navigate({ to: '/registers/$register', params: { register: register.id }, search: { ...search, ...next }, replace: true, resetScroll: false });

  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const refs = Object.assign({}, ...(list.data?.pages.map((page) => page.refs) ?? [])) as Readonly<Record<string, string>>;
  const [counting, setCounting] = useState<Counting>('capped');
  const { data: count } = useQuery({ ...countQuery(register.id, query, counting), placeholderData: (before) => before });
  const isNarrowed = search.q !== undefined || Object.keys(condition).length > 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(register.title, language)}</h1>
        {count && <span className="register-count" aria-live="polite">{word(count.exact ? 'count' : 'countOver', { count: formatFigure(count.value, 0, language) })}{!count.exact && <button type="button" className="button-plain register-count-exactly" onClick={() => setCounting('exact')}>{webWord('countExactly')}</button>}</span>}
        <div className="page-tools">
          <ExportMenu register={register} query={query} disabled={list.data !== undefined && rows.length === 0} />
          {register.mayWrite && <ImportLink register={register.id} />}
          {register.mayWrite && <CreateButton register={register} />}
        </div>
      </div>
      <div className="register-tools">
        <SearchField label={word('search')} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
        <FilterBar register={register} condition={condition} refs={refs} onChange={(where) => change({ where })} />
      </div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={12} />}
      {list.data && rows.length > 0 && (
        <div className={list.isPlaceholderData ? 'register-stale' : undefined}>
          <RegisterTable register={register} rows={rows} refs={refs} sort={search.sort} onSort={(sort) => change({ sort })} />
        </div>
      )}
      {list.data && rows.length === 0 && <EmptyNotice>{word(isNarrowed ? 'noRows' : 'noRowsYet')}</EmptyNotice>}
      <div className="register-foot">
        {rows.length > 0 && <span>{word('shown', { shown: formatFigure(rows.length, 0, language) })}</span>}
        {list.hasNextPage && <button type="button" className="button-plain" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{list.isFetchingNextPage ? word('loading') : word('more', { count: 50 })}</button>}
      </div>
    </div>
  );
}
