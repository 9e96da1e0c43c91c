import { beforeEach, describe, expect, test } from 'vitest';
import { endOf } from '../calendar/calendar.ts';
import { officeModel, person, SYSTEM } from '#tests/kit/office.ts';
import { codeOf, PermitCase, reason } from '#tests/kit/permit-case.ts';

const window = person('window-1');
const officer = person('officer-1');
const other = person('officer-2');
const head = person('head-1');

let office: PermitCase;
beforeEach(() => {
  office = new PermitCase();
});

describe('tasks', () => {
  test('P8: a task is for who takes the case on, not for who could refuse or withdraw it', () => {
    expect(office.tasks()).toMatchObject([{ kind: 'state', name: 'draft', for: [{ kind: 'duty', duty: 'window' }] }]);
    office.toReview();
    expect(office.tasks()).toMatchObject([{ kind: 'state', name: 'review', for: [{ kind: 'duty', duty: 'officer' }], due: endOf('2024-04-22') }]);
    expect(office.tasks()[0]?.actions).toEqual(['sendBack', 'askMissing', 'note', 'fanOut']);
  });

  test('P8: a task in a unit is for those who hold the duty there', () => {
    office.toJoint();
    expect(office.tasks().find((task) => task.name === 'fire')?.for).toEqual([{ kind: 'duty', duty: 'fire', unit: 'unit-a' }]);
    expect(office.actions(person('fire-1'))).toEqual(['visit']);
    expect(office.actions(person('fire-2'))).toEqual([]);
    expect(codeOf(() => office.act(person('fire-2'), 'visit'))).toBe('access/denied');
  });

  test('P7: who names a task that has been done is told so, however the case has moved since', () => {
    office.toReview();
    const [task] = office.tasks();
    office.act(officer, 'note', { task: task!.id, form: { number: '1' } });
    office.act(officer, 'fanOut', { task: task!.id });
    expect(codeOf(() => office.act(other, 'fanOut', { task: task!.id }))).toBe('procedure/task-done');
    office.done('sealsDone', 'taxFail');
    expect(office.case().state).toBe('review');
    expect(codeOf(() => office.act(other, 'fanOut', { task: task!.id }))).toBe('procedure/task-done');
    expect(codeOf(() => office.act(other, 'sealsDone', { task: office.tasks()[0]!.id }))).toBe('procedure/not-now');
  });

  test('P7: with a task named, what others do in other lanes does not matter; with a version it does', () => {
    office.toJoint();
    const { version } = office.get('permit', 'case-1');
    const tax = office.tasks().find((task) => task.name === 'tax')!;
    office.done('sealsDone');
    expect(codeOf(() => office.act(person('tax-1'), 'taxDone', { expect: version }))).toBe('record/stale');
    expect(codeOf(() => office.act(person('tax-1'), 'taxDone', { task: tax.id }))).toBe('accepted');
  });

  test('P7: the second step of a lane that has ended is refused, also after the case has gone on', () => {
    office.toJoint();
    office.done('sealsDone');
    expect(codeOf(() => office.act(person('seals-1'), 'sealsDone'))).toBe('procedure/task-done');
    office.done('taxDone', 'visit', 'firePass');
    expect(codeOf(() => office.act(person('fire-1'), 'firePass'))).toBe('procedure/task-done');
  });
});

