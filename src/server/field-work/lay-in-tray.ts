import { platformOf } from '#kernel/access/access.ts';
import { isMasked } from '#kernel/access/mask.ts';
import type { View } from '#kernel/access/view.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldAnswer, FieldMessage } from '#kernel/field-work/message.ts';
import { FieldRefusal } from '#desks/field/registers/field-refusal.ts';
import { Staff } from '#base/staff.ts';
import { asReader, inScope } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { refusedClaim, type Arrived, type FieldProblem } from '#store/field-work/field-messages.ts';
import { findNames } from '#store/record/names.ts';
import { sentenceOf } from '../http/sentences.ts';
import { refusalIdOf } from './arrived-message.ts';
import { hangPhotos, type FoundPhoto } from './field-photos.ts';

const WHAT_LETTERS = 200;
const NAME_LETTERS = 40;
const WHY_LETTERS = 1000;

/**
 * Lays a refused message into the tray and notes it as refused, in one transaction. Whatever the reason, what the worker
 * did is in the tray from then on, with its photographs, and he is answered alike however often it is sent.
 */
export async function layInTray(district: District, view: View, arrived: Arrived, { message, photos }: { readonly message: FieldMessage; readonly photos: readonly FoundPhoto[] }, problem: FieldProblem): Promise<FieldAnswer> {
  const refusal = refusalIdOf(arrived);
  const set = await valuesOf(district, view, arrived, message, problem);
  const platform = platformOf(district.rootUnit ?? view.actor.unit);
  const order = { actor: platform, at: arrived.receivedAt, command: { do: 'create' as const, register: FieldRefusal.id, id: refusal, set } };
  // A message whose id stands for another one already is laid into the tray without being noted under its id again.
  const isReused = problem.code === 'field-work/message-reused';
  const hung = hangPhotos(district, view, photos, { register: FieldRefusal.id, id: refusal }, arrived.receivedAt);
  await runBatch(district, [order, ...hung.orders], isReused ? undefined : refusedClaim(district, arrived, { refusal, problem, content: JSON.stringify(message) }), hung.along).catch((error: unknown) => {
    if (!(error instanceof DistrictError && error.code === 'record/exists')) throw error;
  });
  return refusedAnswer(message.id, problem, refusal);
}

/** The answer to a message that was refused, now or before. */
export function refusedAnswer(id: string, problem: FieldProblem, refusal: string): FieldAnswer {
  return { id, is: 'refused', code: problem.code, sentence: sentenceOf(problem.code, problem.data).zh, refusal };
}

async function valuesOf(district: District, view: View, arrived: Arrived, message: FieldMessage, problem: FieldProblem): Promise<Readonly<Record<string, unknown>>> {
  const { command } = message;
  const { actor } = view;
  const isStaff = (await asReader(district, (wide) => findNames(district, wide, Staff.id, [actor.id])))[actor.id] !== undefined;
  return {
    what: await whatIt(district, view, message),
    why: cut(sentenceOf(problem.code, problem.data).zh, WHY_LETTERS),
    ...(isStaff ? { worker: actor.id } : {}),
    workerName: cut(actor.name, NAME_LETTERS),
    unit: actor.unit,
    claimedAt: arrived.claimedAt,
    clock: arrived.clock,
    receivedAt: arrived.receivedAt,
    photos: message.photos?.length ?? 0,
    code: problem.code,
    register: command.register,
    record: command.id,
    device: arrived.device,
    message: message.id,
  };
}

/** What the worker did, in words: the step, and the record's name where it is nobody's secret and he sees it. */
async function whatIt(district: District, view: View, { command }: FieldMessage): Promise<string> {
  const register = district.model.registers.get(command.register);
  if (!register) return cut(`${command.do} ${command.register}`, WHAT_LETTERS);
  const step = command.do === 'create' ? '登记' : command.do === 'update' ? '更正' : (district.model.procedures.get(register.id)?.actions[command.action]?.title.zh ?? command.action);
  const isSecret = register.restricted || isMasked(register.fields[register.name]?.class ?? 'internal', false);
  const given = command.do === 'create' ? command.set[register.name] : undefined;
  const name = isSecret ? undefined : typeof given === 'string' ? plain(given) : (await inScope(district, view, [register.id], (scoped) => findNames(district, scoped, register.id, [command.id])))[command.id];
  return cut([step, register.title.zh, ...(name ? [`“${cut(name, NAME_LETTERS)}”`] : [])].join(' · '), WHAT_LETTERS);
}

// What a phone sent as a name is checked nowhere yet: only what reads as one line of text goes into the tray's.
function plain(name: string): string {
  return name.replaceAll(/[\p{C}\s\u115f\u1160\u2800\u3164\uffa0]+/gu, ' ').trim();
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
