import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineCriterion } from './criterion.ts';
import { describeShape } from './describe-shape.ts';

const shapeOf = (schema: z.ZodType<unknown>): unknown => describeShape(defineCriterion('desk/one', { title: { zh: '一', en: 'One' }, schema }));

test('C11: a form is told how a value is made up, and asks for JSON where it can’t be told', () => {
  expect(shapeOf(z.number().int().min(1).max(12))).toEqual({ kind: 'number', whole: true, least: 1, most: 12 });
  expect(shapeOf(z.number().int())).toEqual({ kind: 'number', whole: true });
  expect(shapeOf(z.strictObject({ day: z.string().regex(/^\d$/), on: z.boolean().optional(), grade: z.enum(['good', 'fair']) }))).toEqual({
    kind: 'parts',
    parts: [{ name: 'day', optional: false, shape: { kind: 'text', pattern: '^\\d$' } }, { name: 'on', optional: true, shape: { kind: 'yes-no' } }, { name: 'grade', optional: false, shape: { kind: 'choice', options: ['good', 'fair'] } }],
  });
  expect(shapeOf(z.array(z.object({ from: z.number() })))).toEqual({ kind: 'list', of: { kind: 'parts', parts: [{ name: 'from', optional: false, shape: { kind: 'number', whole: false } }] } });
  expect(shapeOf(z.record(z.string(), z.number()))).toEqual({ kind: 'other' });
  expect(shapeOf(z.union([z.string(), z.number()]))).toEqual({ kind: 'other' });
});
