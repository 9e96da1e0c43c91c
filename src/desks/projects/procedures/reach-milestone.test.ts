import { expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { keptFields } from '#kernel/command/kept-fields.ts';
import { checkAction } from '#kernel/procedure/case-file.ts';
import { ReachMilestone } from './reach-milestone.ts';

const officer: Actor = { id: 'staff-project-officer', name: '演示', unit: 'unit-a', duties: ['project-officer'], kind: 'staff' };

test('rule 6: people say with proof that a milestone is reached; whether it was on time they cannot say', () => {
  expect(() => checkAction(ReachMilestone, 'reach', officer, {}, undefined, {})).toThrow('procedure/form-missing');
  expect(() => checkAction(ReachMilestone, 'reach', officer, { proof: '验收单' }, undefined, { proof: '验收单' })).not.toThrow();
  expect(() => checkAction(ReachMilestone, 'comparePlan', officer, { onTime: true }, undefined, { onTime: true })).toThrow('access/denied');
  expect(keptFields(ReachMilestone, officer, ['reachedOn', 'onTime', 'forecastOn', 'critical'])).toEqual(['reachedOn', 'onTime', 'forecastOn', 'critical']);
});
