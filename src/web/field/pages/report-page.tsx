import type { ReactNode } from 'react';
import type { FieldDay } from '#kernel/field-work/day-wire.ts';
import { dayOf } from '#kernel/field/day.ts';
import { say } from '#furniture/value/language.ts';
import { askedByReport, canAsk } from '../form/asked-fields.ts';
import { FieldForm } from '../form/field-form.tsx';
import { newId, withMessage } from '../new-message.ts';
import { useField } from '../use-field.ts';
import { useNow } from '../use-now.ts';
import { fieldHref, goTo } from '../use-hash.ts';

/** Reports something new: first what, then where and how. */
export function ReportPage({ register: id }: { readonly register: string | undefined }): ReactNode {
  const { state, day, word, language } = useField();
  const now = useNow();
  if (!day) return <p className="field-empty">{word('noDay')}</p>;
  const reportable = reportableOf(day);
  const register = reportable.find((one) => one.id === id) ?? (reportable.length === 1 ? reportable[0] : undefined);
  if (!register) {
    return (
      <>
        <h1>{word('whatToReport')}</h1>
        {reportable.length === 0 && <p className="field-empty">{word('nothingToReport')}</p>}
        <ul className="field-list">{reportable.map((one) => <li key={one.id}><a className="field-row" href={fieldHref('report', one.id)}><b>{say(one.title, language)}</b></a></li>)}</ul>
      </>
    );
  }
  const asked = askedByReport(register);
  const title = say(register.title, language);
  const draft = `report/${register.id}`;
  const today = dayOf(now);
  const start = Object.fromEntries(asked.flatMap(({ field, required }) => (required && field.widget === 'date' ? [[field.name, today]] : [])));
  return (
    <article>
      {reportable.length > 1 && <p className="field-back"><a href={fieldHref('report')}>‹ {word('back')}</a></p>}
      <h1>{word('reportNew', { register: title })}</h1>
      <FieldForm name={draft} asked={asked} onPhone={register.onPhone} reason={false} does={word('report')} start={start} onSubmit={async ({ values, photos }) => {
        const set = { ...register.onPhone?.report, ...Object.fromEntries(asked.flatMap(({ field }) => (values[field.name] === undefined ? [] : [[field.name, values[field.name]!]]))) };
        const called = values[register.name];
        await state.put(draft, (queue) => withMessage(queue, { do: 'create', register: register.id, id: newId(), set }, { name: `${word('report')} · ${called === undefined ? title : String(called)}`, day, photos }));
        goTo('queue');
      }} />
    </article>
  );
}

/** The registers that may be reported to from this phone, as far as its forms can be filled there. */
function reportableOf(day: FieldDay): FieldDay['registers'] {
  return day.registers.filter((one) => one.onPhone?.report && one.mayWrite && askedByReport(one).every(({ field, required }) => !required || canAsk(field)));
}
