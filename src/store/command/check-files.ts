import type { Change } from '#kernel/command/change.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { Runner } from '../database/transaction.ts';
import type { District } from '../district.ts';
import { findFiles, forgetUpload, holdFile, hasUploaded } from '../file/file-rows.ts';
import { heldKey, type HeldRecords } from './held.ts';

type Wanted = { readonly hash: string; readonly size: number; readonly actor: string };

/**
 * Refuses a field that names a file which whoever sets it has not uploaded: to know the hash of a file must not open it.
 * What the field held before it may go on holding; what an effect or the platform sets is by their authority.
 * @throws DistrictError `file/unknown`.
 */
export async function checkFiles(district: District, runner: Runner, changes: readonly Change[], before: HeldRecords): Promise<void> {
  const wanted = changes.flatMap((change) => wantedBy(change, before));
  if (wanted.length === 0) return;
  const files = await findFiles(district, runner, wanted.map((one) => one.hash));
  // A command sets a field or two; there are never many.
  for (const { hash, size, actor } of wanted) {
    if (files.get(hash)?.bytes !== size || !(await hasUploaded(district, runner, hash, actor))) throw new DistrictError('file/unknown');
  }
  for (const { hash, actor } of wanted) {
    await holdFile(district, runner, hash);
    await forgetUpload(district, runner, hash, actor);
  }
}

function wantedBy(change: Change, before: HeldRecords): readonly Wanted[] {
  if (change.actor.kind === 'system') return [];
  const held = before.get(heldKey(change.register.id, change.id))?.values ?? {};
  return Object.entries(change.fresh).flatMap(([name, value]): readonly Wanted[] => {
    if (change.register.fields[name]?.widget !== 'file' || !isFile(value)) return [];
    const former = held[name];
    if (former !== undefined && isFile(former) && former.sha256 === value.sha256 && former.size === value.size) return [];
    return [{ hash: value.sha256, size: value.size, actor: change.actor.id }];
  });
}

function isFile(value: FieldValue): value is { readonly sha256: string; readonly size: number } {
  return typeof value === 'object' && 'sha256' in value && 'size' in value;
}
