import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportState, ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { ask, postFile } from '../api/client.ts';

const ASK_EVERY_MS = 1000;

/** Whether the platform is at work on an import. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'reading' || state === 'running';
}

/** An import, asked again while the platform works on it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => ask('GET /api/imports/:import', { params: { import: id } }, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? ASK_EVERY_MS : false),
  });
}

/** The first rows of an import as they would be taken. */
export function previewQuery(id: string) {
  return queryOptions({ queryKey: ['imports', 'preview', id], queryFn: ({ signal }) => ask('GET /api/imports/:import/preview', { params: { import: id } }, signal), staleTime: 60_000 });
}

/** My imports, newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'mine'],
  queryFn: ({ pageParam, signal }) => ask('GET /api/imports', { query: { after: pageParam || undefined } }, signal),
  initialPageParam: '',
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.imports.some((one) => isUnderWay(one.state))) ? 2 * ASK_EVERY_MS : false),
});

/** Brings a file in. */
export function uploadSheet(register: string, file: File, told: (share: number) => void): Promise<ImportWire> {
  return postFile<ImportWire>(`/api/registers/${encodeURIComponent(register)}/imports`, file, told, { 'x-file-name': encodeURIComponent(file.name) });
}

/** Lets an import run. */
export function startImport(id: string): Promise<ImportWire> {
  return ask('POST /api/imports/:import/start', { params: { import: id }, body: {} });
}

/** Stops an import. */
export function stopImport(id: string): Promise<ImportWire> {
  return ask('POST /api/imports/:import/stop', { params: { import: id }, body: {} });
}
