import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Test } from '#kernel/condition/condition.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { Refs } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { draftOf, testOf, type ClauseDraft } from './clause-draft.ts';
import { relationWord, subjectTitle } from './clause-text.ts';
import { ClauseValue } from './clause-value.tsx';
import { subjectsOf } from './relations.ts';

type ClauseEditorProps = { readonly register: RegisterWire; readonly name: string; readonly test?: Test | undefined; readonly refs: Refs; readonly onDone: (test: Test) => void; readonly onClose: () => void };

// The editor opens because somebody asked for it, so its first input takes the keys at once.
const focusFirst = (form: HTMLFormElement | null): void => {
  const all = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
  (all.find((input) => input.type !== 'radio') ?? all.find((input) => input.checked) ?? all[0])?.focus();
};

/** Asks for the test of one field: how it is held, then against what. Enter takes it over, Escape leaves it as it was. */
export function ClauseEditor({ register, name, test, refs, onDone, onClose }: ClauseEditorProps): ReactNode {
  const { language, word } = useWords();
  const subject = subjectsOf(register).find((one) => one.name === name);
  const [draft, setDraft] = useState<ClauseDraft | undefined>(() => subject && draftOf(subject, test));
  if (!subject || !draft) return null;
  const title = subjectTitle(register, name, language);
  const next = testOf(subject, draft);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes what was opened by a key
    <form
      ref={focusFirst}
      className="clause-editor"
      aria-label={title}
      onSubmit={(event) => { event.preventDefault(); if (next !== undefined) onDone(next); }}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) onClose(); }}
    >
      <div className="clause-title">{title}</div>
      {subject.relations.length > 1 && (
        <Radio.Group
          size="small" value={draft.relation} aria-label={word('filterRelation')}
          options={subject.relations.map((relation) => ({ value: relation, label: relationWord(subject, relation, language) }))}
          onChange={(event) => setDraft({ ...draft, relation: subject.relations.find((one) => one === event.target.value) ?? draft.relation })}
        />
      )}
      <ClauseValue register={register} subject={subject} title={title} draft={draft} refs={refs} onChange={(values) => setDraft({ ...draft, values })} />
      <Button type="primary" size="small" htmlType="submit" disabled={next === undefined}>{word('filterApply')}</Button>
    </form>
  );
}
