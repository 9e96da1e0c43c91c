import { invariant } from '#kernel/error/invariant.ts';
import type { Day } from '#kernel/field/day.ts';
import type { ScaleClass } from '#desks/enterprises/scale-class.ts';
import type { DemoContext } from '../step.ts';
import type { BatchName } from './batches.ts';

/** What becomes of an above-scale enterprise in the two years. */
export type Course =
  | { readonly kind: 'listed' }
  | { readonly kind: 'enters'; readonly batch: BatchName; readonly leavesOn?: Day }
  | { readonly kind: 'leaves'; readonly on: Day; readonly because: 'below-scale' | 'inactive' };

/** A large enterprise that the industry chapter has made, with its course. */
export type Anchor = { readonly id: string; readonly name: string; readonly industry: string; readonly employees: number; readonly openedOn: Day; readonly scale: ScaleClass; readonly course: Course };

// Counted from the end of each class: the second-to-last service enterprise and the last retailer open in November 2023.
// Seven enter in 2023 and two leave; nine enter in 2024 and three leave.
const COURSES: Readonly<Record<ScaleClass, readonly Course[]>> = {
  service: [
    { kind: 'leaves', on: '2023-03-16', because: 'below-scale' }, { kind: 'enters', batch: 'march-2024' }, { kind: 'enters', batch: 'winter-2022', leavesOn: '2024-12-12' },
    { kind: 'enters', batch: 'autumn-2024' }, { kind: 'enters', batch: 'autumn-2024' }, { kind: 'enters', batch: 'winter-2023' }, { kind: 'enters', batch: 'autumn-2023' },
  ],
  industry: [{ kind: 'leaves', on: '2023-03-16', because: 'below-scale' }, { kind: 'enters', batch: 'winter-2022' }],
  construction: [{ kind: 'enters', batch: 'autumn-2023' }, { kind: 'enters', batch: 'autumn-2024' }],
  wholesale: [{ kind: 'enters', batch: 'autumn-2023' }, { kind: 'enters', batch: 'winter-2023' }, { kind: 'leaves', on: '2024-03-14', because: 'below-scale' }],
  retail: [{ kind: 'enters', batch: 'april-2024' }, { kind: 'enters', batch: 'autumn-2024' }, { kind: 'enters', batch: 'autumn-2023' }],
  catering: [{ kind: 'enters', batch: 'autumn-2023' }, { kind: 'enters', batch: 'winter-2023' }],
  'real-estate': [{ kind: 'leaves', on: '2024-03-14', because: 'inactive' }],
};

const isScale = (value: unknown): value is ScaleClass => typeof value === 'string' && Object.hasOwn(COURSES, value);

/** The above-scale enterprises with their courses, class by class. */
export function anchorsOf(context: DemoContext): readonly Anchor[] {
  const made = context.made.get('operator-anchor') ?? [];
  return Object.values(Object.groupBy(made, ({ set }) => String(set['scale']))).flatMap((own = []) => own.map(({ id, set }, index) => {
    const scale = set['scale'];
    invariant(isScale(scale), 'An anchor has a class of 四上.');
    const course = COURSES[scale][own.length - 1 - index] ?? { kind: 'listed' };
    return { id, name: String(set['name']), industry: String(set['industry']), employees: Number(set['employees']), openedOn: String(set['openedOn']), scale, course };
  }));
}
