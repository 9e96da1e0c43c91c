import type { DemoPart } from '../step.ts';
import { assetsPart } from './assets.ts';
import { campaignsPart } from './campaigns.ts';
import { casesPart } from './cases.ts';
import { cellsPart } from './cells.ts';
import { eventsPart } from './events.ts';
import { filingConditionsPart } from './filing-conditions.ts';
import { gateOrdersPart } from './gate-orders.ts';
import { illegalStructuresPart } from './illegal-structures.ts';
import { reachesPart, waterStructuresPart } from './reaches.ts';
import { readingsPart } from './readings.ts';
import { upkeepPart } from './upkeep.ts';

/** The parts of the city chapter, in the order in which they may refer to one another. */
export const cityParts: readonly DemoPart[] = [
  reachesPart, waterStructuresPart, readingsPart, gateOrdersPart, assetsPart, upkeepPart,
  filingConditionsPart, cellsPart, campaignsPart, casesPart, illegalStructuresPart, eventsPart,
];
