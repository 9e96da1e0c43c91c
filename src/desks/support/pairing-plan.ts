/** An officer who may be paired, with the classes of operator he is there for. */
export type PairingOfficer = { readonly id: string; readonly kinds: readonly string[] };

/** An operator that has no officer yet. */
export type PairingCandidate = { readonly operator: string; readonly kind: string; readonly community: string };

/** What officers hold already: how many operators in all, and how many in each community. */
export type PairingLoads = Map<string, { total: number; places: Map<string, number> }>;

/** The proposed pairs, and the operators for whom every officer of their class is full. */
export type PairingPlan = { readonly pairs: readonly { readonly operator: string; readonly officer: string }[]; readonly unplaced: readonly string[] };

// An officer who already goes to a community is preferred as if he held this many fewer.
const PLACE_BONUS = 6;

/**
 * Proposes an officer for each operator: of its class, below the load limit, the least burdened first, and rather one
 * who already looks after others in the same community. Adds the pairs to `loads`, so that a later plan goes on from here.
 */
export function planPairings(candidates: readonly PairingCandidate[], officers: readonly PairingOfficer[], loads: PairingLoads, limit: number): PairingPlan {
  const pairs: { operator: string; officer: string }[] = [];
  const unplaced: string[] = [];
  for (const candidate of candidates) {
    let best: { readonly id: string; readonly cost: number } | undefined;
    for (const officer of officers) {
      const load = loads.get(officer.id);
      const total = load?.total ?? 0;
      if (total >= limit || !officer.kinds.includes(candidate.kind)) continue;
      const cost = total - ((load?.places.get(candidate.community) ?? 0) > 0 ? PLACE_BONUS : 0);
      if (!best || cost < best.cost) best = { id: officer.id, cost };
    }
    if (!best) unplaced.push(candidate.operator);
    else {
      pairs.push({ operator: candidate.operator, officer: best.id });
      addLoad(loads, best.id, candidate.community, 1);
    }
  }
  return { pairs, unplaced };
}

/** Notes that an officer has taken on (1) or given up (-1) an operator in a community. */
export function addLoad(loads: PairingLoads, officer: string, community: string, change: 1 | -1): void {
  const load = loads.get(officer) ?? { total: 0, places: new Map<string, number>() };
  load.total += change;
  load.places.set(community, (load.places.get(community) ?? 0) + change);
  loads.set(officer, load);
}
