import { beforeEach, describe, expect, test } from 'vitest';
import { endOf } from '../calendar/calendar.ts';
import type { Task } from './tasks.ts';
import { officeModel, person, SYSTEM } from '#tests/kit/office.ts';
import { OfficeInMemory } from '#tests/kit/office-in-memory.ts';

const window = person('window-1');
const officer = person('officer-1');
const other = person('officer-2');
const head = person('head-1');
const reason = '理由';

let office: OfficeInMemory;
beforeEach(() => {
  // Monday 8 April 2024, 10:00 in the district.
  office = new OfficeInMemory();
  office.run(window, { do: 'create', register: 'permit', id: 'case-1', set: { name: '书店许可', shop: 'shop-1', fire: true, fireUnit: 'unit-a' } });
});

const inReview = (): void => void office.act(window, 'submit');
const inJoint = (): void => {
  inReview();
  office.act(officer, 'fanOut');
};
const done = (...names: readonly string[]): void => {
  const by = { sealsDone: person('seals-1'), taxDone: person('tax-1'), taxFail: person('tax-1'), visit: person('fire-1'), firePass: person('fire-1') } as const;
  for (const name of names) office.act(by[name as keyof typeof by], name, name === 'taxFail' ? { reason } : {});
};
const inSigning = (): void => {
  inJoint();
  done('sealsDone', 'taxDone', 'visit', 'firePass');
  office.act(officer, 'askSigns');
};
const issued = (): void => {
  inSigning();
  office.act(person('legal-1'), 'agree');
  office.act(person('finance-1'), 'agree');
  office.act(officer, 'issue', { form: { number: '许2024-1' } });
};
const names = (tasks: readonly Task[]): readonly string[] => tasks.map((task) => `${task.kind} ${task.name}`);
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'accepted';
};

describe('tasks', () => {
  test('P8: a task is for who takes the case on, not for who could refuse or withdraw it', () => {
    expect(office.tasks()).toMatchObject([{ kind: 'state', name: 'draft', for: [{ kind: 'duty', duty: 'window' }] }]);
    inReview();
    expect(office.tasks()).toMatchObject([{ kind: 'state', name: 'review', for: [{ kind: 'duty', duty: 'officer' }], due: endOf('2024-04-22') }]);
    expect(office.tasks()[0]?.actions).toEqual(['sendBack', 'askMissing', 'note', 'fanOut']);
  });

  test('P8: a task in a unit is for those who hold the duty there', () => {
    inJoint();
    expect(office.tasks().find((task) => task.name === 'fire')?.for).toEqual([{ kind: 'duty', duty: 'fire', unit: 'unit-a' }]);
    expect(office.actions(person('fire-1'))).toEqual(['visit']);
    expect(office.actions(person('fire-2'))).toEqual([]);
    expect(code(() => office.act(person('fire-2'), 'visit'))).toBe('access/denied');
  });

  test('P7: who names a task that has been done is told so, however the case has moved since', () => {
    inReview();
    const [task] = office.tasks();
    office.act(officer, 'note', { task: task!.id, form: { number: '1' } });
    office.act(officer, 'fanOut', { task: task!.id });
    expect(code(() => office.act(other, 'fanOut', { task: task!.id }))).toBe('procedure/task-done');
    done('sealsDone', 'taxFail');
    expect(office.case().state).toBe('review');
    expect(code(() => office.act(other, 'fanOut', { task: task!.id }))).toBe('procedure/task-done');
    expect(code(() => office.act(other, 'sealsDone', { task: office.tasks()[0]!.id }))).toBe('procedure/not-now');
  });

  test('P7: with a task named, what others do in other lanes does not matter; with a version it does', () => {
    inJoint();
    const { version } = office.get('permit', 'case-1');
    const tax = office.tasks().find((task) => task.name === 'tax')!;
    done('sealsDone');
    expect(code(() => office.act(person('tax-1'), 'taxDone', { expect: version }))).toBe('record/stale');
    expect(code(() => office.act(person('tax-1'), 'taxDone', { task: tax.id }))).toBe('accepted');
  });

  test('P7: the second step of a lane that has ended is refused, also after the case has gone on', () => {
    inJoint();
    done('sealsDone');
    expect(code(() => office.act(person('seals-1'), 'sealsDone'))).toBe('procedure/task-done');
    done('taxDone', 'visit', 'firePass');
    expect(code(() => office.act(person('fire-1'), 'firePass'))).toBe('procedure/task-done');
  });
});

