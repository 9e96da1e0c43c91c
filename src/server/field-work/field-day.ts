import { couldMay } from '#kernel/access/access.ts';
import type { View } from '#kernel/access/view.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import { describeModel } from '#kernel/desk/describe.ts';
import { getProcedure } from '#kernel/desk/model.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldDay, FieldReferences, FieldTask } from '#kernel/field-work/day-wire.ts';
import { dayOf } from '#kernel/field/day.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import { taskKeysOf } from '#kernel/procedure/tasks.ts';
import { FieldRefusal } from '#desks/field/registers/field-refusal.ts';
import { inScope, withReferences, type Scoped } from '#store/access/in-scope.ts';
import { readCases, readCodes, readReferences } from '#store/field-work/field-reads.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';
import type { Site } from '../http/site.ts';
import { openRefusals } from './open-refusals.ts';

/** The most cases that a phone takes along. */
const MOST_TASKS = 100;

/** What a phone takes along for a day without a network: what is mine to do, the forms for it and for what is reported, and what the forms refer to. */
export async function fieldDay({ platform }: Site, view: View): Promise<FieldDay> {
  const { district, demonstration, pack } = platform;
  const { actor } = view;
  const at = district.now();
  const mine = await inScope(district, view, district.model.procedures.keys(), (scoped) => listCasesAtHand(district, scoped, taskKeysOf(actor, at), { limit: MOST_TASKS }));
  // What was refused has a list of its own.
  const cases = Map.groupBy(mine.cases.filter((one) => one.register !== FieldRefusal.id), (one) => one.register);
  const reported = [...district.model.registers.values()].filter((register) => register.onPhone?.report && couldMay(actor, register.write));
  const needed = new Set([...cases.keys(), ...reported.map((register) => register.id), FieldRefusal.id]);
  const { registers } = describeModel(district.model, view, needed);
  const asked = askedFields(registers, new Set(reported.map((register) => register.id)));
  const seen = [...needed, ...[...cases.keys()].flatMap((id) => withReferences(district.model, district.model.registers.get(id)!)), ...asked.references.keys(), ...(district.model.registers.has(CodeListItem.id) ? [CodeListItem.id] : [])];
  const read = await inScope(district, view, seen, async (scoped) => ({
    ...(await tasksOf(scoped)),
    references: await referencesOf(scoped, asked.references),
    codes: await readCodes(district, scoped, [...asked.codes], dayOf(at)),
  }));
  return {
    at,
    account: { id: actor.id, name: actor.name, unit: actor.unit },
    district: { name: pack.name, demonstration: demonstration !== undefined, today: dayOf(at) },
    registers,
    ...read,
    more: mine.next !== undefined,
    ground: { bounds: pack.sketch.bounds, layers: pack.sketch.layers },
    refusals: await openRefusals(district, view),
  };

  // One query for each register that the tasks are of.
  async function tasksOf(scoped: Scoped): Promise<Pick<FieldDay, 'tasks' | 'refs'>> {
    const tasks: FieldTask[] = [];
    const refs: Record<string, string> = {};
    for (const [register, list] of cases) {
      const found = await readCases(district, scoped, register, list.map((one) => one.id));
      Object.assign(refs, found.refs);
      const names = new Map(list.map((one) => [one.id, one.name]));
      for (const { record, caseState } of found.cases) {
        const actions = actionsFor(getProcedure(district.model, register), district.calendar, { caseState, values: record.values }, actor, at);
        tasks.push({ register, id: record.id, name: names.get(record.id) ?? record.id, version: record.version, state: caseState.state, since: caseState.since, ...(record.dueAt ? { dueAt: record.dueAt } : {}), values: record.values, actions });
      }
    }
    return { tasks: tasks.toSorted((a, b) => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1)), refs };
  }

  async function referencesOf(scoped: Scoped, wanted: ReadonlyMap<string, string | undefined>): Promise<Readonly<Record<string, FieldReferences>>> {
    const found: Record<string, FieldReferences> = {};
    for (const [register, area] of wanted) found[register] = await readReferences(district, scoped, register, area);
    return found;
  }
}

// What the forms on the phone ask for: those of steps, and those of what is reported new.
function askedFields(registers: readonly RegisterWire[], reported: ReadonlySet<string>): { readonly references: ReadonlyMap<string, string | undefined>; readonly codes: ReadonlySet<string> } {
  const references = new Map<string, string | undefined>();
  const codes = new Set<string>();
  for (const register of registers) {
    const inForms = new Set((register.procedure?.actions ?? []).flatMap((action) => Object.keys(action.form)));
    for (const field of register.fields) {
      if (!inForms.has(field.name) && !(reported.has(register.id) && !field.kept)) continue;
      const area = register.onPhone?.within?.[field.name];
      if (field.of !== undefined) references.set(field.of, area ?? references.get(field.of));
      if (field.codeList !== undefined) codes.add(field.codeList);
    }
  }
  return { references, codes };
}
