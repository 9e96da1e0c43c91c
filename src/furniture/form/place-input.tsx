import { Button, Input, Modal } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { Skeleton } from '../notice/notices.tsx';
import { useSource } from '../source/source.ts';
import { plainValue } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** A point, clicked on the district's sketch or written as longitude and latitude; lines and areas are shown and kept as they are. */
export function PlaceInput({ id, field, value, onChange }: FieldInputProps): ReactNode {
  const { word, language } = useWords();
  const { drawMap } = useSource();
  const [text, setText] = useState(value === undefined ? '' : plainValue(field, value, {}, language));
  const [picked, setPicked] = useState<FieldValue>();
  const [open, setOpen] = useState(false);
  if (field.kind !== 'place-point') return <span className="form-note">{value === undefined ? '—' : plainValue(field, value, {}, language)}</span>;
  const change = (typed: string): void => {
    setText(typed);
    if (typed.trim() === '') return onChange(undefined);
    const place = readPoint(typed);
    onChange(place, place ? undefined : word('badPlace'));
  };
  const take = (): void => {
    if (picked !== undefined) {
      setText(plainValue(field, picked, {}, language));
      onChange(picked);
    }
    setOpen(false);
  };
  return (
    <span className="form-place">
      <Input id={id} value={text} placeholder={word('placeHelp')} onChange={(event) => change(event.target.value)} />
      <Button onClick={() => { setPicked(value); setOpen(true); }}>{word('placePick')}</Button>
      <Modal open={open} destroyOnHidden width={760} title={word('placePickTitle')} okText={word('placeTake')} cancelText={word('cancel')} okButtonProps={{ disabled: picked === undefined }} onOk={take} onCancel={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={8} />}>{drawMap({ at: pointOf(picked), onPick: ([west, south]) => setPicked({ type: 'Point', coordinates: [west.toFixed(6), south.toFixed(6)] }) })}</Suspense>
        <p className="form-note" aria-live="polite">{picked === undefined ? word('placePickLead') : plainValue(field, picked, {}, language)}</p>
      </Modal>
    </span>
  );
}

function readPoint(typed: string): FieldValue | undefined {
  const match = /^\s*(-?\d{1,3}(?:\.\d{1,6})?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d{1,6})?)\s*$/.exec(typed);
  return match ? { type: 'Point', coordinates: [match[1] ?? '', match[2] ?? ''] } : undefined;
}

function pointOf(value: FieldValue | undefined): readonly [number, number] | undefined {
  if (typeof value !== 'object' || !('coordinates' in value) || !Array.isArray(value.coordinates)) return undefined;
  const [west, south] = value.coordinates.map(Number);
  return west !== undefined && south !== undefined && Number.isFinite(west) && Number.isFinite(south) ? [west, south] : undefined;
}
