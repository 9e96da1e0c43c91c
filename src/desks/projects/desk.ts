import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { BondIncomeCover, LampThresholds, RequisitionApproval, RequisitionPeriods } from './criteria.ts';
import { DeliveryIndicators } from './indicators/delivery-indicators.ts';
import { FundIndicators } from './indicators/fund-indicators.ts';
import { GuaranteeIndicators } from './indicators/guarantee-indicators.ts';
import { DeliverProject } from './procedures/deliver-project.ts';
import { PlanPolicyProject } from './procedures/plan-policy-project.ts';
import { ReachMilestone } from './procedures/reach-milestone.ts';
import { RequisitionLand } from './procedures/requisition-land.ts';
import { ServeFinancing } from './procedures/serve-financing.ts';
import { SettleDispatch } from './procedures/settle-dispatch.ts';
import { BatchEntry } from './registers/batch-entry.ts';
import { FinancingRequest } from './registers/financing-request.ts';
import { LandRequisition } from './registers/land-requisition.ts';
import { Milestone } from './registers/milestone.ts';
import { Parcel } from './registers/parcel.ts';
import { PolicyProject } from './registers/policy-project.ts';
import { ProjectDispatch } from './registers/project-dispatch.ts';
import { ProjectInvestment } from './registers/project-investment.ts';
import { Project } from './registers/project.ts';
import { ProjectsStanding } from './standing.ts';

/** The projects desk 项目: what is planned and built, and what it needs: library, land, money, decisions. */
export const ProjectsDesk = defineDesk({
  id: 'projects',
  title: { zh: '项目', en: 'Projects' },
  chapter: 'industry',
  registers: [Project, PolicyProject, ProjectInvestment, Milestone, ProjectDispatch, LandRequisition, Parcel, FinancingRequest, BatchEntry],
  procedures: [DeliverProject, ReachMilestone, PlanPolicyProject, RequisitionLand, ServeFinancing, SettleDispatch],
  indicators: [...FundIndicators, ...DeliveryIndicators, ...GuaranteeIndicators],
  criteria: [LampThresholds, BondIncomeCover, RequisitionPeriods, RequisitionApproval],
  standing: ProjectsStanding,
  // Leaders dispatch the projects' difficulties; the statistician holds the figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
