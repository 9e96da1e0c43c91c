import { defineDesk } from '#kernel/desk/desk.ts';
import { WATER_INDICATORS } from './indicators.ts';
import { RepairAsset } from './procedures/repair-asset.ts';
import { AssetInspection } from './registers/asset-inspection.ts';
import { Bridge } from './registers/bridge.ts';
import { GaugeReading } from './registers/gauge-reading.ts';
import { Greenway } from './registers/greenway.ts';
import { Maintenance } from './registers/maintenance.ts';
import { Park } from './registers/park.ts';
import { Reach } from './registers/reach.ts';
import { WaterStructure } from './registers/water-structure.ts';

/** The ring of water between the two rivers, and what stands along it. */
export const WaterDesk = defineDesk({
  id: 'water',
  title: { zh: '水系', en: 'Water' },
  chapter: 'city',
  registers: [Reach, WaterStructure, GaugeReading, Greenway, Bridge, Park, AssetInspection, Maintenance],
  procedures: [RepairAsset],
  indicators: WATER_INDICATORS,
});
