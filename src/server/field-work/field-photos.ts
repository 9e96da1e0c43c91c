import { randomUUID } from 'node:crypto';
import type { View } from '#kernel/access/view.ts';
import type { Order } from '#kernel/command/command.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { SentPhoto } from '#kernel/field-work/message.ts';
import type { Instant } from '#kernel/field/day.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import { nameForType } from '#kernel/file/parse-file-name.ts';
import type { Along } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { findFiles, forgetUpload, holdFile, listUploaded, type FileRow } from '#store/file/file-rows.ts';
import { getReadable } from '#store/file/find-readable.ts';
import { checkTakes, inTheNameOf } from '../hanging/bearer.ts';

/** A photograph of a message with its file. */
export type FoundPhoto = { readonly photo: SentPhoto; readonly file: FileRow };

/** The photographs of a message that are at the server, and the hashes of those that are not, or are none of the sender's. */
export type FoundPhotos = { readonly found: readonly FoundPhoto[]; readonly missing: readonly string[] };

/** What is carried out along with a command in its transaction. */
export type Hung = { readonly orders: readonly Order[]; readonly along: Along };

/**
 * Looks for the photographs of a message: each was uploaded by the sender, or hangs where he reads it, as on a refusal
 * that he sends again. The same picture twice is one.
 */
export async function findPhotos(district: District, view: View, photos: readonly SentPhoto[] = []): Promise<FoundPhotos> {
  if (photos.length === 0 || !district.model.registers.has(Attachment.id)) return { found: [], missing: [] };
  const distinct = [...new Map(photos.map((photo) => [photo.file, photo])).values()];
  const app = eachAlone(district.database, 'app');
  const hashes = distinct.map((photo) => photo.file);
  const files = await findFiles(district, app, hashes);
  const uploaded = await listUploaded(district, app, hashes, view.actor.id);
  // Seldom more than none: only what is sent again from another's refusal.
  const others = await Promise.all(hashes.filter((hash) => files.has(hash) && !uploaded.has(hash)).map(async (hash) => ((await isReadable(district, view, hash)) ? [hash] : [])));
  const mine = new Set([...uploaded, ...others.flat()]);
  return {
    found: distinct.flatMap((photo) => (files.has(photo.file) && mine.has(photo.file) ? [{ photo, file: files.get(photo.file)! }] : [])),
    missing: hashes.filter((hash) => !files.has(hash) || !mine.has(hash)),
  };
}

/**
 * What hangs photographs on a record, in the transaction of the message: with the time and the place that the phone claims.
 * @throws DistrictError `attachment/closed` where the register takes no files.
 */
export function hangPhotos(district: District, { actor }: View, photos: readonly FoundPhoto[], on: { readonly register: string; readonly id: string }, at: Instant): Hung {
  if (photos.length === 0) return { orders: [], along: async () => undefined };
  checkTakes(getRegister(district.model, on.register), 'files');
  const orders = photos.map(({ photo, file }): Order => {
    const place = placeIn(district, photo);
    const set = {
      about: linkTo(on.register, on.id), name: nameForType(photo.name, file.type), file: file.hash, kind: FILE_TYPES[file.type]!.sort, bytes: file.bytes,
      by: actor.id, byName: actor.name, addedAt: at, takenAt: photo.claimedAt, ...(place ? { place } : {}),
    };
    return { actor: inTheNameOf(actor), at, command: { do: 'create', register: Attachment.id, id: randomUUID(), set } };
  });
  return {
    orders,
    along: async (runner) => {
      for (const { file } of photos) {
        await holdFile(district, runner, file.hash);
        await forgetUpload(district, runner, file.hash, actor.id);
      }
    },
  };
}

async function isReadable(district: District, view: View, hash: string): Promise<boolean> {
  return getReadable(district, view, hash, undefined).then(() => true, (error: unknown) => {
    if (error instanceof DistrictError && error.code === 'file/unknown') return false;
    throw error;
  });
}

// Where a phone says that it was outside the district, the photograph says no place: it is the message that counts.
function placeIn({ bounds }: District, { place }: SentPhoto): object | undefined {
  if (!place) return undefined;
  const [west, south, east, north] = bounds ?? [-180, -90, 180, 90];
  const [longitude, latitude] = [Number(place.longitude), Number(place.latitude)];
  const isWithin = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  return isWithin ? { type: 'Point', coordinates: [place.longitude, place.latitude] } : undefined;
}
