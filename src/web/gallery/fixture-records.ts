import type { RecordWire, TimelineEntry } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** The day on which the gallery stands still. */
export const GALLERY_TODAY = '2024-04-08';

/** A name as long as they come; no body of this name is known. */
export const LONG_NAME = '内蒙古某某农牧业科技股份有限责任公司云州汀桥区分公司';

const NAMES = [LONG_NAME, '演示食品有限公司', '演示装备', '演示新材料科技有限公司', '演示冷链物流园区运营管理有限公司'];
const STATES = ['handling', 'review', 'received', 'closed', 'returned'];
const DUE = ['2024-04-03T09:00:00.000Z', '2024-04-08T09:00:00.000Z', '2024-05-20T09:00:00.000Z', undefined, '2024-04-10T09:00:00.000Z'];

/** Names of what records refer to. */
export const GALLERY_REFS: Readonly<Record<string, string>> = { 'u-1': '经济发展局', 'u-2': '云州市汀桥区城乡一体化示范区行政审批和政务信息管理局', 'e-0': LONG_NAME, 'e-1': '演示食品有限公司' };

/** A record in which every field has a value. */
export const FULL_VALUES: Readonly<Record<string, FieldValue>> = {
  name: LONG_NAME, creditCode: '92411100MA40000TXX', industry: 'C1391', sort: 'branch', marks: ['tech', 'small', 'scale'], employees: 12_345, revenue: 1_234_567_890_12, area: '86.5', growth: '-3.2', foundedOn: '2012-09-18',
  visitedAt: '2024-03-05T06:30:00.000Z', listed: false, unit: 'u-2', partners: ['e-0', 'e-1'], about: 'enterprise/e-1', holder: '演示人', phone: '＊＊＊', where: { type: 'Point', coordinates: ['113.98', '33.57'] }, paper: { name: '营业执照（副本）扫描件 2024 年第二次修订.pdf' },
  note: '企业反映用电增容办理时间长，设备已到场。没有空格的长串：' + 'A1B2'.repeat(40),
  products: [{ what: '速冻牛羊肉调理制品（含预制菜）', share: '62.5', worth: 770_000_000_00 }, { what: '饲料', share: '37.5' }],
};

/** As many enterprises as are asked for, the first with the longest name. */
export function fixtureRecords(count: number): readonly RecordWire[] {
  return Array.from({ length: count }, (_, index): RecordWire => {
    const due = DUE[index % DUE.length];
    return {
      id: `e-${index}`, register: 'enterprise', version: 3, state: STATES[index % STATES.length]!, changedAt: '2024-04-01T02:00:00.000Z', ...(due ? { dueAt: due } : {}),
      values: index === 0 ? FULL_VALUES : { name: `${NAMES[index % NAMES.length]}${index > 4 ? `（${index}）` : ''}`, sort: index % 2 ? 'limited' : 'stock', employees: 20 + ((index * 37) % 900), revenue: 1_000_000_00 * ((index * 13) % 97), growth: String(((index * 7) % 40) - 12), foundedOn: `20${String(10 + (index % 14))}-0${1 + (index % 9)}-15`, unit: index % 3 ? 'u-1' : 'u-2' },
    };
  });
}

const by = { id: 's-1', name: '演示受理员' };
const entry = (version: number, at: string, act: string, zh: string, state: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({ entry: `entry-${version}`, version, at, actor: by, act, title: { zh, en: act }, state, changes: [], position: 48_210 + version, ...more });

/** What happened to the first of them. */
export const GALLERY_TIMELINE: readonly TimelineEntry[] = [
  entry(1, '2024-03-25T01:05:00.000Z', 'create', '登记', 'received', { changes: [{ field: 'name', after: LONG_NAME }, { field: 'sort', after: 'branch' }, { field: 'revenue', after: 1_200_000_000_00 }, { field: 'employees', after: 12_000 }, { field: 'foundedOn', after: '2012-09-18' }, { field: 'unit', after: 'u-1' }] }),
  entry(2, '2024-03-25T01:17:00.000Z', 'assign', '转办', 'assigned', { changes: [{ field: 'unit', before: 'u-1', after: 'u-2' }] }),
  entry(3, '2024-03-27T08:40:00.000Z', 'take', '接办', 'handling', { actor: { id: 's-2', name: '欧阳演示·买买提·阿不都热合曼' }, onBehalfOf: { id: 's-3', name: '演示局长' } }),
  entry(4, '2024-04-02T03:00:00.000Z', 'submit', '报核', 'review', { changes: [{ field: 'note', before: '企业反映用电增容办理时间长。', after: String(FULL_VALUES.note) }] }),
  entry(5, '2024-04-03T06:20:00.000Z', 'sendBack', '退回', 'handling', { reason: '未附供电公司的答复；请补充现场照片与企业签收的答复件后再报。' }),
  { ...entry(6, '2024-04-08T01:00:00.000Z', 'update', '修改', 'handling', { changes: [{ field: 'growth', before: '4.1', after: '-3.2' }, { field: 'listed', before: true }] }), position: undefined } as TimelineEntry,
];