describe('return and transfer', () => {
  test('P10: a return gives the task back to the person who led on', () => {
    office.toReview();
    expect(codeOf(() => office.act(officer, 'sendBack'))).toBe('procedure/reason-missing');
    office.act(officer, 'sendBack', { reason });
    expect(office.case()).toMatchObject({ state: 'draft', holder: { person: 'window-1' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'person', person: 'window-1' }]);
    expect(codeOf(() => office.act(person('window-2'), 'submit'))).toBe('access/denied');
    office.act(window, 'submit');
    expect(office.case().holder).toBeUndefined();
  });

  test('P10: after a detour a return leads to the state before, not into the detour', () => {
    office.toReview();
    office.act(officer, 'askMissing', { reason });
    office.act(person('window-2'), 'supply');
    office.act(officer, 'sendBack', { reason });
    expect(office.case()).toMatchObject({ state: 'draft', holder: { person: 'window-1' }, trail: [] });
  });

  test('P10, P19: what was cancelled and reopened returns to the duty, not to who cancelled it', () => {
    office.act(head, 'cancel', { reason });
    office.act(head, 'reopen', { reason });
    office.act(officer, 'sendBack', { reason });
    expect(office.case()).toMatchObject({ state: 'draft' });
    expect(office.case().holder).toBeUndefined();
  });

  test('P17: a transfer gives the task to a person of the same duty; others of the duty no longer have it, a head still may', () => {
    office.toReview();
    expect(codeOf(() => office.act(officer, 'transfer', { form: { handler: 'legal-1' } }))).toBe('procedure/unfit');
    expect(codeOf(() => office.act(officer, 'transfer'))).toBe('procedure/form-missing');
    office.act(officer, 'transfer', { form: { handler: 'officer-2' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'person', person: 'officer-2' }]);
    expect(codeOf(() => office.act(officer, 'fanOut'))).toBe('access/denied');
    expect(codeOf(() => office.act(officer, 'transfer', { form: { handler: 'officer-1' } }))).toBe('access/denied');
    expect(office.actions(officer)).toEqual([]);
    office.act(head, 'transfer', { form: { handler: 'officer-1' } });
    expect(codeOf(() => office.act(officer, 'fanOut'))).toBe('accepted');
  });

  test('P17: a transfer to a unit gives the task to all who hold the duty there', () => {
    office.toReview();
    expect(codeOf(() => office.act(officer, 'handOver', { form: { office: 'unit-hall' } }))).toBe('procedure/unfit');
    office.act(officer, 'handOver', { form: { office: 'unit-b' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'duty', duty: 'officer', unit: 'unit-b' }]);
    expect(codeOf(() => office.act(officer, 'fanOut'))).toBe('access/denied');
    expect(codeOf(() => office.act(other, 'fanOut'))).toBe('accepted');
  });

  test('P17: the task of one lane is handed on without touching the others', () => {
    office.toJoint();
    office.act(person('tax-1'), 'taxTransfer', { form: { handler: 'tax-2' } });
    expect(office.tasks().find((task) => task.name === 'tax')?.for).toEqual([{ kind: 'person', person: 'tax-2' }]);
    expect(codeOf(() => office.act(person('tax-1'), 'taxDone'))).toBe('access/denied');
    office.act(person('tax-2'), 'taxDone');
    expect(office.case().lanes?.tax).toMatchObject({ result: 'done' });
  });
});

describe('correction, rework, withdrawal, reopening, cancellation', () => {
  test('P11: what is missing is asked for once; the clock stands still meanwhile', () => {
    office.toReview();
    const before = office.case().clocks.decide!.dueAt;
    office.act(officer, 'askMissing', { reason });
    expect(office.case().clocks.decide?.pausedAt).toBe(office.now);
    office.wait(24 * 7);
    office.act(window, 'supply');
    expect(office.case().clocks.decide!.dueAt > before).toBe(true);
    expect(codeOf(() => office.act(officer, 'askMissing', { reason }))).toBe('procedure/too-often');
  });

  test('P12: the record says how often it was done again', () => {
    for (const times of [1, 2]) {
      if (times === 1) office.toReview();
      office.act(officer, 'fanOut');
      office.done('sealsDone', 'taxDone', 'visit', 'firePass');
      expect(office.act(head, 'redo', { reason }).values.reworks).toBe(times);
    }
  });

  test('P16: only who submitted withdraws, and only while it is not decided', () => {
    office.toReview();
    expect(codeOf(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-yours');
    office.act(window, 'withdraw');
    office.act(person('window-2'), 'submit');
    expect(codeOf(() => office.act(window, 'withdraw'))).toBe('procedure/not-yours');
    office.act(officer, 'fanOut');
    expect(codeOf(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-now');
  });

  test('P18: a case is reopened within its window, and its clock begins anew', () => {
    office.toIssued();
    const end = office.now;
    expect(office.get('permit', 'case-1').values.inTime).toBe(true);
    office.wait(24 * 20);
    office.act(head, 'reopen', { reason });
    expect(office.case()).toMatchObject({ state: 'review' });
    expect(office.case().clocks.decide!.startedAt > end).toBe(true);
    expect(office.case().clocks.decide?.stoppedAt).toBeUndefined();
  });

  test('P18: after the window a case stays closed', () => {
    office.toIssued();
    office.wait(24 * 32);
    expect(codeOf(() => office.act(head, 'reopen', { reason }))).toBe('procedure/window-over');
    expect(office.actions(head)).toEqual([]);
  });

  test('P19, P22: a cancellation ends the case with its reason and drops what is open', () => {
    office.toJoint();
    expect(codeOf(() => office.act(head, 'cancel'))).toBe('procedure/reason-missing');
    office.act(head, 'cancel', { reason });
    expect(Object.values(office.case().lanes ?? {}).map((lane) => lane.result)).toEqual(['dropped', 'dropped', 'dropped']);
    expect(office.tasks()).toEqual([]);
  });
});

test('P2: a case that only moves from state to state has state, since and clocks', () => {
  office.run(window, { do: 'create', register: 'paper', id: 'case-1', set: { name: '文稿' } });
  expect(Object.keys(office.case('paper'))).toEqual(['state', 'since', 'clocks']);
});

test('P3: a refused action changes nothing, and the platform itself is bound by the case', () => {
  const before = office.get('permit', 'case-1');
  for (const action of Object.keys(officeModel.procedures.get('permit')!.actions)) expect(codeOf(() => office.act(SYSTEM, action, { reason }))).not.toBe('accepted');
  expect(office.get('permit', 'case-1')).toBe(before);
});
