import type { DemoPart } from '../step.ts';
import { batchesPart } from './batches.ts';
import { dispatchesPart } from './dispatches.ts';
import { financingPart } from './financing.ts';
import { investmentsPart } from './investments.ts';
import { milestonesPart } from './milestones.ts';
import { parcelsPart } from './parcels.ts';
import { policyProjectsPart } from './policy-steps.ts';
import { projectsPart } from './project-steps.ts';
import { requisitionsPart } from './requisitions.ts';

/** The parts of the projects desk; operators and weekly meetings come before, since requests and dispatches name them. */
export const projectsParts: readonly DemoPart[] = [
  policyProjectsPart, projectsPart, investmentsPart, milestonesPart, parcelsPart, requisitionsPart, dispatchesPart, financingPart, batchesPart,
];
