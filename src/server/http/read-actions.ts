import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import type { ActionsFor } from '#kernel/desk/wire.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import { inScope } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { findCases } from '#store/record/find-cases.ts';

/** Which steps a viewer may take now in some records of a register, each with how many of them allow it: one query. */
export async function readActions(district: District, view: View, registerId: string, ids: readonly string[]): Promise<ActionsFor> {
  const register = getRegister(district.model, registerId);
  const procedure = district.model.procedures.get(register.id);
  const cases = await inScope(district, view, [register.id], (scoped) => findCases(district, scoped, register.id, [...new Set(ids)]));
  const counts: Record<string, number> = {};
  if (procedure) {
    for (const { caseState, values } of cases) {
      if (!caseState) continue;
      for (const name of actionsFor(procedure, district.calendar, { caseState, values }, view.actor, district.now())) counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return { seen: cases.length, actions: counts };
}
