import type { JsonSchema } from './schemas.ts';

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });
const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** An answer with a body. */
export const answer = (description: string, schema: JsonSchema, headers?: JsonSchema): JsonSchema => ({ description, content: json(schema), ...(headers ? { headers } : {}) });

/** A body that a request sends. */
export const body = (schema: JsonSchema): JsonSchema => ({ required: true, content: json(schema) });

/** The refusals that every operation may answer with, as problem details (RFC 9457). */
export const REFUSALS: JsonSchema = Object.fromEntries(['400', '401', '403', '404', '409', '412', '422', '429'].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

const PROBLEMS: Readonly<Record<string, string>> = {
  '400': '请求不合规范 the request is not well formed', '401': '未登录 not signed in', '403': '无权 not allowed', '404': '没有 no such thing', '409': '与现状冲突 conflicts with what stands',
  '412': '记录已被改过 the record has changed since', '422': '规则不许 the rules refuse', '429': '太频繁 too many requests',
};

/** Components that operations refer to. */
export const SHARED = {
  responses: Object.fromEntries(Object.entries(PROBLEMS).map(([status, description]) => [`Problem${status}`, { description, content: { 'application/problem+json': { schema: ref('Problem') } } }])),
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'code', 'detail'],
      properties: {
        type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', description: 'part/reason' },
        detail: { type: 'string', description: '一句话说明 a sentence' }, data: { type: 'object', additionalProperties: true },
      },
    },
    RecordHead: {
      type: 'object',
      required: ['id', 'register', 'version', 'changedAt'],
      properties: {
        id: { type: 'string' }, register: { type: 'string' }, version: { type: 'integer' }, state: { type: 'string' }, since: { type: 'string', format: 'date-time' },
        dueAt: { type: 'string', format: 'date-time' }, unit: { type: 'string' }, changedAt: { type: 'string', format: 'date-time' },
      },
    },
    Refs: { type: 'object', additionalProperties: { type: 'string' }, description: '引用的名称 names of what is referred to, by record id' },
    Count: { type: 'object', required: ['value', 'exact'], properties: { value: { type: 'integer' }, exact: { type: 'boolean' } } },
  },
} as const;

/** Says that the answer is that of an earlier sending of the same change. */
export const REPLAYED: JsonSchema = { 'Idempotent-Replayed': { description: '重发的请求，答复同第一次 sent again: the answer is that of the first time', schema: { type: 'string', enum: ['true'] } } };

export const ETAG: JsonSchema = { ETag: { description: '记录的版本 the version of the record, such as "v3"', schema: { type: 'string' } } };
