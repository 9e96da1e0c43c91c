import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { plainValue } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** A point as longitude and latitude; lines and areas are shown and kept as they are. */
export function PlaceInput({ id, field, value, onChange }: FieldInputProps): ReactNode {
  const { word, language } = useWords();
  const [text, setText] = useState(value === undefined ? '' : plainValue(field, value, {}, language));
  if (field.kind !== 'place-point') return <span className="form-note">{value === undefined ? '—' : plainValue(field, value, {}, language)}</span>;
  const change = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '') return onChange(undefined);
    const place = readPoint(typed);
    onChange(place, place ? undefined : word('badPlace'));
  };
  return <Input id={id} value={text} placeholder={word('placeHelp')} onChange={(event) => change(event.target.value)} />;
}

function readPoint(typed: string): FieldValue | undefined {
  const match = /^\s*(-?\d{1,3}(?:\.\d{1,6})?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d{1,6})?)\s*$/.exec(typed);
  return match ? { type: 'Point', coordinates: [match[1] ?? '', match[2] ?? ''] } : undefined;
}
