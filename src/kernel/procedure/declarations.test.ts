import { describe, expect, test } from 'vitest';
import { anyOf, duty, dutyIn, named, staff, system } from '../access/access.ts';
import { naturalDays, workingDays } from '../calendar/calendar.ts';
import { DeclarationError } from '../error/declaration-error.ts';
import { date, integer, reference, references, text, yesNo } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';
import { oneTask, type Fork } from './fork.ts';
import { PREVIOUS, SAME } from './move.ts';
import { defineProcedure, type Action, type Clock, type State } from './procedure.ts';

const title = { zh: '标题', en: 'Title' };
const Matter = defineRegister('matter', {
  title,
  fields: {
    name: text(title), handler: reference('staff', title, { optional: true }), office: reference('unit', title, { optional: true }), signers: references('staff', title, { optional: true }),
    offices: references('unit', title, { optional: true }), extra: reference('staff', title, { optional: true }), days: integer(title, { optional: true }), reworks: integer(title, { optional: true }),
    sure: yesNo(title), closedOn: date(title, { optional: true }), shop: reference('shop', title, { optional: true }),
  },
  write: duty('clerk'),
});

const clerk = duty('clerk');
const head = duty('head');
const act = (from: string, to: string, more: Partial<Action> = {}): Action => ({ title, from: [from], to, by: clerk, ...more });
const lane = (name: string, to: string, more: Partial<Action> = {}): Action => act('open', to, { lane: name, ...more });

const FORK: Fork = { lanes: { seals: oneTask(title), tax: oneTask(title, { fails: true }) }, needed: 'all', to: 'review', otherwise: 'draft' };
const STATES: Readonly<Record<string, State>> = {
  draft: { title }, joint: { title, fork: FORK }, review: { title }, signing: { title, signing: { seats: { of: 'duties', duties: ['legal', 'finance'] }, needed: 'all', refusal: 'ends' } }, correcting: { title }, closed: { title, end: true }, void: { title, end: true },
};
const CLOCKS: Readonly<Record<string, Clock>> = { limit: { title, limit: workingDays(5), from: ['draft'], until: ['closed', 'void'], pausedIn: ['correcting'], basis: '规定' } };

/** A procedure in which every move is declared soundly. */
const ACTIONS: Readonly<Record<string, Action>> = {
  fanOut: act('draft', 'joint'),
  sealsDone: lane('seals', 'done', { by: dutyIn('office', 'clerk') }),
  taxDone: lane('tax', 'done'),
  taxFail: lane('tax', 'failed', { reason: true }),
  laneTransfer: lane('tax', SAME, { move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } }),
  send: act('review', 'signing'),
  sendBack: act('review', PREVIOUS, { move: { kind: 'return' }, reason: true, by: head }),
  agree: act('signing', 'closed', { move: { kind: 'agreement' }, by: duty('legal', 'finance') }),
  refuse: act('signing', 'review', { move: { kind: 'refusal' }, reason: true, by: duty('legal', 'finance') }),
  addSigner: act('signing', SAME, { move: { kind: 'add-signer', signer: 'extra' }, form: { extra: 'required' } }),
  ask: act('draft', 'correcting', { move: { kind: 'correction' }, reason: true }),
  supply: act('correcting', 'draft'),
  askMore: act('draft', SAME, { move: { kind: 'ask-extension', clock: 'limit' }, reason: true, form: { days: 'required' } }),
  grantMore: act('draft', SAME, { move: { kind: 'grant-extension', clock: 'limit', amount: { field: 'days', most: 10 }, basis: '规定' }, by: head, atMost: 1 }),
  refuseMore: act('draft', SAME, { move: { kind: 'refuse-extension', clock: 'limit' }, by: head, reason: true }),
  suspend: act('draft', SAME, { move: { kind: 'suspension', longest: naturalDays(30) }, reason: true }),
  resume: act('draft', SAME, { move: { kind: 'resumption' } }),
  withdraw: act('review', 'draft', { move: { kind: 'withdrawal', of: 'create' } }),
  cancel: act('draft', 'void', { move: { kind: 'cancellation' }, reason: true }),
  transfer: act('draft', SAME, { move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } }),
  redo: act('review', 'draft', { move: { kind: 'rework', counts: 'reworks' }, reason: true }),
  reopen: act('closed', 'review', { move: { kind: 'reopening', within: naturalDays(10), restarts: ['limit'] }, reason: true }),
};

