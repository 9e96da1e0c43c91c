import { PassThrough } from 'node:stream';
import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { RecordPage } from '#kernel/desk/wire.ts';
import type { ExportWire } from '#kernel/sheet/sheet-wire.ts';
import type { District } from '#store/district.ts';
import { listRecords, type ListQuery } from '#store/record/list.ts';
import { cellsOf, outColumns } from './sheet-columns.ts';
import { csvWriter, workbookWriter, type SheetWriter } from './sheet-out.ts';
import { LIMITS } from './limits.ts';

const PAGE_ROWS = 500;
/** After so many pages it is asked again what the one who exports sees. */
const PAGES_A_VIEW = 40;

/** What is exported: the list as it stands on the screen. */
export type ExportAsked = { readonly register: string; readonly format: 'xlsx' | 'csv'; readonly query: Omit<ListQuery, 'limit' | 'after'>; readonly columns: readonly string[] | undefined; readonly language: 'zh' | 'en'; readonly mark: string | undefined };

/**
 * A register's list as a sheet, written as it is read page by page through the same door as on the screen: the same rows,
 * in the same order, with the same masks. The first page is read before anything is written, so that a refusal is an answer.
 */
export async function openExport(district: District, seeing: () => Promise<View>, asked: ExportAsked, note: (progress: ExportWire) => void): Promise<PassThrough> {
  const register = getRegister(district.model, asked.register);
  const columns = outColumns(district.model, register, asked.columns);
  const view = await seeing();
  const first = await listRecords(district, view, register.id, { ...asked.query, limit: PAGE_ROWS, mayBeEmpty: true, counted: 'exact' });
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  // Whoever reads the stream hears of it; without a listener a reader that goes at once would end the process.
  stream.on('error', () => undefined);
  const sheet = { register: register.id, title: register.title[asked.language], columns, language: asked.language, mark: asked.mark };
  const write = async (): Promise<void> => {
    const writer: SheetWriter = asked.format === 'xlsx' ? workbookWriter(stream, sheet) : csvWriter(stream, sheet);
    let done = 0;
    for await (const page of pagesOf(district, seeing, view, asked, first)) {
      await writer.write(page.rows.map((row) => cellsOf(district.model, columns, row, page.refs, asked.language)));
      done += page.rows.length;
      note({ done, of: Math.max(done, first.count?.value ?? 0), exact: first.count?.exact ?? false });
      if (done >= LIMITS.rows) break;
    }
    await writer.end();
  };
  void write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
}

async function* pagesOf(district: District, seeing: () => Promise<View>, view: View, asked: ExportAsked, first: RecordPage): AsyncGenerator<RecordPage> {
  let page = first;
  let current = view;
  for (let count = 1; ; count += 1) {
    yield page;
    if (page.next === undefined) return;
    if (count % PAGES_A_VIEW === 0) current = await seeing();
    page = await listRecords(district, current, asked.register, { ...asked.query, limit: PAGE_ROWS, after: page.next, mayBeEmpty: true });
  }
}
