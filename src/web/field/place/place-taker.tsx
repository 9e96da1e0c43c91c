import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import type { FieldWord } from '../field-words.ts';
import { useField } from '../use-field.ts';
import { positionOf } from './find-areas.ts';
import { PlaceSketch } from './place-sketch.tsx';

type PlaceTakerProps = { readonly id: string; readonly title: string; readonly required: boolean; readonly value: FieldValue | undefined; readonly problem: string | undefined; readonly onChange: (point: FieldValue | undefined) => void };

const GIVES_UP_AFTER_MS = 10_000;
const NOT_OLDER_MS = 30_000;

/** The place: found by itself, and corrected by a tap on the sketch. */
export function PlaceTaker({ id, title, required, value, problem, onChange }: PlaceTakerProps): ReactNode {
  const { day, word } = useField();
  const [said, setSaid] = useState<{ readonly word: FieldWord; readonly m?: number } | undefined>(value === undefined ? { word: 'geolocation' in navigator ? 'finding' : 'placeFailed' } : undefined);
  const locate = (): void => {
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => {
        const [west, south, east, north] = day?.ground.bounds ?? [-180, -90, 180, 90];
        const isInside = coords.longitude >= west && coords.longitude <= east && coords.latitude >= south && coords.latitude <= north;
        setSaid(isInside ? { word: 'placeFound', m: Math.round(coords.accuracy) } : { word: 'placeOutside' });
        if (isInside) onChange(pointAt(coords.longitude, coords.latitude));
      },
      () => setSaid({ word: 'placeFailed' }),
      { enableHighAccuracy: true, timeout: GIVES_UP_AFTER_MS, maximumAge: NOT_OLDER_MS },
    );
  };
  const find = (): void => {
    setSaid({ word: 'finding' });
    locate();
  };
  const begin = useEffectEvent(() => (value === undefined ? locate() : undefined));
  useEffect(() => begin(), []);
  const tap = (longitude: number, latitude: number): void => {
    setSaid({ word: 'placeSet' });
    onChange(pointAt(longitude, latitude));
  };
  return (
    <fieldset className="field-place" id={id} tabIndex={-1}>
      <legend>{title}{!required && <small> {word('optional')}</small>}</legend>
      <p className="field-note" role="status">{said ? word(said.word, { m: said.m ?? 0 }) : ''} <button type="button" className="field-link" onClick={find}>{word('findAgain')}</button></p>
      <PlaceSketch at={positionOf(value)} onTap={tap} />
      {problem && <p className="field-problem">{problem}</p>}
    </fieldset>
  );
}

function pointAt(longitude: number, latitude: number): FieldValue {
  return { type: 'Point', coordinates: [longitude.toFixed(6), latitude.toFixed(6)] };
}