describe('return and transfer', () => {
  test('P10: a return gives the task back to the person who led on', () => {
    inReview();
    expect(code(() => office.act(officer, 'sendBack'))).toBe('procedure/reason-missing');
    office.act(officer, 'sendBack', { reason });
    expect(office.case()).toMatchObject({ state: 'draft', holder: { person: 'window-1' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'person', person: 'window-1' }]);
    expect(code(() => office.act(person('window-2'), 'submit'))).toBe('access/denied');
    office.act(window, 'submit');
    expect(office.case().holder).toBeUndefined();
  });

  test('P10: after a detour a return leads to the state before, not into the detour', () => {
    inReview();
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
    inReview();
    expect(code(() => office.act(officer, 'transfer', { form: { handler: 'legal-1' } }))).toBe('procedure/unfit');
    expect(code(() => office.act(officer, 'transfer'))).toBe('procedure/form-missing');
    office.act(officer, 'transfer', { form: { handler: 'officer-2' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'person', person: 'officer-2' }]);
    expect(code(() => office.act(officer, 'fanOut'))).toBe('access/denied');
    expect(code(() => office.act(officer, 'transfer', { form: { handler: 'officer-1' } }))).toBe('access/denied');
    expect(office.actions(officer)).toEqual([]);
    office.act(head, 'transfer', { form: { handler: 'officer-1' } });
    expect(code(() => office.act(officer, 'fanOut'))).toBe('accepted');
  });

  test('P17: a transfer to a unit gives the task to all who hold the duty there', () => {
    inReview();
    expect(code(() => office.act(officer, 'handOver', { form: { office: 'unit-hall' } }))).toBe('procedure/unfit');
    office.act(officer, 'handOver', { form: { office: 'unit-b' } });
    expect(office.tasks()[0]?.for).toEqual([{ kind: 'duty', duty: 'officer', unit: 'unit-b' }]);
    expect(code(() => office.act(officer, 'fanOut'))).toBe('access/denied');
    expect(code(() => office.act(other, 'fanOut'))).toBe('accepted');
  });

  test('P17: the task of one lane is handed on without touching the others', () => {
    inJoint();
    office.act(person('tax-1'), 'taxTransfer', { form: { handler: 'tax-2' } });
    expect(office.tasks().find((task) => task.name === 'tax')?.for).toEqual([{ kind: 'person', person: 'tax-2' }]);
    expect(code(() => office.act(person('tax-1'), 'taxDone'))).toBe('access/denied');
    office.act(person('tax-2'), 'taxDone');
    expect(office.case().lanes?.tax).toMatchObject({ result: 'done' });
  });
});

