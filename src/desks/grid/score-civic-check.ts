/** What a check found on the spot, and how the community's cases of the month were handled. */
export type CivicFindings = { readonly items: number; readonly passed: number; readonly cases: number; readonly casesInTime: number };

/** How many points the checklist and the cases may give; together a hundred. */
export type CivicWeights = { readonly checklist: number; readonly cases: number };

/** The score of a civic check, to a tenth of a point. A community without cases loses nothing by it. */
export function scoreCivicCheck({ items, passed, cases, casesInTime }: CivicFindings, weights: CivicWeights): number {
  const onTheSpot = items === 0 ? 1 : passed / items;
  const inTime = cases === 0 ? 1 : casesInTime / cases;
  return Math.round((weights.checklist * onTheSpot + weights.cases * inTime) * 10) / 10;
}
