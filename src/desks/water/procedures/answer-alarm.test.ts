import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { checkAction } from '#kernel/procedure/case-file.ts';
import type { Procedure } from '#kernel/procedure/procedure.ts';
import type { Values } from '#kernel/register/register.ts';
import { AnswerAlarm } from './answer-alarm.ts';
import { CarryOutOrder } from './carry-out-order.ts';

const holder = (duty: string): Actor => ({ id: `staff-${duty}`, name: '演示', unit: 'unit-water', duties: [duty], kind: 'staff' });
const take = (procedure: Procedure, action: string, duty: string, values: Values, reason?: string) => () => checkAction(procedure, action, holder(duty), {}, reason, values);

describe('rule 5: alarms and orders', () => {
  test('an alarm is answered with a cause, cleared with what was done, and dismissed with a reason', () => {
    expect(take(AnswerAlarm, 'answer', 'water-dispatcher', {})).toThrow('procedure/form-missing');
    expect(take(AnswerAlarm, 'answer', 'water-dispatcher', { cause: 'rain' })).not.toThrow();
    expect(take(AnswerAlarm, 'clear', 'water-dispatcher', { cause: 'rain' })).toThrow('procedure/form-missing');
    expect(take(AnswerAlarm, 'dismiss', 'water-dispatcher', {})).toThrow('procedure/reason-missing');
    expect(take(AnswerAlarm, 'answer', 'water-patrol', { cause: 'rain' })).toThrow('access/denied');
  });

  test('an order is reported with the opening that was set, by who set it, and one that cannot be carried out says why', () => {
    expect(take(CarryOutOrder, 'carryOut', 'water-patrol', { opening: '0.5' })).toThrow('procedure/form-missing');
    expect(take(CarryOutOrder, 'carryOut', 'water-patrol', { opening: '0.5', actualOpening: '0.6' })).not.toThrow();
    expect(take(CarryOutOrder, 'carryOut', 'water-dispatcher', { actualOpening: '0.6' })).toThrow('access/denied');
    for (const [action, duty] of [['cannot', 'water-patrol'], ['reissue', 'water-dispatcher'], ['withdraw', 'water-dispatcher']] as const) expect(take(CarryOutOrder, action, duty, {})).toThrow('procedure/reason-missing');
  });
});
