import type { View } from '#kernel/access/view.ts';
import type { Command, Order } from '#kernel/command/command.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { changedSince, fieldsSetBy } from '#kernel/field-work/changed-since.ts';
import type { FieldAnswer, FieldMessage } from '#kernel/field-work/message.ts';
import { inScope } from '#store/access/in-scope.ts';
import { runBatch, type Along } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { acceptedClaim, entriesOfDevice, type Arrived } from '#store/field-work/field-messages.ts';
import { listVersionsFrom } from '#store/field-work/past-versions.ts';
import { checkMadeHere } from '../http/run-command.ts';
import { hangPhotos, type FoundPhoto } from './field-photos.ts';
import { layInTray } from './lay-in-tray.ts';
import { settledBy } from './settled-by.ts';

/** How often a message is decided anew when somebody changes its record in between. */
const TRIES = 3;

/** What is no word on the message itself: it is sent again and may well be taken then. */
const PASSING: ReadonlySet<string> = new Set(['request/key-running', 'record/stale', 'file/unknown']);

/**
 * Decides one message that has not arrived before, by the duties and the records as they are now: it is carried out once,
 * or laid into the tray, or, where nothing could be decided, to be sent again.
 */
export async function takeMessage(district: District, view: View, arrived: Arrived, message: FieldMessage, photos: readonly FoundPhoto[]): Promise<FieldAnswer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await accept(district, view, arrived, message, photos);
    } catch (error) {
      if (!(error instanceof DistrictError)) throw error;
      if (error.code === 'record/stale' && tries < TRIES) continue;
      if (PASSING.has(error.code)) return { id: message.id, is: 'later' };
      return refuse(district, view, arrived, message, photos, error);
    }
  }
}

/** Lays a message into the tray for a reason; where the same one is being laid there already, it is to be sent again. */
export async function refuse(district: District, view: View, arrived: Arrived, message: FieldMessage, photos: readonly FoundPhoto[], { code, data }: DistrictError): Promise<FieldAnswer> {
  return layInTray(district, view, arrived, { message, photos }, { code, data }).catch((error: unknown) => {
    if (error instanceof DistrictError && PASSING.has(error.code)) return { id: message.id, is: 'later' as const };
    throw error;
  });
}

async function accept(district: District, view: View, arrived: Arrived, message: FieldMessage, photos: readonly FoundPhoto[]): Promise<FieldAnswer> {
  const { actor } = view;
  const at = arrived.receivedAt;
  checkMadeHere(message.command.register);
  const expect = await checkBasis(district, view, arrived, message);
  const own: Order = { actor, at, command: { ...message.command, ...(expect === undefined ? {} : { expect }) } as Command };
  const settled = message.instead === undefined ? undefined : await settledBy(district, view, message.instead, message, at);
  const hung = hangPhotos(district, view, photos, message.command, at);
  const along: Along = async (runner, made) => {
    await hung.along(runner, made);
    await settled?.along(runner, made);
  };
  const orders = [own, ...hung.orders, ...(settled ? [settled.order] : [])];
  const made = await runBatch(district, orders, acceptedClaim(district, arrived), along).catch((error: unknown) => {
    // What is said of the batch is said of the message.
    if (error instanceof DistrictError && 'index' in error.data) throw new DistrictError(error.code, Object.fromEntries(Object.entries(error.data).filter(([name]) => name !== 'index')), { cause: error });
    throw error;
  });
  const [accepted] = made;
  return { id: message.id, is: 'accepted', register: accepted!.register, record: accepted!.record, version: accepted!.version, entry: accepted!.entry };
}

/**
 * The version on which a message is carried out: the one that stands, where no other has changed what it sets since the
 * version that the worker had before his eyes. What his own phone did in between is no other's.
 * @throws DistrictError `field-work/changed-since`, `record/unknown`.
 */
async function checkBasis(district: District, view: View, arrived: Arrived, { command, basedOn }: FieldMessage): Promise<number | undefined> {
  if (command.do === 'create') return undefined;
  const register = district.model.registers.get(command.register);
  if (!register) return undefined;
  const versions = await inScope(district, view, [register.id], (scoped) => listVersionsFrom(district, scoped, register.id, command.id, basedOn ?? 1));
  const latest = versions.at(-1);
  if (!latest) throw new DistrictError('record/unknown', { register: register.id, id: command.id });
  const own = await entriesOfDevice(district, arrived, versions.map((one) => one.entry));
  // Where a message says no version its phone made the record: whatever is not of that phone came after.
  const fields = changedSince(fieldsSetBy(command, district.model.procedures.get(register.id)), basedOn ?? 0, versions.map((one) => ({ ...one, own: own.has(one.entry) })));
  if (fields.length > 0) throw new DistrictError('field-work/changed-since', { register: register.id, fields: fields.map((name) => register.fields[name]?.title.zh ?? name) });
  return latest.version;
}
