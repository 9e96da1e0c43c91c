import { expect, test } from 'vitest';
import { permitNeeds } from './permit-needs.ts';

const RULE = { from: 1000, cityFrom: 5000, daysBefore: 20 };

test.each([
  [999, { needed: false }],
  [1000, { needed: true, body: 'district', askBy: '2024-04-11' }],
  [4999, { needed: true, body: 'district', askBy: '2024-04-11' }],
  [5000, { needed: true, body: 'city', askBy: '2024-04-11' }],
])('rule 5: an event for %i people on 1 May needs %j', (expected, needs) => {
  expect(permitNeeds(expected, '2024-05-01', RULE)).toEqual(needs);
});
