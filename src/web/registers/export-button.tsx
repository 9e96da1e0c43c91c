import { useRef, useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { ListQuery } from '#furniture/source/source.ts';
import { columnsOf, csvHead, csvLine } from '#furniture/value/csv.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say, type Language } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useSource } from '#furniture/source/source.ts';
import { saveCsv } from './save-csv.ts';
import { fetchRecords } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';

/** Rows of an export at most: what a sheet program still opens at once. */
const MOST_ROWS = 50_000;
const ROWS_AT_A_TIME = 200;

type ExportButtonProps = { readonly register: RegisterWire; readonly query: ListQuery; readonly count: number };

/** Takes the list along exactly as it stands: the same rows in the same order and columns. */
export function ExportButton({ register, query, count }: ExportButtonProps): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const { catalogue } = useSource();
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const isTooMany = count > MOST_ROWS;

  const run = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    setDone(0);
    setError(undefined);
    try {
      const words = { state: furnitureWord('state'), id: furnitureWord('id'), language };
      const lines = await collectLines(register, query, words, control.signal, setDone);
      const mark = catalogue.district.demonstration ? [word('demonstrationLong')] : [];
      saveCsv(`${say(register.title, language)}-${catalogue.district.today}.csv`, [...lines, ...mark]);
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
      <button type="button" className="button-plain" disabled={count === 0 || isTooMany} title={isTooMany ? word('exportTooMany', { count: formatFigure(MOST_ROWS, 0, language) }) : undefined} onClick={() => void run()}>{word('exportCsv')}</button>
    </>
  );
}

type ExportWords = { readonly state: string; readonly id: string; readonly language: Language };

async function collectLines(register: RegisterWire, query: ListQuery, words: ExportWords, signal: AbortSignal, progress: (rows: number) => void): Promise<readonly string[]> {
  const columns = columnsOf(register, words.language, words.state);
  const lines = [csvHead(columns, words.id, words.language)];
  let after: string | undefined;
  do {
    const page = await fetchRecords(register.id, { ...query, limit: ROWS_AT_A_TIME, ...(after ? { after } : {}) }, signal);
    for (const row of page.rows) lines.push(csvLine(register, columns, row, page.refs, words.language));
    progress(lines.length - 1);
    after = page.next;
  } while (after !== undefined && lines.length <= MOST_ROWS);
  return lines;
}
