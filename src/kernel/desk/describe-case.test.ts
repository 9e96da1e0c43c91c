import { describe, expect, test } from 'vitest';
import { officeCalendar, officeModel, person } from '#tests/kit/office.ts';
import { PermitCase, reason } from '#tests/kit/permit-case.ts';
import { makeUnitTree } from '../access/unit-tree.ts';
import { viewOf } from '../access/view.ts';
import { describeCase, namedIn } from './describe-case.ts';
import { describeModel } from './describe.ts';
import type { CaseWire } from './wire.ts';

const procedure = officeModel.procedures.get('permit')!;

function show(office: PermitCase, viewer = person('officer-1')): CaseWire {
  const { caseState, values } = office.get('permit', 'case-1');
  return describeCase(procedure, { caseState: caseState!, values }, { viewer, at: office.now, calendar: officeCalendar });
}

describe('what a record page is told of a case', () => {
  test('is whose turn it is, and in whose name it is mine', () => {
    const office = new PermitCase();
    office.toReview();
    expect(show(office).tasks).toMatchObject([{ kind: 'state', name: 'review', mine: [{ id: 'officer-1' }] }]);
    expect(show(office, person('window-1')).tasks[0]?.mine).toEqual([]);
    const deputy = person('window-2', [{ ...person('officer-1'), since: '2024-04-01', until: '2024-04-30' }]);
    expect(show(office, deputy).tasks[0]?.mine).toEqual([{ id: 'officer-1', name: '演示 officer-1' }]);
    expect(show(office, deputy).onBehalf).toEqual([{ id: 'officer-1', name: '演示 officer-1', actions: ['sendBack', 'askMissing', 'note', 'transfer', 'handOver', 'askMore', 'suspend', 'fanOut'] }]);
  });

  test('is every lane in the order of its declaration, with where it stands', () => {
    const office = new PermitCase();
    office.toJoint();
    office.done('taxDone', 'visit');
    expect(show(office).lanes.map((lane) => [lane.name, lane.stateTitle.zh, lane.result])).toEqual([['seals', '办理中', undefined], ['tax', '已完成', 'done'], ['fire', '已查', undefined]]);
  });

  test('is every seat with who has signed, also after the signing is over', () => {
    const office = new PermitCase();
    office.toSigning();
    office.act(person('legal-1'), 'agree');
    expect(show(office).signers).toMatchObject([{ state: 'signing', for: { duty: 'legal' }, said: 'agreed', by: 'legal-1' }, { for: { duty: 'finance' } }]);
    office.act(person('finance-1'), 'refuse', { reason });
    expect(show(office).signers.map((seat) => seat.said)).toEqual(['agreed', 'refused']);
    expect(namedIn(show(office)).staff.toSorted()).toEqual(['finance-1', 'legal-1']);
  });

  test('is a suspension, a request and to whom the task was given', () => {
    const office = new PermitCase();
    office.toReview();
    office.act(person('officer-1'), 'askMore', { reason, form: { days: 2 } });
    office.act(person('officer-1'), 'handOver', { form: { office: 'unit-b' } });
    expect(show(office)).toMatchObject({ asked: [{ clock: 'decide', by: 'officer-1' }], holder: { unit: 'unit-b' } });
    expect(namedIn(show(office)).unit).toEqual(['unit-b']);
    office.act(person('officer-2'), 'suspend', { reason });
    expect(show(office)).toMatchObject({ suspended: { since: office.now }, tasks: [{ kind: 'resumption' }] });
  });

  test('travels as JSON without loss', () => {
    const office = new PermitCase();
    office.toSigning();
    expect(JSON.parse(JSON.stringify(show(office)))).toEqual(show(office));
  });
});

test('screens are told of lanes, signatures and moves', () => {
  const told = describeModel(officeModel, viewOf(officeModel, person('officer-1'), makeUnitTree([]), '2024-04-08'), new Set(officeModel.registers.keys())).registers.find((one) => one.id === 'permit')!.procedure!;
  expect(told.states.find((state) => state.name === 'joint')?.fork).toMatchObject({ needed: 'all', to: 'joined', otherwise: 'review', lanes: [{ name: 'seals', states: [{ name: 'open' }, { name: 'done', result: 'done' }] }, { name: 'tax' }, { name: 'fire' }] });
  expect(told.states.find((state) => state.name === 'signing')?.signing).toEqual({ needed: 'all', refusal: 'ends' });
  expect(told.actions.find((action) => action.name === 'taxDone')).toMatchObject({ lane: 'tax' });
  expect(told.actions.find((action) => action.name === 'grantMore')).toMatchObject({ move: 'grant-extension', atMost: 1, to: '@same' });
  expect(told.clocks.find((clock) => clock.name === 'tax')?.lane).toBe('tax');
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});
