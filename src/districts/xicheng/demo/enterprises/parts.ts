import type { DemoPart } from '../step.ts';
import { assessmentsPart } from './assessments.ts';
import { financePart } from './finance.ts';
import { listingsPart } from './listings.ts';
import { nightLifePart } from './night-life.ts';
import { poolPart } from './pool.ts';
import { qualificationsPart } from './qualifications.ts';
import { tradePart } from './trade.ts';

/** The parts of the enterprises desk, in the order in which they may refer to one another; the operators come before. */
export const enterprisesParts: readonly DemoPart[] = [financePart, qualificationsPart, listingsPart, poolPart, assessmentsPart, tradePart, nightLifePart];
