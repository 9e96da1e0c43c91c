import { defineDesk } from '#kernel/desk/desk.ts';
import { InnovativeTable, MonthlyEntry, PoolLines, ScaleThresholds, SpecialisedTable, TechSmeTable } from './criteria.ts';
import { LadderIndicators } from './indicators/ladder-indicators.ts';
import { ScaleIndicators } from './indicators/scale-indicators.ts';
import { TradeIndicators } from './indicators/trade-indicators.ts';
import { DeclareQualification } from './procedures/declare-qualification.ts';
import { ListAboveScale } from './procedures/list-above-scale.ts';
import { AnnualFinance } from './registers/annual-finance.ts';
import { AttestedRank } from './registers/attested-rank.ts';
import { Cultivation } from './registers/cultivation.ts';
import { Declaration } from './registers/declaration.ts';
import { FirstStore } from './registers/first-store.ts';
import { ListingApplication } from './registers/listing-application.ts';
import { NightMarket } from './registers/night-market.ts';
import { Qualification } from './registers/qualification.ts';
import { SelfAssessment } from './registers/self-assessment.ts';
import { TradeDay } from './registers/trade-day.ts';
import { TradeDistrict } from './registers/trade-district.ts';

/** The enterprises desk 企业和商圈: who is above scale and who is on the way, what enterprises qualify for, and how trade goes. */
export const EnterprisesDesk = defineDesk({
  id: 'enterprises',
  title: { zh: '企业和商圈', en: 'Enterprises' },
  chapter: 'industry',
  registers: [AnnualFinance, Qualification, ListingApplication, Cultivation, SelfAssessment, Declaration, TradeDistrict, TradeDay, AttestedRank, FirstStore, NightMarket],
  procedures: [ListAboveScale, DeclareQualification],
  indicators: [...ScaleIndicators, ...LadderIndicators, ...TradeIndicators],
  criteria: [ScaleThresholds, PoolLines, MonthlyEntry, TechSmeTable, InnovativeTable, SpecialisedTable],
});
