import { caseDeadline } from '#desks/grid/case-deadline.ts';
import { nearestCollector } from '#desks/grid/nearest-collector.ts';
import { wasInTime } from '#desks/grid/was-in-time.ts';
import { workingMinutesBetween } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Instant } from '#kernel/field/day.ts';
import type { CaseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext } from '../step.ts';
import type { FoundProblem } from './case-report.ts';
import { DENIALS, EXTENSIONS, HAND_BACKS, RESULTS, REWORKS, SUSPENSIONS } from './case-texts.ts';
import { laterBy, momentWithin, secondAfter } from './moments.ts';

/** Who handles for each body. */
const HANDLERS: Readonly<Record<string, string>> = {
  'unit-grid': 'case-handler', 'unit-housing': 'case-handler-housing', 'unit-water': 'case-handler-water', 'unit-market': 'case-handler-market', 'unit-land': 'case-handler-land',
};
const LATE = { 2023: 0.075, 2024: 0.05 } as const;

/** A case under way: who acts, and by when it is to be handled as it stands. */
type UnderWay = { readonly context: DemoContext; readonly chance: Chance; readonly found: FoundProblem; readonly steps: CaseSteps; readonly handler: string; readonly dispatcher: string; limitEndsAt: Instant; at: Instant };

/** Dispatches a filed case and brings it to its close, with what can go wrong on the way. */
export function handleCase(context: DemoContext, chance: Chance, found: FoundProblem, steps: CaseSteps, filedAt: Instant): void {
  const { calendar } = context;
  const { condition, source } = found;
  const dispatcher = chance.pick(context.staffWith('dispatcher'));
  if (chance.luck(0.008)) {
    steps.act(laterBy(calendar, chance, filedAt, 5, 50), chance.pick(context.staffWith('case-clerk')), 'cancel', undefined, '立案后发现与在办案卷重复');
    return;
  }
  let sentAt = chance.luck(0.04) ? laterBy(calendar, chance, filedAt, 65, 150) : laterBy(calendar, chance, filedAt, 3, 45);
  const wrong = chance.luck(0.045) ? Object.keys(HANDLERS).find((unit) => unit !== condition.handler && chance.luck(0.5)) : undefined;
  if (wrong) {
    const again = handBack(context, chance, found, steps, { sentAt, wrong, dispatcher });
    if (!again) return;
    sentAt = again;
  }
  const limitEndsAt = caseDeadline(calendar, condition, sentAt);
  steps.act(sentAt, dispatcher, 'dispatch', { handler: condition.handler, limitEndsAt });
  const handler = chance.pick(context.staffWith(HANDLERS[condition.handler] ?? 'case-handler'));
  const hurried = condition.unit.endsWith('hours');
  const at = steps.act(laterBy(calendar, chance, sentAt, 2, hurried ? 12 : 90), handler, 'accept');
  const way: UnderWay = { context, chance, found, steps, handler, dispatcher, limitEndsAt, at };
  delay(way);
  settle(way);
  if ((source === 'public' || source === 'hotline') && chance.luck(0.6)) callBack(way);
}

/** A case that went to the wrong body comes back; gives when it is dispatched anew, or nothing when it is cancelled. */
function handBack(context: DemoContext, chance: Chance, { condition }: FoundProblem, steps: CaseSteps, { sentAt, wrong, dispatcher }: { readonly sentAt: Instant; readonly wrong: string; readonly dispatcher: string }): Instant | undefined {
  const { calendar } = context;
  steps.act(sentAt, dispatcher, 'dispatch', { handler: wrong, limitEndsAt: caseDeadline(calendar, condition, sentAt) });
  const back = steps.act(laterBy(calendar, chance, sentAt, 8, 70), chance.pick(context.staffWith(HANDLERS[wrong] ?? 'case-handler')), 'handBack', undefined, chance.pick(HAND_BACKS));
  const next = laterBy(calendar, chance, back, 5, 60);
  if (!chance.luck(0.08)) return next;
  steps.act(next, chance.pick(context.staffWith('case-clerk')), 'cancel', undefined, '权属在本区以外，已函告');
  return undefined;
}

