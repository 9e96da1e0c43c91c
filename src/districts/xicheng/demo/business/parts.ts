import type { DemoPart } from '../step.ts';
import { commendationsPart } from './commendations.ts';
import { deregistrationsPart } from './deregistrations.ts';
import { inspectionListPart, inspectionsPart } from './inspections.ts';
import { bankMatchesPart, meetingsPart } from './meetings.ts';
import { pairingsPart } from './pairings.ts';
import { problemsPart } from './problems.ts';
import { registrationsPart } from './registrations.ts';
import { ratingsPart, serviceCasesPart } from './service-cases.ts';
import { serviceItemsPart } from './service-items.ts';
import { visitsPart } from './visits.ts';

/** The parts of the business chapter, in the order in which they may refer to one another; the operators come before. */
export const businessParts: readonly DemoPart[] = [
  serviceItemsPart, registrationsPart, deregistrationsPart, serviceCasesPart, ratingsPart, pairingsPart, visitsPart,
  meetingsPart, bankMatchesPart, problemsPart, inspectionListPart, inspectionsPart, commendationsPart,
];
