import { Alert, Button, Drawer, Input, Modal } from 'antd';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { ProblemNotice } from '../notice/notices.tsx';
import { fieldProblems } from '../notice/problem-error.ts';
import { formatInstant } from '../value/day-text.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import type { AskedField, FormValues } from './asked-field.ts';
import { isKeptInDrafts } from './drafts.ts';
import { FieldInput } from './field-input.tsx';
import { onEnter } from './on-enter.ts';
import { sectionsOf } from './sections-of.ts';
import { useForm } from './use-form.ts';
import { usePrefill } from './use-prefill.ts';
import './form.css';

type FormDrawerProps = {
  readonly title: string;
  readonly purpose?: string;
  readonly asked: readonly AskedField[];
  readonly start: Readonly<Record<string, FieldValue>>;
  readonly refs: Readonly<Record<string, string>>;
  readonly reason: boolean;
  /** What the button does, said on the button. */
  readonly does: string;
  /** Whose fields they are: by its declaration they stand in groups, depend on each other and are filled in from what is known. */
  readonly register?: RegisterWire;
  /** Under which name what is typed is kept until it is sent; without it nothing is kept. */
  readonly draftKey?: string;
  /** What stands below the questions. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit: (values: FormValues, reason: string | undefined) => Promise<void>;
};

/** One column of questions; errors stand beside the field, what is typed is not lost, and the button says what happens. */
export function FormDrawer({ title, purpose, asked, start, refs, reason: asksReason, does, register, draftKey, foot, onClose, onSubmit }: FormDrawerProps): ReactNode {
  const { word, language } = useWords();
  const form = useForm({ asked, start, asksReason, register, draftKey });
  const prefill = usePrefill(register, form);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const loses = draftKey === undefined || form.asked.some(({ field }) => !isKeptInDrafts(field) && form.draft[field.name] !== undefined);
  useWarning(form.isDirty && loses && !busy);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const wrong = form.check();
    form.setProblems(wrong);
    const [first] = Object.keys(wrong);
    if (first !== undefined) return void element.current?.querySelector<HTMLElement>(`#form-${first === '=' ? 'reason' : CSS.escape(first)}`)?.focus();
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(form.values(), asksReason ? form.reason.trim() : undefined);
      form.forget();
    } catch (refusal) {
      form.setProblems(fieldProblems(refusal));
      setError(refusal);
      setBusy(false);
    }
  };
  const close = (): void => (form.isDirty && !busy ? setLeaving(true) : onClose());
  const question = ({ field, required: must }: AskedField): ReactNode => (
    <div className="form-field" key={field.name}>
      <label htmlFor={`form-${field.name}`}>{say(field.title, language)}{!must && <small>{word('optional')}</small>}</label>
      <FieldInput key={form.turnOf(field.name)} id={`form-${field.name}`} field={field} value={form.draft[field.name]} refs={refs} onChange={(value, problem) => { form.change(field.name, value, problem); prefill.taken(field.name, value); }} />
      {field.help && <p className="form-note">{say(field.help, language)}</p>}
      {prefill.filled.has(field.name) && <p className="form-note">{word('prefilled')}</p>}
      {form.problems[field.name] && <p className="form-problem" role="alert">{form.problems[field.name]}</p>}
    </div>
  );
  return (
    <Drawer open title={title} size={520} onClose={close} mask={{ closable: false }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of its inputs, seen from the form */}
      <form ref={element} className="form" onSubmit={(event) => void submit(event)} onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => onEnter(event)} noValidate>
        {purpose && <p className="form-purpose">{purpose}</p>}
        {form.restoredAt !== undefined && <Alert type="info" title={word('draftRestored', { time: formatInstant(form.restoredAt, language) })} action={<Button size="small" onClick={form.startOver}>{word('draftDrop')}</Button>} />}
        {sectionsOf(register, form.asked).map((section) => (
          <Section key={section.key} title={section.title && say(section.title, language)} folded={section.folded ? `${word('optional')} · ${section.asked.length}` : undefined}>{section.asked.map(question)}</Section>
        ))}
        {asksReason && (
          <div className="form-field">
            <label htmlFor="form-reason">{word('reason')}</label>
            <Input.TextArea id="form-reason" autoSize={{ minRows: 3 }} value={form.reason} onChange={(event) => form.setReason(event.target.value)} />
            <p className="form-note">{word('reasonHelp')}</p>
            {form.problems['='] && <p className="form-problem" role="alert">{form.problems['=']}</p>}
          </div>
        )}
        {foot}
        {error !== undefined && <ProblemNotice error={error} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={busy}>{does}</Button>
          <Button onClick={close}>{word('cancel')}</Button>
        </div>
      </form>
      <Modal
        open={leaving} title={word('leaveTitle')} onCancel={() => setLeaving(false)}
        footer={[
          <Button key="stay" onClick={() => setLeaving(false)}>{word('leaveStay')}</Button>,
          <Button key="drop" danger onClick={() => { form.forget(); onClose(); }}>{word('leaveDrop')}</Button>,
          ...(draftKey === undefined ? [] : [<Button key="keep" type="primary" onClick={onClose}>{word('leaveKeep')}</Button>]),
        ]}
      >
        {word(draftKey === undefined ? 'leaveLoses' : loses ? 'leaveKeepsSome' : 'leaveKeeps')}
      </Modal>
    </Drawer>
  );
}

function Section({ title, folded, children }: { readonly title: string | undefined; readonly folded: string | undefined; readonly children: ReactNode }): ReactNode {
  if (folded !== undefined) return <details className="form-optional"><summary>{folded}</summary>{children}</details>;
  return title === undefined ? children : <fieldset className="form-section"><legend>{title}</legend>{children}</fieldset>;
}

// The browser asks before it leaves a page with what no draft holds.
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
