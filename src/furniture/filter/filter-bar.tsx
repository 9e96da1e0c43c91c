import { Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Condition, Test } from '#kernel/condition/condition.ts';
import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { Refs } from '../value/plain-value.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { ClauseEditor } from './clause-editor.tsx';
import { clauseTexts } from './clause-text.ts';
import './filter.css';

type FilterBarProps = { readonly register: RegisterWire; readonly condition: Condition; readonly refs: Refs; readonly onChange: (condition: Condition) => void };

const FILTERABLE = new Set(['choice', 'choices', 'switch', 'money', 'integer', 'measure', 'percent', 'date', 'instant']);

/** What a register can be narrowed by: its closed lists, numbers and times, and the state of its cases. */
export function filterableFields(register: RegisterWire): readonly FieldWire[] {
  return register.fields.filter((field) => FILTERABLE.has(field.widget) && !field.masked);
}

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
            <ClausePopover register={register} name={clause.name} test={condition[clause.name]} onDone={(test) => onChange({ ...condition, [clause.name]: test })}>
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
        content={<NewClause register={register} condition={condition} onDone={(name, test) => { setAdding(false); onChange({ ...condition, [name]: test }); }} />}
      >
        <button type="button" className="filter-add">+ {word('filterAdd')}</button>
      </Popover>
      {clauses.length > 1 && <button type="button" className="filter-add" onClick={() => onChange({})}>{word('filterClear')}</button>}
    </div>
  );
}

type ClausePopoverProps = { readonly register: RegisterWire; readonly name: string; readonly test?: Test; readonly onDone: (test: Test) => void; readonly children: ReactNode };

function ClausePopover({ register, name, test, onDone, children }: ClausePopoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  const done = (next: Test): void => {
    setOpen(false);
    onDone(next);
  };
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft" destroyOnHidden content={<ClauseEditor register={register} name={name} test={test} onDone={done} />}>
      {children}
    </Popover>
  );
}

function NewClause({ register, condition, onDone }: { readonly register: RegisterWire; readonly condition: Condition; readonly onDone: (name: string, test: Test) => void }): ReactNode {
  const { word, language } = useWords();
  const [name, setName] = useState<string>();
  if (name !== undefined) return <ClauseEditor register={register} name={name} onDone={(test) => onDone(name, test)} />;
  const fields = filterableFields(register).filter((field) => !(field.name in condition));
  return (
    <div className="filter-fields" role="menu" aria-label={word('filterField')}>
      {register.procedure && !('state' in condition) && <button type="button" role="menuitem" onClick={() => setName('state')}>{word('state')}</button>}
      {fields.map((field) => <button key={field.name} type="button" role="menuitem" onClick={() => setName(field.name)}>{say(field.title, language)}</button>)}
    </div>
  );
}
