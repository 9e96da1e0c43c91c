import type { z } from 'zod';
import { addWorkingDays, dueAt, naturalDays, workingDays, type Calendar } from '#kernel/calendar/calendar.ts';
import { dayOf, instantOf, type Day } from '#kernel/field/day.ts';
import type { RequisitionPeriods } from './criteria.ts';

/** The periods in force. */
export type RequisitionRules = z.infer<typeof RequisitionPeriods.schema>;

/** What has been done of a requisition, by the fields of its record. */
export type RequisitionFacts = {
  readonly preNoticeOn?: Day;
  readonly surveyedOn?: Day;
  readonly assessedOn?: Day;
  readonly planNoticeOn?: Day;
  readonly signed?: boolean;
  readonly fundsInFull?: boolean;
  readonly submittedOn?: Day;
  readonly receivedOn?: Day;
  readonly announcedOn?: Day;
  readonly socialSecured?: boolean;
  readonly clearedOn?: Day;
};

/** The steps that have a period or wait for something. */
export type RequisitionStep = 'pre-notice' | 'plan-notice' | 'sign' | 'submit' | 'approval' | 'announce' | 'clear' | 'none';

/** The step that comes next, from when it is lawful, until when it must be done, and what it waits for. */
export type NextRequisitionStep = { readonly step: RequisitionStep; readonly earliestOn?: Day; readonly latestOn?: Day; readonly waitsFor: readonly string[] };

/** The first day on which a pre-notice has stood its working days; the day of its publication doesn't count. */
export function preNoticeOverOn(calendar: Calendar, publishedOn: Day, rules: RequisitionRules): Day {
  return dayOf(dueAt(calendar, workingDays(rules.preNoticeDaysWorking), instantOf(publishedOn)));
}

/** The first day on which a plan notice has stood its natural days; a last day off moves on (Civil Code art. 203). */
export function planNoticeOverOn(calendar: Calendar, publishedOn: Day, rules: RequisitionRules): Day {
  return dayOf(dueAt(calendar, naturalDays(rules.planNoticeDaysNatural), instantOf(publishedOn)));
}

/** The last day on which an approval received may be announced. */
export function announceBy(calendar: Calendar, receivedOn: Day, rules: RequisitionRules): Day {
  return addWorkingDays(calendar, receivedOn, rules.announceDaysWorking);
}

/** What a requisition's next step is and when it is lawful. */
export function nextRequisitionStep(calendar: Calendar, rules: RequisitionRules, facts: RequisitionFacts): NextRequisitionStep {
  const missing = (...wanted: readonly (readonly [boolean | undefined, string])[]): readonly string[] => wanted.filter(([has]) => !has).map(([, what]) => what);
  if (facts.clearedOn !== undefined) return { step: 'none', waitsFor: [] };
  if (facts.announcedOn !== undefined) return { step: 'clear', waitsFor: missing([facts.socialSecured, '社会保障落实']) };
  if (facts.receivedOn !== undefined) return { step: 'announce', latestOn: announceBy(calendar, facts.receivedOn, rules), waitsFor: [] };
  if (facts.submittedOn !== undefined) return { step: 'approval', waitsFor: missing([facts.fundsInFull, '费用足额到位']) };
  if (facts.signed) return { step: 'submit', waitsFor: missing([facts.fundsInFull, '费用足额到位']) };
  if (facts.planNoticeOn !== undefined) return { step: 'sign', earliestOn: planNoticeOverOn(calendar, facts.planNoticeOn, rules), waitsFor: [] };
  if (facts.preNoticeOn !== undefined) {
    const waitsFor = missing([facts.surveyedOn !== undefined, '土地现状调查'], [facts.assessedOn !== undefined, '社会稳定风险评估']);
    return { step: 'plan-notice', earliestOn: preNoticeOverOn(calendar, facts.preNoticeOn, rules), waitsFor };
  }
  return { step: 'pre-notice', waitsFor: [] };
}
