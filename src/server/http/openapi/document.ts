import type { Model } from '#kernel/desk/model.ts';
import type { Register } from '#kernel/register/register.ts';
import { FILE_PATHS, FILE_TAGS } from './files.ts';
import { FIELD_PATHS } from './field.ts';
import { OFFICE_PATHS, OFFICE_TAGS } from './office.ts';
import { PROGRAM_PATHS, PROGRAM_SCHEMAS, PROGRAM_TAGS, PROGRAM_WEBHOOKS } from './programs.ts';
import { SHEET_PATHS, SHEET_TAGS } from './sheets.ts';
import { answer, body, ETAG, REFUSALS, REPLAYED, SHARED } from './responses.ts';
import { actionSchema, changeSchema, valuesSchema, type JsonSchema } from './schemas.ts';

const ref = (kind: string, name: string): JsonSchema => ({ $ref: `#/components/${kind}/${name}` });
const parameter = (name: string): JsonSchema => ref('parameters', name);

/** The OpenAPI 3.1 document of a district's API, made from its declarations. */
export function openApiDocument(model: Model, title: string): JsonSchema {
  const registers = [...model.registers.values()];
  return {
    openapi: '3.1.0',
    info: { title, version: '1', description: '由台账、程序和指标的声明生成。Made from the declarations of registers, procedures and indicators.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/', description: '本平台 this platform' }],
    security: [{ session: [] }, { token: [] }],
    tags: [{ name: 'figures', description: '指标 figures and their evidence' }, ...model.desks.map((desk) => ({ name: desk.id, description: `${desk.title.zh} ${desk.title.en}` })), { name: 'base', description: '基础台账 base registers' }, ...OFFICE_TAGS, ...FILE_TAGS, ...SHEET_TAGS, ...PROGRAM_TAGS],
    paths: Object.assign({}, ...registers.map((register) => registerPaths(model, register)), FIGURES, OFFICE_PATHS, FILE_PATHS, FIELD_PATHS, SHEET_PATHS, PROGRAM_PATHS),
    webhooks: PROGRAM_WEBHOOKS,
    components: {
      ...SHARED,
      schemas: { ...SHARED.schemas, ...PROGRAM_SCHEMAS, ...Object.fromEntries(registers.flatMap((register) => registerSchemas(register))) },
      parameters: PARAMETERS,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'shali.session_token', description: '登录后的会话 a session after signing in' },
        token: { type: 'http', scheme: 'bearer', description: '带范围的令牌（shali_…）a token with scopes' },
      },
    },
  };
}

/** `enterprise-problem` → `EnterpriseProblem`. */
function schemaName(register: Register): string {
  return register.id.split('-').map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('');
}

function registerSchemas(register: Register): readonly (readonly [string, JsonSchema])[] {
  const name = schemaName(register);
  const values = ref('schemas', name);
  return [
    [name, { ...valuesSchema(register), title: `${register.title.zh} ${register.title.en}` }],
    [`${name}Change`, changeSchema(register)],
    [`${name}Record`, { allOf: [ref('schemas', 'RecordHead'), { type: 'object', required: ['values'], properties: { values } }] }],
  ];
}

function registerPaths(model: Model, register: Register): JsonSchema {
  const name = schemaName(register);
  const tag = model.desks.find((desk) => desk.registers.includes(register))?.id ?? 'base';
  const title = `${register.title.zh} ${register.title.en}`;
  const record = ref('schemas', `${name}Record`);
  const operation = (id: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId: `${id}${name}`, tags: [tag], summary, ...rest });
  const changed = { '200': answer('已改 changed', record, { ...ETAG, ...REPLAYED }), ...REFUSALS };
  const one = `/api/registers/${register.id}/records/{record}`;
  return {
    [`/api/registers/${register.id}/records`]: {
      get: operation('list', `${title}：查询 list`, { parameters: ['Search', 'Where', 'Sort', 'After', 'Limit', 'Counting'].map(parameter), responses: { '200': answer('一页 a page', pageOf(record)), ...REFUSALS } }),
      post: operation('create', `${title}：新建 create`, { parameters: [parameter('IdempotencyKey')], requestBody: body(ref('schemas', name)), responses: { '201': answer('已建 created', record, { ...ETAG, ...REPLAYED }), ...REFUSALS } }),
    },
    [`/api/registers/${register.id}/count`]: {
      get: operation('count', `${title}：计数 count`, { parameters: ['Search', 'Where', 'Counting'].map(parameter), responses: { '200': answer('条数 how many', ref('schemas', 'Count')), ...REFUSALS } }),
    },
    [one]: {
      parameters: [parameter('Record')],
      get: operation('get', `${title}：查看 get`, { responses: { '200': answer('记录和经过 the record and its timeline', { type: 'object', required: ['record', 'refs', 'timeline', 'actions', 'clocks'], properties: { record, refs: ref('schemas', 'Refs'), timeline: { type: 'array', items: { type: 'object' } }, actions: { type: 'array', items: { type: 'string' } }, clocks: { type: 'array', items: { type: 'object' } } } }, ETAG), '304': { description: '没有变化 not changed' }, ...REFUSALS } }),
      patch: operation('change', `${title}：更正 change`, { parameters: [parameter('IfMatch'), parameter('IdempotencyKey')], requestBody: body(ref('schemas', `${name}Change`)), responses: changed }),
    },
    ...actionPaths(model, register, one, operation, changed),
  };
}

