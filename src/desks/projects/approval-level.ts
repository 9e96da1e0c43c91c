import type { z } from 'zod';
import type { RequisitionApproval } from './criteria.ts';

/** The limits in force. */
export type ApprovalRules = z.infer<typeof RequisitionApproval.schema>;

/** The land of a requisition in hectares. */
export type RequisitionLand = { readonly areaHectares: number; readonly arableHectares: number; readonly basicFarmland: boolean };

/** Who approves a requisition (Land Administration Act art. 46): the State Council for basic farmland and large areas, else the province. */
export function approvalLevelOf(land: RequisitionLand, rules: ApprovalRules): 'council' | 'province' {
  if (land.basicFarmland || land.arableHectares > rules.arableHectares) return 'council';
  return land.areaHectares - land.arableHectares > rules.otherHectares ? 'council' : 'province';
}
