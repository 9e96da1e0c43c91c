import type { Day, Instant } from '#kernel/field/day.ts';
import { dayBetween } from '../made-operators.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import type { Course } from './anchors.ts';
import { getRule, rosterOf, type Earner } from './roster.ts';

type Leaving = { readonly on: Day; readonly because: 'below-scale' | 'inactive' };
type Listing = { readonly at: Instant; readonly by: string; readonly enteredOn: Day; readonly document: string; readonly application?: string; readonly leaves?: Leaving };

/** What stood before the platform did is taken over in January 2023, once the operators are there. */
const TAKEN_OVER: Day = '2023-01-30';

/** The enterprises that had been in the directory before 2023, with the leaving of some. */
export const qualificationsPart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/qualifications');
  const { anchors } = rosterOf(context);
  for (const earner of anchors) {
    const course: Course | undefined = earner.anchor?.course;
    if (!course || course.kind === 'enters') continue;
    const from = earner.openedOn > '2015-06-30' ? earner.openedOn : '2015-06-30';
    yield* listedSteps(context, earner, {
      at: context.officeTime(TAKEN_OVER), by: chance.pick(context.staffWith('statistician')),
      enteredOn: dayBetween(chance, from, '2022-12-15'), document: '名录库存量移交清单（演示）', ...(course.kind === 'leaves' ? { leaves: course } : {}),
    });
  }
};

/** The steps of an enterprise's qualification as above scale, with its leaving. */
export function* listedSteps(context: DemoContext, earner: Earner, { at, by, enteredOn, document, application, leaves }: Listing): Iterable<Step> {
  const id = `qualification-scale-${earner.id.slice(9)}`;
  const { scale, group } = getRule(earner.industry);
  yield {
    at, by, do: 'create', register: 'qualification', id,
    set: {
      name: `${earner.name}（“四上”在库）`, operator: earner.id, kind: 'above-scale', scale, ...(group ? { serviceGroup: group } : {}),
      enteredOn, decidedBy: '国家统计局', document, ...(application ? { application } : {}),
    },
  };
  if (leaves) yield { at: context.officeTime(leaves.on), by, do: 'update', register: 'qualification', id, set: { leftOn: leaves.on, leftBecause: leaves.because }, reason: '年度退库（演示）' };
}
