import { useEffect, useState, type ChangeEvent, type ReactNode } from 'react';
import { MAX_PHOTOS } from '#kernel/field-work/limits.ts';
import type { ClaimedPlace } from '#kernel/field-work/message.ts';
import { UUID7_RANDOM_BYTES, uuid7 } from '#kernel/field-work/uuid7.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { isObject, listOf } from '#furniture/value/plain-value.ts';
import type { DraftPhoto } from '../keep/account-store.ts';
import { useField } from '../use-field.ts';
import { shrinkPhoto } from './shrink-photo.ts';

type PhotoTakerProps = {
  readonly photos: readonly DraftPhoto[];
  /** Where the form says that it is; the photographs say so too. */
  readonly place: FieldValue | undefined;
  readonly onChange: (change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => void;
};

/** The camera, first of all: a photograph is on the phone for good before the form goes on. */
export function PhotoTaker({ photos, place, onChange }: PhotoTakerProps): ReactNode {
  const { state, word } = useField();
  const [failed, setFailed] = useState(false);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setFailed(false);
    for (const file of files.slice(0, MAX_PHOTOS - photos.length)) {
      try {
        const bytes = await shrinkPhoto(file);
        const id = uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(UUID7_RANDOM_BYTES)));
        await state.store?.keepPhoto(id, bytes);
        const claimed = placeOf(place);
        onChange((before) => [...before, { id, name: nameOf(before.length + 1, bytes.type), type: bytes.type, claimedAt: new Date().toISOString(), ...(claimed ? { place: claimed } : {}) }]);
      } catch {
        setFailed(true);
      }
    }
  };
  return (
    <fieldset className="field-photos">
      <legend className="only-heard">{word('takePhoto')}</legend>
      <label className="field-camera">
        <input type="file" accept="image/*" capture="environment" multiple onChange={(event) => void take(event)} disabled={photos.length >= MAX_PHOTOS} />
        <span aria-hidden="true">＋</span>{word('takePhoto')}
      </label>
      {photos.length > 0 && (
        <ul>
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <KeptPhoto id={photo.id} file={photo.file} alt={word('photo', { n: index + 1 })} />
              <button type="button" aria-label={word('removePhoto', { n: index + 1 })} onClick={() => onChange((before) => before.filter((one) => one.id !== photo.id))}>×</button>
            </li>
          ))}
        </ul>
      )}
      {failed && <p className="field-problem" role="alert">{word('photoFailed')}</p>}
      {photos.length > 0 && <p className="field-note">{word('photosKept')}</p>}
    </fieldset>
  );
}

/** A photograph that is kept on the phone, or at the server alone. */
function KeptPhoto({ id, file, alt }: { readonly id: string; readonly file: string | undefined; readonly alt: string }): ReactNode {
  const { state } = useField();
  const [address, setAddress] = useState<string>();
  const { store } = state;
  useEffect(() => {
    let made: string | undefined;
    void store?.photo(id).then((bytes) => {
      made = bytes && URL.createObjectURL(bytes);
      setAddress(made ?? (file && `/api/files/${file}/thumbnail`));
    });
    return () => (made ? URL.revokeObjectURL(made) : undefined);
  }, [store, id, file]);
  return address ? <img src={address} alt={alt} /> : <span className="field-photo-gap" />;
}

function placeOf(value: FieldValue | undefined): ClaimedPlace | undefined {
  if (value === undefined || !isObject(value)) return undefined;
  const [longitude, latitude] = listOf(value.coordinates ?? []).map(String);
  return longitude !== undefined && latitude !== undefined ? { longitude, latitude } : undefined;
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp', 'image/heic': 'heic' };

function nameOf(number: number, type: string): string {
  return `photo-${number}.${ENDINGS[type] ?? 'jpg'}`;
}
