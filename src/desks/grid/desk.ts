import { defineDesk } from '#kernel/desk/desk.ts';
import { GRID_INDICATORS } from './indicators.ts';
import { HandleCase } from './procedures/handle-case.ts';
import { HoldEvent } from './procedures/hold-event.ts';
import { RemoveStructure } from './procedures/remove-structure.ts';
import { Campaign } from './registers/campaign.ts';
import { CityCase } from './registers/city-case.ts';
import { CityEvent } from './registers/city-event.ts';
import { CivicCheck } from './registers/civic-check.ts';
import { FilingCondition } from './registers/filing-condition.ts';
import { GridCell } from './registers/grid-cell.ts';
import { IllegalStructure } from './registers/illegal-structure.ts';

/** City management by grid, with its campaigns, its checks and the city's events. */
export const GridDesk = defineDesk({
  id: 'grid',
  title: { zh: '城市管理', en: 'City management' },
  chapter: 'city',
  registers: [CityCase, FilingCondition, GridCell, Campaign, IllegalStructure, CivicCheck, CityEvent],
  procedures: [HandleCase, RemoveStructure, HoldEvent],
  indicators: GRID_INDICATORS,
});
