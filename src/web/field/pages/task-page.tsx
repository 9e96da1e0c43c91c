import type { ReactNode } from 'react';
import { openOn } from '#kernel/field-work/queue.ts';
import { say } from '#furniture/value/language.ts';
import { plainValue } from '#furniture/value/plain-value.ts';
import { doableSteps } from '../form/asked-fields.ts';
import { useField } from '../use-field.ts';
import { fieldHref } from '../use-hash.ts';
import { dueText } from './due-text.ts';

/** One task: what it is, where, by when, and what may be done about it below the thumb. */
export function TaskPage({ register: registerId, record }: { readonly register: string; readonly record: string }): ReactNode {
  const { day, queue, word, language } = useField();
  const register = day?.registers.find((one) => one.id === registerId);
  const task = day?.tasks.find((one) => one.register === registerId && one.id === record);
  if (!register || !task) return <><p className="field-empty">{word('gone')}</p><p><a href={fieldHref()}>{word('back')}</a></p></>;
  const waits = openOn(queue, registerId, record).length > 0;
  const state = register.procedure?.states.find((one) => one.name === task.state);
  const steps = doableSteps(register, task);
  const shown = register.fields.filter((field) => task.values[field.name] !== undefined && field.name !== register.name && field.widget !== 'rows' && field.widget !== 'file');
  return (
    <article>
      <p className="field-back"><a href={fieldHref()}>‹ {word('back')}</a></p>
      <p className="field-kicker">{say(register.title, language)}</p>
      <h1>{task.name}</h1>
      <p className="field-lead">{word('state')} {state && say(state.title, language)} · {dueText(task, language)}</p>
      <dl className="field-facts">
        {shown.map((field) => <div key={field.name}><dt>{say(field.title, language)}</dt><dd>{plainValue(field, task.values[field.name]!, day?.refs ?? {}, language)}</dd></div>)}
      </dl>
      {waits ? <p className="field-note">{word('waitsForSending')}</p> : steps.length === 0 && <p className="field-note">{word('noActions')}</p>}
      {!waits && steps.length > 0 && (
        <div className="field-actions">
          {steps.map((action, index) => <a key={action.name} className={index === 0 ? 'field-button main' : 'field-button'} href={fieldHref('task', registerId, record, action.name)}>{say(action.title, language)}</a>)}
        </div>
      )}
    </article>
  );
}
