import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import type { Values } from '#kernel/register/register.ts';
import { HoldEvent } from './hold-event.ts';

const OFFICER: Actor = { id: 'staff-a', name: '演示', unit: 'unit-commerce', duties: ['event-officer'], kind: 'staff' };
const take = (action: string, values: Values) => () => checkAction(HoldEvent, action, OFFICER, {}, undefined, values);
const small: Values = { expected: 999, safetyPlan: '方案', heldOn: '2024-05-01' };

describe('rule 5: permits and safety plans', () => {
  test('an event for fewer than 1,000 people is held without a permit, but not without a plan', () => {
    expect(take('holdSmall', small)).not.toThrow();
    expect(take('holdSmall', { expected: 999, heldOn: '2024-05-01' })).toThrow('procedure/form-missing');
  });

  test('one for 1,000 or for nobody knows how many needs a permit', () => {
    expect(take('holdSmall', { ...small, expected: 1000 })).toThrow('procedure/guarded');
    expect(take('holdSmall', { safetyPlan: '方案', heldOn: '2024-05-01' })).toThrow('procedure/guarded');
    expect(take('hold', { heldOn: '2024-05-01', safetyPlan: '方案' })).toThrow('procedure/guarded');
    expect(take('hold', { heldOn: '2024-05-01', safetyPlan: '方案', permit: '演示' })).not.toThrow();
  });

  test('a permitted event that is postponed needs a permit for its new day', () => {
    const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
    const actions = ['apply', 'permit', 'postpone'].map((action, index) => ({ action, at: `2024-03-0${4 + index}T02:00:00.000Z` }));
    expect(foldCase(HoldEvent, calendar, '2024-03-01T02:00:00.000Z', actions).state).toBe('planned');
  });
});
