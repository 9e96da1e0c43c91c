import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';
import { cutPieces, type Piece, type ReportCheck } from './report-check.ts';
import { setParagraphs } from './set-paragraphs.ts';

type ReportPaperProps = {
  readonly text: string;
  readonly check: ReportCheck | undefined;
  readonly editing: boolean;
  readonly current: number | undefined;
  readonly onText: (text: string) => void;
  readonly onChoose: (claim: number) => void;
};

/** The text as on a newspaper page; while it is written, as a plain sheet with the same underlines beneath the letters. */
export function ReportPaper({ text, check, editing, current, onText, onChoose }: ReportPaperProps): ReactNode {
  const paper = useRef<HTMLDivElement>(null);
  // While a new check is on its way, the old one's offsets may lie beyond the text.
  const claims = useMemo(() => (check?.claims ?? []).map((claim) => (text.slice(claim.start, claim.end) === claim.text ? claim : { start: 0, end: 0 })), [check, text]);
  const pieces = useMemo(() => cutPieces(text.length, claims), [text, claims]);
  useEffect(() => {
    if (current !== undefined) paper.current?.querySelector(`[data-claim="${current}"]`)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [current]);
  const show = (piece: Piece, asButtons: boolean): ReactNode => <PieceText key={piece.start} text={text} piece={piece} check={check} current={current} {...(asButtons ? { onChoose } : {})} />;
  return (
    <div ref={paper} className="paper">
      {editing ? <Sheet text={text} onText={onText}>{pieces.map((piece) => show(piece, false))}</Sheet> : setParagraphs(text, pieces).map((paragraph) => (
        paragraph.isHeading ? <h2 key={paragraph.start}>{paragraph.pieces.map((piece) => show(piece, true))}</h2> : <p key={paragraph.start}>{paragraph.pieces.map((piece) => show(piece, true))}</p>
      ))}
    </div>
  );
}

type PieceTextProps = { readonly text: string; readonly piece: Piece; readonly check: ReportCheck | undefined; readonly current: number | undefined; readonly onChoose?: (claim: number) => void };

function PieceText({ text, piece, check, current, onChoose }: PieceTextProps): ReactNode {
  const { word } = useWebWords();
  const words = text.slice(piece.start, piece.end);
  const index = piece.claims.find((one) => one === current) ?? piece.claims[0];
  const claim = index === undefined ? undefined : check?.claims[index];
  if (!claim || index === undefined) return <span>{words}</span>;
  const className = `claim verdict-${claim.verdict}${index === current ? ' claim-current' : ''}`;
  if (!onChoose) return <span className={className} data-claim={index}>{words}</span>;
  return (
    // An anchor flows with the words, where a button would stand as a block of its own.
    <a href={`#claim-${index}`} className={className} data-claim={index} title={word(`verdict.${claim.verdict}`)} aria-current={index === current ? 'true' : undefined} onClick={(event) => { event.preventDefault(); onChoose(index); }}>{words}</a>
  );
}

function Sheet({ text, onText, children }: { readonly text: string; readonly onText: (text: string) => void; readonly children: ReactNode }): ReactNode {
  const { word } = useWebWords();
  return (
    <div className="sheet">
      <div className="sheet-marks" aria-hidden="true">{children}{'\n'}</div>
      <textarea className="sheet-text" aria-label={word('reportTitle')} placeholder={word('reportPlaceholder')} spellCheck={false} value={text} onChange={(event) => onText(event.target.value)} />
    </div>
  );
}
