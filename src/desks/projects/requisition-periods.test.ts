import { describe, expect, test } from 'vitest';
import { OFFICE_HOURS, type Calendar } from '#kernel/calendar/calendar.ts';
import { announceBy, nextRequisitionStep, planNoticeOverOn, preNoticeOverOn } from './requisition-periods.ts';

const RULES = { preNoticeDaysWorking: 10, planNoticeDaysNatural: 30, announceDaysWorking: 15 };
// The Spring Festival of 2024 with its make-up days.
const CALENDAR: Calendar = {
  exceptions: new Map([...['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16'].map((day) => [day, 'off'] as const), ...['2024-02-04', '2024-02-18'].map((day) => [day, 'work'] as const)]),
  hours: OFFICE_HOURS,
};

describe('rule 9: notices stand their time', () => {
  test('a pre-notice stands ten working days after the day of its publication', () => {
    expect(preNoticeOverOn(CALENDAR, '2024-03-04', RULES)).toBe('2024-03-19');
    // Ten working days from the 1st of February lead over the holiday and two make-up days.
    expect(preNoticeOverOn(CALENDAR, '2024-02-01', RULES)).toBe('2024-02-21');
  });

  test('a plan notice stands thirty natural days; a last day off moves on', () => {
    expect(planNoticeOverOn(CALENDAR, '2024-03-05', RULES)).toBe('2024-04-05');
    // The thirtieth day is Sunday the 7th of April.
    expect(planNoticeOverOn(CALENDAR, '2024-03-08', RULES)).toBe('2024-04-09');
  });

  test('the plan waits for the end of the pre-notice, for survey and assessment', () => {
    expect(nextRequisitionStep(CALENDAR, RULES, {})).toEqual({ step: 'pre-notice', waitsFor: [] });
    expect(nextRequisitionStep(CALENDAR, RULES, { preNoticeOn: '2024-03-04', surveyedOn: '2024-03-08' })).toEqual({ step: 'plan-notice', earliestOn: '2024-03-19', waitsFor: ['社会稳定风险评估'] });
    expect(nextRequisitionStep(CALENDAR, RULES, { preNoticeOn: '2024-03-04', planNoticeOn: '2024-03-25' })).toMatchObject({ step: 'sign', earliestOn: '2024-04-25' });
  });
});

describe('rule 10: funds, receipt, announcement', () => {
  test('nothing is submitted or approved before the funds stand in full', () => {
    const signed = { preNoticeOn: '2024-03-04', planNoticeOn: '2024-03-25', signed: true } as const;
    expect(nextRequisitionStep(CALENDAR, RULES, signed)).toEqual({ step: 'submit', waitsFor: ['费用足额到位'] });
    expect(nextRequisitionStep(CALENDAR, RULES, { ...signed, fundsInFull: true, submittedOn: '2024-05-20' })).toEqual({ step: 'approval', waitsFor: [] });
  });

  test('an approval is announced within fifteen working days of its receipt', () => {
    expect(announceBy(CALENDAR, '2024-06-03', RULES)).toBe('2024-06-24');
    expect(nextRequisitionStep(CALENDAR, RULES, { receivedOn: '2024-06-03' })).toMatchObject({ step: 'announce', latestOn: '2024-06-24' });
  });

  test('the land is handed over when social security has been paid', () => {
    expect(nextRequisitionStep(CALENDAR, RULES, { announcedOn: '2024-06-20' })).toEqual({ step: 'clear', waitsFor: ['社会保障落实'] });
    expect(nextRequisitionStep(CALENDAR, RULES, { announcedOn: '2024-06-20', clearedOn: '2024-07-20' }).step).toBe('none');
  });
});