type Changes = { readonly actions?: Readonly<Record<string, Partial<Action> | undefined>>; readonly states?: Readonly<Record<string, Partial<State> | undefined>>; readonly clocks?: Readonly<Record<string, Partial<Clock>>> };

function define(changes: Changes = {}): unknown {
  const changed = <T extends object>(sound: Readonly<Record<string, T>>, by: Readonly<Record<string, Partial<T> | undefined>> = {}): Record<string, T> => {
    const names = [...new Set([...Object.keys(sound), ...Object.keys(by)])].filter((name) => !(name in by && by[name] === undefined));
    return Object.fromEntries(names.map((name): [string, T] => [name, { ...(sound[name] ?? ({ title, from: ['draft'], to: 'review', by: clerk } as object as T)), ...by[name] }]));
  };
  return defineProcedure('handle', { of: Matter, title, initial: 'draft', states: changed(STATES, changes.states), actions: changed(ACTIONS, changes.actions), clocks: changed(CLOCKS, changes.clocks) });
}

const fork = (more: Partial<Fork>): Changes => ({ states: { joint: { fork: { ...FORK, ...more } } } });
const move = (name: string, more: object, action: Partial<Action> = {}): Changes => ({ actions: { [name]: { ...action, move: { ...ACTIONS[name]!.move!, ...more } as NonNullable<Action['move']> } } });
const A = 'procedure handle.actions.';
const S = 'procedure handle.states.';

test('a procedure with every move, lanes and signatures is taken', () => expect(() => define()).not.toThrow());

