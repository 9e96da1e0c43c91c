import { addDays, type Day } from '#kernel/field/day.ts';

/** The stages of the funnel in order, each with the field that holds its day. */
export const FUNNEL_STAGES = ['foundOn', 'contactedOn', 'negotiatedOn', 'signedOn', 'landedOn', 'startedOn', 'producedOn'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** A lead as the funnel needs it. */
export type FunnelLead = Readonly<Partial<Record<FunnelStage, Day>>> & { readonly foundOn: Day };

/** How many leads of a cohort had reached each stage at one age, and how many were old enough to be asked. */
export type FunnelRow = { readonly ageDays: number; readonly cohort: number; readonly reached: Readonly<Record<FunnelStage, number>> };

/**
 * The funnel of a cohort at fixed ages. A lead counts at an age only when it has been that old by `today`, so that
 * young leads don't press the conversion down and months can be compared.
 */
export function funnelAtAges(leads: readonly FunnelLead[], agesDays: readonly number[], today: Day): readonly FunnelRow[] {
  return agesDays.map((ageDays) => {
    const old = leads.filter((lead) => addDays(lead.foundOn, ageDays) <= today);
    const counts = FUNNEL_STAGES.map((stage) => [stage, old.filter((lead) => isReached(lead, stage, ageDays)).length] as const);
    return { ageDays, cohort: old.length, reached: Object.fromEntries(counts) as Record<FunnelStage, number> };
  });
}

function isReached(lead: FunnelLead, stage: FunnelStage, ageDays: number): boolean {
  const day = lead[stage];
  return day !== undefined && day <= addDays(lead.foundOn, ageDays);
}
