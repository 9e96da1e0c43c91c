import { describe, expect, test } from 'vitest';
import { duty } from '../access/access.ts';
import { DeclarationError } from '../error/declaration-error.ts';
import { choice, date, integer, longText, measure, person, reference, text } from '../field/kinds.ts';
import type { Effect } from '../procedure/effect.ts';
import { defineProcedure, type Action } from '../procedure/procedure.ts';
import { defineRegister, type Register } from '../register/register.ts';
import { defineDesk } from './desk.ts';
import { composeModel } from './model.ts';

const title = { zh: '标题', en: 'Title' };
const optional = { optional: true } as const;
const Unit = defineRegister('unit', { title, fields: { name: text(title) }, write: duty('clerk') });
const fields = {
  name: text(title, { class: 'public' }), note: longText(title, optional), kind: choice(title, { a: ['甲', 'A'], b: ['乙', 'B'] }, optional), count: integer(title, optional), secret: text(title, { class: 'sensitive', optional: true }),
  owner: person(title, optional), length: measure(title, '米', optional), certificate: reference('certificate', title, optional), certificate2: reference('certificate', title, optional), unit: reference('unit', title, optional),
};
const Target = { name: text(title), matter: reference('matter', title, optional), madeOn: date(title, optional), kind: choice(title, { a: ['甲', 'A'] }, optional), note: longText(title, optional), count: integer(title, optional), owner: person(title, optional), length: measure(title, '公里', optional), open: text(title, { class: 'public', optional: true }), unit: reference('unit', title, optional), must: longText(title, optional) };
const certificate = (more: Partial<typeof Target> = {}): Register => defineRegister('certificate', { title, fields: { ...Target, ...more }, write: duty('nobody') });

function compose(effect: Partial<Effect>, more: { readonly action?: Partial<Action>; readonly target?: Register; readonly restricted?: boolean; readonly second?: Effect } = {}): unknown {
  const Matter = defineRegister('matter', { title, fields, write: duty('clerk'), restricted: more.restricted ?? false });
  const Handle = defineProcedure('handle', {
    of: Matter, title, initial: 'open', states: { open: { title }, closed: { title, end: true } },
    actions: { close: { title, from: ['open'], to: 'closed', by: duty('clerk'), makes: [{ register: 'certificate', set: { name: { field: 'name' } }, ...effect }, ...(more.second ? [more.second] : [])], ...more.action } },
  });
  return composeModel([Unit], [defineDesk({ id: 'desk', title, chapter: 'city', registers: [Matter, more.target ?? certificate()], procedures: [Handle] })]);
}

const set = (more: Effect['set']): Partial<Effect> => ({ set: { name: { field: 'name' }, ...more } });
const must = certificate({ must: longText(title) });

test.each<[string, Parameters<typeof compose>]>([
  ['copies, stamps, the record, its unit and the reason', [{ ...set({ matter: 'record', madeOn: 'day', unit: 'unit', note: 'reason', count: { field: 'count' } }), into: 'certificate' }, { action: { reason: true } }]],
  ['a change of the record that a field names', [{ record: 'certificate', set: { madeOn: 'day' } }]],
  ['an optional value that the form asks for', [set({ must: { field: 'note' } }), { target: must, action: { form: { note: 'required' } } }]],
  ['an optional value that a condition asks for', [{ ...set({ must: { field: 'note' } }), if: { note: { filled: true } } }, { target: must }]],
])('P39: takes %s', (_what, args) => expect(() => compose(...args)).not.toThrow());

describe('P39, P31: a mistaken effect stops the program', () => {
  test.each<[string, Parameters<typeof compose>]>([
    ['no register "paper"', [{ register: 'paper' }]],
    ['sets at least one field', [{ record: 'certificate', set: {} }]],
    ['the made record would lack name', [{ set: { madeOn: 'day' } }]],
    ['no field "day"', [set({ day: 'day' })]],
    ['"unit" must be a field of register matter that refers to one record of certificate', [{ record: 'unit', set: { madeOn: 'day' } }]],
    ['nothing to put into a field', [{ record: 'certificate', set: { madeOn: 'day' }, into: 'certificate2' }]],
    ['"unit" must be an optional field', [{ into: 'unit' }]],
    ['into the same field', [{ into: 'certificate' }, { second: { register: 'certificate', set: { name: { field: 'name' } }, into: 'certificate' } }]],
    ['takes the acted record', [set({ unit: 'record' })]],
    ['takes a unit', [set({ matter: 'unit' })]],
    ['must be a long text', [set({ open: 'reason' })]],
    ['asks for no reason', [set({ must: 'reason' }), { target: must }]],
    ['cannot hold what is put', [set({ count: 'day' })]],
    ['cannot hold what is put', [set({ kind: { value: 'b' } })]],
    ['no field "nothing"', [set({ note: { field: 'nothing' } })]],
    ['not of one kind', [set({ note: { field: 'name' } })]],
    ['not of one kind', [set({ length: { field: 'length' } })]],
    ['no choice "b"', [set({ kind: { field: 'kind' } })]],
    ['stays in its record', [set({ owner: { field: 'owner' } })]],
    ['better guarded', [set({ open: { field: 'secret' } })]],
    ['better guarded', [set({}), { restricted: true }]],
    ['"note" may be empty', [set({ must: { field: 'note' } }), { target: must }]],
    ['"note" may be empty', [{ ...set({ must: { field: 'note' } }), if: { note: { filled: false } } }, { target: must }]],
    ['no field "other"', [{ if: { other: 1 } }]],
    ['condition on "count" never fits', [{ if: { count: 'x' } }]],
  ])('%s', (sentence, args) => {
    let thrown: unknown;
    try {
      compose(...args);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DeclarationError);
    expect((thrown as DeclarationError).message).toContain(sentence);
    expect((thrown as DeclarationError).path).toMatch(/^procedure handle\.actions\.close/);
  });
});
