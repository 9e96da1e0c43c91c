import { defineDesk } from '#kernel/desk/desk.ts';
import { FloodSeason, RingClimate } from './criteria.ts';
import { WATER_INDICATORS } from './indicators.ts';
import { AnswerAlarm } from './procedures/answer-alarm.ts';
import { CarryOutOrder } from './procedures/carry-out-order.ts';
import { RepairAsset } from './procedures/repair-asset.ts';
import { AssetInspection } from './registers/asset-inspection.ts';
import { Bridge } from './registers/bridge.ts';
import { GateOrder } from './registers/gate-order.ts';
import { GaugeReading } from './registers/gauge-reading.ts';
import { Greenway } from './registers/greenway.ts';
import { Maintenance } from './registers/maintenance.ts';
import { Park } from './registers/park.ts';
import { Reach } from './registers/reach.ts';
import { WaterAlarm } from './registers/water-alarm.ts';
import { WaterStructure } from './registers/water-structure.ts';

/** The ring of water between the two rivers, and what stands along it. */
export const WaterDesk = defineDesk({
  id: 'water',
  title: { zh: '水系', en: 'Water' },
  chapter: 'city',
  registers: [Reach, WaterStructure, GaugeReading, WaterAlarm, GateOrder, Greenway, Bridge, Park, AssetInspection, Maintenance],
  procedures: [AnswerAlarm, CarryOutOrder, RepairAsset],
  indicators: WATER_INDICATORS,
  criteria: [FloodSeason, RingClimate],
});
