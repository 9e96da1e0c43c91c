import { Input, Select, Switch } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { CriterionShape } from '#kernel/criterion/criteria-wire.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';

type ShapeInputProps = { readonly id: string; readonly label: string; readonly shape: CriterionShape; readonly value: unknown; readonly onChange: (value: unknown) => void };

/** Asks for a criterion's value part by part, as its schema says it is made up. What does not fit is kept as typed: the server says why. */
export function ShapeInput({ id, label, shape, value, onChange }: ShapeInputProps): ReactNode {
  switch (shape.kind) {
    case 'number':
      return <NumberPart id={id} label={label} value={value} onChange={onChange} />;
    case 'text':
      return <Input id={id} aria-label={label} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />;
    case 'yes-no':
      return <Switch id={id} aria-label={label} checked={value === true} onChange={onChange} />;
    case 'choice':
      return <Select<string> id={id} aria-label={label} value={typeof value === 'string' ? value : undefined} options={shape.options.map((one) => ({ value: one, label: one }))} onChange={onChange} />;
    case 'parts':
      return <Parts id={id} shape={shape} value={value} onChange={onChange} />;
    case 'list':
      return <Rows id={id} label={label} of={shape.of} value={value} onChange={onChange} />;
    case 'other':
      return <JsonPart id={id} label={label} value={value} onChange={onChange} />;
    default:
      return assertNever(shape);
  }
}

type PartProps<K> = { readonly id: string; readonly value: unknown; readonly onChange: (value: unknown) => void } & K;

function NumberPart({ id, label, value, onChange }: PartProps<{ readonly label: string }>): ReactNode {
  const [text, setText] = useState(textOf(value));
  const change = (typed: string): void => {
    setText(typed);
    onChange(typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed);
  };
  return <Input id={id} aria-label={label} inputMode="decimal" value={text} onChange={(event) => change(event.target.value)} />;
}

function Parts({ id, shape, value, onChange }: PartProps<{ readonly shape: Extract<CriterionShape, { kind: 'parts' }> }>): ReactNode {
  const known = isPlain(value) ? value : {};
  return (
    <div className="shape-parts">
      {shape.parts.map((part) => (
        <div key={part.name} className={part.shape.kind === 'parts' || part.shape.kind === 'list' ? 'shape-part shape-part-deep' : 'shape-part'}>
          <label htmlFor={`${id}-${part.name}`}><code>{part.name}</code></label>
          <ShapeInput id={`${id}-${part.name}`} label={part.name} shape={part.shape} value={known[part.name]} onChange={(next) => onChange({ ...known, [part.name]: part.optional && next === '' ? undefined : next })} />
        </div>
      ))}
    </div>
  );
}

function Rows({ id, label, of, value, onChange }: PartProps<{ readonly label: string; readonly of: CriterionShape }>): ReactNode {
  const { word } = useWords();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  // A row that is taken away must not leave what was typed into it in the one that follows.
  const [turn, setTurn] = useState(0);
  return (
    <div className="shape-rows" id={id}>
      {rows.map((row, index) => (
        <fieldset key={`${turn}-${index}`}>
          <ShapeInput id={`${id}-${index}`} label={`${label} ${index + 1}`} shape={of} value={row} onChange={(next) => onChange(rows.with(index, next))} />
          <button type="button" className="button-plain" onClick={() => { setTurn(turn + 1); onChange(rows.toSpliced(index, 1)); }}>{word('removeRow', { row: index + 1 })}</button>
        </fieldset>
      ))}
      <button type="button" className="button-plain" onClick={() => onChange([...rows, of.kind === 'parts' ? {} : ''])}>{word('addRow')}</button>
    </div>
  );
}

function JsonPart({ id, label, value, onChange }: PartProps<{ readonly label: string }>): ReactNode {
  const { word } = useWebWords();
  const note = useId();
  const [text, setText] = useState(value === undefined ? '' : JSON.stringify(value, null, 2));
  const change = (typed: string): void => {
    setText(typed);
    try {
      onChange(JSON.parse(typed));
    } catch {
      onChange(typed);
    }
  };
  return <><Input.TextArea id={id} aria-label={label} aria-describedby={note} autoSize={{ minRows: 4, maxRows: 14 }} value={text} onChange={(event) => change(event.target.value)} /><p id={note} className="form-note">{word('admin.shapeOther')}</p></>;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
