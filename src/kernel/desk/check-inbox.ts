import { may, platformOf } from '../access/access.ts';
import { declare } from '../error/declaration-error.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Procedure } from '../procedure/parts.ts';
import type { Register } from '../register/register.ts';

/** Checks an inbox against the registers: the platform may write what it makes of a letter, and every state has a stage. */
export function checkInbox(registers: ReadonlyMap<string, Register>, procedures: ReadonlyMap<string, Procedure>, inbox: Inbox): void {
  const path = `inbox ${inbox.id}`;
  const register = registers.get(inbox.of);
  const procedure = procedures.get(inbox.of);
  declare(register, path, `there is no register "${inbox.of}"`);
  declare(procedure, path, `${inbox.of} has no procedure, so a letter would come no further`);
  declare(may(platformOf(''), register.write), path, `the platform may not write ${inbox.of}`);
  declare(registers.get(inbox.area)?.publication, path, `the areas "${inbox.area}" are not published`);
  for (const state of Object.keys(procedure.states)) declare(Object.hasOwn(inbox.stages, state), `${path}.stages`, `the state "${state}" has no stage`);
  for (const state of Object.keys(inbox.stages)) declare(Object.hasOwn(procedure.states, state), `${path}.stages`, `${inbox.of} has no state "${state}"`);
  if (inbox.seat) declare(registers.get(inbox.seat.of)?.fields[inbox.seat.by]?.of === inbox.area, `${path}.seat`, `"${inbox.seat.by}" of ${inbox.seat.of} does not refer to ${inbox.area}`);
}

/** Checks that what a published record refers to has a public name, since the name is published with it. */
export function checkPublishedReferences(registers: ReadonlyMap<string, Register>, register: Register): void {
  for (const name of register.publication?.fields ?? []) {
    const other = registers.get(register.fields[name]?.of ?? '');
    if (!other) continue;
    declare(!other.restricted && other.fields[other.name]?.class === 'public', `register ${register.id}.publication`, `"${name}" refers to ${other.id}, whose records have no public name`);
  }
}
