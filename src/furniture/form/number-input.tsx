import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { editMoney, formatMoney, parseMoney } from '../value/money.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** A number as typed; money may be written with 万 and 亿 and is read back beside the input. */
export function NumberInput({ id, field, value, onChange }: FieldInputProps): ReactNode {
  const { word, language } = useWords();
  const isMoney = field.widget === 'money';
  const [text, setText] = useState(value === undefined ? '' : isMoney ? editMoney(Number(value)) : String(value));
  const change = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '') return onChange(undefined);
    const read = readNumber(field.widget, typed);
    onChange(read, read === undefined ? word(isMoney ? 'badMoney' : field.widget === 'integer' ? 'badWhole' : 'badNumber') : undefined);
  };
  return (
    <span className="form-number">
      <Input id={id} inputMode="decimal" value={text} suffix={isMoney ? '元' : field.unit} onChange={(event) => change(event.target.value)} />
      {isMoney && typeof value === 'number' && <span className="form-note">{formatMoney(value, language)}</span>}
    </span>
  );
}

// Whole numbers travel as numbers, decimals as text, so that no digit is lost on the way.
function readNumber(widget: string, typed: string): FieldValue | undefined {
  if (widget === 'money') return parseMoney(typed);
  const plain = typed.replace(/[,，\s%]/g, '');
  if (widget === 'integer') return /^-?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
  return /^-?\d{1,18}(\.\d{1,9})?$/.test(plain) ? plain : undefined;
}
