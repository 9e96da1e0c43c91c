import { MASK } from '../access/mask.ts';
import type { FieldValue } from '../field/field.ts';
import { plainText, textOf, type CellKind, type CellReading } from './cell.ts';

const POINT = /^\(?(-?\d{1,3}(?:\.\d+)?)[,，\s]+(-?\d{1,3}(?:\.\d+)?)\)?$/;

/** A place: a point as `longitude, latitude`, anything else as GeoJSON. */
export const placeCell: CellKind = {
  write: (_field, value) => {
    if (isObject(value) && value.type === 'Point' && Array.isArray(value.coordinates)) return value.coordinates.map(String).join(', ');
    return JSON.stringify(value);
  },
  read: (_field, cell) => {
    const text = plainText(textOf(cell));
    const point = POINT.exec(text);
    if (point) return { value: { type: 'Point', coordinates: [point[1]!, point[2]!] } };
    return readJson(text, '应为“经度, 纬度”，如 114.035, 33.576');
  },
};

/** A file: its name is shown; a sheet brings none in. */
export const fileCell: CellKind = {
  write: (_field, value) => (isObject(value) ? String(value.name ?? '') : ''),
  read: () => ({ problem: '附件不能由表格导入，请在记录页上传' }),
};

/** Rows inside a record, as JSON. */
export const rowsCell: CellKind = {
  write: (_field, value) => JSON.stringify(value),
  // What is masked inside says nothing of the whole.
  read: (_field, cell) => (textOf(cell).includes(MASK) ? { empty: true } : readJson(textOf(cell), '应为 JSON 数组，照导出的样子改')),
};

function readJson(text: string, problem: string): CellReading {
  try {
    return { value: JSON.parse(text) as FieldValue };
  } catch {
    return { problem };
  }
}

function isObject(value: FieldValue): value is { readonly [key: string]: FieldValue } {
  return typeof value === 'object' && !Array.isArray(value);
}
