import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { MOST_SELECTED, type Counting, type RecordWire, type RegisterWire, type Totals } from '#kernel/desk/wire.ts';
import type { ViewColumn } from '#kernel/register/list-view.ts';
import { FilterBar } from '#furniture/filter/filter-bar.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import { RecordCards } from '#furniture/table/record-cards.tsx';
import { RegisterGrid } from '#furniture/table/register-grid.tsx';
import { selectedAfter, type Selecting } from '#furniture/table/selecting.ts';
import { tableColumns } from '#furniture/table/table-columns.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { countQuery, totalsQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ListHead } from './list-head.tsx';
import { ListFoot } from './list-foot.tsx';
import { TotalCell } from './total-cell.tsx';
import type { AddressView } from './use-address-view.ts';
import { useListKeys } from './use-list-keys.ts';
import { useNarrow } from './use-narrow.ts';
import { useRegisterRows } from './use-register-rows.ts';
import { ViewTabs } from './view-tabs.tsx';

const RecordPreview = lazy(async () => ({ default: (await import('./record-preview.tsx')).RecordPreview }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

const SUMMED = new Set(['integer', 'money', 'measure']);
const SEARCH_ID = 'register-search';

/** The list itself: tabs of views, the sentence that narrows it, its rows, and what is selected or shown beside it. */
export function RegisterList({ register, address }: { readonly register: RegisterWire; readonly address: AddressView }): ReactNode {
  const { word: webWord } = useWebWords();
  const { word, language } = useWords();
  const router = useRouter();
  const isNarrow = useNarrow();
  const { view, at } = address;
  const query: ListQuery = { ...(view.q ? { q: view.q } : {}), where: view.where ?? {}, ...(view.sort ? { sort: view.sort.join(',') } : {}) };
  const found = useRegisterRows(register.id, query);
  const { rows, refs, list } = found;
  const [counting, setCounting] = useState<Counting>('capped');
  const { data: count } = useQuery({ ...countQuery(register.id, query, counting), placeholderData: (before) => before });
  const stateTitle = word('state');
  const columns = useMemo(() => tableColumns(register, view.columns, language, stateTitle), [register, view.columns, language, stateTitle]);
  const [isHelping, setHelping] = useState(false);
  const { selected, selecting, mark } = useSelection(rows, JSON.stringify([view.q, view.where]));
  const totals = useTotals(register, query);
  const place = usePlace(rows, at, address.show);
  const openRecord = (record: RecordWire | undefined): void => {
    if (record) router.history.push(recordHref(register.id, record.id));
  };
  const activeRow = rows[place.active];
  useListKeys({
    move: (by, select) => {
      const to = Math.max(0, Math.min(rows.length - 1, place.active + by));
      if (select && selecting) mark(place.active, to);
      place.go(to);
    },
    toFirst: () => place.go(0),
    toLast: () => place.go(rows.length - 1),
    toggle: () => { if (activeRow && selecting) selecting.onSelect(place.active, !selected.has(activeRow.id), false); },
    open: () => openRecord(activeRow),
    preview: () => address.show(at === undefined ? activeRow?.id : undefined),
    close: () => { if (at !== undefined) address.show(undefined); else selecting.onSelectRows([]); },
    search: () => document.getElementById(SEARCH_ID)?.focus(),
    help: () => setHelping(true),
  });
  const total = count?.exact ? count.value : undefined;
  const isNarrowed = view.q !== undefined || Object.keys(view.where ?? {}).length > 0;
  const names = columns.map((column) => column.name);
  const keepWidth = (name: string, widthPx: number): void => address.change({ columns: columns.map((column): ViewColumn => withWidth(view.columns, column.name, name, widthPx)) });
  const hasSums = register.fields.some((field) => SUMMED.has(field.widget) && !field.masked && names.includes(field.name));
  return (
    <div className={`page page-list${at === undefined ? '' : ' page-split'}`}>
      <ListHead register={register} query={query} view={view} searchId={SEARCH_ID} columns={names} count={count} onChange={address.change} onExact={() => setCounting('exact')} onPreview={isNarrow ? undefined : () => address.show(at === undefined ? (activeRow ?? rows[0])?.id : undefined)} onHelp={() => setHelping(true)} />
      {address.saved.isOpen && <ViewTabs saved={address.saved} shown={view} current={address.current} onOpen={address.open} />}
      <FilterBar register={register} condition={view.where ?? {}} refs={refs} onChange={(where) => address.change({ where })} />
      {address.dropped > 0 && <p className="list-note" role="status">{webWord('viewDropped', { count: address.dropped })}</p>}
      {selected.size > 0 && <BulkBar register={register} query={query} selected={selected} refs={refs} columns={names} total={count?.value} onSelectRows={selecting.onSelectRows} onChanged={(records) => { found.put(records); selecting.onSelectRows([]); }} />}
      {list.isError && rows.length === 0 && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={12} />}
      {list.data && rows.length === 0 && !list.isError && <EmptyNotice>{word(isNarrowed ? 'noRows' : 'noRowsYet')}</EmptyNotice>}
      {rows.length > 0 && (
        <div className={`list-split${list.isPlaceholderData ? ' register-stale' : ''}`} aria-busy={list.isFetching}>
          {isNarrow
            ? <RecordCards register={register} rows={rows} refs={refs} columns={columns} total={total} more={found.more} />
            : (
                <RegisterGrid
                  register={register} rows={rows} refs={refs} columns={columns} total={total} sorts={view.sort ?? []} onSort={(sort) => address.change({ sort })} onWidth={keepWidth}
                  active={place.active} onActive={place.go} shown={at} selecting={selecting} more={found.more}
                  foot={hasSums ? (column, index) => <TotalCell field={column.field} isFirst={index === 0} totals={totals.data} isFetching={totals.isFetching} onAsk={totals.ask} /> : undefined}
                />
              )}
          {at !== undefined && !isNarrow && <Suspense fallback={null}><RecordPreview register={register} record={at} onClose={() => address.show(undefined)} /></Suspense>}
        </div>
      )}
      {rows.length > 0 && <ListFoot found={found} place={place.active} />}
      {isHelping && <Suspense fallback={null}><KeysHelp onClose={() => setHelping(false)} /></Suspense>}
    </div>
  );
}

function withWidth(columns: readonly ViewColumn[] | undefined, name: string, changed: string, widthPx: number): ViewColumn {
  return name === changed ? { name, widthPx } : (columns?.find((column) => column.name === name) ?? { name });
}

/** What is selected, as long as the list is narrowed alike. */
function useSelection(rows: readonly RecordWire[], narrowing: string): { readonly selected: ReadonlyMap<string, RecordWire>; readonly selecting: Selecting; readonly mark: (from: number, to: number) => void } {
  const [kept, setKept] = useState<{ readonly narrowing: string; readonly selected: ReadonlyMap<string, RecordWire>; readonly last: number }>({ narrowing, selected: new Map(), last: 0 });
  const selected = kept.narrowing === narrowing ? kept.selected : NOTHING;
  const take = (next: ReadonlyMap<string, RecordWire>, last: number): void => setKept({ narrowing, selected: next, last });
  return {
    selected,
    mark: (from, to) => take(selectedAfter(selected, rows, { from: Math.max(0, from), to, on: true }, MOST_SELECTED), to),
    selecting: {
      selected, most: MOST_SELECTED,
      onSelect: (index, on, range) => take(selectedAfter(selected, rows, { from: range ? kept.last : index, to: index, on }, MOST_SELECTED), index),
      onSelectRows: (chosen) => take(new Map(chosen.slice(0, MOST_SELECTED).map((row) => [row.id, row])), 0),
    },
  };
}

const NOTHING: ReadonlyMap<string, RecordWire> = new Map();

/** The row that the keys are at; the record beside the list goes along with it. */
function usePlace(rows: readonly RecordWire[], at: string | undefined, show: (record: string | undefined) => void): { readonly active: number; readonly go: (index: number) => void } {
  const [active, setActive] = useState(() => (at === undefined ? -1 : rows.findIndex((row) => row.id === at)));
  return {
    active: Math.min(active, rows.length - 1),
    go: (index) => {
      const row = rows[index];
      if (!row || index === active) return;
      setActive(index);
      if (at !== undefined && row.id !== at) show(row.id);
    },
  };
}

// Sums are asked for once, and again for another list only on request.
function useTotals(register: RegisterWire, query: ListQuery): { readonly data: Totals | undefined; readonly isFetching: boolean; readonly ask: () => void } {
  const narrowing = JSON.stringify([query.q, query.where]);
  const [asked, setAsked] = useState<string>();
  const { data, isFetching } = useQuery({ ...totalsQuery(register.id, query), enabled: asked === narrowing });
  return { data: asked === narrowing ? data : undefined, isFetching, ask: () => setAsked(narrowing) };
}
