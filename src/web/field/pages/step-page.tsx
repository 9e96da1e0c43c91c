import type { ReactNode } from 'react';
import { say } from '#furniture/value/language.ts';
import { askedByStep } from '../form/asked-fields.ts';
import { FieldForm } from '../form/field-form.tsx';
import { withMessage } from '../new-message.ts';
import { useField } from '../use-field.ts';
import { fieldHref, goTo } from '../use-hash.ts';

/** One step of a task: its form, and that it is noted. */
export function StepPage({ register: registerId, record, action: name }: { readonly register: string; readonly record: string; readonly action: string }): ReactNode {
  const { state, day, word, language } = useField();
  const register = day?.registers.find((one) => one.id === registerId);
  const task = day?.tasks.find((one) => one.register === registerId && one.id === record);
  const action = register?.procedure?.actions.find((one) => one.name === name);
  if (!register || !task || !action) return <p className="field-empty">{word('gone')}</p>;
  const does = say(action.title, language);
  const asked = askedByStep(register, action);
  const draft = `${registerId}/${record}/${name}`;
  // What stands there already is where the form begins, but for the count of photographs, which is of these.
  const start = Object.fromEntries(asked.flatMap(({ field }) => (task.values[field.name] !== undefined && !field.masked ? [[field.name, task.values[field.name]!]] : [])));
  return (
    <article>
      <p className="field-back"><a href={fieldHref('task', registerId, record)}>‹ {task.name}</a></p>
      <h1>{does}</h1>
      <FieldForm name={draft} asked={asked} onPhone={register.onPhone} reason={action.reason} does={does} start={start} onSubmit={async ({ values, reason, photos }) => {
        const form = Object.fromEntries(asked.flatMap(({ field }) => (values[field.name] === undefined ? [] : [[field.name, values[field.name]!]])));
        await state.put(draft, (queue) => withMessage(queue, { do: 'act', register: registerId, id: record, action: name, form, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { name: `${does} · ${task.name}`, day, basedOn: task.version, photos }));
        goTo();
      }} />
    </article>
  );
}
