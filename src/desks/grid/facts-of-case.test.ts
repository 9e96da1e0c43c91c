import { expect, test } from 'vitest';
import { factsOfCase } from './facts-of-case.ts';

const VALUES = { community: 'community-a', handler: 'unit-a', limitEndsAt: '2024-03-05T10:00:00.000Z', handledAt: '2024-03-05T08:00:00.000Z', extended: true };

test.each([
  ['closed', { of: 'community-a', limitEndsAt: VALUES.limitEndsAt, handledAt: VALUES.handledAt, reworked: false, extended: true }],
  ['handling', { of: 'community-a', limitEndsAt: VALUES.limitEndsAt, reworked: false, extended: true }],
  ['handedBack', undefined],
  ['suspended', undefined],
  ['void', undefined],
])('rule 6: a case in state %s counts as %j', (state, facts) => {
  expect(factsOfCase(VALUES, state, 'community')).toEqual(facts);
});

test('rule 6: a case that nobody was sent to does not count', () => {
  expect(factsOfCase({ community: 'community-a' }, 'handling', 'community')).toBeUndefined();
  expect(factsOfCase(VALUES, 'closed', 'handler')?.of).toBe('unit-a');
});
