import { COMMUNITIES } from '#districts/xicheng/units.ts';
import { COMMUNITY_AREAS } from '#districts/xicheng/sketch/sketch.ts';
import { demoAccounts } from '#districts/xicheng/demo/accounts.ts';
import { platformOf, type Actor } from '#kernel/access/access.ts';
import type { Command } from '#kernel/command/command.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch } from '#store/command/run.ts';

/** The community in which the street lies, and a point of it. */
export const STREET = { community: COMMUNITIES[0]!.id, name: COMMUNITIES[0]!.name, at: COMMUNITIES[0]!.centre } as const;

/** The case that waits for its check by a collector. */
export const CASE_TO_CHECK = { id: 'case-check', name: '人行道地砖缺损' } as const;

/** A street with its community and cell, a filing condition, and a case that a body says it has handled: quick, and without a year. */
export async function makeStreet({ district, pack }: Platform): Promise<void> {
  const system = platformOf(pack.rootUnit.id);
  const collector = demoAccounts().find((one) => one.login === 'collector')!;
  const all: Actor = { id: collector.staff, name: collector.name, unit: 'unit-grid', duties: district.model.duties, kind: 'staff' };
  const at = district.now();
  const run = (actor: Actor, ...commands: readonly Command[]) => runBatch(district, commands.map((command) => ({ actor, at, command })));
  const outline = { type: 'Polygon', coordinates: [COMMUNITY_AREAS[STREET.community]!] };
  const [longitude, latitude] = STREET.at;
  await run(system,
    { do: 'create', register: 'community', id: STREET.community, set: { name: STREET.name, kind: 'community', unit: 'unit-committee', households: 100, branded: 'none', area: outline } },
    { do: 'create', register: 'duty-grid', id: 'grid-1', set: { name: '责任网格一', community: STREET.community, collector: collector.staff, since: '2023-01-01' } },
    { do: 'create', register: 'grid-cell', id: 'cell-1', set: { name: '单元网格一', code: '41110200100101', community: STREET.community, dutyGrid: 'grid-1', level: 'key', area: '10000', outline, since: '2023-01-01' } },
    { do: 'create', register: 'filing-condition', id: 'condition-1', set: { name: '人行道破损', code: 'C0101-01', kind: 'component', family: '公用设施', condition: '地砖缺损影响通行', limitAmount: 2, limitUnit: 'natural-days', closing: '恢复平整', handler: 'unit-grid', since: '2023-01-01' } },
  );
  const record = { register: 'city-case', id: CASE_TO_CHECK.id } as const;
  const act = (action: string, form: Readonly<Record<string, unknown>> = {}): Command => ({ do: 'act', ...record, action, form });
  await run(all,
    { do: 'create', ...record, set: { name: CASE_TO_CHECK.name, source: 'patrol', community: STREET.community, cell: 'cell-1', place: { type: 'Point', coordinates: [String(longitude), String(latitude)] }, description: '地砖缺三块，行人易绊倒', photos: 2, reportedOn: at.slice(0, 10) } },
    act('fileDirectly', { condition: 'condition-1' }),
    act('dispatch', { handler: 'unit-grid', limitEndsAt: new Date(Date.parse(at) + 2 * 86_400_000).toISOString() }),
    act('accept'),
    act('feedBack', { result: '已补齐地砖', photosAfter: 1 }),
  );
}
