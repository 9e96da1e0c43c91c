import type { ReactNode } from 'react';
import { formatInstant } from '#furniture/value/day-text.ts';
import { useField } from '../use-field.ts';
import { fieldHref } from '../use-hash.ts';

/** What was refused: mine, of those whom I lead, and what was handed to me. */
export function TrayPage(): ReactNode {
  const { day, word, language } = useField();
  const refusals = day?.refusals ?? [];
  return (
    <>
      <h1>{word('tray')}</h1>
      {refusals.length === 0 && <p className="field-empty">{word('emptyTray')}</p>}
      <ul className="field-list">
        {refusals.map((one) => (
          <li key={one.id}>
            <a className="field-row" href={fieldHref('tray', one.id)}>
              <b>{one.what}</b>
              <span>{one.why}</span>
              <span className="field-due">{[...(one.mine ? [] : [word('ofWorker', { name: one.workerName })]), word('claimedAt', { at: formatInstant(one.claimedAt, language) })].join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
