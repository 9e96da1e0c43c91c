import { dayOf, instantOf, isDay, type Day } from '../field/day.ts';
import { isWall, plainText, type Cell, type CellKind } from './cell.ts';

const DAY_MS = 86_400_000;
/** Day zero of the sheets' calendar, which takes 1900 for a leap year. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
const LAST_SERIAL = 109_575;
const NO_DAY = '应为日期，如 2024-03-05';

/** A civil day: as a date of the sheet, its serial number, or text as people write it. */
export const dateCell: CellKind = {
  write: (_field, value) => ({ wall: `${String(value)}T00:00:00` }),
  read: (_field, cell) => {
    const day = isWall(cell) ? cell.wall.slice(0, 10) : typeof cell === 'number' ? dayOfSerial(cell) : typeof cell === 'string' ? dayOfText(plainText(cell)) : undefined;
    return day === undefined ? { problem: NO_DAY } : { value: day };
  },
};

/** A moment in the district's time. */
export const instantCell: CellKind = {
  write: (_field, value) => ({ wall: wallOf(String(value)) }),
  read: (_field, cell) => {
    const wall = isWall(cell) ? cell.wall : typeof cell === 'number' ? wallOfSerial(cell) : typeof cell === 'string' ? plainText(cell) : '';
    if (/(Z|[+-]\d{2}:\d{2})$/.test(wall)) return { value: wall };
    const [, date = '', hours = '0', minutes = '0', seconds = '0'] = /^(.+?)(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?)?$/.exec(wall) ?? [];
    const day = dayOfText(date);
    if (day === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return { problem: '应为日期和时刻，如 2024-03-05 09:30' };
    return { value: instantOf(day, Number(hours) * 60 + Number(minutes) + Number(seconds) / 60) };
  },
};

function wallOf(instant: string): string {
  const day = dayOf(instant);
  const wall = new Date(Date.parse(instant) - Date.parse(instantOf(day))).toISOString().slice(11, 23);
  return `${day}T${wall.endsWith('.000') ? wall.slice(0, 8) : wall}`;
}

/** The wall time of a serial number of a sheet; undefined when it is none that a day of 1900 to 2199 has. */
export function wallOfSerial(serial: number): string {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return '';
  return new Date(EPOCH_MS + Math.round(serial * DAY_MS / 1000) * 1000).toISOString().slice(0, 19);
}

/** The serial number by which a sheet keeps a wall time. */
export function serialOf(wall: string): number {
  return (Date.parse(`${wall}Z`) - EPOCH_MS) / DAY_MS;
}

function dayOfSerial(serial: number): Day | undefined {
  const wall = Number.isInteger(serial) ? wallOfSerial(serial) : '';
  // Eight figures are a day written without strokes.
  return wall === '' ? dayOfText(String(serial)) : wall.slice(0, 10);
}

function dayOfText(text: string): Day | undefined {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]+0{1,2}:00(?::00)?)?$/.exec(text.trim());
  if (!found) return undefined;
  const [, year = '', month = '', date = '', plainMonth = '', plainDate = ''] = found;
  const day = `${year}-${(month || plainMonth).padStart(2, '0')}-${(date || plainDate).padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Whether a cell could be a day that the sheet keeps as a bare number. */
export function isSerial(cell: Cell): boolean {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= FIRST_SERIAL && cell < LAST_SERIAL;
}
