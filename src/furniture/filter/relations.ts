import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';

/** How a clause holds a field against a value. */
export type Relation = 'is' | 'not' | 'startsWith' | 'includes' | 'atLeast' | 'atMost' | 'between' | 'filled' | 'empty';

/** What is typed or picked for a clause. */
export type ValueSort = 'options' | 'option' | 'yes-no' | 'text' | 'number' | 'day' | 'records' | 'record' | 'link' | 'none';

/** What a clause may be about: a field of the register, the state of its cases, or when they are due. */
export type Subject = { readonly name: string; readonly field?: FieldWire; readonly relations: readonly Relation[]; readonly sort: ValueSort };

const KINDS: Readonly<Record<FieldWire['widget'], readonly [sort: ValueSort, ...relations: Relation[]]>> = {
  choice: ['options', 'is', 'not'],
  choices: ['option', 'includes'],
  switch: ['yes-no', 'is'],
  line: ['text', 'startsWith', 'is', 'not'],
  code: ['text', 'startsWith', 'is', 'not'],
  paragraph: ['text', 'startsWith'],
  integer: ['number', 'atLeast', 'atMost', 'between', 'is'],
  money: ['number', 'atLeast', 'atMost', 'between', 'is'],
  measure: ['number', 'atLeast', 'atMost', 'between', 'is'],
  percent: ['number', 'atLeast', 'atMost', 'between', 'is'],
  date: ['day', 'between', 'atLeast', 'atMost'],
  instant: ['day', 'between', 'atLeast', 'atMost'],
  reference: ['records', 'is', 'not'],
  references: ['record', 'includes'],
  record: ['link', 'is'],
  sealed: ['none'],
  place: ['none'],
  file: ['none'],
  rows: ['none'],
};

/** What of a field may be asked; of one that is masked for me, only whether it is filled in. Undefined where there is nothing to ask. */
export function subjectOf(field: FieldWire): Subject | undefined {
  const [sort, ...relations] = KINDS[field.widget];
  const asked: readonly Relation[] = [...(field.masked ? [] : relations), ...(field.optional ? (['filled', 'empty'] as const) : [])];
  return asked.length > 0 ? { name: field.name, field, relations: asked, sort } : undefined;
}

/** Everything that a register can be narrowed by: its fields, and of cases their state and when they are due. */
export function subjectsOf(register: RegisterWire): readonly Subject[] {
  const ofCase: readonly Subject[] = register.procedure
    ? [{ name: 'state', relations: ['is', 'not'], sort: 'options' }, ...(register.procedure.clocks.length > 0 ? [{ name: 'dueAt', relations: ['between', 'atLeast', 'atMost', 'filled', 'empty'], sort: 'day' } as const] : [])]
    : [];
  return [...ofCase, ...register.fields.flatMap((field) => subjectOf(field) ?? [])];
}
