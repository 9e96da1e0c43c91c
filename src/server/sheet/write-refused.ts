import { PassThrough } from 'node:stream';
import { getRegister } from '#kernel/desk/model.ts';
import type { Cell } from '#kernel/sheet/cell.ts';
import { ID_COLUMN, REASON_COLUMN, REASON_TITLE } from '#kernel/sheet/sheet-fields.ts';
import type { SheetImport } from '#store/sheet/imports.ts';
import { listRefusals, type Refusal } from '#store/sheet/refusals.ts';
import type { Platform } from '../platform/open.ts';
import type { OutColumn } from './sheet-columns.ts';
import { workbookWriter } from './sheet-out.ts';
import { folderOf, readWorkingLines } from './working-file.ts';

const BATCH = 1000;

/**
 * The rows of an import that were not taken, as a sheet of the same columns in the same order with the reason in one more,
 * so that they can be mended and imported again.
 */
export function openRefused(platform: Platform, found: SheetImport, mark: string | undefined): PassThrough {
  const { district } = platform;
  const register = getRegister(district.model, found.register);
  const columns = found.head?.columns ?? [];
  const kept = columns.filter((column) => column.unread !== 'reason');
  const out: readonly OutColumn[] = [
    ...kept.map((column): OutColumn => {
      const field = column.field === undefined || column.field === ID_COLUMN ? undefined : register.fields[column.field];
      // The head says the unit in which the column stands, and an unread column keeps its own head without an id.
      return { name: column.field ?? `unread${column.index}`, title: { zh: column.header, en: column.header }, ...(field ? { field } : {}) };
    }),
    { name: REASON_COLUMN, title: REASON_TITLE },
  ];
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  stream.on('error', () => undefined);
  const write = async (): Promise<void> => {
    const writer = workbookWriter(stream, { register: found.register, title: register.title[found.language], columns: out, language: found.language, mark });
    let refusals: readonly Refusal[] = [];
    for await (const lines of readWorkingLines(folderOf(platform, found.id), 0, BATCH)) {
      refusals = await listRefusals(district, found.id, lines[0]!.row, BATCH);
      if (refusals.length === 0) break;
      const reasons = new Map(refusals.map((one) => [one.row, one.reason[found.language]]));
      const rows = lines.filter((line) => reasons.has(line.row)).map((line): readonly (Cell | null)[] => [...kept.map(({ index }) => shown(line.cells[index])), reasons.get(line.row)!]);
      if (rows.length > 0) await writer.write(rows);
    }
    await writer.end();
  };
  void write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
}

function shown(cell: Cell | null | undefined): Cell | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'object' && 'broken' in cell ? cell.broken : cell;
}
