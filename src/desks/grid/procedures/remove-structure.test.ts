import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { OFFICE_HOURS } from '#kernel/calendar/calendar.ts';
import { checkAction, foldCase } from '#kernel/procedure/case-file.ts';
import { RemoveStructure } from './remove-structure.ts';

const MANAGER: Actor = { id: 'staff-a', name: '演示', unit: 'unit-grid', duties: ['grid-manager'], kind: 'staff' };
const calendar = { exceptions: new Map(), hours: OFFICE_HOURS };
const at = (day: number): string => `2024-03-0${day}T02:00:00.000Z`;

describe('rule 11: illegal structures', () => {
  test('removal by force is entered from the city’s receipt', () => {
    expect(() => checkAction(RemoveStructure, 'confirmRemoval', MANAGER, {}, undefined, {})).toThrow('procedure/form-missing');
    expect(() => checkAction(RemoveStructure, 'confirmRemoval', MANAGER, {}, undefined, { receipt: '演示' })).not.toThrow();
  });

  test('it is referred with the reason for which dissuasion failed', () => {
    expect(() => checkAction(RemoveStructure, 'refer', MANAGER, {}, undefined, {})).toThrow('procedure/reason-missing');
  });

  test('a relapse opens anew what was struck off', () => {
    const actions = [{ action: 'dissuade', at: at(4) }, { action: 'settle', at: at(5) }, { action: 'relapse', at: at(6) }];
    expect(foldCase(RemoveStructure, calendar, at(1), actions).state).toBe('found');
  });
});
