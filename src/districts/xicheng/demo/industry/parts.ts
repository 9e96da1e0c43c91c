import type { DemoPart } from '../step.ts';
import { operatorsPart } from './operators.ts';

/** The parts of the industry chapter, in the order in which they may refer to one another. */
export const industryParts: readonly DemoPart[] = [operatorsPart];
