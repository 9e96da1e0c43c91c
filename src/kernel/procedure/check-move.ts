import { declare } from '../error/declaration-error.ts';
import type { Register } from '../register/register.ts';
import { MOVE_TRAITS, PREVIOUS, SAME, type Move } from './move.ts';
import type { Action, Procedure } from './parts.ts';
import { reachedFrom, waysOfCase } from './ways.ts';

/** Checks that an action is what it says it is in the words of administrative procedure. */
export function checkMove(procedure: Procedure, of: Register, name: string, action: Action, move: Move): void {
  const path = `procedure ${procedure.id}.actions.${name}`;
  const traits = MOVE_TRAITS[move.kind];
  if (traits.reason) declare(action.reason === true, path, `a ${move.kind} needs a reason`);
  if (traits.stays) declare(action.to === SAME, path, `a ${move.kind} leaves the case in its state`);
  else declare(action.to !== SAME, path, `a ${move.kind} leads to a state`);
  declare(action.to !== PREVIOUS || move.kind === 'return', path, 'only a return leads to the previous state');
  if (action.lane !== undefined) declare(move.kind === 'transfer' || move.kind === 'rework', path, `a ${move.kind} moves the case and not a lane`);
  CHECKS[move.kind]({ procedure, of, path, action }, move);
}

type About = { readonly procedure: Procedure; readonly of: Register; readonly path: string; readonly action: Action };
type Check = (about: About, move: Move) => void;

function check<K extends Move['kind']>(kind: K, work: (about: About, move: Extract<Move, { kind: K }>) => void): Check {
  return (about, move) => {
    if (isKind(move, kind)) work(about, move);
  };
}

function isKind<K extends Move['kind']>(move: Move, kind: K): move is Extract<Move, { kind: K }> {
  return move.kind === kind;
}

const nothing: Check = () => undefined;

/** What each kind of move must say; the compiler checks that none is missing. */
const CHECKS: Readonly<Record<Move['kind'], Check>> = {
  return: check('return', (about) => checkReturn(about)),
  correction: check('correction', ({ procedure, path, action }) => {
    const pauses = Object.values(procedure.clocks).some((clock) => clock.lane === undefined && clock.pausedIn?.includes(action.to));
    declare(pauses, path, 'while something is being corrected a clock stands still, and none does');
  }),
  rework: check('rework', ({ of, path }, { counts }) => {
    if (counts === undefined) return;
    declare(of.fields[counts]?.kind === 'integer' && of.fields[counts].optional, path, `"${counts}" must be an optional whole number of register ${of.id}`);
  }),
  'ask-extension': check('ask-extension', ({ procedure, path, action }, { clock }) => {
    checkExtended(procedure, path, clock);
    const answered = movesOf(procedure, 'grant-extension').filter(({ move }) => move.clock === clock).flatMap((one) => one.action.from);
    for (const state of action.from) declare(answered.includes(state), path, `nobody can grant what is asked for in "${state}"`);
  }),
  'grant-extension': check('grant-extension', (about, move) => checkGrant(about, move)),
  'refuse-extension': check('refuse-extension', ({ procedure, path }, { clock }) => {
    checkExtended(procedure, path, clock);
    declare(movesOf(procedure, 'ask-extension').some(({ move }) => move.clock === clock), path, 'nobody can ask for what is refused here');
  }),
  suspension: check('suspension', ({ procedure, path, action }, { longest }) => {
    if (longest) declare(longest.amount > 0, path, 'a limit is above zero');
    const resumed = movesOf(procedure, 'resumption').flatMap((one) => one.action.from);
    for (const state of action.from) declare(resumed.includes(state) && !procedure.states[state]?.end, path, `a case that is suspended in "${state}" can't be taken up again`);
  }),
  resumption: check('resumption', ({ procedure, path, action }) => {
    const suspended = movesOf(procedure, 'suspension').flatMap((one) => one.action.from);
    for (const state of action.from) declare(suspended.includes(state), path, `no case is ever suspended in "${state}"`);
  }),
  withdrawal: check('withdrawal', ({ procedure, path }, { of }) => {
    declare(of === 'create' || Object.hasOwn(procedure.actions, of), path, `there is no action "${of}" to withdraw`);
  }),
  cancellation: check('cancellation', ({ procedure, path, action }) => declare(procedure.states[action.to]?.end, path, 'a cancellation ends the case')),
  transfer: check('transfer', (about, move) => {
    const [field, of] = 'person' in move ? [move.person, 'staff'] : [move.unit, 'unit'];
    checkAsked(about, field, of);
    if (about.action.lane !== undefined) return;
    for (const name of about.action.from) {
      const state = about.procedure.states[name];
      declare(!state?.fork && !state?.signing && !state?.end, about.path, `in "${name}" there is no one task to hand on`);
    }
  }),
  reopening: check('reopening', ({ procedure, path, action }, { within, restarts = [] }) => {
    declare(within.amount > 0, path, 'a window is above zero');
    for (const state of action.from) declare(procedure.states[state]?.end, path, `a case in "${state}" is not at its end, so it is not reopened`);
    declare(!procedure.states[action.to]?.end, path, 'a reopened case is not at its end');
    for (const clock of restarts) declare(Object.hasOwn(procedure.clocks, clock), path, `there is no clock "${clock}"`);
  }),
  agreement: nothing,
  refusal: nothing,
  'add-signer': check('add-signer', (about, { signer }) => {
    checkAsked(about, signer, 'staff');
    for (const state of about.action.from) declare(about.procedure.states[state]?.signing, about.path, `nothing is signed in "${state}"`);
  }),
};

