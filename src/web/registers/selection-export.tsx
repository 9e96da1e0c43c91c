import type { ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { useSource } from '#furniture/source/source.ts';
import { columnsOf, csvHead, csvLine } from '#furniture/value/csv.ts';
import { say } from '#furniture/value/language.ts';
import type { Refs } from '#furniture/value/plain-value.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveCsv } from './save-csv.ts';

type SelectionExportProps = { readonly register: RegisterWire; readonly records: readonly RecordWire[]; readonly refs: Refs; readonly columns: readonly string[] };

/** Takes the selected records along, in the columns of the list. */
export function SelectionExport({ register, records, refs, columns: names }: SelectionExportProps): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const { catalogue } = useSource();
  const { demonstration, today } = catalogue.district;
  const take = (): void => {
    const columns = columnsOf(register, language, furnitureWord('state'), names);
    const lines = records.map((record) => csvLine(register, columns, record, refs, language));
    saveCsv(`${say(register.title, language)}-${today}.csv`, [csvHead(columns, furnitureWord('id'), language), ...lines, ...(demonstration ? [word('demonstrationLong')] : [])]);
  };
  return <button type="button" className="button-plain" onClick={take}>{word('bulkExport')}</button>;
}
