import { formatDay } from '#furniture/value/day-text.ts';
import type { WebWords } from '../language/use-web-words.ts';
import type { AuditSearch } from './audit-search.ts';
import type { AuditPiece } from './audit-sentence.tsx';

/** A piece of the sentence, where something is asked for. */
export function pieceOf(title: string, value: string | undefined, remove: () => void): readonly AuditPiece[] {
  return value === undefined || value === '' ? [] : [{ title, value, remove }];
}

/** The days that are asked for. */
export function spanPieces({ from, until }: AuditSearch, { word, language }: WebWords, onChange: (next: AuditSearch) => void): readonly AuditPiece[] {
  return [
    ...pieceOf(word('admin.auditFrom'), from && formatDay(from, language), () => onChange({ from: '' })),
    ...pieceOf(word('admin.auditUntil'), until && formatDay(until, language), () => onChange({ until: '' })),
  ];
}
