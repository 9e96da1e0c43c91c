import { useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { listOf } from '#furniture/value/plain-value.ts';
import { useField } from '../use-field.ts';
import type { PhoneInputProps } from './phone-input-props.ts';

/** More than so many are narrowed by a few letters first. */
const SHORT = 30;
const SHOWN = 100;

/** Chooses among the records that the phone took along. */
export function RecordChoice({ id, field, value, problem, onChange }: PhoneInputProps): ReactNode {
  const { day, word } = useField();
  const [words, setWords] = useState('');
  const { rows = [], whole = true } = day?.references[field.of ?? ''] ?? {};
  const isMany = field.widget === 'references';
  const chosen = value === undefined ? [] : isMany ? listOf(value).map(String) : [String(value)];
  const found = rows.filter((row) => chosen.includes(row.id) || row.name.includes(words.trim())).slice(0, SHOWN);
  const change = (picked: readonly string[]): void => onChange(picked.length === 0 ? undefined : ((isMany ? picked : picked[0]!) as FieldValue));
  return (
    <>
      {rows.length > SHORT && <input type="search" className="field-search" placeholder={word('search')} aria-label={word('search')} value={words} onChange={(event) => setWords(event.target.value)} />}
      <select id={id} multiple={isMany} value={isMany ? [...chosen] : (chosen[0] ?? '')} onChange={(event) => change([...event.target.selectedOptions].map((one) => one.value).filter((one) => one !== ''))} aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-problem` : undefined}>
        {!isMany && <option value="">{word('choose')}</option>}
        {found.map((row) => <option key={row.id} value={row.id}>{row.name}</option>)}
      </select>
      {!whole && <p className="field-note">{word('partly')}</p>}
    </>
  );
}
