import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CodeListLoadWire } from '#kernel/code-list/code-list-wire.ts';
import { loadCodeList } from '#store/command/load-code-list.ts';
import { readRequest } from './request.ts';
import { sentenceOf } from './sentences.ts';
import type { Site } from './site.ts';

const Path = z.object({ list: z.string().regex(/^[a-z][a-z0-9-]{1,47}$/, '代码表的标识应为小写字母、数字和连字符') });
const Cells = z.record(z.string().max(48), z.union([z.string().max(500), z.number()]));
const Rows = z.strictObject({ rows: z.array(Cells).min(1).max(5000) });
const Tsv = z.strictObject({ tsv: z.string().min(1).max(900_000) });
const LoadRequest = z.union([Rows, Tsv]);

/** Loads a code list, from rows or from a sheet as text with tabs whose first line names the fields. */
export function codeListRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.post('/api/code-lists/:list', async (request): Promise<CodeListLoadWire> => {
    const { list } = readRequest(Path, request.params);
    const asked = readRequest(LoadRequest, request.body);
    const rows = 'rows' in asked ? asked.rows : rowsOfTsv(asked.tsv);
    const done = await loadCodeList(district, await site.actorOf(request), { list, rows, newId: randomUUID });
    return { ...done, refused: done.refused.map(({ row, code, data }) => ({ row, code, says: sentenceOf(code, data) })) };
  });
}

// An empty cell is no value; `order` is the one field that is a number.
function rowsOfTsv(text: string): readonly Readonly<Record<string, unknown>>[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = head.split('\t').map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split('\t').map((cell, index): readonly [string, string] => [names[index] ?? `第 ${index + 1} 列`, cell.trim()]);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== '').map(([name, cell]) => [name, name === 'order' && /^\d{1,7}$/.test(cell) ? Number(cell) : cell]));
  });
}
