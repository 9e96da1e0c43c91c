import type { Label } from '../field/field.ts';
import type { SheetColumn } from './match-columns.ts';

/** Where an import stands: it is read, waits for a word, runs, or is over. */
export type ImportState = 'reading' | 'ready' | 'running' | 'done' | 'stopped' | 'failed';

/** An import as who made it finds it again. Rows are counted without the head and without blank ones. */
export type ImportWire = {
  readonly id: string;
  readonly register: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly madeAt: string;
  readonly changedAt: string;
  readonly state: ImportState;
  /** How many rows there are; while they are read, how many have been. */
  readonly rows: number;
  /** Rows without a fault that reading could find. */
  readonly good: number;
  readonly bad: number;
  readonly blank: number;
  /** Rows that have been taken or refused. */
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that come back with a reason. */
  readonly refused: number;
  /** Why it failed. */
  readonly problem?: Label;
  /** Whether the file is still kept, so that bad rows can be fetched. */
  readonly kept: boolean;
};

/** Something that is not wrong and yet looks so. */
export type SheetWarning = { readonly field: string; readonly says: Label };

/** `GET /api/imports/:import/preview`: the first rows as they would be taken, and what the columns were taken for. */
export type PreviewWire = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly { readonly row: number; readonly does: 'create' | 'update' | 'unchanged' | 'refused'; readonly cells: Readonly<Record<string, string>>; readonly problems: readonly string[] }[];
  readonly missing: readonly Label[];
  readonly warnings: readonly SheetWarning[];
};

/** `GET /api/imports` */
export type ImportPage = { readonly imports: readonly ImportWire[]; readonly next?: string };

/** `GET /api/exports/:watch`: how far a sheet has been written. */
export type ExportWire = { readonly done: number; readonly of: number; readonly exact: boolean };
