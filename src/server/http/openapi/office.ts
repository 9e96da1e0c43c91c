import { answer, body, REFUSALS } from './responses.ts';
import type { JsonSchema } from './schemas.ts';

const text = (max: number): JsonSchema => ({ type: 'string', maxLength: max });
const day: JsonSchema = { type: 'string', format: 'date' };
const object = (properties: JsonSchema, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', required, properties });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const label = object({ zh: text(400), en: text(400) });

/** Criteria, code lists and notices: tags. */
export const OFFICE_TAGS: readonly JsonSchema[] = [{ name: 'office', description: '标准、代码表和提醒 criteria, code lists and notices' }];

const Version = object({ from: day, until: day, document: text(200), value: {}, origin: { type: 'string', enum: ['pack', 'recorded'] }, record: text(64), reason: text(500), inForce: { type: 'boolean' }, unused: { type: 'string', enum: ['replaced', 'unfit'] } }, ['from', 'document', 'origin', 'inForce']);
const Criteria = object({ today: day, mayRecord: { type: 'boolean' }, desks: list(object({ id: text(48), title: label })), criteria: list(object({ id: text(100), title: label, desk: text(48), shape: { type: 'object', required: ['kind'], properties: { kind: text(20) } }, versions: list(Version) }, ['id', 'title', 'shape', 'versions'])) });
const Preview = object({ instead: object({ from: day, document: text(200), value: {} }), value: {}, holdsToday: { type: 'boolean' }, replaces: object({ document: text(200) }), looked: count, days: count, moved: list(object({ register: label, step: label, before: day, after: day, count }, ['register', 'step', 'count'])) }, ['value', 'holdsToday', 'looked', 'days', 'moved']);
const Loaded = object({ list: text(48), created: count, updated: count, unchanged: count, refused: list(object({ row: count, code: text(80), says: label })) });
const Notice = object({ id: text(64), kind: { type: 'string', enum: ['near', 'due', 'overdue', 'mention'] }, about: text(120) }, ['id']);
const Notices = object({ notices: list(Notice), next: text(2000), unread: object({ value: count, exact: { type: 'boolean' } }) }, ['notices', 'unread']);
const operation = (operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId, tags: ['office'], summary, ...rest });

/** Their paths. */
export const OFFICE_PATHS: JsonSchema = {
  '/api/criteria': { get: operation('listCriteria', '标准的全部版本 criteria in all their versions', { responses: { '200': answer('标准 criteria', Criteria), ...REFUSALS } }) },
  '/api/criteria/{criterion}/preview': {
    parameters: [{ name: 'criterion', in: 'path', required: true, description: '标准 criterion', schema: text(100) }],
    post: operation('previewCriterion', '一个版本会改变什么，不写入 what a version would change, without recording it', { requestBody: body(object({ from: day, until: day, value: text(60_000) }, ['from', 'value'])), responses: { '200': answer('会改变什么 what would change', Preview), ...REFUSALS } }),
  },
  '/api/code-lists/{list}': {
    parameters: [{ name: 'list', in: 'path', required: true, description: '代码表 list', schema: text(48) }],
    post: operation('loadCodeList', '装入代码表 load a code list', {
      requestBody: body({ oneOf: [object({ rows: { type: 'array', maxItems: 5000, items: { type: 'object' } } }), object({ tsv: text(900_000) })] }),
      responses: { '200': answer('装入了多少，退回了哪些 what was taken and what was left out', Loaded), ...REFUSALS },
    }),
  },
  '/api/notices': {
    get: operation('listNotices', '我的提醒 my notices, the newest first', {
      parameters: [{ name: 'unread', in: 'query', description: '只看未读 unread ones only', schema: { type: 'string', enum: ['true', 'false'] } }, ...['After', 'Limit'].map((name) => ({ $ref: `#/components/parameters/${name}` }))],
      responses: { '200': answer('一页 a page', Notices), ...REFUSALS },
    }),
  },
  '/api/notices/read': { post: operation('readNotices', '标为已读 mark as read', { requestBody: body(object({ ids: { type: 'array', maxItems: 200, items: text(64) } })), responses: { '200': answer('其中多少条此前未读 how many were unread before', object({ read: count })), ...REFUSALS } }) },
};