describe('a mistaken procedure stops the program with its path and a sentence', () => {
  test.each<[string, string, string, Changes]>([
    ['P34', `${S}lost`, 'no action leads to this state', { states: { lost: { title, end: true } } }],
    ['P34', `${S}review`, 'no action leaves this state', { actions: { send: undefined, sendBack: undefined, withdraw: undefined, redo: undefined, agree: undefined, refuse: undefined, addSigner: undefined, reopen: undefined }, states: { signing: undefined, closed: undefined, review: { title }, void: { title, end: true } }, clocks: { limit: { until: ['void'] } } }],
    ['P34', `${S}stuck`, 'no way leads from this state to an end', { states: { stuck: { title } }, actions: { stick: { from: ['draft'], to: 'stuck' }, stay: { from: ['stuck'], to: 'stuck' } } }],
    ['P34', `${S}1st`, 'begins with a letter', { states: { '1st': { title, end: true } } }],
    ['P35', `${S}joint.fork`, 'at least two lanes', { ...fork({ lanes: { tax: FORK.lanes.tax! } }), actions: { sealsDone: undefined } }],
    ['P35', `${S}joint.fork`, '3 are needed, and there are only 2', fork({ needed: 3 })],
    ['P35', `${S}joint.fork`, 'whole number from 1', fork({ needed: 0 })],
    ['P35', `${S}joint.fork`, '2 are needed, and there are only 1', fork({ needed: 2, lanes: { ...FORK.lanes, seals: oneTask(title, { if: { sure: true } }) } })],
    ['P35', `${S}joint.fork`, 'at least one lane is opened', fork({ lanes: { seals: oneTask(title, { if: { sure: true } }), tax: oneTask(title, { fails: true, if: { sure: false } }) } })],
    ['P35', `${S}joint.fork`, '"otherwise" must say', fork({ otherwise: undefined })],
    ['P35', `${S}joint.fork`, '"otherwise" is never reached', { ...fork({ lanes: { seals: oneTask(title), tax: oneTask(title) } }), actions: { taxFail: undefined } }],
    ['P35', `${S}joint.fork`, '"joint" is none', fork({ to: 'joint' })],
    ['P35', `${S}joint.fork.lanes.seals`, 'two forks have a lane', { states: { review: { fork: { ...FORK, lanes: { seals: oneTask(title), other: oneTask(title) }, otherwise: undefined, to: 'draft' } } }, actions: { otherDone: { lane: 'other', from: ['open'], to: 'done' } } }],
    ['P35', `${S}joint.fork.lanes.tax.states.failed`, 'no action of the lane leads', { actions: { taxFail: undefined } }],
    ['P35', `${S}joint.fork.lanes.seals.states.open`, 'could never join', { actions: { sealsDone: undefined } }],
    ['P35', `${S}joint.fork.lanes.seals.states.stuck`, 'could never join', { ...fork({ lanes: { ...FORK.lanes, seals: { title, initial: 'open', states: { open: { title }, stuck: { title }, done: { title, result: 'done' } } } } }), actions: { stick: lane('seals', 'stuck') } }],
    ['P35', `${S}joint.fork.lanes.seals`, 'never fits', fork({ lanes: { ...FORK.lanes, seals: oneTask(title, { if: { sure: 'yes' } }) } })],
    ['P35', `${S}draft.fork`, 'neither the initial state nor an end', { states: { draft: { fork: { ...FORK, lanes: { a: oneTask(title), b: oneTask(title) }, otherwise: undefined } } }, actions: { transfer: undefined } }],
    ['P35', `${A}sealsDone`, 'no lane "seal"', { actions: { sealsDone: { lane: 'seal' } } }],
    ['P35', `${A}sealsDone`, 'no state "draft" in lane seals', { actions: { sealsDone: { to: 'draft' } } }],
    ['P35', `${A}sealsDone`, '"done" ends the lane', { actions: { sealsDone: { from: ['done'] } } }],
    ['P35', `${A}sealsDone`, 'moves the case and not a lane', { actions: { sealsDone: { move: { kind: 'cancellation' }, reason: true } } }],
    ['P36', `${S}signing.signing`, '3 are needed, and there are only 2 seats', { states: { signing: { signing: { ...STATES.signing!.signing!, needed: 3 } } } }],
    ['P36', `${S}signing.signing`, 'each once', { states: { signing: { signing: { seats: { of: 'duties', duties: ['legal', 'legal'] }, needed: 'all', refusal: 'ends' } } } }],
    ['P36', `${S}signing.signing`, '"finance" is to sign, and may not', { actions: { agree: { by: duty('legal') } } }],
    ['P36', `${S}signing.signing`, 'exactly where one can refuse', { states: { signing: { signing: { ...STATES.signing!.signing!, refusal: undefined } } } }],
    ['P36', `${S}signing.signing`, 'exactly where one can refuse', { actions: { refuse: undefined } }],
    ['P36', `${S}signing.signing`, 'one action for agreement', { actions: { agreeToo: { ...ACTIONS.agree! } } }],
    ['P36', `${S}signing.signing`, 'in this one state', { actions: { agree: { to: 'signing' } } }],
    ['P36', `${S}signing.signing`, '"handlers" names the signers', { states: { signing: { signing: { seats: { of: 'persons', field: 'handlers' }, needed: 1, refusal: 'counts' } } } }],
    ['P36', `${S}signing.signing`, 'refers to unit', { states: { signing: { signing: { seats: { of: 'units', field: 'signers' }, needed: 1, refusal: 'counts' } } } }],
    ['P36', `${S}signing.signing`, 'no member of staff may sign', { actions: { agree: { by: system() } } }],
    ['P36', `${S}review`, 'it says not by whom', { actions: { agreeToo: { ...ACTIONS.agree!, from: ['review'] } } }],
    ['P36', `${A}addSigner`, 'nothing is signed in "review"', { actions: { addSigner: { from: ['review'] } } }],
    ['P36', `${A}addSigner`, 'one record of staff', move('addSigner', { signer: 'signers' })],
    ['P37', `${A}reopen`, 'above zero', move('reopen', { within: naturalDays(0) })],
    ['P37', `${A}reopen`, 'no clock "other"', move('reopen', { restarts: ['other'] })],
    ['P18', `${A}reopen`, 'not at its end', { actions: { reopen: { from: ['review'], to: 'draft' } } }],
    ['P18', `${A}reopen`, 'a reopened case', { actions: { reopen: { to: 'void' } } }],
    ['P37', `${A}grantMore`, '"atMost"', { actions: { grantMore: { atMost: undefined } } }],
    ['P37', `${A}grantMore`, 'act and article', move('grantMore', { basis: ' ' })],
    ['P37', `${A}grantMore`, 'above zero', move('grantMore', { amount: 0 })],
    ['P37', `${A}grantMore`, 'by a whole number', move('grantMore', { amount: 1.5 })],
    ['P37', `${A}grantMore`, 'must be a whole number of register', move('grantMore', { amount: { field: 'name', most: 3 } })],
    ['P37', `${A}grantMore`, 'neither who asks', { actions: { askMore: { form: {} } } }],
    ['P37', `${A}askMore`, 'nobody can grant what is asked for in "review"', { actions: { askMore: { from: ['draft', 'review'] } } }],
    ['P37', `${A}askMore`, 'no clock "other"', move('askMore', { clock: 'other' })],
    ['P37', `${A}refuseMore`, 'nobody can ask', { actions: { askMore: undefined, grantMore: { form: { days: 'required' } } } }],
    ['P37', `${A}suspend`, '"review" can\'t be taken up again', { actions: { suspend: { from: ['draft', 'review'] } } }],
    ['P37', `${A}suspend`, 'above zero', move('suspend', { longest: naturalDays(0) })],
    ['P37', `${A}resume`, 'no case is ever suspended in "review"', { actions: { resume: { from: ['draft', 'review'] } } }],
    ['P4', `${A}supply`, '"atMost" is a whole number', { actions: { supply: { atMost: 0 } } }],
    ['P38', `${A}sendBack`, 'no transfer can hand it on', { actions: { send: undefined, agree: undefined, refuse: undefined, addSigner: undefined, finish: act('review', 'closed'), draftOn: act('correcting', 'review') }, states: { signing: undefined } }],
    ['P10', `${A}sendBack`, 'nothing to return to', { actions: { sendBack: { from: ['draft', 'review'] } } }],
    ['P10', `${A}sendBack`, 'needs a reason', { actions: { sendBack: { reason: false } } }],
    ['P10', `${A}supply`, 'only a return leads to the previous state', { actions: { supply: { to: PREVIOUS, move: { kind: 'rework' }, reason: true } } }],
    ['P11', `${A}ask`, 'a clock stands still', { clocks: { limit: { pausedIn: [] } } }],
    ['P12', `${A}redo`, 'optional whole number', move('redo', { counts: 'name' })],
    ['P13', `${A}askMore`, 'leaves the case in its state', { actions: { askMore: { to: 'review' } } }],
    ['P16', `${A}withdraw`, 'no action "submit" to withdraw', move('withdraw', { of: 'submit' })],
    ['P16', `${A}withdraw`, 'leads to a state', { actions: { withdraw: { to: SAME } } }],
    ['P17', `${A}transfer`, 'one record of staff', move('transfer', { person: 'office' })],
    ['P17', `${A}transfer`, 'the form must ask for "handler"', { actions: { transfer: { form: { handler: 'optional' } } } }],
    ['P17', `${A}transfer`, 'in "signing" there is no one task', { actions: { transfer: { from: ['draft', 'signing'] } } }],
    ['P19', `${A}cancel`, 'ends the case', { actions: { cancel: { to: 'review' } } }],
    ['P8', `${A}supply`, '"office" says who may, so it must be a field of register matter that refers to staff', { actions: { supply: { by: anyOf(staff(), named('office')) } } }],
    ['P8', `${A}supply`, 'that refers to unit', { actions: { supply: { by: dutyIn('handler', 'clerk') } } }],
    ['P23', 'procedure handle.clocks.lane', 'no lane "none"', { clocks: { lane: { ...CLOCKS.limit, lane: 'none' } } }],
    ['P23', 'procedure handle.clocks.lane', 'no state "draft"', { clocks: { lane: { ...CLOCKS.limit, lane: 'tax' } } }],
    ['P13', `${A}askMore`, 'no clock "lane" of the case', { clocks: { lane: { ...CLOCKS.limit, lane: 'tax', from: ['open'], until: ['done'], pausedIn: [] } }, actions: { askMore: { move: { kind: 'ask-extension', clock: 'lane' } } } }],
  ])('%s %s: %s', (_rule, path, sentence, changes) => {
    let thrown: unknown;
    try {
      define(changes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeclarationError);
    expect((thrown as DeclarationError).message).toContain(sentence);
    expect((thrown as DeclarationError).path).toBe(path);
  });
});
