import { dutiesOf, may, platformOf, type Duty, type Who } from '../access/access.ts';
import { ADMINISTRATOR_DUTIES } from '../access/administrators.ts';
import type { Reading } from '../access/reading.ts';
import { readingsOf } from '../access/readings-of.ts';
import type { Condition } from '../condition/condition.ts';
import { askedOf, findMisfit } from '../condition/find-misfit.ts';
import type { Criterion } from '../criterion/criterion.ts';
import { declare } from '../error/declaration-error.ts';
import { DistrictError } from '../error/district-error.ts';
import { fieldsKeptByThem, isInbound, type Connector } from '../exchange/connector.ts';
import type { Field, Label } from '../field/field.ts';
import type { Indicator, Term } from '../indicator/indicator.ts';
import type { Paper } from '../paper/paper.ts';
import type { Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';
import type { StandingAct } from '../standing/standing-act.ts';
import { checkEffects } from './check-effects.ts';
import { checkInbox, checkPublishedReferences } from './check-inbox.ts';
import type { Desk } from './desk.ts';

/** All that a program knows of a district's declarations, checked against each other. */
export type Model = {
  readonly desks: readonly Desk[];
  readonly registers: ReadonlyMap<string, Register>;
  /** Procedures by the register whose cases they move; a register has at most one. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Every register's rules of reading. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly duties: readonly string[];
  /** What the duties are called; empty where none is titled. */
  readonly dutyTitles: ReadonlyMap<Duty, Label>;
  /** The desks' criteria and the platform's own. */
  readonly criteria: ReadonlyMap<string, Criterion<unknown>>;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly papers: ReadonlyMap<string, Paper>;
};

/** Composes base registers, desks and the criteria that belong to no desk; a wrong declaration stops the program with its path and a sentence. */
export function composeModel(base: readonly Register[], desks: readonly Desk[], shared: readonly Criterion<unknown>[] = [], dutyTitles: Readonly<Record<Duty, Label>> = {}): Model {
  const registers = byId('register', [...base, ...desks.flatMap((desk) => desk.registers)], (one) => one.id);
  const procedures = byId('procedure of register', desks.flatMap((desk) => desk.procedures), (one) => one.of);
  const indicators = byId('indicator', desks.flatMap((desk) => desk.indicators), (one) => one.id);
  byId('desk', desks, (one) => one.id);
  byId('procedure', [...procedures.values()], (one) => one.id);
  for (const register of registers.values()) checkReferences(registers, `register ${register.id}`, register.fields);
  for (const register of registers.values()) checkWithin(registers, register);
  for (const procedure of procedures.values()) {
    declare(registers.has(procedure.of), `procedure ${procedure.id}`, `there is no register "${procedure.of}"`);
    checkEffects(registers, procedure);
  }
  for (const act of byId('standing act', desks.flatMap((desk) => desk.standing), (one) => one.id).values()) checkStanding(registers, procedures, act);
  for (const register of registers.values()) checkPublication(registers, procedures, register);
  for (const inbox of byId('inbox', desks.flatMap((desk) => desk.inboxes), (one) => one.id).values()) checkInbox(registers, procedures, inbox);
  for (const indicator of indicators.values()) checkIndicator(registers, procedures, indicator);
  const connectors = byId('connector', desks.flatMap((desk) => desk.connectors), (one) => one.id);
  const criteria = byId('criterion', [...shared, ...desks.flatMap((desk) => desk.criteria)], (one) => one.id);
  const papers = byId('paper', desks.flatMap((desk) => desk.papers), (one) => one.id);
  for (const paper of papers.values()) declare(registers.has(paper.of), `paper ${paper.id}`, `there is no register "${paper.of}"`);
  checkConnectors(registers, [...connectors.values()]);
  const readings = readingsOf(base, desks, registers, procedures);
  const named: readonly Who[] = [
    ...[...registers.values()].flatMap((one) => [one.write, ...Object.values(one.fieldWriters)]),
    ...[...procedures.values()].flatMap((one) => Object.values(one.actions).map((action) => action.by)),
    ...[...readings.values()].flatMap((one) => [one.unmask, ...one.grants.map((grant) => grant.by)]),
    ...[...indicators.values()].map((one) => one.read),
    ...[...connectors.values()].map((one) => one.settledBy),
  ];
  const signers = [...procedures.values()].flatMap((one) => Object.values(one.states).flatMap(({ signing }) => (signing?.seats.of === 'duties' ? signing.seats.duties : [])));
  const duties = [...new Set([...named.flatMap(dutiesOf), ...signers])].toSorted();
  checkDutyTitles(duties, dutyTitles);
  return { desks, registers, procedures, indicators, readings, criteria, duties, dutyTitles: new Map(Object.entries(dutyTitles)), connectors, papers };
}

// A program that names its duties names all of them, and no other.
function checkDutyTitles(duties: readonly Duty[], titles: Readonly<Record<Duty, Label>>): void {
  const titled = Object.keys(titles);
  if (titled.length === 0) return;
  for (const duty of duties) declare(Object.hasOwn(titles, duty), `duty ${duty}`, 'it has no title');
  for (const duty of titled) declare(duties.includes(duty) || ADMINISTRATOR_DUTIES.includes(duty), `duty ${duty}`, 'it has a title, but nothing is done by it');
}

/** A register's rules of reading. @throws DistrictError `register/unknown`. */
export function getReading(model: Model, id: string): Reading {
  const reading = model.readings.get(id);
  if (!reading) throw new DistrictError('register/unknown', { register: id.slice(0, 60) });
  return reading;
}

/** A register by its id. @throws DistrictError `register/unknown`. */
export function getRegister(model: Model, id: string): Register {
  const register = model.registers.get(id);
  if (!register) throw new DistrictError('register/unknown', { register: id.slice(0, 60) });
  return register;
}

/** The procedure of a register's cases. @throws DistrictError `procedure/none`. */
export function getProcedure(model: Model, register: string): Procedure {
  const procedure = model.procedures.get(register);
  if (!procedure) throw new DistrictError('procedure/none', { register: register.slice(0, 60) });
  return procedure;
}

/** A paper of a register by its id. @throws DistrictError `paper/unknown`. */
export function getPaper(model: Model, register: string, id: string): Paper {
  const paper = model.papers.get(id);
  if (paper?.of !== register) throw new DistrictError('paper/unknown', { paper: id.slice(0, 60) });
  return paper;
}

/** An indicator by its id. @throws DistrictError `indicator/unknown`. */
export function getIndicator(model: Model, id: string): Indicator {
  const indicator = model.indicators.get(id);
  if (!indicator) throw new DistrictError('indicator/unknown', { indicator: id.slice(0, 80) });
  return indicator;
}

function byId<T>(kind: string, all: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const one of all) {
    declare(!map.has(idOf(one)), `${kind} ${idOf(one)}`, 'it is declared twice');
    map.set(idOf(one), one);
  }
  return map;
}

