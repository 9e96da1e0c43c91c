import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { JointWindow, VisitCeiling } from './criteria.ts';
import { SUPERVISION_INDICATORS } from './indicators.ts';
import { Commend } from './procedures/commend.ts';
import { Inspect } from './procedures/inspect.ts';
import { Commendation } from './registers/commendation.ts';
import { InspectionItem } from './registers/inspection-item.ts';
import { InspectionPlan } from './registers/inspection-plan.ts';
import { Inspection } from './registers/inspection.ts';
import { Inspector } from './registers/inspector.ts';

/** Supervision that disturbs little: drawn at random, made together, published. */
export const SupervisionDesk = defineDesk({
  id: 'supervision',
  title: { zh: '双随机监管', en: 'Supervision' },
  chapter: 'business',
  registers: [InspectionItem, Inspector, InspectionPlan, Inspection, Commendation],
  procedures: [Inspect, Commend],
  indicators: SUPERVISION_INDICATORS,
  criteria: [VisitCeiling, JointWindow],
  // Leaders see that nobody is inspected too often; the statistician holds the figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
