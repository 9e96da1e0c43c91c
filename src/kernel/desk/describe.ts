import { couldMay, may } from '../access/access.ts';
import { isMasked } from '../access/mask.ts';
import { couldSet, couldUpdate } from '../access/may-set.ts';
import type { View } from '../access/view.ts';
import { keptFields } from '../command/kept-fields.ts';
import type { Field } from '../field/field.ts';
import { limitsOf } from '../field/limits-of.ts';
import type { Fork } from '../procedure/fork.ts';
import type { Procedure, State } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';
import type { Model } from './model.ts';
import type { DeskWire, FieldWire, ForkWire, ProcedureWire, RegisterWire, StateWire } from './wire.ts';

/**
 * The declarations as screens need them, for one viewer: what he doesn't see and what screens don't need doesn't travel.
 * `open` are the registers of which he sees anything; a desk of which he sees nothing is left out.
 */
export function describeModel(model: Model, view: View, open: ReadonlySet<string>): { readonly desks: readonly DeskWire[]; readonly registers: readonly RegisterWire[] } {
  const desks = model.desks.map((desk) => ({
    id: desk.id,
    title: desk.title,
    chapter: desk.chapter,
    registers: desk.registers.filter((register) => open.has(register.id)).map((register) => register.id),
    indicators: desk.indicators.filter((indicator) => may(view.actor, indicator.read)).map((indicator) => indicator.id),
  }));
  return {
    desks: desks.filter((desk) => desk.registers.length + desk.indicators.length > 0),
    registers: [...model.registers.values()].filter((register) => open.has(register.id)).map((register) => describeRegister(model, register, view, open)),
  };
}

function describeRegister(model: Model, register: Register, view: View, open: ReadonlySet<string>): RegisterWire {
  const procedure = model.procedures.get(register.id);
  const unmasks = view.unmasks(register.id);
  const isKept = (name: string): boolean => !couldSet(register, view.actor, name) || (procedure !== undefined && keptFields(procedure, view.actor, [name]).length > 0);
  return {
    id: register.id,
    title: register.title,
    name: register.name,
    list: register.list,
    groups: register.groups,
    restricted: register.restricted,
    mayWrite: couldMay(view.actor, register.write),
    mayEdit: couldUpdate(register, view.actor),
    fields: Object.entries(register.fields).map(([name, field]) => ({ ...describeField(name, field, unmasks), ...(isKept(name) ? { kept: true as const } : {}) })),
    ...(procedure ? { procedure: describeProcedure(procedure) } : {}),
    ...papersOf(model, register.id),
    ...(Object.keys(register.dependent).length > 0 ? { dependent: register.dependent } : {}),
    ...(register.prefill && open.has(register.fields[register.prefill.by]!.of ?? '') ? { prefill: register.prefill } : {}),
    ...(register.raised ? { raised: register.raised } : {}),
    ...(register.onPhone ? { onPhone: register.onPhone } : {}),
    takes: register.takes,
    referredBy: referrers(model, register.id).filter((one) => open.has(one.register)),
  };
}

function papersOf(model: Model, id: string): Pick<RegisterWire, 'papers'> {
  const papers = [...model.papers.values()].filter((paper) => paper.of === id).map((paper) => ({ id: paper.id, title: paper.title }));
  return papers.length > 0 ? { papers } : {};
}

/** A field as a screen needs it. */
export function describeField(name: string, field: Field, unmasks: boolean): FieldWire {
  const { kind, title, optional, widget, help, unit, options, of, codeList } = field;
  return {
    name, kind, title, class: field.class, optional, widget,
    searchable: field.search === 'words',
    ...(isMasked(field.class, unmasks) ? { masked: unmasks ? ('reveal' as const) : ('always' as const) } : {}),
    ...(help ? { help } : {}),
    ...(unit ? { unit } : {}),
    ...(options ? { options } : {}),
    ...(of ? { of } : {}),
    ...(codeList ? { codeList } : {}),
    ...limitsOf(field),
    ...(field.rows ? { rows: Object.entries(field.rows).map(([inner, one]) => describeField(inner, one, unmasks)) } : {}),
  };
}

function describeProcedure(procedure: Procedure): ProcedureWire {
  return {
    id: procedure.id,
    title: procedure.title,
    initial: procedure.initial,
    states: Object.entries(procedure.states).map(([name, state]) => describeState(name, state)),
    actions: Object.entries(procedure.actions).map(([name, action]) => ({
      name, title: action.title, from: action.from, to: action.to, form: action.form ?? {}, reason: action.reason ?? false,
      ...(action.lane === undefined ? {} : { lane: action.lane }),
      ...(action.move ? { move: action.move.kind } : {}),
      ...(action.atMost === undefined ? {} : { atMost: action.atMost }),
    })),
    clocks: Object.entries(procedure.clocks).map(([name, clock]) => ({ name, title: clock.title, basis: clock.basis, ...(clock.lane === undefined ? {} : { lane: clock.lane }) })),
  };
}

function describeState(name: string, { title, end, fork, signing }: State): StateWire {
  return {
    name, title, end: end ?? false,
    ...(fork ? { fork: describeFork(fork) } : {}),
    ...(signing ? { signing: { needed: signing.needed, ...(signing.refusal ? { refusal: signing.refusal } : {}) } } : {}),
  };
}

function describeFork({ lanes, needed, to, otherwise }: Fork): ForkWire {
  return {
    lanes: Object.entries(lanes).map(([name, lane]) => ({ name, title: lane.title, states: Object.entries(lane.states).map(([state, place]) => ({ name: state, ...place })) })),
    needed,
    to,
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function referrers(model: Model, id: string): RegisterWire['referredBy'] {
  return [...model.registers.values()].flatMap((register) =>
    Object.entries(register.fields).filter(([, field]) => field.anyRegister || (field.of === id && field.widget === 'reference')).map(([field]) => ({ register: register.id, field })),
  );
}
