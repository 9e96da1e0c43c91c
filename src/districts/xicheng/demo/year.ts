import { businessDuties } from './business/duties.ts';
import { businessParts } from './business/parts.ts';
import { cityDuties } from './city/duties.ts';
import { cityParts } from './city/parts.ts';
import { codeListsPart } from './code-lists.ts';
import { makeDemoContext } from './context.ts';
import type { Duties } from './duty-holders.ts';
import { enterprisesDuties } from './enterprises/duties.ts';
import { enterprisesParts } from './enterprises/parts.ts';
import { foundationPart, staffSteps } from './foundation.ts';
import { industryDuties } from './industry/duties.ts';
import { industryParts } from './industry/parts.ts';
import { investmentDuties } from './investment/duties.ts';
import { investmentParts } from './investment/parts.ts';
import { livelihoodDuties } from './livelihood/duties.ts';
import { livelihoodParts } from './livelihood/parts.ts';
import { projectsDuties } from './projects/duties.ts';
import { projectsParts } from './projects/parts.ts';
import type { DemoPart, Step } from './step.ts';

/** From it all chance of the demonstration comes. */
export const DEMO_SEED = 'xicheng-2024';

/** All duties of the demonstration, by chapter; a duty that two chapters name is held by one set of people. */
export const DEMO_DUTIES: Duties = {
  ...businessDuties,
  ...industryDuties,
  ...investmentDuties,
  ...enterprisesDuties,
  ...projectsDuties,
  ...cityDuties,
  ...livelihoodDuties,
  archivist: { unit: 'unit-office', title: '档案管理岗', posts: 1 },
};

/** The parts in the order in which they may refer to one another. */
const PARTS: readonly DemoPart[] = [foundationPart, codeListsPart, ...industryParts, ...investmentParts, ...enterprisesParts, ...businessParts, ...projectsParts, ...cityParts, ...livelihoodParts];

/** Every step of the demonstration year, oldest first; the same for the same scale on every machine. */
export function demoSteps(scale: number): readonly Step[] {
  const context = makeDemoContext({ seed: DEMO_SEED, scale, duties: DEMO_DUTIES });
  const steps: Step[] = [...staffSteps(DEMO_DUTIES)];
  for (const part of PARTS) for (const step of part(context)) steps.push(step);
  // Stable: steps of the same moment keep the order in which their part gave them.
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
