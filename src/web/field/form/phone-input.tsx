import type { ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { dayOf, instantOf } from '#kernel/field/day.ts';
import { formatClock } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { listOf } from '#furniture/value/plain-value.ts';
import { useField } from '../use-field.ts';
import { NumberLine } from './number-line.tsx';
import type { PhoneInputProps } from './phone-input-props.ts';
import { RecordChoice } from './record-choice.tsx';

/** Up to so many choices stand side by side. */
const CHIPS = 6;

/** Asks for a value by a thumb: as few parts as there can be, each tall enough to be hit. */
export function PhoneInput(props: PhoneInputProps): ReactNode {
  const { id, field, required, problem } = props;
  const { word, language } = useField();
  const isGroup = field.widget === 'switch' || field.widget === 'choices' || (field.widget === 'choice' && (field.options ?? []).length <= CHIPS);
  const title = <>{say(field.title, language)}{!required && <small> {word('optional')}</small>}</>;
  const below = <>{field.help && <p className="field-note">{say(field.help, language)}</p>}{problem && <p className="field-problem" id={`${id}-problem`}>{problem}</p>}</>;
  if (isGroup) return <fieldset className="field-input" id={id} tabIndex={-1}><legend>{title}</legend><Part {...props} />{below}</fieldset>;
  return <div className="field-input"><label htmlFor={id}>{title}</label><Part {...props} />{below}</div>;
}

function Part(props: PhoneInputProps): ReactNode {
  const { id, field, value, onChange, problem } = props;
  const { day, word, language } = useField();
  const marked = problem ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-problem` } : {};
  const text = value === undefined ? '' : String(value);
  const options = (field.options ?? []).map((option) => ({ value: option.value, title: say(option.title, language) }));
  switch (field.widget) {
    case 'paragraph':
      return <textarea id={id} rows={3} value={text} onChange={(event) => onChange(event.target.value || undefined)} {...marked} />;
    case 'integer':
    case 'money':
    case 'measure':
    case 'percent':
      return <NumberLine {...props} />;
    case 'date':
      return <input id={id} type="date" value={text} onChange={(event) => onChange(event.target.value || undefined)} {...marked} />;
    case 'instant':
      return <input id={id} type="datetime-local" value={text === '' ? '' : `${dayOf(text)}T${formatClock(text)}`} onChange={(event) => onChange(instantFrom(event.target.value))} {...marked} />;
    case 'switch':
      return <Chips id={id} options={[{ value: 'true', title: word('yes') }, { value: 'false', title: word('no') }]} chosen={value === undefined ? [] : [String(value)]} onPick={(one) => onChange(one === 'true')} />;
    case 'choice':
      if (options.length <= CHIPS) return <Chips id={id} options={options} chosen={value === undefined ? [] : [text]} onPick={(one) => onChange(one === value && field.optional ? undefined : one)} />;
      return <Choice id={id} options={options} value={text} marked={marked} onChange={onChange} />;
    case 'choices': {
      const chosen = value === undefined ? [] : listOf(value).map(String);
      return <Chips id={id} options={options} chosen={chosen} onPick={(one) => {
        const next = chosen.includes(one) ? chosen.filter((it) => it !== one) : [...chosen, one];
        onChange(next.length > 0 ? next : undefined);
      }} />;
    }
    case 'reference':
    case 'references':
      return <RecordChoice {...props} />;
    case 'line':
    case 'code':
    case 'sealed': {
      const codes = field.codeList === undefined ? undefined : day?.codes[field.codeList];
      if (codes && codes.length > 0) return <Choice id={id} options={codes.map((one) => ({ value: one.code, title: `${one.code} ${one.name}` }))} value={text} marked={marked} onChange={onChange} />;
      return <input id={id} type="text" autoComplete="off" value={text} onChange={(event) => onChange(event.target.value || undefined)} {...marked} />;
    }
    default:
      return <p className="field-note" id={id}>{word('notOnPhone')}</p>;
  }
}

type Option = { readonly value: string; readonly title: string };

function Chips({ id, options, chosen, onPick }: { readonly id: string; readonly options: readonly Option[]; readonly chosen: readonly string[]; readonly onPick: (value: string) => void }): ReactNode {
  return <div className="field-chips">{options.map((option) => <button key={option.value} id={`${id}-${option.value}`} type="button" aria-pressed={chosen.includes(option.value)} onClick={() => onPick(option.value)}>{option.title}</button>)}</div>;
}

function Choice({ id, options, value, marked, onChange }: { readonly id: string; readonly options: readonly Option[]; readonly value: string; readonly marked: object; readonly onChange: (value: FieldValue | undefined) => void }): ReactNode {
  const { word } = useField();
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value || undefined)} {...marked}>
      <option value="">{word('choose')}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.title}</option>)}
    </select>
  );
}

function instantFrom(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text);
  return match ? instantOf(match[1]!, Number(match[2]) * 60 + Number(match[3])) : undefined;
}
