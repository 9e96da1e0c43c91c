import { PassThrough } from 'node:stream';
import exceljs from 'exceljs';
import { creditCheck, organisationCheck } from '#kernel/field/check-digit.ts';

/** Bytes of a workbook of one sheet with these rows. */
export async function workbookOf(rows: readonly (readonly unknown[])[], shape: (page: exceljs.Worksheet) => void = () => undefined): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const page = book.addWorksheet('表');
  for (const row of rows) page.addRow([...row]);
  shape(page);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same with the library's streaming writer, for many rows. */
export async function largeWorkbook(rows: Iterable<readonly unknown[]>): Promise<Buffer> {
  const stream = new PassThrough();
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const page = book.addWorksheet('表');
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const row of rows) page.addRow([...row]).commit();
  await book.commit();
  return Buffer.concat(chunks);
}

/** The rows of the first visible sheet of a workbook, as texts by their columns from 0. */
export async function rowsOf(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const page = book.worksheets[0]!;
  const rows: unknown[][] = [];
  page.eachRow({ includeEmpty: true }, (row) => rows.push(Array.from({ length: page.columnCount }, (_, index) => row.getCell(index + 1).value)));
  return rows;
}

/** The unified social credit code of a number. */
export function codeOf(number: number): string {
  const organisation = String(10_000_000 + number);
  const body = `91410000${organisation}${organisationCheck(organisation)}`;
  return body + creditCheck(body);
}
