import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { checkAction } from './check-action.ts';
import { checkClock } from './check-clock.ts';
import { checkFork } from './check-fork.ts';
import { checkMove } from './check-move.ts';
import { checkSigning } from './check-signing.ts';
import { checkWays } from './check-ways.ts';
import type { Procedure } from './parts.ts';

export type { Action, Clock, Guard, Procedure, State } from './parts.ts';
export type { Stamp } from './stamp.ts';

type Declaration = Omit<Procedure, 'id' | 'of' | 'clocks'> & {
  readonly of: Register;
  readonly clocks?: Procedure['clocks'];
};

/** Declares a procedure over a register; a mistake stops the program at start with its path and a sentence. */
export function defineProcedure(id: string, declaration: Declaration): Procedure {
  const { of } = declaration;
  const procedure: Procedure = { ...declaration, id, of: of.id, clocks: declaration.clocks ?? {} };
  const path = `procedure ${id}`;
  declare(/^[a-z][a-z0-9-]{1,47}$/.test(id), path, 'the id must be kebab-case, 2 to 48 characters');
  declare(Object.hasOwn(procedure.states, procedure.initial), path, `there is no initial state "${procedure.initial}"`);
  for (const name of Object.keys(procedure.states)) declare(/^[A-Za-z]/.test(name), `${path}.states.${name}`, 'a state name begins with a letter');
  for (const [name, action] of Object.entries(procedure.actions)) checkAction(procedure, of, name, action);
  for (const [name, clock] of Object.entries(procedure.clocks)) checkClock(procedure, of, name, clock);
  const marked = Object.values(procedure.clocks).flatMap((clock) => clock.marks ?? []);
  declare(new Set(marked).size === marked.length, path, 'two clocks mark the same field');
  for (const [name, action] of Object.entries(procedure.actions)) if (action.move) checkMove(procedure, of, name, action, action.move);
  for (const name of Object.keys(procedure.states)) {
    checkFork(procedure, of, name);
    checkSigning(procedure, of, name);
  }
  checkWays(procedure, path);
  return procedure;
}
