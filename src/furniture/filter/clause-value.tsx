import { Checkbox, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import { CodeListInput } from '../form/code-list-input.tsx';
import { RecordInput } from '../form/record-input.tsx';
import { ReferenceInput } from '../form/reference-input.tsx';
import { say } from '../value/language.ts';
import { listOf, type Refs } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import type { ClauseDraft } from './clause-draft.ts';
import type { Subject } from './relations.ts';

type ClauseValueProps = { readonly register: RegisterWire; readonly subject: Subject; readonly title: string; readonly draft: ClauseDraft; readonly refs: Refs; readonly onChange: (values: readonly string[]) => void };

/** Asks for what a clause holds its field against, in the way of the field's kind. */
export function ClauseValue(props: ClauseValueProps): ReactNode {
  const { register, subject, title, draft, refs, onChange } = props;
  const { word, language } = useWords();
  const { field } = subject;
  const [first = ''] = draft.values;
  if (draft.relation === 'filled' || draft.relation === 'empty') return null;
  const options = field ? (field.options ?? []).map((option) => ({ value: option.value, label: say(option.title, language) })) : (register.procedure?.states ?? []).map((state) => ({ value: state.name, label: say(state.title, language) }));
  const picker = { id: 'clause-value', refs, onChange: (value: unknown) => onChange(value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]) };
  switch (subject.sort) {
    case 'options':
      return <Checkbox.Group className="clause-options" options={options} value={[...draft.values]} onChange={(chosen) => onChange(chosen.map(String))} />;
    case 'option':
      return <Radio.Group className="clause-options" options={options} value={first} onChange={(event) => onChange([String(event.target.value)])} />;
    case 'yes-no':
      return <Radio.Group options={[{ value: 'true', label: word('yes') }, { value: 'false', label: word('no') }]} value={first} onChange={(event) => onChange([String(event.target.value)])} />;
    case 'text':
      if (field?.codeList !== undefined && draft.relation !== 'startsWith') return <CodeListInput {...picker} field={field} value={first || undefined} />;
      return <Input size="small" aria-label={title} value={first} maxLength={200} onChange={(event) => onChange([event.target.value])} />;
    case 'number':
      return <Pair {...props} one={(value, change, label) => <Input size="small" aria-label={label} value={value} suffix={field?.widget === 'money' ? (language === 'zh' ? '元' : 'yuan') : field?.unit} placeholder={field?.widget === 'money' ? '2000万' : ''} onChange={(event) => change(event.target.value)} />} />;
    case 'day':
      return <Pair {...props} one={(value, change, label) => <DatePicker size="small" aria-label={label} value={value ? dayjs(value) : null} onChange={(day) => change(day ? day.format('YYYY-MM-DD') : '')} />} />;
    case 'records':
      return field && <ReferenceInput {...picker} field={{ ...field, widget: 'references' }} value={[...draft.values]} />;
    case 'record':
      return field && <ReferenceInput {...picker} field={{ ...field, widget: 'reference' }} value={listOf(draft.values)[0]} />;
    case 'link':
      return field && <RecordInput {...picker} field={field} value={first || undefined} />;
    case 'none':
      return null;
    default:
      return assertNever(subject.sort);
  }
}

type PairProps = ClauseValueProps & { readonly one: (value: string, change: (value: string) => void, label: string) => ReactNode };

// One bound, or both.
function Pair({ title, draft, onChange, one }: PairProps): ReactNode {
  const { word } = useWords();
  const [first = '', second = ''] = draft.values;
  if (draft.relation !== 'between') return one(first, (value) => onChange([value]), title);
  return (
    <div className="clause-pair">
      {one(first, (value) => onChange([value, second]), `${title} ${word('filterFrom')}`)}
      <span aria-hidden="true">—</span>
      {one(second, (value) => onChange([first, value]), `${title} ${word('filterTo')}`)}
    </div>
  );
}
