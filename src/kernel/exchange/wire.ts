import type { Label } from '../field/field.ts';
import type { Direction } from './connector.ts';

/** How many messages of a connector stand in a state. */
export type MessageCount = { readonly direction: 'in' | 'out'; readonly state: string; readonly count: number };

/** `GET /api/exchange`: the connectors whose messages I may settle. */
export type ExchangeOverview = {
  readonly connectors: readonly {
    readonly id: string;
    readonly title: Label;
    readonly system: { readonly id: string; readonly name: Label };
    readonly register: string;
    readonly direction: Direction;
    /** Where the system is; absent while it isn't connected. */
    readonly address?: string;
    readonly messages: readonly MessageCount[];
  }[];
};

/** A message as a person sees it in the tray: what it is about and how it went, never what it says. */
export type MessageWire = {
  readonly id: string;
  readonly connector: string;
  readonly direction: 'in' | 'out';
  readonly message: string;
  readonly state: string;
  readonly key: string | null;
  readonly record: string | null;
  readonly sequence: number | null;
  readonly sentAt: string;
  readonly notedAt: string;
  readonly endpoint: string | null;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly problem: { readonly code: string; readonly data: Readonly<Record<string, unknown>> } | null;
  readonly receipt: string | null;
  readonly doneAt: string | null;
  readonly entry: string | null;
};

/** `GET /api/exchange/connectors/:connector/messages?state=dead&after=` */
export type MessagePage = { readonly rows: readonly MessageWire[]; readonly next?: string };
