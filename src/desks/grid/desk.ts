import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { CivicWeightsInForce, EvaluationGrades, EvaluationWeightsInForce, EventPermit } from './criteria.ts';
import { CaseIndicators } from './indicators/case-indicators.ts';
import { CityIndicators } from './indicators/city-indicators.ts';
import { HandleCityCase } from './procedures/handle-city-case.ts';
import { HoldEvent } from './procedures/hold-event.ts';
import { RemoveStructure } from './procedures/remove-structure.ts';
import { Campaign } from './registers/campaign.ts';
import { CityCase } from './registers/city-case.ts';
import { CityEvent } from './registers/city-event.ts';
import { CivicCheck } from './registers/civic-check.ts';
import { DutyGrid } from './registers/duty-grid.ts';
import { FilingCondition } from './registers/filing-condition.ts';
import { GridCell } from './registers/grid-cell.ts';
import { GridEvaluation } from './registers/grid-evaluation.ts';
import { IllegalStructure } from './registers/illegal-structure.ts';
import { StructureLook } from './registers/structure-look.ts';
import { PublicInbox } from './public-inbox.ts';
import { JudgeHandling } from './standing.ts';

/** City management by grid, with its campaigns, its checks and the city's events. */
export const GridDesk = defineDesk({
  id: 'grid',
  title: { zh: '城市管理', en: 'City management' },
  chapter: 'city',
  registers: [CityCase, FilingCondition, GridCell, DutyGrid, GridEvaluation, Campaign, IllegalStructure, StructureLook, CivicCheck, CityEvent],
  procedures: [HandleCityCase, RemoveStructure, HoldEvent],
  indicators: [...CaseIndicators, ...CityIndicators],
  criteria: [EvaluationWeightsInForce, EvaluationGrades, CivicWeightsInForce, EventPermit],
  standing: [JudgeHandling],
  inboxes: [PublicInbox],
  // Leaders answer for the city; the statistician holds its figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
