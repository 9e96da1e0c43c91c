import { Button, Checkbox, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import type { Test } from '#kernel/condition/condition.ts';
import type { FieldWire, RegisterWire } from '#kernel/desk/wire.ts';
import { instantOf } from '#kernel/field/day.ts';
import { endOfDay } from '../value/day-text.ts';
import { say } from '../value/language.ts';
import { editMoney, parseMoney } from '../value/money.ts';
import { useWords } from '../words/use-words.ts';

type ClauseEditorProps = { readonly register: RegisterWire; readonly name: string; readonly test?: Test; readonly onDone: (test: Test) => void };

/** Asks for the test of one field. */
export function ClauseEditor({ register, name, test, onDone }: ClauseEditorProps): ReactNode {
  const { language, word } = useWords();
  const field = register.fields.find((one) => one.name === name);
  if (name === 'state') {
    const options = (register.procedure?.states ?? []).map((state) => ({ value: state.name, label: say(state.title, language) }));
    return <ManyOf title={word('state')} options={options} test={test} onDone={onDone} />;
  }
  if (!field) return null;
  const title = say(field.title, language);
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: say(option.title, language) }));
  if (field.widget === 'choice') return <ManyOf title={title} options={options} test={test} onDone={onDone} />;
  if (field.widget === 'choices') return <OneOf title={title} options={options} onDone={(value) => onDone({ includes: value })} />;
  if (field.widget === 'switch') {
    return <OneOf title={title} options={[{ value: 'yes', label: word('yes') }, { value: 'no', label: word('no') }]} onDone={(value) => onDone(value === 'yes')} />;
  }
  if (field.widget === 'date' || field.widget === 'instant') return <DayBound field={field} title={title} test={test} onDone={onDone} />;
  return <NumberBound field={field} title={title} test={test} onDone={onDone} />;
}

type Options = readonly { readonly value: string; readonly label: string }[];

function ManyOf({ title, options, test, onDone }: { readonly title: string; readonly options: Options; readonly test?: Test; readonly onDone: (test: Test) => void }): ReactNode {
  const { word } = useWords();
  const before = typeof test === 'string' ? [test] : typeof test === 'object' && 'in' in test ? test.in.map(String) : [];
  const [chosen, setChosen] = useState<string[]>(before);
  return (
    <form className="clause-editor" onSubmit={(event) => { event.preventDefault(); if (chosen.length > 0) onDone(chosen.length === 1 ? chosen[0]! : { in: chosen }); }}>
      <div className="clause-title">{title}{' '}{word('filterIs')}</div>
      <Checkbox.Group className="clause-options" options={[...options]} value={chosen} onChange={setChosen} />
      <Button type="primary" size="small" htmlType="submit" disabled={chosen.length === 0}>{word('filterApply')}</Button>
    </form>
  );
}

function OneOf({ title, options, onDone }: { readonly title: string; readonly options: Options; readonly onDone: (value: string) => void }): ReactNode {
  return (
    <div className="clause-editor">
      <div className="clause-title">{title}</div>
      <Radio.Group className="clause-options" options={[...options]} onChange={(event) => onDone(String(event.target.value))} />
    </div>
  );
}

type BoundProps = { readonly field: FieldWire; readonly title: string; readonly test?: Test; readonly onDone: (test: Test) => void };

function boundOf(test: Test | undefined): { side: 'atLeast' | 'atMost'; value?: string | number } {
  if (typeof test === 'object' && 'atMost' in test) return { side: 'atMost', value: test.atMost };
  if (typeof test === 'object' && 'atLeast' in test) return { side: 'atLeast', value: test.atLeast };
  return { side: 'atLeast' };
}

// The editor opens because somebody asked for it, so the input takes the keys at once.
const focusOnce = (input: { focus: () => void } | null): void => input?.focus();

const asTest = (side: 'atLeast' | 'atMost', value: string | number): Test => (side === 'atLeast' ? { atLeast: value } : { atMost: value });

function NumberBound({ field, title, test, onDone }: BoundProps): ReactNode {
  const { word } = useWords();
  const before = boundOf(test);
  const isMoney = field.widget === 'money';
  const [side, setSide] = useState(before.side);
  const [text, setText] = useState(before.value === undefined ? '' : isMoney ? editMoney(Number(before.value)) : String(before.value));
  const value = isMoney ? parseMoney(text) : text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
  return (
    <form className="clause-editor" onSubmit={(event) => { event.preventDefault(); if (value !== undefined) onDone(asTest(side, value)); }}>
      <div className="clause-title">{title}</div>
      <Radio.Group size="small" value={side} onChange={(event) => setSide(event.target.value === 'atMost' ? 'atMost' : 'atLeast')} options={[{ value: 'atLeast', label: word('filterAtLeast') }, { value: 'atMost', label: word('filterAtMost') }]} />
      <Input size="small" value={text} ref={focusOnce} aria-label={title} suffix={isMoney ? '元' : field.unit} placeholder={isMoney ? '2000万' : ''} onChange={(event) => setText(event.target.value)} />
      <Button type="primary" size="small" htmlType="submit" disabled={value === undefined}>{word('filterApply')}</Button>
    </form>
  );
}

function DayBound({ field, title, test, onDone }: BoundProps): ReactNode {
  const { word } = useWords();
  const before = boundOf(test);
  const [side, setSide] = useState(before.side);
  const [day, setDay] = useState(before.value === undefined ? undefined : String(before.value).slice(0, 10));
  const bound = (picked: string): string => (field.widget === 'date' ? picked : side === 'atLeast' ? instantOf(picked) : endOfDay(picked));
  return (
    <form className="clause-editor" onSubmit={(event) => { event.preventDefault(); if (day) onDone(asTest(side, bound(day))); }}>
      <div className="clause-title">{title}</div>
      <Radio.Group size="small" value={side} onChange={(event) => setSide(event.target.value === 'atMost' ? 'atMost' : 'atLeast')} options={[{ value: 'atLeast', label: word('filterFrom') }, { value: 'atMost', label: word('filterTo') }]} />
      <DatePicker size="small" aria-label={title} value={day ? dayjs(day) : null} onChange={(picked) => setDay(picked?.format('YYYY-MM-DD'))} />
      <Button type="primary" size="small" htmlType="submit" disabled={!day}>{word('filterApply')}</Button>
    </form>
  );
}
