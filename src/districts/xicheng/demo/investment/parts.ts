import type { DemoPart } from '../step.ts';
import { capitalPart } from './capital.ts';
import { eventsPart } from './events.ts';
import { leadsPart } from './leads.ts';
import { namedLeadsPart } from './named-leads.ts';
import { tripsPart } from './trips.ts';

/** The parts of the investment desk's year, in the order in which they may refer to one another; operators and the leaders' duty come from other chapters. */
export const investmentParts: readonly DemoPart[] = [tripsPart, eventsPart, namedLeadsPart, leadsPart, capitalPart];
