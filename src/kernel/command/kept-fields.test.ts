import { describe, expect, test } from 'vitest';
import { duty, type Actor } from '../access/access.ts';
import { OFFICE_HOURS, workingDays } from '../calendar/calendar.ts';
import { defineDesk } from '../desk/desk.ts';
import { composeModel } from '../desk/model.ts';
import { date, longText, text, yesNo } from '../field/kinds.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { defineRegister } from '../register/register.ts';
import { applyCommand } from './apply-command.ts';
import type { Held } from './command.ts';

const label = (zh: string) => ({ zh, en: zh });
const Matter = defineRegister('matter', {
  title: label('事项'),
  fields: {
    name: text(label('名称')), note: longText(label('备注'), { optional: true }), answer: longText(label('答复'), { optional: true }),
    passed: yesNo(label('通过'), { optional: true }), closedOn: date(label('办结日'), { optional: true }), inTime: yesNo(label('按时'), { optional: true }),
  },
  write: duty('clerk', 'reviewer'),
});
const Handle = defineProcedure('handle', {
  of: Matter,
  title: label('办理'),
  initial: 'open',
  states: { open: { title: label('待办') }, closed: { title: label('办结'), end: true } },
  actions: {
    answer: { title: label('答复'), from: ['open'], to: 'open', by: duty('clerk'), form: { answer: 'required' } },
    close: { title: label('办结'), from: ['open'], to: 'closed', by: duty('reviewer'), form: { passed: 'required' }, stamps: { closedOn: 'day' } },
  },
  clocks: { limit: { title: label('时限'), limit: workingDays(5), from: ['open'], until: ['closed'], marks: 'inTime', basis: '试验' } },
});
const MODEL = composeModel([], [defineDesk({ id: 'test', title: label('试验'), chapter: 'report', registers: [Matter], procedures: [Handle] })]);
const actor = (kind: Actor['kind'], ...duties: string[]): Actor => ({ id: 'somebody', name: '某人', unit: 'unit-a', duties, kind });
const at = '2024-03-05T02:00:00.000Z';
const apply = (by: Actor, command: Parameters<typeof applyCommand>[2]['command'], held?: Held) => applyCommand(MODEL, { exceptions: new Map(), hours: OFFICE_HOURS }, { actor: by, at, command }, held);
const create = (by: Actor, set: object) => apply(by, { do: 'create', register: 'matter', id: 'm-1', set: { name: '甲', ...set } });
const update = (by: Actor, set: object, before: object = {}) => {
  const made = create(actor('system'), before);
  return apply(by, { do: 'update', register: 'matter', id: 'm-1', set: { ...set } }, { ...made, register: 'matter' });
};

describe('what a procedure writes is not set outside it', () => {
  const clerk = actor('staff', 'clerk');
  const reviewer = actor('staff', 'reviewer');

  test.each([{ closedOn: '2024-03-05' }, { inTime: true }])('a stamp or a mark: %j', (set) => {
    for (const by of [clerk, reviewer]) {
      expect(() => create(by, set)).toThrow('field/kept-by-procedure');
      expect(() => update(by, set)).toThrow('field/kept-by-procedure');
      expect(() => update(by, Object.fromEntries(Object.keys(set).map((name) => [name, null])), set)).toThrow('field/kept-by-procedure');
    }
    expect(update(actor('system'), set).values).toMatchObject(set);
  });

  test('what an action asks for is set only by who may take such an action', () => {
    expect(() => update(clerk, { passed: true })).toThrow('field/kept-by-procedure');
    expect(update(reviewer, { passed: true }).values).toMatchObject({ passed: true });
    expect(update(clerk, { answer: '已办' }).values).toMatchObject({ answer: '已办' });
  });

  test('a form that gives back what it was given changes nothing of it', () => {
    expect(update(clerk, { note: '补记', passed: true, closedOn: '2024-03-05' }, { passed: true, closedOn: '2024-03-05' }).values).toMatchObject({ note: '补记' });
  });
});
