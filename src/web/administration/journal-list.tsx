import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { JournalNames } from '#kernel/access/administration-wire.ts';
import type { JournalLine } from '#kernel/desk/wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say, type Language } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords, type WebWords } from '../language/use-web-words.ts';
import { fetchJournal, journalNamesQuery, type AuditQuery } from './administration-queries.ts';
import { AuditSentence } from './audit-sentence.tsx';
import { pieceOf, spanPieces } from './audit-pieces.ts';
import type { AuditSearch } from './audit-search.ts';
import { CsvExport } from '../registers/csv-export.tsx';
import { SearchField } from '../registers/search-field.tsx';
import { PlainTable, type PlainColumn } from './plain-table.tsx';

/** The register of the readings of masked values. */
const REVEALS = 'reveal';

/** What both lists of the audit page are given: what is asked for, the days as instants, and the way to ask otherwise. */
export type AuditListProps = { readonly search: AuditSearch; readonly span: AuditQuery; readonly days: ReactNode; readonly onChange: (next: AuditSearch) => void };

/** The journal, narrowed by who, what, which and when; what was written is not shown, since who audits does not see business. */
export function JournalList({ search, span, days, onChange }: AuditListProps): ReactNode {
  const words = useWebWords();
  const { word, language } = words;
  const { word: furnitureWord } = useWords();
  const names = useQuery(journalNamesQuery);
  const query: AuditQuery = { actor: search.actor, register: search.register, record: search.record, act: search.act, ...span };
  const list = useInfiniteQuery({ queryKey: ['journal', query], queryFn: ({ pageParam, signal }) => fetchJournal({ ...query, after: pageParam }, signal), initialPageParam: '', getNextPageParam: (page) => page.next, placeholderData: (before) => before });
  const rows = list.data?.pages.flatMap((page) => page.lines) ?? [];
  const named = namesOf(names.data, words);
  return (
    <>
      <AuditSentence none={word('admin.auditAll')} and={word('admin.auditAnd')} removes={(clause) => furnitureWord('filterRemove', { clause })} pieces={[
        ...pieceOf(word('admin.auditWho'), search.actor, () => onChange({ actor: '' })),
        ...pieceOf(word('admin.auditAct'), search.act && named.actTitle(search.register, search.act), () => onChange({ act: '' })),
        ...pieceOf(word('admin.auditRegister'), search.register && named.register(search.register), () => onChange({ register: '', act: '' })),
        ...pieceOf(word('admin.auditRecord'), search.record, () => onChange({ record: '' })),
        ...spanPieces(search, words, onChange),
      ]} />
      <div className="audit-filters">
        <SearchField label={word('admin.auditActor')} value={search.actor ?? ''} onChange={(actor) => onChange({ actor })} />
        <Select<string> allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={word('admin.auditRegister')} placeholder={word('admin.auditRegister')} value={search.register} options={named.registers} onChange={(register: string | undefined) => onChange({ register: register ?? '', act: '' })} />
        <SearchField label={word('admin.auditRecord')} value={search.record ?? ''} onChange={(record) => onChange({ record })} />
        <Select<string> allowClear aria-label={word('admin.auditAct')} placeholder={word('admin.auditAct')} value={search.act} options={named.actsOf(search.register)} onChange={(act: string | undefined) => onChange({ act: act ?? '' })} />
        {days}
        <Checkbox checked={search.register === REVEALS} onChange={(event) => onChange({ register: event.target.checked ? REVEALS : '', act: '' })}>{word('admin.auditReveals')}</Checkbox>
        <a href="/administration/audit">{word('admin.auditClear')}</a>
        <span className="audit-export"><CsvExport
          name={word('admin.auditJournal')} head={csvCells([word('admin.auditPosition'), word('admin.auditTime'), word('admin.auditWho'), 'id', word('admin.auditFor', { name: '' }).trim(), word('admin.auditAct'), word('admin.auditRegister'), word('admin.auditRecord'), word('admin.auditVersion'), word('admin.auditReason')])}
          fetchPage={async (after, signal) => { const page = await fetchJournal({ ...query, after, limit: '200' }, signal); return { lines: page.lines.map((line) => csvCells([String(line.arrival), line.at, line.actor.name, line.actor.id, line.onBehalfOf?.name ?? '', named.act(line), named.register(line.register), line.record, String(line.version), line.reason ?? ''])), next: page.next }; }}
        /></span>
      </div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={12} />}
      {list.data && (rows.length > 0 ? <PlainTable label={word('admin.auditJournal')} columns={journalColumns(words, named)} rows={rows} keyOf={(line) => line.entry} /> : <EmptyNotice>{word('admin.auditNone')}</EmptyNotice>)}
      <div className="register-foot">
        {rows.length > 0 && <span>{furnitureWord('shown', { shown: formatFigure(rows.length, 0, language) })}</span>}
        {list.hasNextPage && <button type="button" className="button-plain" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{furnitureWord('more', { count: 50 })}</button>}
      </div>
    </>
  );
}

type Option = { readonly value: string; readonly label: string };
type Named = { readonly registers: Option[]; readonly actsOf: (register: string | undefined) => Option[]; readonly register: (id: string) => string; readonly actTitle: (register: string | undefined, act: string) => string; readonly act: (line: JournalLine) => string };

function namesOf(names: JournalNames | undefined, { word, language }: WebWords): Named {
  const known = new Map((names?.registers ?? []).map((one) => [one.id, one]));
  const plain: Option[] = [{ value: 'create', label: word('admin.do.create') }, { value: 'update', label: word('admin.do.update') }];
  const actsOf = (register: string | undefined): Option[] => [...plain, ...(known.get(register ?? '')?.acts ?? []).map((act) => ({ value: act.name, label: say(act.title, language) }))];
  return {
    registers: [...known.values()].map(({ id, title }) => ({ value: id, label: titled(title, id, language) })).toSorted((one, other) => one.label.localeCompare(other.label, 'zh-CN')),
    actsOf,
    register: (id) => titled(known.get(id)?.title, id, language),
    actTitle: (register, act) => actsOf(register).find((one) => one.value === act)?.label ?? act,
    act: (line) => actsOf(line.register).find((one) => one.value === line.act)?.label ?? line.act,
  };
}

function titled(title: Parameters<typeof say>[0] | undefined, id: string, language: Language): string {
  return title ? say(title, language) : id;
}

function journalColumns({ word, language }: WebWords, named: Named): readonly PlainColumn<JournalLine>[] {
  return [
    { title: word('admin.auditTime'), show: (line) => formatInstant(line.at, language) },
    { title: word('admin.auditWho'), show: (line) => <span title={line.actor.id}>{line.actor.name}{line.onBehalfOf && <small className="mark-off"> {word('admin.auditFor', { name: line.onBehalfOf.name })}</small>}</span> },
    { title: word('admin.auditAct'), show: (line) => named.act(line) },
    { title: word('admin.auditRegister'), show: (line) => named.register(line.register) },
    { title: word('admin.auditRecord'), show: (line) => (line.register === REVEALS ? <a href={recordHref(REVEALS, line.record)}><code>{line.record}</code></a> : <code>{line.record}</code>) },
    { title: word('admin.auditVersion'), numeric: true, show: (line) => line.version },
    { title: word('admin.auditReason'), wide: true, show: (line) => line.reason ?? '' },
    { title: word('admin.auditPosition'), numeric: true, show: (line) => <span className="mark-off">{formatFigure(line.arrival, 0, language)}</span> },
  ];
}
