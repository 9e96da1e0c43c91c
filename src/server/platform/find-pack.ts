import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DistrictPack } from '#kernel/desk/district-pack.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { PACKS } from '#districts/packs.ts';

const NOTE = 'district';
/** Which district a new data folder is for when nobody says so. */
const USUAL = 'xicheng';

/**
 * The district of a data folder: the one that it was first opened for, which it stays; for a new folder the wanted one.
 * @throws DistrictError `district/unknown` or `district/another`.
 */
export async function findPack(folder: string | undefined, wanted?: string): Promise<DistrictPack> {
  const noted = folder === undefined ? undefined : notedDistrict(folder);
  if (noted !== undefined && wanted !== undefined && noted !== wanted) throw new DistrictError('district/another', { noted, wanted });
  const id = noted ?? wanted ?? USUAL;
  const load = Object.hasOwn(PACKS, id) ? PACKS[id] : undefined;
  if (!load) throw new DistrictError('district/unknown', { district: id.slice(0, 60), known: Object.keys(PACKS) });
  return load();
}

/** Notes for which district a folder is. */
export function noteDistrict(folder: string, id: string): void {
  if (notedDistrict(folder) === id) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, NOTE), `${id}\n`);
}

function notedDistrict(folder: string): string | undefined {
  const file = join(folder, NOTE);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
