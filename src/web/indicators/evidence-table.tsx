import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IndicatorWire, TermWire } from '#kernel/desk/wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { RegisterTable } from '#furniture/table/register-table.tsx';
import { formatExact, formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { plainValue } from '#furniture/value/plain-value.ts';
import { evidenceQuery } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { measuredField } from './measured-field.ts';

type EvidenceTableProps = { readonly indicator: IndicatorWire; readonly period: string; readonly term: TermWire };

/** The records that a term counts, each with what it adds, page by page. */
export function EvidenceTable({ indicator, period, term }: EvidenceTableProps): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const evidence = useInfiniteQuery(evidenceQuery(indicator.id, period, term));
  const register = findRegister(catalogue, term.of);
  const pages = evidence.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const refs = Object.assign({}, ...pages.map((page) => page.refs)) as Readonly<Record<string, string>>;
  const contributions = new Map(rows.map((row) => [row.id, row.contribution]));
  const measured = register && measuredField(register, rows);
  const share = (id: string): string => {
    const contribution = contributions.get(id);
    if (contribution === null || contribution === undefined) return '—';
    return measured ? plainValue(measured, contribution, {}, language) : formatExact(contribution, language);
  };
  const [first] = pages;
  const count = formatFigure(first ? first.count : term.records, 0, language);
  const told = first && first.shown !== first.count ? word('evidenceShown', { shown: formatFigure(first.shown, 0, language), count }) : word('evidenceCount', { count });
  return (
    <section>
      <h2 className="section-title">
        {word('evidence')}{indicator.denominator !== null && ` · ${word(`side.${term.side}`)}`}{register && ` · ${say(register.title, language)}`} · {told}
      </h2>
      {evidence.isPending && <Skeleton lines={5} />}
      {evidence.isError && <ProblemNotice error={evidence.error} retry={() => void evidence.refetch()} />}
      {evidence.data && rows.length === 0 && <EmptyNotice>{word('evidenceNone')}</EmptyNotice>}
      {register && rows.length > 0 && <RegisterTable register={register} rows={rows} refs={refs} extra={{ title: word('contribution'), show: (record) => share(record.id) }} />}
      {evidence.hasNextPage && <p><button type="button" className="button-plain" disabled={evidence.isFetchingNextPage} onClick={() => void evidence.fetchNextPage()}>{word('evidenceMore')}</button></p>}
    </section>
  );
}
