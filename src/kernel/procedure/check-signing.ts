import { dutiesOf, waysOf } from '../access/access.ts';
import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { checkNeeded } from './check-fork.ts';
import { PREVIOUS } from './move.ts';
import type { Action, Procedure } from './parts.ts';
import type { Seats } from './signing.ts';

/** Checks the signing of a state, if it has one, and that signatures are given nowhere else. */
export function checkSigning(procedure: Procedure, of: Register, name: string): void {
  const state = procedure.states[name];
  const signing = state?.signing;
  const signs = (kind: 'agreement' | 'refusal'): readonly Action[] => Object.values(procedure.actions).filter((action) => action.move?.kind === kind && action.from.includes(name));
  const agreements = signs('agreement');
  const refusals = signs('refusal');
  if (!signing) {
    declare(agreements.length + refusals.length === 0, `procedure ${procedure.id}.states.${name}`, 'something is signed in this state, and it says not by whom');
    return;
  }
  const path = `procedure ${procedure.id}.states.${name}.signing`;
  declare(name !== procedure.initial && !state.end, path, 'neither the initial state nor an end is signed');
  declare(agreements.length === 1 && refusals.length <= 1, path, 'a signing has one action for agreement and at most one for refusal');
  for (const action of [...agreements, ...refusals]) {
    declare(action.from.length === 1 && action.to !== name && action.to !== PREVIOUS, path, 'a signature is given in this one state and leads to another');
  }
  declare((refusals.length === 1) === (signing.refusal !== undefined), path, 'what a refusal does ("refusal") is said exactly where one can refuse');
  checkSeats(of, path, signing.seats);
  if (signing.seats.of === 'duties') checkNeeded(path, signing.needed, signing.seats.duties.length, 'seats');
  else checkNeeded(path, signing.needed, Number.MAX_SAFE_INTEGER, 'seats');
  for (const action of [...agreements, ...refusals]) checkSigners(path, signing.seats, action);
}

function checkSeats(of: Register, path: string, seats: Seats): void {
  if (seats.of === 'duties') {
    declare(seats.duties.length > 0 && new Set(seats.duties).size === seats.duties.length, path, 'it names the duties that sign, each once');
    return;
  }
  const register = seats.of === 'persons' ? 'staff' : 'unit';
  declare(of.fields[seats.field]?.of === register, path, `"${seats.field}" names the signers, so it must be a field of register ${of.id} that refers to ${register}`);
}

// Whose seat it is may sign, or the signing could never be over.
function checkSigners(path: string, seats: Seats, action: Action): void {
  const ways = waysOf(action.by);
  declare(ways.some((way) => way.kind === 'staff' || way.kind === 'duty' || way.kind === 'named'), path, 'no member of staff may sign');
  if (seats.of !== 'duties' || ways.some((way) => way.kind === 'staff')) return;
  for (const duty of seats.duties) declare(dutiesOf(action.by).includes(duty), path, `whoever has the duty "${duty}" is to sign, and may not`);
}
