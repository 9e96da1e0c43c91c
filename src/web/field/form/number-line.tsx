import { useState, type ReactNode } from 'react';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { editMoney, parseMoney } from '#furniture/value/money.ts';
import { useField } from '../use-field.ts';

type NumberLineProps = { readonly id: string; readonly field: FieldWire; readonly value: FieldValue | undefined; readonly problem: string | undefined; readonly onChange: (value: FieldValue | undefined, problem?: string) => void };

/** A number, typed on the phone's keys for numbers. */
export function NumberLine({ id, field, value, problem, onChange }: NumberLineProps): ReactNode {
  const { word } = useField();
  const [text, setText] = useState(value === undefined ? '' : field.widget === 'money' ? editMoney(Number(value)) : String(value));
  const change = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '') return onChange(undefined);
    const read = readNumber(field.widget, typed);
    onChange(read, read === undefined ? word('badNumber') : undefined);
  };
  return (
    <span className="field-number">
      <input id={id} type="text" inputMode={field.widget === 'integer' ? 'numeric' : 'decimal'} value={text} onChange={(event) => change(event.target.value)} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-problem` : undefined} />
      <i>{field.widget === 'money' ? '元' : field.widget === 'percent' ? '%' : field.unit}</i>
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
