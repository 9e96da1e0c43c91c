import type { ReactNode } from 'react';
import type { FieldRefusalWire } from '#kernel/field-work/day-wire.ts';
import type { FieldCommand } from '#kernel/field-work/message.ts';
import { forgetRefused } from '#kernel/field-work/queue.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { askedByReport, askedByStep, type Asked } from '../form/asked-fields.ts';
import { FieldForm } from '../form/field-form.tsx';
import type { DraftPhoto } from '../keep/account-store.ts';
import { newId, withMessage } from '../new-message.ts';
import { useField, type Field } from '../use-field.ts';
import { fieldHref, goTo } from '../use-hash.ts';

/** The register of refusals, whose steps are sent like any other work. */
const TRAY = 'field-refusal';

/** One refusal, and the three ways to settle it: send it again changed, withdraw it, hand it to somebody. */
export function RefusalPage({ refusal: id, step }: { readonly refusal: string; readonly step: string | undefined }): ReactNode {
  const field = useField();
  const { day, word, language } = field;
  const refusal = day?.refusals.find((one) => one.id === id);
  if (!refusal) return <><p className="field-empty">{word('gone')}</p><p><a href={fieldHref('tray')}>{word('back')}</a></p></>;
  return (
    <article>
      <p className="field-back"><a href={step ? fieldHref('tray', id) : fieldHref('tray')}>‹ {word(step ? 'back' : 'tray')}</a></p>
      <h1>{refusal.what}</h1>
      <p className="field-why">{refusal.why}</p>
      <p className="field-note">{[...(refusal.mine ? [] : [word('ofWorker', { name: refusal.workerName })]), word('claimedAt', { at: formatInstant(refusal.claimedAt, language) }), word('receivedAt', { at: formatInstant(refusal.receivedAt, language) })].join(' · ')}</p>
      {step === undefined ? <Ways refusal={refusal} /> : step === 'send' ? <SendAgain field={field} refusal={refusal} /> : <Settle field={field} refusal={refusal} action={step} />}
    </article>
  );
}

function Ways({ refusal }: { readonly refusal: FieldRefusalWire }): ReactNode {
  const { day, word } = useField();
  const canSend = refusal.message !== undefined && formOf(day?.registers, refusal.message.command) !== undefined;
  return (
    <>
      {!refusal.message && <p className="field-note">{word('notKept')}</p>}
      <div className="field-actions">
        {canSend && <a className="field-button main" href={fieldHref('tray', refusal.id, 'send')}>{word('changeAndSend')}</a>}
        <a className="field-button" href={fieldHref('tray', refusal.id, 'withdraw')}>{word('withdraw')}</a>
        <a className="field-button" href={fieldHref('tray', refusal.id, 'hand')}>{word('handOver')}</a>
      </div>
    </>
  );
}

/** The same form once more, with what it said and with its photographs. */
function SendAgain({ field, refusal }: { readonly field: Field; readonly refusal: FieldRefusalWire }): ReactNode {
  const { state, day, word, language } = field;
  const { message } = refusal;
  const form = message && formOf(day?.registers, message.command);
  if (!message || !form) return <p className="field-note">{word('notKept')}</p>;
  const { command } = message;
  const draft = `tray/${refusal.id}`;
  const task = day?.tasks.find((one) => one.register === command.register && one.id === command.id);
  // The photographs hang on the refusal by now, so that whoever it was handed to sends them along, too.
  const hanging = (message.photos ?? []).map((photo): DraftPhoto => ({ id: newId(), type: 'image/jpeg', ...photo }));
  const given = command.do === 'act' ? (command.form ?? {}) : command.set;
  return (
    <FieldForm name={draft} asked={form.asked} onPhone={form.register.onPhone} reason={form.reason} does={word('changeAndSend')} start={given as Record<string, FieldValue>} photos={hanging} startReason={command.do === 'create' ? '' : (command.reason ?? '')} onSubmit={async ({ values, reason, photos }) => {
      const said = { ...given, ...values };
      const again: FieldCommand = command.do === 'act' ? { ...command, form: said, ...(reason.trim() ? { reason: reason.trim() } : {}) } : { ...command, set: said };
      const name = `${word('changeAndSend')} · ${say(form.register.title, language)}`;
      await state.put(draft, (before) => forgetRefused(withMessage(before, again, { name, day, instead: refusal.id, photos, ...(command.do === 'create' ? {} : { basedOn: task?.version ?? message.basedOn }) }), message.id));
      goTo('queue');
    }} />
  );
}

/** Withdrawing with a reason, or handing to somebody: steps of the refusal's own procedure. */
function Settle({ field, refusal, action: name }: { readonly field: Field; readonly refusal: FieldRefusalWire; readonly action: string }): ReactNode {
  const { state, day, word } = field;
  const register = day?.registers.find((one) => one.id === TRAY);
  const action = register?.procedure?.actions.find((one) => one.name === name);
  if (!register || !action) return <p className="field-note">{word('gone')}</p>;
  const asked = askedByStep(register, action);
  const draft = `tray/${refusal.id}/${name}`;
  const does = word(name === 'hand' ? 'handOver' : 'withdraw');
  return (
    <FieldForm name={draft} asked={asked} onPhone={undefined} withoutPhotos reason={action.reason} does={does} start={{}} onSubmit={async ({ values, reason }) => {
      const form = Object.keys(values).length > 0 ? { form: values } : {};
      await state.put(draft, (before) => {
        const after = withMessage(before, { do: 'act', register: TRAY, id: refusal.id, action: name, ...form, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { name: `${does} · ${refusal.what}`, day, basedOn: 1 });
        // What was withdrawn is done with; what was handed on is another's, who has it from the server.
        return refusal.message ? forgetRefused(after, refusal.message.id) : after;
      });
      goTo('tray');
    }} />
  );
}

type Form = { readonly register: NonNullable<Field['day']>['registers'][number]; readonly asked: readonly Asked[]; readonly reason: boolean };

function formOf(registers: NonNullable<Field['day']>['registers'] | undefined, command: FieldCommand): Form | undefined {
  const register = registers?.find((one) => one.id === command.register);
  if (!register) return undefined;
  if (command.do === 'act') {
    const action = register.procedure?.actions.find((one) => one.name === command.action);
    return action && { register, asked: askedByStep(register, action), reason: action.reason };
  }
  const asked = command.do === 'create' ? askedByReport(register) : register.fields.filter((one) => one.name in command.set).map((one) => ({ field: one, required: !one.optional }));
  return { register, asked, reason: false };
}
