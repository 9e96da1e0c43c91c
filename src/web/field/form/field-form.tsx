import { useEffect, useEffectEvent, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { OnPhone } from '#kernel/register/register.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { say } from '#furniture/value/language.ts';
import type { Draft } from '../keep/account-store.ts';
import { PlaceTaker } from '../place/place-taker.tsx';
import { findAreas } from '../place/find-areas.ts';
import { useField } from '../use-field.ts';
import { goTo } from '../use-hash.ts';
import { canAsk, type Asked } from './asked-fields.ts';
import { PhoneInput } from './phone-input.tsx';
import { PhotoTaker } from './photo-taker.tsx';

type Values = Readonly<Record<string, FieldValue>>;

/** What a form is: `name` is that of its draft; photographs are offered where the register counts them or none are asked for. */
export type FieldFormProps = {
  readonly name: string;
  readonly asked: readonly Asked[];
  readonly onPhone: OnPhone | undefined;
  readonly reason: boolean;
  readonly does: string;
  readonly start: Values;
  readonly startReason?: string;
  /** Photographs with which it begins. */
  readonly photos?: Draft['photos'];
  readonly withoutPhotos?: boolean;
  readonly onSubmit: (draft: Draft) => Promise<void>;
};

const EMPTY: Draft = { values: {}, reason: '', photos: [] };

/** A form for a thumb: camera first, then the place, then what has to be said. What is filled in is kept as a draft at once. */
export function FieldForm({ name, asked, onPhone, reason, does, start, startReason = '', photos: startPhotos = [], withoutPhotos = false, onSubmit }: FieldFormProps): ReactNode {
  const { state, day, word, language } = useField();
  const [draft, setDraft] = useState<Draft>();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState('');
  const [isBusy, setBusy] = useState(false);
  const latest = useRef<Draft>(EMPTY);
  const begin = useEffectEvent((kept: Draft | undefined) => {
    latest.current = kept ?? { values: start, reason: startReason, photos: startPhotos };
    setDraft(latest.current);
  });
  const { store } = state;
  useEffect(() => void store?.draft(name).then(begin), [store, name]);
  if (!draft || !day) return null;

  const change = (part: Partial<Draft>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    void state.store?.keepDraft(name, latest.current);
  };
  const set = (values: Readonly<Record<string, FieldValue | undefined>>): void => change({ values: Object.fromEntries(Object.entries({ ...latest.current.values, ...values }).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined)) });
  const counts = new Set(onPhone?.photos ?? []);
  const placed = asked.find(({ field }) => field.kind === 'place-point');
  const setPlace = (point: FieldValue | undefined): void => set({ ...(placed ? { [placed.field.name]: point } : {}), ...(point ? findAreas(day, asked, onPhone, point) : {}) });
  const shown = asked.filter(({ field }) => !counts.has(field.name) && field !== placed?.field && canAsk(field));
  const values: Values = { ...draft.values, ...Object.fromEntries(asked.filter(({ field }) => counts.has(field.name)).map(({ field }) => [field.name, draft.photos.length])) };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = asked.filter(({ field, required }) => required && values[field.name] === undefined).map(({ field }) => field.name);
    const lacking = { ...Object.fromEntries(missing.map((field) => [field, word('required')])), ...(reason && draft.reason.trim() === '' ? { reason: word('required') } : {}) };
    const found = { ...Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== '')), ...lacking };
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return document.getElementById(`field-${first}`)?.focus();
    setBusy(true);
    await onSubmit({ ...draft, values }).catch((error: unknown) => {
      setFailure(word('failed', { why: error instanceof Error ? error.message : String(error) }));
      setBusy(false);
    });
  };

  return (
    <form className="field-form" onSubmit={(event) => void submit(event)} noValidate>
      {!withoutPhotos && <PhotoTaker photos={draft.photos} place={placed && draft.values[placed.field.name]} onChange={(photos) => change({ photos: photos(latest.current.photos) })} />}
      {placed && <PlaceTaker id={`field-${placed.field.name}`} title={say(placed.field.title, language)} required={placed.required} value={draft.values[placed.field.name]} problem={problems[placed.field.name]} onChange={setPlace} />}
      {shown.map(({ field, required }) => (
        <PhoneInput key={field.name} id={`field-${field.name}`} field={field} required={required} value={draft.values[field.name]} problem={problems[field.name]} onChange={(value, problem) => {
          set({ [field.name]: value });
          setProblems((before) => ({ ...before, [field.name]: problem ?? '' }));
        }} />
      ))}
      {reason && (
        <div className="field-input">
          <label htmlFor="field-reason">{word('reason')}</label>
          <textarea id="field-reason" rows={3} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} aria-invalid={problems.reason ? true : undefined} />
          {problems.reason && <p className="field-problem">{problems.reason}</p>}
        </div>
      )}
      {failure && <p className="field-problem" role="alert">{failure}</p>}
      <p className="field-note">{word('draftKept')}</p>
      <div className="field-actions">
        <button type="submit" className="field-button main" disabled={isBusy}>{word('submit', { does })}</button>
        <button type="button" className="field-button" onClick={() => (window.history.length > 1 ? window.history.back() : goTo())}>{word('cancel')}</button>
      </div>
    </form>
  );
}
