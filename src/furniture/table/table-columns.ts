import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import { COLUMN_PX, MOST_COLUMNS, type ViewColumn } from '#kernel/register/list-view.ts';
import { columnsOf, type ListColumn } from '../value/csv.ts';
import type { Language } from '../value/language.ts';

/** A column with the width in which it is drawn. */
export type TableColumn = ListColumn & { readonly widthPx: number };

const WIDTH: Readonly<Record<FieldWire['widget'], number>> = {
  line: 180, paragraph: 240, integer: 110, money: 130, measure: 120, percent: 96, date: 128, instant: 168, choice: 128, choices: 168, switch: 80,
  reference: 160, references: 200, record: 180, sealed: 100, code: 190, place: 150, file: 150, rows: 84,
};
const FIRST_PX = 250;
const BESIDE_PX = 148;

/** Columns of a list as they are drawn. Unknown names and doubles are left out; where none is left, the register's own stand. */
export function tableColumns(register: RegisterWire, chosen: readonly ViewColumn[] | undefined, language: Language, stateTitle: string): readonly TableColumn[] {
  const widths = new Map(chosen?.map((column) => [column.name, column.widthPx]));
  const named = columnsOf(register, language, stateTitle, [...new Set(chosen?.map((column) => column.name))]);
  const columns = named.length > 0 ? named : columnsOf(register, language, stateTitle);
  return columns.map((column, index) => ({ ...column, widthPx: widths.get(column.name) ?? usualPx(column, index) }));
}

function usualPx({ field }: ListColumn, index: number): number {
  if (index === 0) return FIRST_PX;
  return field ? WIDTH[field.widget] : BESIDE_PX;
}

/** All that a list of a register can show: its own columns first, then its other fields, then what every record has. */
export function offeredColumns(register: RegisterWire, language: Language, stateTitle: string): readonly ListColumn[] {
  const names = [...register.list, ...register.fields.map((field) => field.name), 'state', 'dueAt', 'changedAt'];
  return columnsOf(register, language, stateTitle, [...new Set(names)]);
}

/** Reads columns from an address, `name,kind:180`; a width that can't be drawn is left out. */
export function parseColumns(text: string | undefined): readonly ViewColumn[] | undefined {
  const columns = (text ?? '').split(',').flatMap((part): readonly ViewColumn[] => {
    const [name = '', width] = part.split(':');
    if (!/^[a-z][A-Za-z0-9]{0,47}$/.test(name)) return [];
    const widthPx = Number(width);
    return [width !== undefined && Number.isInteger(widthPx) && isDrawn(widthPx) ? { name, widthPx } : { name }];
  });
  return columns.length > 0 ? columns.slice(0, MOST_COLUMNS) : undefined;
}

/** Writes columns for an address; undefined where they are the register's own. */
export function columnsText(columns: readonly ViewColumn[] | undefined): string | undefined {
  return columns?.map(({ name, widthPx }) => (widthPx === undefined ? name : `${name}:${widthPx}`)).join(',') || undefined;
}

/** A width within what is drawn. */
export function withinPx(widthPx: number): number {
  return Math.round(Math.min(COLUMN_PX.most, Math.max(COLUMN_PX.least, widthPx)));
}

function isDrawn(widthPx: number): boolean {
  return widthPx >= COLUMN_PX.least && widthPx <= COLUMN_PX.most;
}
