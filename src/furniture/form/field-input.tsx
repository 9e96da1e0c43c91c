import { Checkbox, DatePicker, Input, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { assertNever } from '#kernel/error/assert-never.ts';
import { dayOf, instantOf } from '#kernel/field/day.ts';
import { formatClock } from '../value/day-text.ts';
import { say } from '../value/language.ts';
import { listOf } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { CodeListInput } from './code-list-input.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { FileInput } from './file-input.tsx';
import { NumberInput } from './number-input.tsx';
import { PlaceInput } from './place-input.tsx';
import { RecordInput } from './record-input.tsx';
import { ReferenceInput } from './reference-input.tsx';
import { RowsInput } from './rows-input.tsx';

/** Asks for a value in the way that the field's widget names. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { id, field, value, onChange } = props;
  const { language, word } = useWords();
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: say(option.title, language) }));
  switch (field.widget) {
    case 'line':
    case 'code':
    case 'sealed':
      if (field.codeList !== undefined) return <CodeListInput {...props} />;
      return <Input id={id} value={value === undefined ? '' : String(value)} onChange={(event) => onChange(event.target.value || undefined)} />;
    case 'paragraph':
      return <Input.TextArea id={id} autoSize={{ minRows: 3, maxRows: 10 }} value={value === undefined ? '' : String(value)} onChange={(event) => onChange(event.target.value || undefined)} />;
    case 'integer':
    case 'money':
    case 'measure':
    case 'percent':
      return <NumberInput {...props} />;
    case 'date':
      return <DatePicker id={id} value={value === undefined ? null : dayjs(String(value))} onChange={(day) => onChange(day?.format('YYYY-MM-DD'))} />;
    case 'instant':
      return <DatePicker id={id} showTime={{ format: 'HH:mm' }} value={value === undefined ? null : dayjs(`${dayOf(String(value))}T${formatClock(String(value))}`)} onChange={(moment) => onChange(moment ? instantOf(moment.format('YYYY-MM-DD'), moment.hour() * 60 + moment.minute()) : undefined)} />;
    case 'choice':
      return options.length <= 4
        ? <Select id={id} allowClear={field.optional} options={options} value={value === undefined ? undefined : String(value)} onChange={(chosen: string | undefined) => onChange(chosen)} />
        : <Select id={id} showSearch={{ optionFilterProp: 'label' }} allowClear={field.optional} options={options} value={value === undefined ? undefined : String(value)} onChange={(chosen: string | undefined) => onChange(chosen)} />;
    case 'choices':
      return <Checkbox.Group options={options} value={value === undefined ? [] : listOf(value).map(String)} onChange={(chosen) => onChange(chosen.length > 0 ? chosen.map(String) : undefined)} />;
    case 'switch':
      return <Switch id={id} checked={value === true} checkedChildren={word('yes')} unCheckedChildren={word('no')} onChange={(on) => onChange(on)} />;
    case 'reference':
    case 'references':
      return <ReferenceInput {...props} />;
    case 'record':
      return <RecordInput {...props} />;
    case 'place':
      return <PlaceInput {...props} />;
    case 'file':
      return <FileInput {...props} />;
    case 'rows':
      return <RowsInput {...props} input={FieldInput} />;
    default:
      return assertNever(field.widget);
  }
}
