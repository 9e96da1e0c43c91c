import { Popover } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Condition, Test } from '#kernel/condition/condition.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { Refs } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { clauseTexts, subjectTitle } from './clause-text.ts';
import { subjectsOf } from './relations.ts';
import './filter.css';

type FilterBarProps = { readonly register: RegisterWire; readonly condition: Condition; readonly refs: Refs; readonly onChange: (condition: Condition) => void };

/** The list's condition as a sentence whose pieces can be changed and taken away. */
export function FilterBar({ register, condition, refs, onChange }: FilterBarProps): ReactNode {
  const { word, language } = useWords();
  const [adding, setAdding] = useState(false);
  const clauses = clauseTexts(register, condition, language, refs);
  const without = (name: string): Condition => Object.fromEntries(Object.entries(condition).filter(([one]) => one !== name));
  return (
    <div className="filter-bar">
      {clauses.length === 0 && <span className="filter-none">{word('filterNone')}</span>}
      {clauses.map((clause, index) => {
        const sentence = [clause.title, clause.relation, clause.value].filter(Boolean).join(' ');
        return (
          <span key={clause.name} className="filter-clause">
            {index > 0 && <span className="filter-and">{language === 'zh' ? '且' : 'and'}</span>}
            <ClausePopover register={register} name={clause.name} test={condition[clause.name]} refs={refs} onDone={(test) => onChange({ ...condition, [clause.name]: test })}>
              <button type="button" className="filter-piece" aria-label={word('filterEdit', { clause: sentence })}>
                <span className="filter-title">{clause.title}</span> {clause.relation} {clause.value && <b>{clause.value}</b>}
              </button>
            </ClausePopover>
            <button type="button" className="filter-remove" aria-label={word('filterRemove', { clause: sentence })} onClick={() => onChange(without(clause.name))}>×</button>
          </span>
        );
      })}
      <Popover
        trigger="click"
        open={adding}
        onOpenChange={setAdding}
        placement="bottomLeft"
        destroyOnHidden
        content={<NewClause register={register} condition={condition} refs={refs} onClose={() => setAdding(false)} onDone={(name, test) => { setAdding(false); onChange({ ...condition, [name]: test }); }} />}
      >
        <button type="button" className="filter-add">+ {word('filterAdd')}</button>
      </Popover>
      {clauses.length > 1 && <button type="button" className="filter-add" onClick={() => onChange({})}>{word('filterClear')}</button>}
    </div>
  );
}

type ClausePopoverProps = { readonly register: RegisterWire; readonly name: string; readonly test?: Test | undefined; readonly refs: Refs; readonly onDone: (test: Test) => void; readonly children: ReactNode };

function ClausePopover({ register, name, test, refs, onDone, children }: ClausePopoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  const done = (next: Test): void => {
    setOpen(false);
    onDone(next);
  };
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft" destroyOnHidden content={<ClauseEditor register={register} name={name} test={test} refs={refs} onDone={done} onClose={() => setOpen(false)} />}>
      {children}
    </Popover>
  );
}

type NewClauseProps = { readonly register: RegisterWire; readonly condition: Condition; readonly refs: Refs; readonly onDone: (name: string, test: Test) => void; readonly onClose: () => void };

function NewClause({ register, condition, refs, onDone, onClose }: NewClauseProps): ReactNode {
  const { word, language } = useWords();
  const [name, setName] = useState<string>();
  if (name !== undefined) return <ClauseEditor register={register} name={name} refs={refs} onDone={(test) => onDone(name, test)} onClose={onClose} />;
  const subjects = subjectsOf(register).filter((subject) => !(subject.name in condition));
  return (
    <div className="filter-fields" role="menu" tabIndex={-1} aria-label={word('filterField')} ref={focusFirst} onKeyDown={(event) => moveInMenu(event, onClose)}>
      {subjects.map((subject) => <button key={subject.name} type="button" role="menuitem" onClick={() => setName(subject.name)}>{subjectTitle(register, subject.name, language)}</button>)}
    </div>
  );
}

const focusFirst = (menu: HTMLElement | null): void => menu?.querySelector('button')?.focus();

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 };

// The fields stand in two columns.
function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') close();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const here = items.findIndex((item) => item === document.activeElement);
  const next = items[here + (STEPS[event.key] ?? 0)];
  if (STEPS[event.key] === undefined || !next) return;
  event.preventDefault();
  next.focus();
}