describe('correction, rework, withdrawal, reopening, cancellation', () => {
  test('P11: what is missing is asked for once; the clock stands still meanwhile', () => {
    inReview();
    const before = office.case().clocks.decide!.dueAt;
    office.act(officer, 'askMissing', { reason });
    expect(office.case().clocks.decide?.pausedAt).toBe(office.now);
    office.wait(24 * 7);
    office.act(window, 'supply');
    expect(office.case().clocks.decide!.dueAt > before).toBe(true);
    expect(code(() => office.act(officer, 'askMissing', { reason }))).toBe('procedure/too-often');
  });

  test('P12: the record says how often it was done again', () => {
    for (const times of [1, 2]) {
      if (times === 1) inReview();
      office.act(officer, 'fanOut');
      done('sealsDone', 'taxDone', 'visit', 'firePass');
      expect(office.act(head, 'redo', { reason }).values.reworks).toBe(times);
    }
  });

  test('P16: only who submitted withdraws, and only while it is not decided', () => {
    inReview();
    expect(code(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-yours');
    office.act(window, 'withdraw');
    office.act(person('window-2'), 'submit');
    expect(code(() => office.act(window, 'withdraw'))).toBe('procedure/not-yours');
    office.act(officer, 'fanOut');
    expect(code(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-now');
  });

  test('P18: a case is reopened within its window, and its clock begins anew', () => {
    issued();
    const end = office.now;
    expect(office.get('permit', 'case-1').values.inTime).toBe(true);
    office.wait(24 * 20);
    office.act(head, 'reopen', { reason });
    expect(office.case()).toMatchObject({ state: 'review' });
    expect(office.case().clocks.decide!.startedAt > end).toBe(true);
    expect(office.case().clocks.decide?.stoppedAt).toBeUndefined();
  });

  test('P18: after the window a case stays closed', () => {
    issued();
    office.wait(24 * 32);
    expect(code(() => office.act(head, 'reopen', { reason }))).toBe('procedure/window-over');
    expect(office.actions(head)).toEqual([]);
  });

  test('P19, P22: a cancellation ends the case with its reason and drops what is open', () => {
    inJoint();
    expect(code(() => office.act(head, 'cancel'))).toBe('procedure/reason-missing');
    office.act(head, 'cancel', { reason });
    expect(Object.values(office.case().lanes ?? {}).map((lane) => lane.result)).toEqual(['dropped', 'dropped', 'dropped']);
    expect(office.tasks()).toEqual([]);
  });
});

describe('extension', () => {
  const ask = (days: number): unknown => office.act(officer, 'askMore', { reason, form: { days } });

  test('P13: asked for and granted, the limit ends later by so many days of its own unit', () => {
    inReview();
    ask(3);
    expect(names(office.tasks())).toEqual(['state review', 'extension decide']);
    office.act(head, 'grantMore');
    expect(office.case().clocks.decide).toMatchObject({ dueAt: endOf('2024-04-25'), extendedBy: 3 });
    expect(names(office.tasks())).toEqual(['state review']);
  });

  test('P13: granted as often as declared, not more, and not by more than declared', () => {
    inReview();
    ask(11);
    expect(code(() => office.act(head, 'grantMore'))).toBe('procedure/extension-too-long');
    office.act(head, 'refuseMore', { reason });
    expect(code(() => office.act(head, 'grantMore'))).toBe('procedure/not-asked');
    ask(2);
    expect(code(() => ask(2))).toBe('procedure/task-done');
    office.act(head, 'grantMore');
    ask(1);
    expect(code(() => office.act(head, 'grantMore'))).toBe('procedure/too-often');
  });

  test('P13: not asked for after the time is over, but granted after it when asked in time', () => {
    inReview();
    office.wait(24 * 14);
    ask(5);
    office.wait(24 * 2);
    expect(code(() => office.act(head, 'grantMore'))).toBe('accepted');
    office.wait(24 * 30);
    expect(code(() => ask(1))).toBe('procedure/clock-over');
  });

  test('P13: a pause after an extension gives its time back beside it', () => {
    inReview();
    ask(3);
    office.act(head, 'grantMore');
    office.act(officer, 'askMissing', { reason });
    office.wait(24 * 7);
    office.act(window, 'supply');
    // 13 working days were left, and 1 to 3 May are days off.
    expect(office.case().clocks.decide?.dueAt).toBe(endOf('2024-05-07'));
  });

  test('P13: a request falls away where nobody could answer it', () => {
    inReview();
    ask(3);
    office.act(officer, 'askMissing', { reason });
    expect(office.case().asked).toBeUndefined();
    office.act(window, 'supply');
    ask(3);
    office.act(officer, 'fanOut');
    expect(office.case().asked).toHaveProperty('decide');
  });

  test('P14: nobody answers his own request, not even in the name of the head', () => {
    inReview();
    ask(3);
    expect(code(() => office.act(officer, 'grantMore'))).toBe('procedure/own-request');
    const deputy = person('officer-1', [{ ...head, since: '2024-04-01', until: '2024-04-30' }]);
    expect(code(() => office.act(deputy, 'grantMore', { onBehalfOf: 'head-1' }))).toBe('procedure/own-request');
    expect(code(() => office.act(other, 'grantMore'))).toBe('accepted');
  });
});

describe('suspension', () => {
  test('P15: nothing goes on while it lasts, in no lane either, and each clock gets its time back', () => {
    inJoint();
    const { decide, tax } = office.case().clocks;
    office.act(officer, 'suspend', { reason });
    expect(names(office.tasks())).toEqual(['resumption joint']);
    expect(office.tasks()[0]?.due).toBe(endOf('2024-06-07'));
    expect(code(() => office.act(person('seals-1'), 'sealsDone'))).toBe('procedure/suspended');
    expect(code(() => office.act(officer, 'suspend', { reason }))).toBe('procedure/suspended');
    expect(office.actions(officer)).toEqual(['resume']);
    office.wait(24 * 7);
    office.act(officer, 'resume');
    expect([office.case().clocks.decide!.dueAt, office.case().clocks.tax!.dueAt]).toEqual([endOf('2024-04-29'), endOf('2024-04-17')]);
    expect([decide!.dueAt, tax!.dueAt]).toEqual([endOf('2024-04-22'), endOf('2024-04-10')]);
    expect(names(office.tasks())).toEqual(['lane seals', 'lane tax', 'lane fire']);
    expect(code(() => office.act(officer, 'resume'))).toBe('procedure/not-now');
  });

  test('P15: what is suspended can be cancelled', () => {
    inReview();
    office.act(officer, 'suspend', { reason });
    office.act(head, 'cancel', { reason });
    expect(office.case()).toMatchObject({ state: 'void' });
    expect(office.case().suspended).toBeUndefined();
    expect(office.case().clocks.decide?.stoppedAt).toBe(office.now);
  });
});

describe('lanes', () => {
  test('P20, P21: the case waits until all lanes are done, and then goes on by itself', () => {
    inJoint();
    expect(names(office.tasks())).toEqual(['lane seals', 'lane tax', 'lane fire']);
    done('taxDone', 'visit');
    office.act(person('fire-1'), 'revisit', { reason });
    done('visit', 'firePass');
    expect(office.case().state).toBe('joint');
    done('sealsDone');
    expect(office.case().state).toBe('joined');
    expect(office.get('permit', 'case-1').values.taxInTime).toBe(true);
  });

  test('P20: a lane whose condition the record does not fulfil is not opened and not waited for', () => {
    office.run(window, { do: 'update', register: 'permit', id: 'case-1', set: { fire: false } });
    inJoint();
    expect(names(office.tasks())).toEqual(['lane seals', 'lane tax']);
    expect(code(() => office.act(person('fire-1'), 'visit'))).toBe('procedure/not-now');
    done('sealsDone', 'taxDone');
    expect(office.case().state).toBe('joined');
  });

  test('P21, P22: one failure of those that are all needed sends the case where it was said, and drops the rest', () => {
    inJoint();
    done('visit');
    office.wait(24 * 5);
    done('taxFail');
    expect(office.case()).toMatchObject({ state: 'review', lanes: { tax: { result: 'failed' }, seals: { result: 'dropped' }, fire: { state: 'visited', result: 'dropped' } } });
    expect(office.get('permit', 'case-1').values.taxInTime).toBe(false);
  });

  test('P23: lanes that open again are done again, and their clocks begin anew', () => {
    inJoint();
    done('taxFail');
    office.wait(24);
    office.act(officer, 'fanOut');
    expect(Object.values(office.case().lanes ?? {}).map((lane) => lane.result)).toEqual([undefined, undefined, undefined]);
    expect(office.case().clocks.tax).toEqual({ startedAt: office.now, dueAt: endOf('2024-04-11') });
  });
});

describe('signatures', () => {
  const legal = person('legal-1');
  const finance = person('finance-1');

  test('P24, P25: each seat is signed once, and all must agree', () => {
    inSigning();
    expect(names(office.tasks())).toEqual(['seat legal', 'seat finance']);
    expect(code(() => office.act(officer, 'agree'))).toBe('access/denied');
    office.act(legal, 'agree');
    expect(code(() => office.act(legal, 'agree'))).toBe('procedure/task-done');
    expect(code(() => office.act(person('legal-2'), 'agree'))).toBe('procedure/task-done');
    expect(names(office.tasks())).toEqual(['seat finance']);
    office.act(finance, 'agree');
    expect(office.case()).toMatchObject({ state: 'approved', signings: { signing: [{ said: 'agreed', by: 'legal-1' }, { said: 'agreed', by: 'finance-1' }] } });
  });

  test('P25: where one refusal ends it, it does, and open seats are dropped', () => {
    inSigning();
    office.act(finance, 'refuse', { reason });
    expect(office.case()).toMatchObject({ state: 'review', signings: { signing: [{ said: 'dropped' }, { said: 'refused', by: 'finance-1' }] } });
  });

  test('P26: one more signer is asked, once, and only one who may sign', () => {
    inSigning();
    office.act(legal, 'addSigner', { form: { extra: 'officer-2' } });
    expect(code(() => office.act(legal, 'addSigner', { form: { extra: 'officer-2' } }))).toBe('procedure/signer-already');
    expect(code(() => office.act(legal, 'addSigner', { form: { extra: 'window-1' } }))).toBe('procedure/unfit');
    office.act(legal, 'agree');
    office.act(finance, 'agree');
    expect(office.tasks()).toMatchObject([{ name: 'officer-2', for: [{ kind: 'person', person: 'officer-2' }] }]);
    office.act(other, 'agree');
    expect(office.case()).toMatchObject({ state: 'approved', signings: { signing: [{}, {}, { for: { person: 'officer-2' }, addedBy: 'legal-1', said: 'agreed' }] } });
  });

  test('P24: who signs for another does not sign for himself as well', () => {
    inSigning();
    const deputy = person('finance-1', [{ ...legal, since: '2024-04-01', until: '2024-04-30' }]);
    office.act(deputy, 'agree', { onBehalfOf: 'legal-1' });
    expect(office.case().signings?.signing?.[0]).toMatchObject({ by: 'legal-1', deputy: 'finance-1' });
    expect(code(() => office.act(finance, 'agree'))).toBe('procedure/task-done');
    expect(code(() => office.act(legal, 'agree'))).toBe('procedure/task-done');
  });

  const paper = (...signers: readonly string[]): void => {
    office.run(window, { do: 'create', register: 'paper', id: 'case-1', set: { name: '文稿' } });
    office.act(window, 'send', { form: { signers } }, 'paper');
  };
  const says = (who: Parameters<typeof person>[0], action: string): unknown => office.act(person(who), action, action === 'refuse' ? { reason } : {}, 'paper');

  test('P25: two of three are enough, and a refusal only counts', () => {
    paper('legal-1', 'finance-1', 'officer-1');
    says('legal-1', 'refuse');
    says('finance-1', 'agree');
    expect(office.case('paper').state).toBe('signing');
    says('officer-1', 'agree');
    expect(office.case('paper').state).toBe('signed');
  });

  test('P25: it fails once enough can no longer agree', () => {
    paper('legal-1', 'finance-1', 'officer-1');
    says('legal-1', 'refuse');
    says('officer-1', 'refuse');
    expect(office.case('paper')).toMatchObject({ state: 'failed', signings: { signing: [{ for: { person: 'finance-1' }, said: 'dropped' }, { said: 'refused' }, { said: 'refused' }] } });
  });

  test('P27: a signing with too few signers, or with one who may not sign, does not begin', () => {
    expect(code(() => paper('legal-1'))).toBe('procedure/no-signers');
    office = new OfficeInMemory();
    expect(code(() => paper('legal-1', 'window-2'))).toBe('procedure/unfit');
  });
});

describe('deputies', () => {
  const away = (since: string, until: string) => person('window-2', [{ ...officer, since, until }]);

  test('P32: a deputy acts with what was left to him and on those days only; the act is the other\'s', () => {
    inReview();
    const deputy = away('2024-04-08', '2024-04-09');
    expect(code(() => office.act(deputy, 'fanOut'))).toBe('access/denied');
    expect(code(() => office.act(deputy, 'fanOut', { onBehalfOf: 'head-1' }))).toBe('access/no-delegation');
    expect(code(() => office.act(away('2024-04-09', '2024-04-09'), 'fanOut', { onBehalfOf: 'officer-1' }))).toBe('access/no-delegation');
    expect(code(() => office.act(deputy, 'withdraw', { onBehalfOf: 'officer-1' }))).not.toBe('accepted');
    const change = office.act(deputy, 'fanOut', { onBehalfOf: 'officer-1' });
    expect(change).toMatchObject({ actor: { id: 'window-2' }, onBehalfOf: { id: 'officer-1' } });
  });

  test('P32: what a deputy submits is withdrawn and taken back by the one for whom he did', () => {
    const deputy = person('seals-1', [{ ...window, since: '2024-04-01', until: '2024-04-30' }]);
    office.act(deputy, 'submit', { onBehalfOf: 'window-1' });
    expect(code(() => office.act(person('window-2'), 'withdraw'))).toBe('procedure/not-yours');
    office.act(officer, 'sendBack', { reason });
    expect(office.case().holder).toEqual({ person: 'window-1' });
    expect(code(() => office.act(deputy, 'submit', { onBehalfOf: 'window-1' }))).toBe('accepted');
  });

  test('P33: a deputy gives nothing on that was left to him', () => {
    inReview();
    // The deputy of a deputy has the deputy's own duties and not those that were left to him.
    const second = person('seals-1', [{ ...away('2024-04-01', '2024-04-30'), since: '2024-04-01', until: '2024-04-30' }]);
    expect(code(() => office.act(second, 'fanOut', { onBehalfOf: 'window-2' }))).toBe('access/denied');
    expect(code(() => office.act(second, 'fanOut', { onBehalfOf: 'officer-1' }))).toBe('access/no-delegation');
  });
});

test('P2: a case that only moves from state to state has state, since and clocks', () => {
  office.run(window, { do: 'create', register: 'paper', id: 'case-1', set: { name: '文稿' } });
  expect(Object.keys(office.case('paper'))).toEqual(['state', 'since', 'clocks']);
});

test('P3: a refused action changes nothing, and the platform itself is bound by the case', () => {
  const before = office.get('permit', 'case-1');
  for (const action of Object.keys(officeModel.procedures.get('permit')!.actions)) expect(code(() => office.act(SYSTEM, action, { reason }))).not.toBe('accepted');
  expect(office.get('permit', 'case-1')).toBe(before);
});