function actionPaths(model: Model, register: Register, one: string, operation: (id: string, summary: string, rest: JsonSchema) => JsonSchema, changed: JsonSchema): JsonSchema {
  const procedure = model.procedures.get(register.id);
  if (!procedure) return {};
  return Object.fromEntries(Object.entries(procedure.actions).map(([name, action]) => [
    `${one}/actions/${name}`,
    {
      parameters: [parameter('Record')],
      post: operation(`${name}On`, `${register.title.zh}：${action.title.zh} ${action.title.en}`, { parameters: [parameter('IfMatchOrTask'), parameter('IdempotencyKey')], requestBody: body(actionSchema(model, procedure, name)), responses: changed }),
    },
  ]));
}

function pageOf(record: JsonSchema): JsonSchema {
  return {
    type: 'object',
    required: ['rows', 'refs'],
    properties: { rows: { type: 'array', items: record }, refs: ref('schemas', 'Refs'), next: { type: 'string', description: '下一页的游标 cursor of the next page' }, count: ref('schemas', 'Count') },
  };
}

const text = (max: number): JsonSchema => ({ type: 'string', maxLength: max });
const query = (name: string, description: string, schema: JsonSchema): JsonSchema => ({ name, in: 'query', description, schema });

const PARAMETERS: JsonSchema = {
  Record: { name: 'record', in: 'path', required: true, description: '记录标识 id of the record', schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' } },
  Search: query('q', '名称、编号、拼音首字母 names, codes, pinyin initials', text(200)),
  Where: query('where', '条件（JSON）conditions as JSON, such as {"state":"open","dueAt":{"below":"2024-12-01T00:00:00Z"}}', text(8000)),
  Sort: query('sort', '字段，前加 - 为倒序 a field, with - for descending', text(60)),
  After: query('after', '上一页给出的游标 the cursor that the page before gave', text(2000)),
  Limit: query('limit', '每页条数 rows a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
  Counting: query('count', '是否计数 whether and how far to count: exactly to 10,000, to the end, or not at all', { type: 'string', enum: ['none', 'capped', 'exact'], default: 'capped' }),
  Period: query('period', '期间 period: 2024, 2024-H1, 2024-Q3, 2024-03', text(10)),
  IfMatch: { name: 'If-Match', in: 'header', required: true, description: '你所见的版本 the version that you saw, such as "v3"', schema: text(40) },
  IfMatchOrTask: { name: 'If-Match', in: 'header', description: '你所见的版本；给出 task 时可省 the version that you saw; may be left out where the body names the task', schema: text(40) },
  IdempotencyKey: { name: 'Idempotency-Key', in: 'header', description: '同一请求重发时不变，24 小时内答复同第一次 the same for every try of one request: within 24 hours it is answered as the first time', schema: text(102) },
};

const figure = (operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ get: { operationId, tags: ['figures'], summary, ...rest } });
const opaque = (description: string): JsonSchema => ({ '200': answer(description, { type: 'object', additionalProperties: true }), ...REFUSALS });
const FIGURE_PATH = [{ name: 'desk', in: 'path', required: true, description: '业务台 desk', schema: text(40) }, { name: 'name', in: 'path', required: true, description: '指标名 name of the figure', schema: text(60) }];

const FIGURES: JsonSchema = {
  '/api/indicators': figure('listIndicators', '全部指标 all figures of a period', { parameters: [parameter('Period')], responses: opaque('指标 figures') }),
  '/api/indicators/{desk}/{name}': figure('getIndicator', '一个指标 one figure', { parameters: [...FIGURE_PATH, parameter('Period')], responses: opaque('指标及其算法 a figure and how it is computed') }),
  '/api/indicators/{desk}/{name}/evidence': figure('listEvidence', '指标的依据 the records behind a figure', { parameters: [...FIGURE_PATH, parameter('Period'), parameter('Limit')], responses: opaque('依据 evidence') }),
  '/api/tasks': figure('listTasks', '我的待办 what is mine to do', { parameters: [query('band', '段 a band', { type: 'string', enum: ['overdue', 'today', 'week', 'later', 'waiting'] }), query('register', '台账 a register', text(48)), ...['After', 'Limit'].map(parameter)], responses: opaque('待办 tasks') }),
  '/api/desk': figure('getDesk', '待办之外：一周、日程、退回 beside my tasks: the week, appointments, what came back', { responses: opaque('旁栏 beside') }),
  '/api/notices': figure('listNotices', '我的提醒 what the platform told me', { parameters: ['After', 'Limit'].map(parameter), responses: opaque('提醒 notices') }),
  '/api/map': figure('getMap', '示意图 the sketch map', { responses: opaque('图层 layers') }),
};
