import type { ReactNode } from 'react';
import { MASK } from '#kernel/access/mask.ts';
import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import { useSource } from '#furniture/source/source.ts';
import { besideText, columnsOf } from '#furniture/value/csv.ts';
import { say, type Language } from '#furniture/value/language.ts';
import { plainValue, type Refs } from '#furniture/value/plain-value.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveCsv } from './save-csv.ts';

type SelectionExportProps = { readonly register: RegisterWire; readonly records: readonly RecordWire[]; readonly refs: Refs; readonly columns: readonly string[] };

/** Takes the selected records along, in the columns of the list: what is on the screen already, so that nobody is asked for it. */
export function SelectionExport({ register, records, refs, columns: names }: SelectionExportProps): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const { catalogue } = useSource();
  const { demonstration, today } = catalogue.district;
  const take = (): void => {
    const columns = columnsOf(register, language, furnitureWord('state'), names);
    const head = columns.map(({ title, field }) => (field?.widget === 'money' ? `${title}${language === 'zh' ? '（元）' : ' (yuan)'}` : title));
    const lines = records.map((record) => csvCells([...columns.map(({ name, field }) => (field ? cellText(field, record.values[field.name], refs, language) : besideText(register, name, record, language))), record.id]));
    saveCsv(`${say(register.title, language)}-${today}.csv`, [csvCells([...head, furnitureWord('id')]), ...lines, ...(demonstration ? [word('demonstrationLong')] : [])]);
  };
  return <button type="button" className="button-plain" onClick={take}>{word('bulkExport')}</button>;
}

const BARE = new Set<FieldWire['widget']>(['integer', 'measure', 'percent', 'date']);

// Numbers bare (money in yuan), codes alone, everything else in words.
function cellText(field: FieldWire, value: FieldValue | undefined, refs: Refs, language: Language): string {
  if (value === undefined) return '';
  if (value === MASK) return MASK;
  if (field.widget === 'money') return (Number(value) / 100).toFixed(2);
  return BARE.has(field.widget) || field.codeList !== undefined ? String(value) : plainValue(field, value, refs, language);
}
