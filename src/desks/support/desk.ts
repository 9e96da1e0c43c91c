import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { PairingLoad, VisitFrequency } from './criteria.ts';
import { SUPPORT_INDICATORS } from './indicators.ts';
import { MeetingMinutes } from './papers/meeting-minutes.ts';
import { MatchBank } from './procedures/match-bank.ts';
import { SolveProblem } from './procedures/solve-problem.ts';
import { BankMatch } from './registers/bank-match.ts';
import { EnterpriseProblem } from './registers/enterprise-problem.ts';
import { Pairing } from './registers/pairing.ts';
import { Visit } from './registers/visit.ts';
import { WeeklyMeeting } from './registers/weekly-meeting.ts';

/** Help for enterprises: who looks after whom, and what becomes of what they raise. */
export const SupportDesk = defineDesk({
  id: 'support',
  title: { zh: '惠企帮扶', en: 'Enterprise support' },
  chapter: 'business',
  registers: [Pairing, Visit, EnterpriseProblem, WeeklyMeeting, BankMatch],
  procedures: [SolveProblem, MatchBank],
  indicators: SUPPORT_INDICATORS,
  papers: [MeetingMinutes],
  criteria: [PairingLoad, VisitFrequency],
  // Leaders chair the weekly meetings; the statistician holds the figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
