import { beforeEach, describe, expect, test } from 'vitest';
import { officeModel, person } from '#tests/kit/office.ts';
import { OfficeInMemory } from '#tests/kit/office-in-memory.ts';
import { keptFields } from './kept-fields.ts';
import { mayNeedOthers, needsOf } from './needs.ts';

const window = person('window-1');
const officer = person('officer-1');

let office: OfficeInMemory;
beforeEach(() => {
  office = new OfficeInMemory();
  office.run(window, { do: 'create', register: 'permit', id: 'case-1', set: { name: '书店许可', shop: 'shop-1', fire: false } });
  office.act(window, 'submit');
  office.act(officer, 'fanOut');
  office.act(person('seals-1'), 'sealsDone');
  office.act(person('tax-1'), 'taxDone');
  office.act(officer, 'askSigns');
  office.act(person('legal-1'), 'agree');
  office.act(person('finance-1'), 'agree');
});

describe('the effects of an action', () => {
  test('P28, P29: make and change other records under the name of who acted, who needs no duty for those', () => {
    const change = office.act(officer, 'issue', { form: { number: '许2024-1' } });
    expect(change.also.map((one) => [one.register.id, one.act, one.version, one.actor.id, one.at])).toEqual([['certificate', 'create', 1, 'officer-1', office.now], ['shop', 'update', 2, 'officer-1', office.now]]);
    expect(change.also[0]?.values).toEqual({ name: '许2024-1', permit: 'case-1', shop: 'shop-1', issuedOn: '2024-04-08', issuer: 'officer-1' });
    expect(change.values.certificate).toBe(change.also[0]?.id);
    expect(office.get('shop', 'shop-1').values).toMatchObject({ name: '月湾湖书店', permittedOn: '2024-04-08' });
  });

  test('P28: happen only where their condition holds', () => {
    expect(office.act(officer, 'issue', { form: { number: '临2024-1' } }).also.map((one) => one.register.id)).toEqual(['certificate']);
    expect(office.get('shop', 'shop-1').version).toBe(1);
  });

  test('P28: that are refused refuse the action', () => {
    office.run(window, { do: 'update', register: 'permit', id: 'case-1', set: { shop: 'shop-9' } });
    const before = office.get('permit', 'case-1');
    expect(() => office.act(officer, 'issue', { form: { number: '许2024-1' } })).toThrow('record/unknown');
    expect(office.get('permit', 'case-1')).toBe(before);
  });

  test('P30: make the same record wherever they are decided', () => {
    const ids = [1, 2].map(() => {
      const copy = new OfficeInMemory();
      copy.run(window, { do: 'create', register: 'permit', id: 'case-1', set: { name: '书店许可', shop: 'shop-1', fire: false } });
      for (const [who, action] of [['window-1', 'submit'], ['officer-1', 'fanOut'], ['seals-1', 'sealsDone'], ['tax-1', 'taxDone'], ['officer-1', 'askSigns'], ['legal-1', 'agree'], ['finance-1', 'agree']] as const) copy.act(person(who), action);
      return copy.act(officer, 'issue', { form: { number: '许2024-1' } }).also[0]?.id;
    });
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('P28, P32: bear both names where a deputy acted', () => {
    const deputy = person('window-2', [{ ...officer, since: '2024-04-01', until: '2024-04-30' }]);
    const change = office.act(deputy, 'issue', { form: { number: '许2024-1' }, onBehalfOf: 'officer-1' });
    for (const one of [change, ...change.also]) expect([one.actor.id, one.onBehalfOf?.id]).toEqual(['window-2', 'officer-1']);
    expect(change.also[0]?.values.issuer).toBe('officer-1');
  });

  test('what an action makes and counts is not set outside it', () => {
    expect(keptFields(officeModel.procedures.get('permit')!, person('window-1'), ['certificate', 'reworks', 'name'])).toEqual(['certificate', 'reworks']);
  });
});

describe('what commands need around them', () => {
  const order = (actor: typeof window, action: string, form: object = {}) => ({ actor, at: office.now, command: { do: 'act' as const, register: 'permit', id: 'case-1', action, form: { ...form } } });
  const find = (register: string, id: string) => office.get(register, id);

  test('is nothing for most', () => {
    expect(mayNeedOthers(officeModel, [order(officer, 'askSigns'), order(officer, 'nothing')])).toBe(false);
    expect(needsOf(officeModel, [order(officer, 'note')], find).records.size).toBe(0);
  });

  test('is what effects change, also where an earlier command of the batch says which', () => {
    expect(mayNeedOthers(officeModel, [order(officer, 'issue')])).toBe(true);
    expect([...needsOf(officeModel, [order(officer, 'issue')], find).records]).toEqual([['shop', new Set(['shop-1'])]]);
    const update = { actor: window, at: office.now, command: { do: 'update' as const, register: 'permit', id: 'case-1', set: { shop: 'shop-2' } } };
    expect([...needsOf(officeModel, [update, order(officer, 'issue')], find).records]).toEqual([['shop', new Set(['shop-2'])]]);
  });

  test('is who is given a task', () => {
    expect([...needsOf(officeModel, [order(officer, 'transfer', { handler: 'officer-2' })], find).persons]).toEqual(['officer-2']);
    expect([...needsOf(officeModel, [order(officer, 'handOver', { office: 'unit-b' })], find).units]).toEqual(['unit-b']);
    expect([...needsOf(officeModel, [order(officer, 'addSigner', { extra: 7 })], find).persons]).toEqual([]);
  });
});
