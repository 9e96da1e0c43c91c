import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { PlainTable, type PlainColumn } from '../administration/plain-table.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { importsQuery } from './import-queries.ts';
import { ImportCounts } from './run-step.tsx';
import './sheets.css';

/** The sheets that I brought in, and what became of them. */
export function ImportsPage(): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const list = useInfiniteQuery(importsQuery);
  usePageTitle(word('sheet.mine'));
  const imports = list.data?.pages.flatMap((page) => page.imports) ?? [];
  const titleOf = (id: string): string => {
    const register = findRegister(catalogue, id);
    return register ? say(register.title, language) : id;
  };
  const columns: readonly PlainColumn<ImportWire>[] = [
    { title: word('sheet.file'), wide: true, show: (one) => <a className="value-link" href={`/registers/${one.register}/import?import=${one.id}`}>{one.fileName}</a> },
    { title: word('sheet.register'), show: (one) => titleOf(one.register) },
    { title: word('sheet.madeAt'), show: (one) => formatInstant(one.madeAt, language) },
    { title: word('sheet.rowNumber'), numeric: true, show: (one) => formatFigure(one.rows, 0, language) },
    { title: word('sheet.result'), wide: true, show: (one) => <span className="sheet-counts"><ImportCounts found={one} />{one.problem && <span>{say(one.problem, language)}</span>}</span> },
  ];
  return (
    <div className="page">
      <div className="page-head"><h1>{word('sheet.mine')}</h1></div>
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.data && (imports.length > 0 ? <PlainTable label={word('sheet.mine')} columns={columns} rows={imports} keyOf={(one) => one.id} /> : <EmptyNotice>{word('sheet.mineNone')}</EmptyNotice>)}
      {list.hasNextPage && <button type="button" className="button-plain" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{word('sheet.more')}</button>}
    </div>
  );
}
