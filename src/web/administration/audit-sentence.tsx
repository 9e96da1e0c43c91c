import type { ReactNode } from 'react';
import '#furniture/filter/filter.css';

/** A piece of what is asked for, and how to take it away. */
export type AuditPiece = { readonly title: string; readonly value: string; readonly remove: () => void };

type AuditSentenceProps = { readonly pieces: readonly AuditPiece[]; readonly none: string; readonly and: string; readonly removes: (piece: string) => string };

/** What is asked for as a sentence whose pieces can be taken away. */
export function AuditSentence({ pieces, none, and, removes }: AuditSentenceProps): ReactNode {
  return (
    <div className="filter-bar audit-sentence" aria-live="polite">
      {pieces.length === 0 && <span className="filter-none">{none}</span>}
      {pieces.map((piece, index) => (
        <span key={piece.title} className="filter-clause">
          {index > 0 && <span className="filter-and">{and}</span>}
          <span className="filter-piece"><span className="filter-title">{piece.title}</span> <b>{piece.value}</b></span>
          <button type="button" className="filter-remove" aria-label={removes(`${piece.title} ${piece.value}`)} onClick={piece.remove}>×</button>
        </span>
      ))}
    </div>
  );
}
