import type { DemoPart } from '../step.ts';
import { budgetPart } from './budget.ts';
import { disputesPart } from './disputes.ts';
import { employmentPart } from './employment.ts';
import { errandsPart } from './errands.ts';
import { goalsPart } from './goals.ts';
import { hazardsPart } from './hazards.ts';
import { honoursPart } from './honours.ts';
import { housingPart } from './housing.ts';
import { instructionsPart } from './instructions.ts';
import { receptionsPart } from './receptions.ts';
import { targetsPart } from './targets.ts';
import { tasksPart } from './tasks.ts';
import { environmentPart, householdsPart, villageProjectsPart } from './villages.ts';
import { volunteersPart } from './volunteers.ts';

/** The parts of the livelihood chapter and of the goals desk; the operators come before, since hazards may name them. */
export const livelihoodParts: readonly DemoPart[] = [
  targetsPart, goalsPart, instructionsPart, tasksPart, employmentPart, budgetPart, householdsPart, villageProjectsPart, environmentPart,
  errandsPart, volunteersPart, honoursPart, housingPart, hazardsPart, disputesPart, receptionsPart,
];
