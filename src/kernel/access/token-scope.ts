import { NO_SIGHT } from './sight.ts';
import type { View } from './view.ts';

/** What a token of a program may: read, or change, all registers or one, by every step or one; or read the metrics. */
export type TokenGrant = {
  readonly may: 'read' | 'write' | 'metrics';
  /** One register; all without it. */
  readonly register?: string;
  /** One step of it: `create`, `update`, `reveal` or an action of its procedure; every step without it. */
  readonly action?: string;
};

/** All that a token may. Whatever none of its grants names is closed to it. */
export type TokenScope = readonly TokenGrant[];

/** Whether a token may read a register. */
export function mayReadRegister(scope: TokenScope, register: string): boolean {
  return scope.some((grant) => grant.may === 'read' && (grant.register === undefined || grant.register === register));
}

/** Whether a token may read whatever its holder may. */
export function mayReadAll(scope: TokenScope): boolean {
  return scope.some((grant) => grant.may === 'read' && grant.register === undefined);
}

/** Whether a token may take a step with records of a register. */
export function mayDo(scope: TokenScope, register: string, action: string): boolean {
  return scope.some((grant) => grant.may === 'write' && (grant.register === undefined || grant.register === register) && (grant.action === undefined || grant.action === action));
}

/** Whether a token may change whatever its holder may. */
export function mayDoAll(scope: TokenScope): boolean {
  return scope.some((grant) => grant.may === 'write' && grant.register === undefined && grant.action === undefined);
}

/**
 * What a token sees of what its holder sees. One that reads some registers only sees by their rules alone: what is opened
 * to the holder by name or by a task is not opened to it, since names open records of every register.
 */
export function narrowView(view: View, scope: TokenScope): View {
  if (mayReadAll(scope)) return view;
  const isOpen = (register: string): boolean => mayReadRegister(scope, register);
  return {
    actor: view.actor,
    keys: [],
    sight: (register) => (isOpen(register) ? view.sight(register) : NO_SIGHT),
    covers: (register) => isOpen(register) && view.covers(register),
    unmasks: (register) => isOpen(register) && view.unmasks(register),
  };
}
