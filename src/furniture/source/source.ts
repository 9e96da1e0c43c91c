import { createContext, use, type ReactNode } from 'react';
import type { Condition } from '#kernel/condition/condition.ts';
import type { Catalogue, CommandResult, RecordPage, RegisterWire } from '#kernel/desk/wire.ts';
import { invariant } from '#kernel/error/invariant.ts';
import type { CommandBody } from '#kernel/desk/api.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { FileWire } from '#kernel/file/hanging-wire.ts';

/** A place that is being chosen: where it is now, and who is told where somebody clicked, as longitude and latitude. */
export type Picking = { readonly at: readonly [number, number] | undefined; readonly onPick: (place: readonly [number, number]) => void };

/** What a list asks for. `after` is the cursor that the page before gave. */
export type ListQuery = {
  readonly q?: string;
  readonly where?: Condition;
  readonly sort?: string;
  readonly after?: string;
  readonly limit?: number;
  /** Whether the page says how many there are in all. */
  readonly count?: 'capped';
};

/** Where the parts take declarations and records from, so that they know no server and no router. */
export type Source = {
  readonly catalogue: Catalogue;
  readonly listRecords: (register: string, query: ListQuery, signal?: AbortSignal) => Promise<RecordPage>;
  /** The values of one record, as far as I see them. */
  readonly readRecord: (register: string, id: string) => Promise<Readonly<Record<string, FieldValue>>>;
  /** Draws the district's sketch, on which a place is chosen. */
  readonly drawMap: (picking: Picking) => ReactNode;
  /** Sends a file; `onPart` is told how far it has come, from 0 to 1. */
  readonly sendFile: (file: File, onPart: (part: number) => void) => Promise<FileWire>;
  readonly send: (command: CommandBody) => Promise<CommandResult>;
  /** Reads a masked value, for a reason that is journaled. */
  readonly reveal: (register: string, id: string, field: string, reason: string) => Promise<FieldValue>;
};

/** Carries the source to every part. */
export const SourceContext = createContext<Source | undefined>(undefined);

/** The source that the page stands on. */
export function useSource(): Source {
  const source = use(SourceContext);
  invariant(source, 'a part was drawn outside a source');
  return source;
}

/** Looks a register up in the catalogue; undefined when it may not be seen. */
export function findRegister(catalogue: Catalogue, id: string): RegisterWire | undefined {
  return catalogue.registers.find((one) => one.id === id);
}
