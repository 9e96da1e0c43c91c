import type { ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ListQuery } from '#furniture/source/source.ts';
import { columnsOf, csvHead, csvLine } from '#furniture/value/csv.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { fetchRecords } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { CsvExport, MOST_ROWS } from './csv-export.tsx';

const ROWS_AT_A_TIME = 200;

type ExportButtonProps = { readonly register: RegisterWire; readonly query: ListQuery; readonly count: number; /** Its columns, in their order. */ readonly columns: readonly string[] };

/** Takes the list along exactly as it stands: the same rows in the same order and columns. */
export function ExportButton({ register, query, count, columns: names }: ExportButtonProps): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const isTooMany = count > MOST_ROWS;
  const columns = columnsOf(register, language, furnitureWord('state'), names);
  return (
    <CsvExport
      name={say(register.title, language)} head={csvHead(columns, furnitureWord('id'), language)} disabled={count === 0 || isTooMany}
      title={isTooMany ? word('exportTooMany', { count: formatFigure(MOST_ROWS, 0, language) }) : undefined}
      fetchPage={async (after, signal) => {
        const page = await fetchRecords(register.id, { ...query, limit: ROWS_AT_A_TIME, ...(after ? { after } : {}) }, signal);
        return { lines: page.rows.map((row) => csvLine(register, columns, row, page.refs, language)), next: page.next };
      }}
    />
  );
}