function checkReferences(registers: ReadonlyMap<string, Register>, path: string, fields: Readonly<Record<string, Field>>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.of) declare(registers.has(field.of), `${path}.${name}`, `it refers to register "${field.of}", which doesn't exist`);
    if (field.rows) checkReferences(registers, `${path}.${name}`, field.rows);
  }
}

function checkWithin(registers: ReadonlyMap<string, Register>, register: Register): void {
  for (const [name, area] of Object.entries(register.onPhone?.within ?? {})) {
    declare(registers.get(register.fields[name]?.of ?? '')?.fields[area]?.kind === 'place-polygon', `register ${register.id}.onPhone`, `what "${name}" refers to has no area "${area}"`);
  }
}

// A field has one keeper; and whom a reference names must be known by exactly that name.
function checkConnectors(registers: ReadonlyMap<string, Register>, connectors: readonly Connector[]): void {
  const keepers = new Map<string, string>();
  for (const connector of connectors) {
    const register = registers.get(connector.register);
    declare(register, `connector ${connector.id}`, `there is no register "${connector.register}"`);
    for (const name of isInbound(connector) ? fieldsKeptByThem(connector) : []) {
      const field = `${connector.register}.${name}`;
      declare(!keepers.has(field), `connector ${connector.id}.map.${name}`, `${keepers.get(field)} keeps it already`);
      keepers.set(field, connector.id);
    }
    for (const [name, { by }] of Object.entries(connector.map)) {
      if (by) declare(registers.get(register.fields[name]!.of ?? '')?.identity === by, `connector ${connector.id}.map.${name}`, `"${by}" is not the identity of the register that it refers to`);
    }
  }
}

