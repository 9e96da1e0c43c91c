import { useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { csvCell } from '#furniture/value/csv.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveCsv } from '../registers/save-csv.ts';

/** Rows of an export at most: what a sheet program still opens at once. */
const MOST_ROWS = 50_000;

type AuditExportProps<R> = {
  readonly name: string;
  readonly head: readonly string[];
  readonly cells: (row: R) => readonly string[];
  readonly fetchPage: (after: string | undefined, signal: AbortSignal) => Promise<{ readonly rows: readonly R[]; readonly next?: string | undefined }>;
};

/** Takes along all that is found, page by page, and can be stopped. */
export function AuditExport<R>({ name, head, cells, fetchPage }: AuditExportProps<R>): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const run = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    setDone(0);
    setError(undefined);
    try {
      const lines = [head.map(csvCell).join(',')];
      for (let after: string | undefined; ; ) {
        const page = await fetchPage(after, control.signal);
        for (const row of page.rows) lines.push(cells(row).map(csvCell).join(','));
        setDone(lines.length - 1);
        if (!page.next || lines.length > MOST_ROWS) break;
        after = page.next;
      }
      saveCsv(`${name}-${catalogue.district.today}.csv`, [...lines, ...(catalogue.district.demonstration ? [word('demonstrationLong')] : [])]);
    } catch (problem) {
      if (!control.signal.aborted) setError(problem);
    } finally {
      setDone(undefined);
    }
  };
  if (done !== undefined) return <output>{word('exporting', { count: formatFigure(done, 0, language) })} <button type="button" className="button-plain" onClick={() => stop.current?.abort()}>{word('exportStop')}</button></output>;
  return <>{error !== undefined && <ProblemNotice error={error} />}<button type="button" className="button-plain" onClick={() => void run()}>{word('exportCsv')}</button></>;
}
