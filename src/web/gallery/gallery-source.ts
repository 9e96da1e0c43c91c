import { ProblemError } from '#furniture/notice/problem-error.ts';
import type { Source } from '#furniture/source/source.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { fixtureRecords, FULL_VALUES, GALLERY_REFS, GALLERY_TODAY } from './fixture-records.ts';
import { CODE_LIST_ITEM, ENTERPRISE, UNIT, VISIT } from './fixture-registers.ts';

const record = (register: string, id: string, values: RecordWire['values']): RecordWire => ({ id, register, version: 1, values, changedAt: '2024-04-01T02:00:00.000Z' });

const RECORDS: Readonly<Record<string, readonly RecordWire[]>> = {
  enterprise: fixtureRecords(4),
  unit: ['u-1', 'u-2'].map((id) => record('unit', id, { name: GALLERY_REFS[id]! })),
  visit: [record('visit', 'v-1', { what: '用电增容', on: '2024-03-05', enterprise: 'e-0' }), record('visit', 'v-2', { what: '回访', on: '2024-04-02', enterprise: 'e-0' })],
  'code-list-item': [record('code-list-item', 'c-1', { list: 'industry', code: 'C1391', name: '淀粉及淀粉制品制造', from: '2017-10-01' })],
};

/** The refusal with which the gallery answers whatever would change something. */
export const GALLERY_REFUSAL = new ProblemError({ type: 'about:blank', title: '不能这样做', status: 422, code: 'command/invalid', detail: '统一社会信用代码的校验位不对，请对照营业执照再输一遍。', data: { problems: { creditCode: '校验位不对' } } });

/** A source that answers from memory, the same each time. */
export const GALLERY_SOURCE: Source = {
  catalogue: {
    district: { id: 'gallery', name: { zh: '部件陈列', en: 'Gallery' }, demonstration: true, today: GALLERY_TODAY, period: '2024' }, headlines: [],
    me: { id: 's-1', name: '演示受理员', unit: 'u-1', duties: [] }, dutyTitles: {}, initials: {}, firstPage: 'desk', desks: [], registers: [ENTERPRISE, UNIT, VISIT, CODE_LIST_ITEM],
  },
  listRecords: (register, query) => Promise.resolve({ rows: (RECORDS[register] ?? []).slice(0, query.limit), refs: GALLERY_REFS, ...(query.count ? { count: { value: 17, exact: true } } : {}) }),
  readRecord: () => Promise.resolve(FULL_VALUES),
  send: () => Promise.reject(GALLERY_REFUSAL),
  sendFile: () => Promise.reject(GALLERY_REFUSAL),
  drawMap: () => null,
  reveal: () => Promise.resolve('138 0000 0000'),
};
