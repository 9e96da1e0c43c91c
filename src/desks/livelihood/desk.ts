import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { FollowedIncome, LivelihoodShareFloor, VisitInterval } from './criteria.ts';
import { CommunityIndicators } from './indicators/community-indicators.ts';
import { PeopleIndicators } from './indicators/people-indicators.ts';
import { SafetyIndicators } from './indicators/safety-indicators.ts';
import { HazardNotice } from './papers/hazard-notice.ts';
import { CarryOutTask } from './procedures/carry-out-task.ts';
import { DoErrand } from './procedures/do-errand.ts';
import { MediateDispute } from './procedures/mediate-dispute.ts';
import { RectifyHazard } from './procedures/rectify-hazard.ts';
import { SettleLeaderCase } from './procedures/settle-leader-case.ts';
import { Attrition } from './registers/attrition.ts';
import { BudgetLine } from './registers/budget-line.ts';
import { Dispute } from './registers/dispute.ts';
import { Employment } from './registers/employment.ts';
import { EnvironmentCheck } from './registers/environment-check.ts';
import { Errand } from './registers/errand.ts';
import { Hazard } from './registers/hazard.ts';
import { Household } from './registers/household.ts';
import { LeaderCase } from './registers/leader-case.ts';
import { LivelihoodTask } from './registers/livelihood-task.ts';
import { ReceptionDay } from './registers/reception-day.ts';
import { Spending } from './registers/spending.ts';
import { StalledHousing } from './registers/stalled-housing.ts';
import { TaskProgress } from './registers/task-progress.ts';
import { VillageProject } from './registers/village-project.ts';
import { VolunteerShift } from './registers/volunteer-shift.ts';

/** The livelihood desk 民生: tasks, jobs, money, communities, housing, hazards and disputes. */
export const LivelihoodDesk = defineDesk({
  id: 'livelihood',
  title: { zh: '民生', en: 'Livelihood' },
  chapter: 'livelihood',
  registers: [
    LivelihoodTask, TaskProgress, Employment, Attrition, BudgetLine, Spending, Household, VillageProject, EnvironmentCheck,
    Errand, VolunteerShift, StalledHousing, Hazard, Dispute, ReceptionDay, LeaderCase,
  ],
  procedures: [CarryOutTask, DoErrand, RectifyHazard, MediateDispute, SettleLeaderCase],
  indicators: [...PeopleIndicators, ...CommunityIndicators, ...SafetyIndicators],
  papers: [HazardNotice],
  criteria: [LivelihoodShareFloor, FollowedIncome, VisitInterval],
  // Leaders answer for the year's tasks; the statistician holds the figures against their records. Restricted registers are not theirs by this.
  overseers: duty('district-leader', 'statistician'),
});