/** The actions of a procedure that are of one kind. */
function movesOf<K extends Move['kind']>(procedure: Procedure, kind: K): readonly { readonly action: Action; readonly move: Extract<Move, { kind: K }> }[] {
  return Object.values(procedure.actions).flatMap((action) => (action.move && isKind(action.move, kind) ? [{ action, move: action.move }] : []));
}

// What is given back to one person must be able to leave him again when he doesn't come back.
function checkReturn({ procedure, path, action }: About): void {
  if (action.to !== PREVIOUS) return;
  declare(!action.from.includes(procedure.initial), path, 'before the initial state there is nothing to return to');
  const handedOn = movesOf(procedure, 'transfer').filter((one) => one.action.lane === undefined).flatMap((one) => one.action.from);
  for (const [name, state] of Object.entries(procedure.states)) {
    if (state.end || state.fork || state.signing) continue;
    declare(!action.from.some((from) => leadsFirst(procedure, name, from)) || handedOn.includes(name), path, `it gives the task in "${name}" back to one person, and no transfer can hand it on`);
  }
}

// Whether a case can come to a state for the first time from another: else that other is a detour from it, and nobody returns into it.
function leadsFirst(procedure: Procedure, from: string, to: string): boolean {
  const ways = waysOfCase(procedure);
  return from !== to && ways.some((way) => way.from === from && way.to === to) && reachedFrom(ways.filter((way) => way.to !== to), [procedure.initial]).has(from);
}

function checkExtended(procedure: Procedure, path: string, name: string): void {
  const clock = Object.hasOwn(procedure.clocks, name) ? procedure.clocks[name] : undefined;
  declare(clock && clock.lane === undefined, path, `there is no clock "${name}" of the case`);
}

function checkGrant({ procedure, of, path, action }: About, { clock, amount, basis }: Extract<Move, { kind: 'grant-extension' }>): void {
  checkExtended(procedure, path, clock);
  declare(action.atMost !== undefined, path, 'an extension says how often it may be granted ("atMost")');
  declare(basis.trim().length > 0, path, 'an extension names the act and article, or the document, on which it rests');
  const most = typeof amount === 'number' ? amount : amount.most;
  declare(most > 0, path, 'an extension is above zero');
  declare(!procedure.clocks[clock]?.limit.unit.endsWith('days') || Number.isInteger(most), path, 'a limit in days is extended by a whole number');
  if (typeof amount === 'number') return;
  declare(of.fields[amount.field]?.kind === 'integer', path, `"${amount.field}" must be a whole number of register ${of.id}`);
  const asking = [action, ...movesOf(procedure, 'ask-extension').filter(({ move }) => move.clock === clock).map((one) => one.action)];
  declare(asking.some((one) => Object.hasOwn(one.form ?? {}, amount.field)), path, `neither who asks nor who grants says "${amount.field}"`);
}

function checkAsked({ of, path, action }: About, field: string, register: string): void {
  declare(of.fields[field]?.of === register && of.fields[field].widget === 'reference', path, `"${field}" must be a field of register ${of.id} that refers to one record of ${register}`);
  declare(action.form?.[field] === 'required', path, `the form must ask for "${field}"`);
}
