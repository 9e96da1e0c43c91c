import { Button, Drawer, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { ProblemNotice } from '../notice/notices.tsx';
import { fieldProblems } from '../notice/problem-error.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { FieldInput } from './field-input.tsx';
import './form.css';

/** A field that a form asks for, and whether it must be filled. */
export type AskedField = { readonly field: FieldWire; readonly required: boolean };

/** What a form hands over; a null empties a field that was filled before. */
export type FormValues = Readonly<Record<string, FieldValue | null>>;

type FormDrawerProps = {
  readonly title: string;
  readonly purpose?: string;
  readonly asked: readonly AskedField[];
  readonly start: Readonly<Record<string, FieldValue>>;
  readonly refs: Readonly<Record<string, string>>;
  readonly reason: boolean;
  /** What the button does, said on the button. */
  readonly does: string;
  readonly onClose: () => void;
  readonly onSubmit: (values: FormValues, reason: string | undefined) => Promise<void>;
};

type Draft = Readonly<Record<string, FieldValue | undefined>>;

/** One column of questions; errors stand beside the field, and the button says what happens. */
export function FormDrawer({ title, purpose, asked, start, refs, reason: asksReason, does, onClose, onSubmit }: FormDrawerProps): ReactNode {
  const { word, language } = useWords();
  const [draft, setDraft] = useState<Draft>(start);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const change = (name: string) => (value: FieldValue | undefined, problem?: string): void => {
    setDraft((before) => ({ ...before, [name]: value }));
    setProblems((before) => problemsWith(before, name, problem));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingOf(asked, draft, (field) => word('required', { field: say(field.title, language) }));
    if (asksReason && reason.trim() === '') missing['='] = word('required', { field: word('reason') });
    const all = { ...missing, ...problems };
    setProblems(all);
    if (Object.keys(all).length > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(changedOf(asked, draft, start), asksReason ? reason.trim() : undefined);
    } catch (refusal) {
      setProblems(fieldProblems(refusal));
      setError(refusal);
      setBusy(false);
    }
  };
  const required = asked.filter((one) => one.required);
  const optional = asked.filter((one) => !one.required);
  const question = ({ field, required: must }: AskedField): ReactNode => (
    <div className="form-field" key={field.name}>
      <label htmlFor={`form-${field.name}`}>{say(field.title, language)}{!must && <small>{word('optional')}</small>}</label>
      <FieldInput id={`form-${field.name}`} field={field} value={draft[field.name]} refs={refs} onChange={change(field.name)} />
      {field.help && <p className="form-note">{say(field.help, language)}</p>}
      {problems[field.name] && <p className="form-problem" role="alert">{problems[field.name]}</p>}
    </div>
  );
  return (
    <Drawer open title={title} size={520} onClose={onClose} mask={{ closable: false }}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {purpose && <p className="form-purpose">{purpose}</p>}
        {required.map(question)}
        {asksReason && (
          <div className="form-field">
            <label htmlFor="form-reason">{word('reason')}</label>
            <Input.TextArea id="form-reason" autoSize={{ minRows: 3 }} value={reason} onChange={(event) => { setReason(event.target.value); setProblems((before) => problemsWith(before, '=', undefined)); }} />
            <p className="form-note">{word('reasonHelp')}</p>
            {problems['='] && <p className="form-problem" role="alert">{problems['=']}</p>}
          </div>
        )}
        {optional.length > 0 && required.length > 3 ? <details className="form-optional"><summary>{word('optional')} · {optional.length}</summary>{optional.map(question)}</details> : optional.map(question)}
        {error !== undefined && <ProblemNotice error={error} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={busy}>{does}</Button>
          <Button onClick={onClose}>{word('cancel')}</Button>
        </div>
      </form>
    </Drawer>
  );
}

function problemsWith(before: Readonly<Record<string, string>>, name: string, problem: string | undefined): Readonly<Record<string, string>> {
  const { [name]: _gone, ...rest } = before;
  return problem === undefined ? rest : { ...rest, [name]: problem };
}

function missingOf(asked: readonly AskedField[], draft: Draft, sentence: (field: FieldWire) => string): Record<string, string> {
  const missing = asked.filter(({ field, required }) => required && draft[field.name] === undefined && field.widget !== 'switch');
  return Object.fromEntries(missing.map(({ field }) => [field.name, sentence(field)]));
}

// Required fields always travel, since a step asks for them; of the others only what differs from the start.
function changedOf(asked: readonly AskedField[], draft: Draft, start: Readonly<Record<string, FieldValue>>): FormValues {
  const entries = asked.flatMap(({ field, required }): readonly (readonly [string, FieldValue | null])[] => {
    const value = draft[field.name] ?? (field.widget === 'switch' && required ? false : undefined);
    if (value === undefined) return start[field.name] === undefined ? [] : [[field.name, null]];
    return JSON.stringify(value) === JSON.stringify(start[field.name]) && !required ? [] : [[field.name, value]];
  });
  return Object.fromEntries(entries);
}
