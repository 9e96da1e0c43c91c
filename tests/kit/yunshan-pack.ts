import { platformOf, type Actor } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import type { Demonstration, DistrictPack } from '#kernel/desk/district-pack.ts';
import { NATIONAL_CALENDAR } from '#districts/national-calendar.ts';
import { PROGRAM_MODEL } from '#districts/program.ts';

const ROOT = { id: 'root', name: '云杉区管委会', kind: 'committee', powerBasis: 'law' } as const;
const OFFICE = 'office';
const platform = platformOf(ROOT.id);

/** A member of staff of the invented district: his duty is his id. */
const staff = (duty: string, name: string): Actor => ({ id: duty, name, unit: OFFICE, duties: [duty], kind: 'staff' });
const OFFICER = staff('follow-up-officer', '白芷');
const HANDLER = staff('handle-services', '黄芪');
const ARCHIVIST = staff('archivist', '杜仲');

const create = (actor: Actor, at: string, register: string, id: string, set: Record<string, unknown>): Order => ({ actor, at, command: { do: 'create', register, id, set } });
const act = (actor: Actor, at: string, action: string, form: Record<string, unknown> = {}): Order => ({ actor, at, command: { do: 'act', register: 'instruction', id: 'lamps', action, form } });

/** One year in which one lamp is mended. */
function orders(): readonly Order[] {
  return [
    create(platform, '2021-01-02T01:00:00.000Z', 'unit', ROOT.id, { name: ROOT.name, kind: ROOT.kind, powerBasis: ROOT.powerBasis }),
    create(platform, '2021-01-02T01:00:00.000Z', 'unit', OFFICE, { name: '区办公室', kind: 'bureau', parent: ROOT.id, powerBasis: 'law' }),
    ...[OFFICER, HANDLER, ARCHIVIST].map(({ id, name, unit }) => create(platform, '2021-01-02T02:00:00.000Z', 'staff', id, { name, unit, title: '科员', posts: [{ duty: id }], since: '2021-01-01' })),
    create(OFFICER, '2021-02-03T02:00:00.000Z', 'instruction', 'lamps', { name: '修好云杉路路灯', kind: 'note', content: '一周内修好', leader: OFFICER.id, unit: OFFICE, issuedOn: '2021-02-03' }),
    act(HANDLER, '2021-02-03T03:00:00.000Z', 'accept'),
    act(HANDLER, '2021-02-10T03:00:00.000Z', 'answer', { answer: '已修好', evidence: '照片一张' }),
    act(OFFICER, '2021-02-11T03:00:00.000Z', 'close'),
  ];
}

/** The demonstration of the invented district. */
export const YUNSHAN_DEMONSTRATION: Demonstration = {
  seed: 'yunshan',
  period: '2021',
  orders,
  password: 'yunshan-heron-weir',
  tour: { login: 'visitor', name: '参观' },
  accounts: [OFFICER, ARCHIVIST].map(({ id, name }) => ({ login: id, staff: id, name, title: '科员', unit: OFFICE })),
  report: '全年办结督办事项1件。',
  serviceItems: [],
};

/** An invented district with next to nothing in it: what it shows comes from the program, and its words from here. */
export const YUNSHAN: DistrictPack = {
  id: 'yunshan',
  name: { zh: '云杉区', en: 'Spruce District' },
  model: PROGRAM_MODEL,
  calendar: NATIONAL_CALENDAR,
  criteria: { 'archive/retention': [{ from: '2020-01-01', document: '云杉区保管期限表', value: { fonds: 'YS09', registers: { instruction: { category: 'WS', period: 'Y' } } } }] },
  rootUnit: ROOT,
  headlines: ['goals/instructions-closed'],
  sketch: { bounds: [100, 30, 100.1, 30.1], layers: [] },
  demonstration: async () => YUNSHAN_DEMONSTRATION,
};
