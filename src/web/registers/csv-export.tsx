import { useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveCsv } from './save-csv.ts';

/** Rows of an export at most: what a sheet program still opens at once. */
const MOST_ROWS = 50_000;

type CsvExportProps = {
  readonly name: string;
  /** The first line. */
  readonly head: string;
  /** The lines of a page; without `next` it is the last. */
  readonly fetchPage: (after: string | undefined, signal: AbortSignal) => Promise<{ readonly lines: readonly string[]; readonly next?: string | undefined }>;
  readonly disabled?: boolean;
  /** Why it is disabled. */
  readonly title?: string | undefined;
};

/** Takes along all that is found, page by page, and can be stopped. */
export function CsvExport({ name, head, fetchPage, disabled = false, title }: CsvExportProps): ReactNode {
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
      const lines = [head];
      for (let after: string | undefined; ; ) {
        const page = await fetchPage(after, control.signal);
        lines.push(...page.lines);
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
  return (
    <>
      {error !== undefined && <ProblemNotice error={error} />}
      <button type="button" className="button-plain" disabled={disabled} title={title} onClick={() => void run()}>{word('exportCsv')}</button>
    </>
  );
}
