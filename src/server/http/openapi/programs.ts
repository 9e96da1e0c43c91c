import { answer, body, REFUSALS, REPLAYED } from './responses.ts';
import type { JsonSchema } from './schemas.ts';

const parameter = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` });
const text = (max: number, rest: JsonSchema = {}): JsonSchema => ({ type: 'string', maxLength: max, ...rest });
const object = (properties: JsonSchema, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', additionalProperties: false, required, properties });
const list = (items: JsonSchema, most: number): JsonSchema => ({ type: 'array', maxItems: most, items });
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const path = (name: string, description: string): JsonSchema => ({ name, in: 'path', required: true, description, schema: text(64) });
const operation = (tag: string, operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId, tags: [tag], summary, ...rest });
const page = (name: string, schema: string): JsonSchema => object({ [name]: list(ref(schema), 200), next: text(2000) }, [name]);

/** What programs are offered beside the registers: tags. */
export const PROGRAM_TAGS: readonly JsonSchema[] = [
  { name: 'commands', description: '办理与查看明文 commands and readings of masked values' }, { name: 'events', description: '实时更新 live updates' },
  { name: 'tokens', description: '接口令牌 tokens of programs' }, { name: 'webhooks', description: '变更推送 webhooks' }, { name: 'operations', description: '运行 operations' },
];

const Grant = object({ may: { type: 'string', enum: ['read', 'write', 'metrics'] }, register: text(48), action: text(48) }, ['may']);
const Change = object({ register: text(48), act: text(48) }, ['register']);
const Person = object({ id: text(64), name: text(200) });
const LiveChange = object({ register: text(48), id: text(64), version: { type: 'integer' }, entry: text(64), about: text(120) }, ['register', 'id', 'version', 'entry']);

/** Their schemas. */
export const PROGRAM_SCHEMAS: JsonSchema = {
  TokenGrant: { ...Grant, description: '权限：查询或办理，全部或一个台账，一个步骤 read or change, all or one register, one step' },
  ProgramToken: object({ id: text(64), name: text(60), holder: Person, grants: list(ref('TokenGrant'), 100), until: { type: 'string', format: 'date' }, networks: list(text(50), 20), madeAt: instant, revokedAt: instant, usedAt: instant, usedFrom: text(60) }, ['id', 'name', 'holder', 'grants', 'until', 'networks']),
  WebhookSubscription: object({ id: text(64), name: text(60), holder: Person, address: text(300), changes: list(Change, 100), withRecord: { type: 'boolean' }, secretMadeAt: instant, stoppedAt: instant }, ['id', 'name', 'holder', 'address', 'changes', 'withRecord', 'secretMadeAt']),
  WebhookDelivery: { type: 'object', required: ['id', 'webhook', 'register', 'record', 'version', 'entry', 'act', 'state', 'attempts'], properties: { id: text(60), webhook: text(64), position: { type: 'integer' }, entry: text(64), register: text(48), record: text(64), version: { type: 'integer' }, act: text(48), at: instant, state: { type: 'string', enum: ['waiting', 'done', 'dead', 'withheld'] }, attempts: { type: 'integer' }, nextAt: { type: ['string', 'null'] }, problem: { type: ['string', 'null'] } } },
  LiveChange,
  RecordChanged: object({ type: { type: 'string', const: 'record.changed' }, timestamp: instant, data: { type: 'object', required: ['register', 'id', 'version', 'entry', 'act'], properties: { register: text(48), id: text(64), version: { type: 'integer' }, entry: text(64), act: text(48), record: ref('RecordHead') } } }),
};

const Token = body(object({ name: text(60), holder: text(64), grants: list(ref('TokenGrant'), 100), until: { type: 'string', format: 'date' }, networks: list(text(50), 20) }, ['name', 'holder', 'grants', 'until']));
const Webhook = body(object({ name: text(60), holder: text(64), address: text(300), changes: list(Change, 100), withRecord: { type: 'boolean', default: false } }, ['name', 'holder', 'address', 'changes']));
const Command = body({ type: 'object', required: ['do', 'register'], properties: { do: { type: 'string', enum: ['create', 'update', 'act'] }, register: text(48), id: text(64), expect: { type: 'integer' }, set: { type: 'object' }, action: text(48), task: text(200), form: { type: 'object' }, reason: text(2000), onBehalfOf: text(64) } });
const Commanded = object({ record: ref('RecordHead'), version: { type: 'integer' }, entry: text(64) });
const made = (name: string, schema: string): JsonSchema => answer('密钥只在这里出现一次 the secret is in this answer alone', object({ [name]: ref(schema), secret: text(80) }, [name]), REPLAYED);

// Sends a change that names its record in the path; each takes a key.
const step = (tag: string, id: string, summary: string, schema: JsonSchema): JsonSchema => ({ post: operation(tag, id, summary, { parameters: [parameter('IdempotencyKey')], responses: { '200': schema, ...REFUSALS } }) });
const WEBHOOK = [path('webhook', '推送 webhook')];

/** Their paths. */
export const PROGRAM_PATHS: JsonSchema = {
  '/api/commands': { post: operation('commands', 'runCommand', '办理 run a command', { parameters: [parameter('IdempotencyKey')], requestBody: Command, responses: { '200': answer('已受理 accepted', Commanded, REPLAYED), ...REFUSALS } }) },
  '/api/reveals': { post: operation('commands', 'revealValue', '查看明文 read a masked value, which is journaled', { parameters: [parameter('IdempotencyKey')], requestBody: body(object({ register: text(48), id: text(64), field: text(48), reason: text(500) })), responses: { '200': answer('明文 the value', object({ value: {}, entry: text(64) }), REPLAYED), ...REFUSALS } }) },
  '/api/events': {
    get: operation('events', 'listenToChanges', '实时更新（SSE）which records have changed, as server-sent events: hello, change, reset', {
      parameters: [{ name: 'Last-Event-ID', in: 'header', description: '断开前最后一个事件 the last event before the break', schema: text(20) }, { name: 'after', in: 'query', description: '同上 the same', schema: { type: 'integer' } }],
      responses: { '200': { description: '事件流；change 的数据见 LiveChange the stream; the data of a change is a LiveChange', content: { 'text/event-stream': { schema: { type: 'string', contentMediaType: 'application/json', contentSchema: ref('LiveChange') } } } }, ...REFUSALS },
    }),
  },
  '/api/tokens': {
    get: operation('tokens', 'listTokens', '令牌 list', { parameters: ['After', 'Limit'].map(parameter), responses: { '200': answer('一页 a page', page('tokens', 'ProgramToken')), ...REFUSALS } }),
    post: operation('tokens', 'makeToken', '签发 make', { parameters: [parameter('IdempotencyKey')], requestBody: Token, responses: { '201': made('token', 'ProgramToken'), ...REFUSALS } }),
  },
  '/api/tokens/{token}/revoke': { parameters: [path('token', '令牌 token')], ...step('tokens', 'revokeToken', '吊销 revoke', answer('已吊销 revoked', ref('ProgramToken'), REPLAYED)) },
  '/api/webhooks': {
    get: operation('webhooks', 'listWebhooks', '推送 list', { parameters: ['After', 'Limit'].map(parameter), responses: { '200': answer('一页 a page', page('webhooks', 'WebhookSubscription')), ...REFUSALS } }),
    post: operation('webhooks', 'makeWebhook', '新建 make', { parameters: [parameter('IdempotencyKey')], requestBody: Webhook, responses: { '201': made('webhook', 'WebhookSubscription'), ...REFUSALS } }),
  },
  '/api/webhooks/{webhook}/secret': { parameters: WEBHOOK, ...step('webhooks', 'changeWebhookSecret', '更换密钥 change the secret', made('webhook', 'WebhookSubscription')) },
  '/api/webhooks/{webhook}/stop': { parameters: WEBHOOK, ...step('webhooks', 'stopWebhook', '停用 stop', answer('已停用 stopped', ref('WebhookSubscription'), REPLAYED)) },
  '/api/webhooks/{webhook}/start': { parameters: WEBHOOK, ...step('webhooks', 'startWebhook', '启用 start', answer('已启用 started', ref('WebhookSubscription'), REPLAYED)) },
  '/api/webhooks/{webhook}/deliveries': { parameters: WEBHOOK, get: operation('webhooks', 'listDeliveries', '推送记录 deliveries', { parameters: [{ name: 'state', in: 'query', description: '状态 state', schema: { type: 'string', enum: ['waiting', 'done', 'dead', 'withheld'] } }, ...['After', 'Limit'].map(parameter)], responses: { '200': answer('一页 a page', page('deliveries', 'WebhookDelivery')), ...REFUSALS } }) },
  '/api/webhooks/{webhook}/deliveries/{delivery}/retry': { parameters: [...WEBHOOK, path('delivery', '推送记录 delivery')], post: operation('webhooks', 'sendAgain', '重发 send again', { responses: { '200': answer('等待发送 waiting', ref('WebhookDelivery')), ...REFUSALS } }) },
  '/metrics': { get: operation('operations', 'readMetrics', '运行指标 metrics for Prometheus, by a token with the scope metrics', { security: [{ token: [] }], responses: { '200': { description: '指标 metrics', content: { 'text/plain': { schema: { type: 'string' } } } }, ...REFUSALS } }) },
};

/** What subscriptions send, signed by Standard Webhooks. */
export const PROGRAM_WEBHOOKS: JsonSchema = {
  recordChanged: {
    post: operation('webhooks', 'recordChanged', '记录有变更 a record has changed; signed by Standard Webhooks', {
      security: [],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({ name, in: 'header', required: true, description: 'Standard Webhooks', schema: text(300) })),
      requestBody: body(ref('RecordChanged')),
      responses: { '2XX': { description: '已收到 received' }, '410': { description: '不再接收 wanted no more' } },
    }),
  },
};
