import type { PassThrough, Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Label } from '#kernel/field/field.ts';
import { isBroken, isWall, textOf, type Cell } from '#kernel/sheet/cell.ts';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import { columnId } from '#kernel/sheet/match-columns.ts';
import { formatOf, widthOf, type OutColumn } from './sheet-columns.ts';
import { untilDrained } from './until-drained.ts';

/** What a sheet that goes out is. */
export type OutSheet = {
  readonly register: string;
  readonly title: string;
  readonly columns: readonly OutColumn[];
  readonly language: 'zh' | 'en';
  /** The line that says that all of it is a demonstration. */
  readonly mark?: string | undefined;
};

/** Takes a sheet's rows one batch after the other; waits where its reader is slower. */
export type SheetWriter = { readonly write: (rows: readonly (readonly (Cell | null)[])[]) => Promise<void>; readonly end: () => Promise<void> };

// What is written after all else is told of when all else has gone.
const NOTHING = Buffer.alloc(0);

/** Writes a workbook of one sheet into a stream: a hidden row of ids, the head, the rows. */
export function workbookWriter(stream: PassThrough, sheet: OutSheet): SheetWriter {
  const { columns, language, mark } = sheet;
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  Object.assign(book, propertiesOf(sheet));
  const page = book.addWorksheet(sheetName(sheet.title), { views: [{ state: 'frozen', ySplit: 2 }], ...(mark ? { headerFooter: { oddHeader: `&C${mark}`, oddFooter: `&C${mark}` } } : {}) });
  const packing = (page as typeof page & { readonly stream: { readonly pipes: readonly Writable[] } }).stream.pipes;
  page.columns = columns.map(({ title, field }) => ({ width: widthOf(title[language], field), style: { numFmt: formatOf(field) } }));
  const ids = page.addRow(columns.map(({ name }) => columnId(sheet.register, name)));
  ids.hidden = true;
  ids.commit();
  const head = page.addRow(columns.map(({ title }) => title[language]));
  head.font = { bold: true };
  head.commit();
  return {
    write: async (rows) => {
      for (const cells of rows) page.addRow(cells.map(workbookValue)).commit();
      // The library takes rows without end; whoever writes must look for himself whether they have gone: into the packing, and out of it.
      for (const pipe of packing) await new Promise((resolve) => pipe.write(NOTHING, resolve));
      await flow(stream);
    },
    end: async () => {
      if (mark) page.addRow([mark]).commit();
      page.commit();
      await book.commit();
    },
  };
}

/** Writes lines of values parted by commas into a stream. */
export function csvWriter(stream: PassThrough, { columns, language, mark }: OutSheet): SheetWriter {
  stream.write(`\ufeff${csvCells(columns.map(({ title }) => title[language]))}\r\n`);
  return {
    write: async (rows) => {
      stream.write(rows.map((cells) => `${csvCells(cells.map(csvText))}\r\n`).join(''));
      await flow(stream);
    },
    end: async () => void stream.end(mark ? `${csvCells([mark])}\r\n` : ''),
  };
}

/** What the properties of a file say of it. */
export function propertiesOf({ title, mark }: Pick<OutSheet, 'title' | 'mark'>): { readonly title: string; readonly creator: string; readonly keywords: string; readonly description: string } {
  return { title, creator: '沙澧', keywords: mark ? '演示数据' : '', description: mark ?? '' };
}

/** The name of a sheet: what such names may not hold is left out. */
export function sheetName(title: string): string {
  return title.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31);
}

/** A cell as a workbook takes it. */
export function workbookValue(cell: Cell | null): string | number | boolean | Date | null {
  if (cell === null || (typeof cell === 'object' && isBroken(cell))) return null;
  return typeof cell === 'object' ? new Date(`${cell.wall}Z`) : typeof cell === 'string' ? cell.slice(0, 32_767) : cell;
}

function csvText(cell: Cell | null): string {
  if (cell === null || isBroken(cell)) return '';
  return isWall(cell) || typeof cell === 'boolean' ? textOf(cell) : String(cell);
}

async function flow(stream: PassThrough): Promise<void> {
  if (stream.destroyed) throw stream.errored ?? new Error('The reader has gone.');
  await untilDrained(stream);
  await new Promise((resolve) => setImmediate(resolve));
  if (stream.destroyed) throw stream.errored ?? new Error('The reader has gone.');
}

/** The line by which a file says that it is of a demonstration. */
export function markOf(isDemonstration: boolean, name: Label, language: 'zh' | 'en'): string | undefined {
  if (!isDemonstration) return undefined;
  return language === 'zh' ? `演示数据：${name.zh}的演示，不是真实情况` : `演示数据 Demonstration data of ${name.en}, not real`;
}
