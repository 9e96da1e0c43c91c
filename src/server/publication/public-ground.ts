import { formatVerifierKey } from '#kernel/journal/note.ts';
import type { PublicGround } from '#public/public-face.ts';
import { makeLetterBox, type LetterBox } from '#store/publication/letter-box.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import type { Platform } from '../platform/open.ts';

/** What the public face is given of a platform, and the letter box whose letters the platform opens. */
export function publicGround(platform: Platform): { readonly ground: PublicGround; readonly letters: LetterBox } {
  const { district, pack, log, folder, demonstration } = platform;
  const letters = makeLetterBox(folder.masterKey, district.vault, district.now);
  return {
    letters,
    ground: {
      place: { database: district.database, schema: district.schema }, model: district.model, name: pack.name, isDemonstration: demonstration !== undefined,
      period: openingPeriod(platform), verifierKey: formatVerifierKey(log.signer.key), letters, now: district.now,
    },
  };
}
