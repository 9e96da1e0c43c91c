import { MASK } from '../access/mask.ts';
import type { Field, FieldValue, WidgetKind } from '../field/field.ts';
import { ruleOf } from '../field/rule-of.ts';
import { isBroken, textOf, type Cell, type CellKind, type CellNames, type CellReading } from './cell.ts';
import { dateCell, instantCell } from './day-cells.ts';
import { choiceCell, choicesCell, linkCell, referenceCell, referencesCell, switchCell } from './list-cells.ts';
import { integerCell, measureCell, moneyCell, percentCell } from './number-cells.ts';
import { fileCell, placeCell, rowsCell } from './shape-cells.ts';
import { codeCell, wordsCell } from './text-cells.ts';

/** The sheet cell of every kind of field; the compiler checks that none is missing. */
const CELL_KINDS: { readonly [K in WidgetKind]: CellKind } = {
  line: codeCell, paragraph: wordsCell, code: codeCell, sealed: wordsCell,
  integer: integerCell, money: moneyCell, measure: measureCell, percent: percentCell,
  date: dateCell, instant: instantCell,
  choice: choiceCell, choices: choicesCell, switch: switchCell,
  reference: referenceCell, references: referencesCell, record: linkCell,
  place: placeCell, file: fileCell, rows: rowsCell,
};

/** What a cell says to empty a field; an empty cell changes nothing. */
export const CLEAR_WORDS: ReadonlySet<string> = new Set(['（清空）', '(清空)', '(clear)', '（clear）']);

/** The letters that a cell of a sheet can hold. */
export const MOST_LETTERS = 32_767;

/** The cell of a value; what is masked stays masked. */
export function writeCell(field: Field, value: FieldValue, names: CellNames, language: 'zh' | 'en'): Cell {
  if (value === MASK) return MASK;
  return CELL_KINDS[field.widget].write(field, value, names, language);
}

/**
 * Reads a cell by its field and gives the value in its canonical form. `scale` is what the head of the column says of its
 * unit. A mask and an empty cell say nothing.
 */
export function readCell(field: Field, cell: Cell | null | undefined, names: CellNames, scale = 1): CellReading {
  if (cell === null || cell === undefined || cell === '' || cell === MASK) return { empty: true };
  if (isBroken(cell)) return { problem: `单元格里是${cell.broken}，没有值` };
  const text = textOf(cell);
  if (text === '') return { empty: true };
  if (CLEAR_WORDS.has(text)) return { clear: true };
  if (text.length > MOST_LETTERS) return { problem: `超过 ${MOST_LETTERS} 字` };
  const reading = CELL_KINDS[field.widget].read(field, cell, names, scale);
  if (!('value' in reading)) return reading;
  const parsed = field.schema.safeParse(reading.value, { error: ruleOf });
  if (parsed.success) return { value: parsed.data };
  return { problem: parsed.error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}：${issue.message}` : issue.message)).join('；') };
}

/** The texts of a cell that name records. */
export function namedIn(field: Field, cell: Cell | null | undefined): readonly { readonly register: string; readonly text: string }[] {
  if (cell === null || cell === undefined || isBroken(cell) || textOf(cell) === '' || textOf(cell) === MASK || CLEAR_WORDS.has(textOf(cell))) return [];
  return CELL_KINDS[field.widget].wanted?.(field, cell) ?? [];
}
