import { DistrictError } from '#kernel/error/district-error.ts';
import { failImport, findImport, listOpenImports, listStaleImports, noteFilesGone, type SheetImport } from '#store/sheet/imports.ts';
import { clearRefusals } from '#store/sheet/refusals.ts';
import { sentenceOf } from '../http/sentences.ts';
import type { Platform } from '../platform/open.ts';
import { readImport } from './read-import.ts';
import { runImport } from './run-import.ts';
import { folderOf, removeFolder } from './working-file.ts';

/** How long one import is worked on before the next has its turn. */
const SLICE_MS = 15_000;
/** How long the files of an import are kept after its last change. */
export const KEPT_DAYS = 7;

/**
 * Goes on with all imports that are to be read or run, a slice of time each. Whoever takes the turn, after whatever
 * interruption, finds in the database how far each has come.
 */
export async function importTurn(platform: Platform, sliceMs: number = SLICE_MS): Promise<void> {
  let failed: unknown;
  for (const found of await listOpenImports(platform.district)) {
    try {
      await goOn(platform, found, sliceMs);
    } catch (error) {
      // One import that fails unexpectedly holds up no other; it is tried again in the next turn.
      failed ??= error;
    }
  }
  if (failed !== undefined) throw failed;
}

async function goOn(platform: Platform, found: SheetImport, sliceMs: number): Promise<void> {
  const began = performance.now();
  try {
    if (found.state === 'reading') await readImport(platform, found);
    else await runImport(platform, found, () => performance.now() - began > sliceMs);
  } catch (error) {
    const refusal = error instanceof DistrictError ? error : isGone(error) ? new DistrictError('sheet/file-gone') : undefined;
    if (!refusal) throw error;
    await failImport(platform.district, found.id, sentenceOf(refusal.code, refusal.data));
  }
  const over = await findImport(platform.district, found.id);
  if (over?.state === 'failed') await forget(platform, [found.id]);
}

/** Removes the files of imports that nobody has touched for a week. */
export async function sweepImports(platform: Platform): Promise<void> {
  const before = new Date(Date.parse(platform.district.now()) - KEPT_DAYS * 86_400_000).toISOString();
  await forget(platform, await listStaleImports(platform.district, before));
}

async function forget(platform: Platform, ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeFolder(folderOf(platform, id));
  await clearRefusals(platform.district, ids);
  await noteFilesGone(platform.district, ids);
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
