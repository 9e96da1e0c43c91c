import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { AccountEventWire } from '#kernel/access/administration-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { nameAgent } from '../sign-in/name-agent.ts';
import { fetchEvents, type AuditQuery } from './administration-queries.ts';
import type { AuditListProps } from './journal-list.tsx';
import { CsvExport } from '../registers/csv-export.tsx';
import { SearchField } from '../registers/search-field.tsx';
import { pieceOf, spanPieces } from './audit-pieces.ts';
import { AuditSentence } from './audit-sentence.tsx';
import { PlainTable, type PlainColumn } from './plain-table.tsx';

const EVENTS = ['signed-in', 'signed-out', 'locked', 'unlocked', 'added', 'reset', 'disabled', 'enabled', 'password-changed', 'second-factor-on', 'second-factor-off', 'sessions-ended', 'first-run'] as const;

/** What happened to the accounts of staff: who signed in from where, and what was done to an account by whom. */
export function EventList({ search, span, days, onChange }: AuditListProps): ReactNode {
  const words = useWebWords();
  const { word, language } = words;
  const { word: furnitureWord } = useWords();
  const query: AuditQuery = { login: search.login, by: search.actor, what: search.what, ...span };
  const list = useInfiniteQuery({ queryKey: ['account-events', query], queryFn: ({ pageParam, signal }) => fetchEvents({ ...query, after: pageParam }, signal), initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: (before) => before });
  const rows = list.data?.pages.flatMap((page) => page.events) ?? [];
  const nameOf = (what: string): string => {
    const known = EVENTS.find((one) => one === what);
    return known ? word(`admin.event.${known}`) : what;
  };
  const columns: readonly PlainColumn<AccountEventWire>[] = [
    { title: word('admin.auditTime'), show: (event) => formatInstant(event.at, language) },
    { title: word('admin.auditLogin'), show: (event) => <code>{event.login}</code> },
    { title: word('admin.auditAct'), show: (event) => nameOf(event.what) },
    { title: word('admin.auditBy'), show: (event) => (event.by ? <code>{event.by}</code> : word('admin.auditSelf')) },
    { title: word('admin.auditAddress'), show: (event) => event.address ?? '' },
    { title: word('admin.auditAgent'), show: (event) => (event.agent ? <span title={event.agent}>{nameAgent(event.agent)}</span> : '') },
  ];
  return (
    <>
      <AuditSentence none={word('admin.auditAll')} and={word('admin.auditAnd')} removes={(clause) => furnitureWord('filterRemove', { clause })} pieces={[
        ...pieceOf(word('admin.auditLogin'), search.login, () => onChange({ login: '' })),
        ...pieceOf(word('admin.auditBy'), search.actor, () => onChange({ actor: '' })),
        ...pieceOf(word('admin.auditAct'), search.what && nameOf(search.what), () => onChange({ what: '' })),
        ...spanPieces(search, words, onChange),
      ]} />
      <div className="audit-filters">
        <SearchField label={word('admin.auditLogin')} value={search.login ?? ''} onChange={(login) => onChange({ login })} />
        <SearchField label={word('admin.auditBy')} value={search.actor ?? ''} onChange={(actor) => onChange({ actor })} />
        <Select<string> allowClear aria-label={word('admin.auditAct')} placeholder={word('admin.auditAct')} value={search.what} options={EVENTS.map((one) => ({ value: one, label: word(`admin.event.${one}`) }))} onChange={(what: string | undefined) => onChange({ what: what ?? '' })} />
        {days}
        <a href="/administration/audit?tab=events">{word('admin.auditClear')}</a>
        <span className="audit-export"><CsvExport
          name={word('admin.auditEvents')} head={csvCells([word('admin.auditTime'), word('admin.auditLogin'), word('admin.auditAct'), word('admin.auditBy'), word('admin.auditAddress'), word('admin.auditAgent')])}
          fetchPage={async (after, signal) => { const page = await fetchEvents({ ...query, after, limit: '200' }, signal); return { lines: page.events.map((event) => csvCells([event.at, event.login, nameOf(event.what), event.by ?? '', event.address ?? '', event.agent ?? ''])), next: page.next }; }}
        /></span>
      </div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={12} />}
      {list.data && (rows.length > 0 ? <PlainTable label={word('admin.auditEvents')} columns={columns} rows={rows} keyOf={(event) => event.id} /> : <EmptyNotice>{word('admin.auditNone')}</EmptyNotice>)}
      <div className="register-foot">
        {rows.length > 0 && <span>{furnitureWord('shown', { shown: formatFigure(rows.length, 0, language) })}</span>}
        {list.hasNextPage && <button type="button" className="button-plain" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{furnitureWord('more', { count: 50 })}</button>}
      </div>
    </>
  );
}
