import { addDays, type Day } from '#kernel/field/day.ts';

/** From how many people an event needs a permit, from how many the city's body gives it, and how many days before it is asked for. */
export type PermitRule = { readonly from: number; readonly cityFrom: number; readonly daysBefore: number };

/** What an event needs: nothing, or a permit of the district's or the city's public security body, asked for by a day. */
export type PermitNeeds = { readonly needed: false } | { readonly needed: true; readonly body: 'district' | 'city'; readonly askBy: Day };

/** What an event expected to draw so many people needs (大型群众性活动安全管理条例 art. 2, 12, 13). */
export function permitNeeds(expected: number, plannedOn: Day, rule: PermitRule): PermitNeeds {
  if (expected < rule.from) return { needed: false };
  return { needed: true, body: expected >= rule.cityFrom ? 'city' : 'district', askBy: addDays(plannedOn, -rule.daysBefore) };
}
