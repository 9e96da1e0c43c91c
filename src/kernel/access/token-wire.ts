import type { Day, Instant } from '../field/day.ts';
import type { TokenScope } from './token-scope.ts';

/** A token as its administrators and its holder see it; the secret is in no list. */
export type TokenWire = {
  readonly id: string;
  readonly name: string;
  readonly holder: { readonly id: string; readonly name: string };
  readonly grants: TokenScope;
  readonly until: Day;
  readonly networks: readonly string[];
  readonly madeAt?: Instant;
  readonly revokedAt?: Instant;
  readonly usedAt?: Instant;
  readonly usedFrom?: string;
};

/** `GET /api/tokens?after=&limit=50` */
export type TokenPage = { readonly tokens: readonly TokenWire[]; readonly next?: string };

/** `POST /api/tokens`: the secret is in this answer and nowhere else, not in the answer to a second sending either. */
export type TokenMade = { readonly token: TokenWire; readonly secret?: string };
