import type { ErrorData } from '../error/district-error.ts';

/** A row that was left out: its number in what was sent, counted from one, and why. */
export type RefusedRow = { readonly row: number; readonly code: string; readonly data: ErrorData };

/** `POST /api/code-lists/:list`: what a load did; over HTTP each refused row also has its sentence. */
export type CodeListLoad = { readonly list: string; readonly created: number; readonly updated: number; readonly unchanged: number; readonly refused: readonly RefusedRow[] };
