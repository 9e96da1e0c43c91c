import { Button, Input } from 'antd';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import '#furniture/form/form.css';

/** A question of an account's form. */
export type AccountQuestion = {
  readonly name: string;
  readonly title: string;
  readonly secret?: boolean;
  readonly note?: string;
  /** What browsers and password keepers go by. */
  readonly autoComplete: string;
  readonly start?: string;
  readonly fixed?: boolean;
  readonly code?: boolean;
};

type AccountFormProps = {
  readonly questions: readonly AccountQuestion[];
  readonly does: string;
  readonly onSubmit: (answers: Readonly<Record<string, string>>) => Promise<void>;
  readonly more?: ReactNode;
};

/** A few questions one below the other; what is missing is said beside the question, a refusal above the button. */
export function AccountForm({ questions, does, onSubmit, more }: AccountFormProps): ReactNode {
  const { word } = useWebWords();
  const id = useId();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(questions.map((one) => [one.name, one.start ?? ''])));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const first = questions.find((one) => !one.fixed)?.name;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = questions.filter((one) => (answers[one.name] ?? '').trim() === '').map((one) => one.name);
    setMissing(empty);
    if (empty.length > 0) {
      document.getElementById(`${id}-${empty[0]}`)?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(answers);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const field = (one: AccountQuestion): ReactNode => {
    const describedBy = [one.note ? `${id}-${one.name}-note` : '', missing.includes(one.name) ? `${id}-${one.name}-problem` : ''].filter((part) => part !== '').join(' ');
    const shared = {
      id: `${id}-${one.name}`, name: one.name, value: answers[one.name] ?? '', autoComplete: one.autoComplete, readOnly: one.fixed === true, autoFocus: one.name === first, spellCheck: false,
      'aria-invalid': missing.includes(one.name), 'aria-describedby': describedBy || undefined, size: 'large' as const,
      onChange: (event: { target: { value: string } }) => setAnswers((before) => ({ ...before, [one.name]: event.target.value })),
    };
    return (
      <div className="form-field" key={one.name}>
        <label htmlFor={shared.id}>{one.title}</label>
        {one.secret ? <Input.Password {...shared} /> : <Input {...shared} {...(one.code ? { inputMode: 'numeric' as const } : { autoCapitalize: 'none' })} />}
        {one.note && <p className="form-note" id={`${id}-${one.name}-note`}>{one.note}</p>}
        {missing.includes(one.name) && <p className="form-problem" id={`${id}-${one.name}-problem`}>{word('accountMissing', { what: one.title })}</p>}
      </div>
    );
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {questions.map(field)}
      {error !== undefined && <ProblemNotice error={error} />}
      <div className="account-actions"><Button type="primary" size="large" htmlType="submit" loading={busy}>{does}</Button>{more}</div>
    </form>
  );
}
