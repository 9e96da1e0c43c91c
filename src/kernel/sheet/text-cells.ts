import { codeKey } from '../code-list/code-use.ts';
import { isWall, textOf, type Cell, type CellKind, type CellReading } from './cell.ts';

/** A sheet keeps fifteen digits of a number; what had more was changed when it was typed. */
const KEPT_DIGITS = 15;

/** Words, kept as they are. */
export const wordsCell: CellKind = {
  write: (_field, value) => String(value),
  read: (_field, cell) => readWords(cell),
};

/** A code: with its name where its list names it, and read back without it. */
export const codeCell: CellKind = {
  write: (field, value, { refs }, language) => {
    if (field.codeList === undefined) return String(value);
    const name = refs[codeKey(field.codeList, String(value), language)] ?? refs[codeKey(field.codeList, String(value))];
    // A name that is that of a shorter code says so in brackets and would not read back.
    return name?.startsWith(`${String(value)} `) && !name.startsWith(`${String(value)} (`) ? name : String(value);
  },
  read: (field, cell) => {
    const reading = readWords(cell);
    if (field.codeList === undefined || !('value' in reading)) return reading;
    const [code = ''] = String(reading.value).split(/\s/);
    return { value: code };
  },
};

function readWords(cell: Cell): CellReading {
  if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) >= 10 ** KEPT_DIGITS) return { problem: '数字超过 15 位，表格已把后几位变成 0；请把这一列设为文本格式后重填' };
  if (isWall(cell) || typeof cell !== 'object') return { value: textOf(cell) };
  return { empty: true };
}
