import type { ReactNode } from 'react';
import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { say } from '../value/language.ts';
import type { Refs } from '../value/plain-value.ts';
import { ShowValue } from '../value/show-value.tsx';
import { MaskedValue } from './masked-value.tsx';
import { useWords } from '../words/use-words.ts';
import './record.css';

/** A group of fields under one heading. */
export type FieldGroup = { readonly title: string; readonly fields: readonly FieldWire[] };

/** The groups that a register declares, and one for the fields that none of them holds. */
export function groupsOf(register: RegisterWire, titles: { readonly main: string; readonly other: string }, titleOf: (label: RegisterWire['title']) => string): readonly FieldGroup[] {
  const byName = new Map(register.fields.map((field) => [field.name, field]));
  const declared = register.groups.map((group) => ({ title: titleOf(group.title), fields: group.fields.flatMap((name) => byName.get(name) ?? []) }));
  const held = new Set(declared.flatMap((group) => group.fields.map((field) => field.name)));
  const rest = register.fields.filter((field) => !held.has(field.name));
  if (rest.length === 0) return declared;
  return [...declared, { title: declared.length === 0 ? titles.main : titles.other, fields: rest }];
}

const WIDE = new Set(['paragraph', 'rows']);

/** A record's fields in the groups that people think in; fields without a value gather in one quiet line. */
export function FieldGroups({ register, record, refs }: { readonly register: RegisterWire; readonly record: RecordWire; readonly refs: Refs }): ReactNode {
  const { word, language } = useWords();
  const groups = groupsOf(register, { main: word('group'), other: word('otherFields') }, (label) => say(label, language));
  return groups.map((group) => {
    const filled = group.fields.filter((field) => record.values[field.name] !== undefined);
    const empty = group.fields.filter((field) => record.values[field.name] === undefined);
    return (
      <section key={group.title} className="field-group">
        <h2>{group.title}</h2>
        <dl className="field-list">
          {filled.map((field) => (
            <div key={field.name} className={WIDE.has(field.widget) ? 'field-wide' : undefined}>
              <dt>{say(field.title, language)}</dt>
              <dd>{field.masked === 'reveal' ? <MaskedValue key={`${record.id} ${record.version}`} register={register.id} record={record.id} field={field} refs={refs} /> : <ShowValue field={field} value={record.values[field.name]} refs={refs} />}</dd>
            </div>
          ))}
        </dl>
        {empty.length > 0 && <p className="field-empty">{word('filterEmpty')}{language === 'zh' ? '：' : ': '}{empty.map((field) => say(field.title, language)).join(language === 'zh' ? '、' : ', ')}</p>}
      </section>
    );
  });
}
