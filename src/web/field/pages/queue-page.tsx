import type { ReactNode } from 'react';
import { countOpen, forgetPhoto, type QueuedPhoto, type QueuedState } from '#kernel/field-work/queue.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import type { FieldWord } from '../field-words.ts';
import { useField } from '../use-field.ts';
import { fieldHref } from '../use-hash.ts';

const STATES: Readonly<Record<QueuedState, FieldWord>> = { waiting: 'waiting', sending: 'sendingOne', held: 'held', accepted: 'accepted', refused: 'refusedOne' };
const SIGNS: Readonly<Record<QueuedState, string>> = { waiting: '◐', sending: '◐', held: '◐', accepted: '✓', refused: '▲' };

/** What was done on this phone and what became of it, the newest first. */
export function QueuePage(): ReactNode {
  const { state, queue, isSyncing, word, language } = useField();
  const messages = queue.messages.toReversed();
  return (
    <>
      <h1>{word('queue')}</h1>
      {messages.length === 0 && <p className="field-empty">{word('emptyQueue')}</p>}
      <ul className="field-list">
        {messages.map(({ message, name, state: stands, answer }) => {
          const photos = queue.photos.filter((photo) => photo.message === message.id).length;
          const row = (
            <>
              <b>{name}</b>
              <span className={`field-state ${stands}`}><i aria-hidden="true">{SIGNS[stands]}</i> {word(STATES[stands])}{photos > 0 && ` · ${word('photosCount', { n: photos })}`}</span>
              {answer?.is === 'refused' && <span>{answer.sentence}</span>}
              <span className="field-due">{formatInstant(message.claimedAt, language)}</span>
            </>
          );
          const lost = queue.photos.filter((photo) => photo.message === message.id && photo.problem !== undefined);
          return <li key={message.id}>{answer?.is === 'refused' ? <a className="field-row" href={fieldHref('tray', answer.refusal)}>{row}</a> : <div className="field-row">{row}</div>}{lost.map((photo) => <PhotoRefused key={photo.id} photo={photo} />)}</li>;
        })}
      </ul>
      {countOpen(queue) > 0 && <div className="field-actions"><button type="button" className="field-button main" disabled={isSyncing} onClick={() => void state.sendNow()}>{word(isSyncing ? 'sending' : 'syncNow')}</button></div>}
    </>
  );
}

/** A photograph that the server takes never: it stays on the phone until the worker takes it away. */
function PhotoRefused({ photo }: { readonly photo: QueuedPhoto }): ReactNode {
  const { state, word } = useField();
  return <p className="field-problem">{word('photoRefused', { why: photo.problem ?? '' })} <button type="button" className="field-link" onClick={() => void state.change((queue) => forgetPhoto(queue, photo.id))}>{word('remove')}</button></p>;
}