/** A connector by its id. @throws DistrictError `exchange/connector-unknown`. */
export function getConnector(model: Model, id: string): Connector {
  const connector = model.connectors.get(id);
  if (!connector) throw new DistrictError('exchange/connector-unknown', { connector: id.slice(0, 60) });
  return connector;
}

function checkStanding(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, act: StandingAct): void {
  const path = `standing act ${act.id}`;
  const register = registers.get(act.of);
  const action = procedures.get(act.of)?.actions[act.action];
  declare(register, path, `there is no register "${act.of}"`);
  declare(action, path, `${act.of} has no action "${act.action}"`);
  declare(may(PLATFORM, action.by), path, `the platform may not take "${act.action}"`);
  checkCondition(registers, procedures, path, register, act.where);
}

const PLATFORM = platformOf('');

function checkPublication(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, register: Register): void {
  checkPublishedReferences(registers, register);
  if (register.publication?.where) checkCondition(registers, procedures, `register ${register.id}.publication`, register, register.publication.where);
}

const NUMBER_COLUMNS = new Set(['bigint', 'numeric']);
const TIME_COLUMNS = new Set(['date', 'instant']);

function checkIndicator(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, indicator: Indicator): void {
  const path = `indicator ${indicator.id}`;
  for (const term of [...indicator.terms, ...(indicator.over ?? [])]) checkTerm(registers, procedures, path, term);
  const first = registers.get(indicator.terms[0]!.of)!;
  if (indicator.by) declare(Object.hasOwn(first.fields, indicator.by), path, `"by" names no field of ${first.id}`);
  if (indicator.tier) declare(Object.hasOwn(first.fields, indicator.tier), path, `"tier" names no field of ${first.id}`);
}

function checkTerm(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, path: string, term: Term): void {
  const register = registers.get(term.of);
  declare(register, path, `there is no register "${term.of}"`);
  const tie = term.within ?? term.until;
  if (tie) declare(TIME_COLUMNS.has(register.fields[tie]?.column ?? ''), path, `"${tie}" is no day or instant of ${term.of}`);
  if (term.measure.kind === 'count-distinct') {
    declare(register.fields[term.measure.field], path, `${term.of} has no field "${term.measure.field}"`);
  } else if (term.measure.kind !== 'count') {
    declare(NUMBER_COLUMNS.has(register.fields[term.measure.field]?.column ?? ''), path, `"${term.measure.field}" is no number of ${term.of}`);
  }
  checkCondition(registers, procedures, path, register, term.where ?? {});
}

function checkCondition(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, path: string, register: Register, condition: Condition): void {
  for (const [name, test] of Object.entries(condition)) {
    if (name === 'state') {
      const states = procedures.get(register.id)?.states;
      declare(states, path, `${register.id} has no procedure, so no state`);
      for (const state of askedOf(test)) declare(Object.hasOwn(states, String(state)), path, `${register.id} has no state "${state}"`);
      continue;
    }
    const misfit = findMisfit(fieldAt(registers, path, register, name), test);
    declare(!misfit, path, `the condition on "${name}" never fits: ${misfit}`);
  }
}

// A name is a field, or a field of the record to which a field refers: one step and no more.
function fieldAt(registers: ReadonlyMap<string, Register>, path: string, register: Register, name: string): Field {
  const [first = '', second, ...more] = name.split('.');
  const field = Object.hasOwn(register.fields, first) ? register.fields[first] : undefined;
  declare(field, path, `${register.id} has no field "${first}"`);
  if (second === undefined) return field;
  const other = field.widget === 'reference' && field.of ? registers.get(field.of) : undefined;
  const target = other && Object.hasOwn(other.fields, second) ? other.fields[second] : undefined;
  declare(target && more.length === 0, path, `"${name}" leads to no field`);
  return target;
}