// Only what has days may be extended or suspended.
function delay(way: UnderWay): void {
  const { context, chance, found: { condition }, steps, handler, dispatcher } = way;
  const { calendar } = context;
  if (condition.unit !== 'working-days' || condition.amount < 2) return;
  if (condition.amount >= 5 && chance.luck(0.04)) {
    const suspended = steps.act(laterBy(calendar, chance, way.at, 60, 400), dispatcher, 'suspend', undefined, chance.pick(SUSPENSIONS));
    const resumed = context.officeTime(addDays(dayOf(suspended), chance.whole(9, 35)));
    way.limitEndsAt = caseDeadline(calendar, condition, resumed);
    way.at = steps.act(resumed, dispatcher, 'resume', { limitEndsAt: way.limitEndsAt });
    return;
  }
  const asked = chance.luck(0.14) ? momentWithin(calendar, way.at, way.limitEndsAt, 0.35 + chance.next() * 0.4) : undefined;
  if (!asked) return;
  const askedAt = steps.act(asked, handler, 'askExtension', undefined, chance.pick(EXTENSIONS));
  const answered = laterBy(calendar, chance, askedAt, 8, 100);
  if (chance.luck(0.25)) {
    way.at = steps.act(answered, dispatcher, 'denyExtension', undefined, chance.pick(DENIALS));
    return;
  }
  // The limit ends at midnight; the same number of days is added to its last day.
  way.limitEndsAt = caseDeadline(calendar, condition, new Date(Date.parse(way.limitEndsAt) - 1).toISOString());
  way.at = steps.act(answered, dispatcher, 'grantExtension', { limitEndsAt: way.limitEndsAt });
}

/** Handled, judged, checked; what fails the check is handled again. */
function settle(way: UnderWay): void {
  const { context, chance, found, steps } = way;
  const { calendar } = context;
  const away = chance.luck(0.05) ? found.cell.collector : undefined;
  const checker = nearestCollector(found.cells, found.point, (one) => one === away) ?? found.cell.collector;
  const late = chance.luck(LATE[dayOf(way.at) < '2024' ? 2023 : 2024]);
  const within = late ? undefined : momentWithin(calendar, way.at, way.limitEndsAt, 0.08 + chance.next() * 0.84);
  // Late is after the limit's end; where the office closed before it, the next morning.
  const overrun = way.at > way.limitEndsAt ? way.at : way.limitEndsAt;
  let handled = feedBack(way, within ?? laterBy(calendar, chance, overrun, 4, chance.luck(0.3) ? 900 : 180));
  for (let again = 0; again < 2; again += 1) {
    const looked = chance.luck(0.05) ? laterBy(calendar, chance, handled, 425, 700) : laterBy(calendar, chance, handled, 12, 240);
    if (!chance.luck(again === 0 ? 0.06 : 0.03)) {
      const passed = steps.act(looked, checker, 'pass', { closingMet: true });
      way.at = steps.act(laterBy(calendar, chance, passed, 4, 110), chance.pick(context.staffWith('case-clerk')), 'close');
      return;
    }
    way.at = steps.act(looked, checker, 'rework', undefined, chance.pick(REWORKS));
    const left = workingMinutesBetween(calendar, way.at, way.limitEndsAt);
    handled = feedBack(way, laterBy(calendar, chance, way.at, 20, Math.max(60, Math.min(400, left))));
  }
  way.at = steps.act(laterBy(calendar, chance, handled, 15, 200), checker, 'pass', { closingMet: true });
  way.at = steps.act(laterBy(calendar, chance, way.at, 4, 110), chance.pick(context.staffWith('case-clerk')), 'close');
}

function feedBack({ chance, steps, handler, limitEndsAt }: UnderWay, wanted: Instant): Instant {
  const handled = steps.act(wanted, handler, 'feedBack', { result: chance.pick(RESULTS), photosAfter: chance.whole(1, 3) });
  steps.act(secondAfter(handled), 'system', 'judge', { inTime: wasInTime(handled, limitEndsAt) });
  return handled;
}

function callBack({ context, chance, steps, at }: UnderWay): void {
  const satisfaction = chance.luck(0.45) ? 'very' : chance.luck(0.88) ? 'satisfied' : 'dissatisfied';
  steps.act(laterBy(context.calendar, chance, at, 60, 1500), chance.pick(context.staffWith('case-clerk')), 'callBack', { satisfaction });
}
