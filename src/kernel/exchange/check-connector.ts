import { may, platformOf } from '../access/access.ts';
import { declare } from '../error/declaration-error.ts';
import type { Field } from '../field/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { missingFields, type Register } from '../register/register.ts';
import type { Connector, Mapping } from './connector.ts';

const ID = /^[a-z][a-z0-9-]{1,47}$/;
const PATH = /^[A-Za-z][A-Za-z0-9_]{0,47}(\.[A-Za-z][A-Za-z0-9_]{0,47}){0,5}$/;
const PLATFORM = platformOf('');

/** Refuses a connector that its register and procedure don't bear out. @throws DeclarationError. */
export function checkConnector(connector: Connector, of: Register, procedure: Procedure | undefined): void {
  const path = `connector ${connector.id}`;
  declare(ID.test(connector.id), path, 'the id must be kebab-case, 2 to 48 characters');
  declare(ID.test(connector.system.id), `${path}.system`, 'the id of the system must be kebab-case, 2 to 48 characters');
  declare(ID.test(connector.topic), `${path}.topic`, 'the topic must be kebab-case, 2 to 48 characters');
  declare(of.identity === connector.key, `${path}.key`, `"${connector.key}" is not the identity of register ${of.id}, so a key could mean two records`);
  declare(!of.restricted, path, `register ${of.id} is restricted and is not exchanged`);
  declare(!procedure || procedure.of === of.id, `${path}.procedure`, `procedure ${procedure?.id} moves another register`);
  checkMap(connector, of, path);
  checkCreation(connector, of, path);
  checkStatus(connector, procedure, path);
  for (const act of connector.tells) {
    declare(act === 'create' || act === 'update' || (procedure && Object.hasOwn(procedure.actions, act)), `${path}.tells`, `there is no act "${act}"`);
  }
  declare(connector.direction === 'in' ? connector.tells.length === 0 : connector.tells.length > 0, `${path}.tells`, connector.direction === 'in' ? 'nothing is told where messages only come in' : 'it names no act that is told');
}

function checkMap(connector: Connector, of: Register, path: string): void {
  declare(Object.hasOwn(connector.map, connector.key), `${path}.map`, `the key "${connector.key}" is not mapped`);
  const taken = new Set<string>(connector.status ? [connector.status.at] : []);
  for (const [name, mapping] of Object.entries(connector.map)) {
    const field = Object.hasOwn(of.fields, name) ? of.fields[name] : undefined;
    declare(field, `${path}.map.${name}`, `register ${of.id} has no field "${name}"`);
    declare(PATH.test(mapping.at), `${path}.map.${name}`, `"${mapping.at}" is no path: names parted by dots`);
    for (const other of taken) declare(other !== mapping.at && !other.startsWith(`${mapping.at}.`) && !mapping.at.startsWith(`${other}.`), `${path}.map.${name}`, `"${mapping.at}" and "${other}" stand in each other's place`);
    taken.add(mapping.at);
    checkMapping(field, mapping, `${path}.map.${name}`);
    if (name === connector.key) continue;
    declare(mapping.keptBy === 'us' || connector.direction !== 'out', `${path}.map.${name}`, 'they keep it, but nothing comes in');
    declare(mapping.keptBy === 'them' || connector.direction !== 'in', `${path}.map.${name}`, 'we keep it, but nothing goes out');
  }
}

function checkMapping(field: Field, mapping: Mapping, path: string): void {
  declare(!mapping.by || field.widget === 'reference', path, '"by" is for a reference');
  declare(field.widget !== 'reference' || mapping.by, path, 'a reference says by which identity they name the record');
  const values = Object.values(mapping.values ?? {});
  for (const value of values) declare(field.schema.safeParse(value).success, path, `the field cannot hold ${JSON.stringify(value)}`);
  declare(new Set(values.map((value) => JSON.stringify(value))).size === values.length, path, 'two of their words mean the same value, so ours could not be told');
}

function checkCreation(connector: Connector, of: Register, path: string): void {
  for (const [name, value] of Object.entries(connector.fills)) {
    declare(Object.hasOwn(of.fields, name), `${path}.fills`, `register ${of.id} has no field "${name}"`);
    declare(!Object.hasOwn(connector.map, name), `${path}.fills`, `"${name}" is mapped already`);
    declare(of.fields[name]!.schema.safeParse(value).success, `${path}.fills`, `"${name}" cannot hold ${JSON.stringify(value)}`);
  }
  declare(!connector.creates || connector.direction !== 'out', `${path}.creates`, 'nothing comes in that could make a record');
  if (!connector.creates) return;
  const told = { ...connector.fills, ...Object.fromEntries(Object.keys(connector.map).map((name) => [name, true as const])) };
  const missing = missingFields(of, told);
  declare(missing.length === 0, `${path}.creates`, `a record that a message makes would lack: ${missing.join(', ')}`);
}

function checkStatus(connector: Connector, procedure: Procedure | undefined, path: string): void {
  const { status } = connector;
  if (!status) return;
  declare(procedure, `${path}.status`, 'there is no procedure whose state could be told');
  declare(PATH.test(status.at), `${path}.status`, `"${status.at}" is no path: names parted by dots`);
  for (const state of Object.keys(status.ours)) declare(Object.hasOwn(procedure.states, state), `${path}.status.ours`, `there is no state "${state}"`);
  for (const [word, { action: name, form = [] }] of Object.entries(status.theirs)) {
    const where = `${path}.status.theirs.${word}`;
    const action = Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
    declare(action, where, `there is no step "${name}"`);
    declare(may(PLATFORM, action.by), where, `the platform itself may not take the step "${name}"; say so with system()`);
    declare(!action.reason || form.length === 0, where, `the step "${name}" asks for a reason, which a message does not give`);
    for (const field of form) {
      declare(Object.hasOwn(action.form ?? {}, field), where, `the step "${name}" does not take "${field}"`);
      declare(connector.map[field]?.keptBy === 'them', where, `"${field}" is not kept by them`);
    }
    const needed = Object.entries(action.form ?? {}).filter(([, how]) => how === 'required').map(([field]) => field);
    for (const field of needed) declare(form.includes(field), where, `the step "${name}" needs "${field}"`);
  }
}
