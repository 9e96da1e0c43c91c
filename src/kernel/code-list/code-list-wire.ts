import type { ErrorData } from '../error/district-error.ts';
import type { Label } from '../field/field.ts';

/** A row that was left out: its number in what was sent, counted from one, and why. */
export type RefusedRow = { readonly row: number; readonly code: string; readonly data: ErrorData };

/** What a load of a code list did. */
export type CodeListLoad = { readonly list: string; readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: readonly RefusedRow[] };

/** `POST /api/code-lists/:list`: what a load did, with the sentence for each row that was left out. */
export type CodeListLoadWire = Omit<CodeListLoad, 'refused'> & { readonly refused: readonly { readonly row: number; readonly code: string; readonly says: Label }[] };
