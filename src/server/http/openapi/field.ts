import { answer, body, REFUSALS } from './responses.ts';
import type { JsonSchema } from './schemas.ts';

const text = (max: number): JsonSchema => ({ type: 'string', maxLength: max });
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const uuid: JsonSchema = { type: 'string', format: 'uuid' };
const object = (properties: JsonSchema, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', required, properties });
const list = (items: JsonSchema, most: number): JsonSchema => ({ type: 'array', maxItems: most, items });
const operation = (operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId, tags: ['field'], summary, ...rest });

const Photo = object({ file: text(64), name: text(120), claimedAt: instant, place: object({ longitude: text(12), latitude: text(12), withinM: { type: 'number' } }, ['longitude', 'latitude']) }, ['file', 'name', 'claimedAt']);
const Command = object({ do: { type: 'string', enum: ['create', 'update', 'act'] }, register: text(48), id: text(64), set: { type: 'object' }, action: text(48), form: { type: 'object' }, task: text(200), reason: text(2000), onBehalfOf: text(64) }, ['do', 'register', 'id']);
const Message = object({ id: uuid, command: Command, basedOn: { type: 'integer', minimum: 1 }, after: list(uuid, 50), claimedAt: instant, heardAt: instant, photos: list(Photo, 20), instead: text(64) }, ['id', 'command', 'after', 'claimedAt']);
const Answer = object({ id: uuid, is: { type: 'string', enum: ['accepted', 'refused', 'held', 'photos-missing', 'later'] }, register: text(48), record: text(64), version: { type: 'integer' }, entry: text(64), code: text(80), sentence: text(1000), refusal: text(64), waitsFor: list(uuid, 50), files: list(text(64), 20) }, ['id', 'is']);
const Day = object({ at: instant, account: { type: 'object' }, district: { type: 'object' }, registers: list({ type: 'object' }, 200), tasks: list({ type: 'object' }, 100), more: { type: 'boolean' }, refs: { type: 'object' }, references: { type: 'object' }, codes: { type: 'object' }, ground: { type: 'object' }, refusals: list({ type: 'object' }, 100) });

/** What phones in the field ask; by a session alone, never by a program's token. */
export const FIELD_PATHS: JsonSchema = {
  '/api/field/day': { get: operation('takeDay', '带上一天的内容 what a phone takes along for a day', { responses: { '200': answer('一天的内容 the day', Day), ...REFUSALS } }) },
  '/api/field/sync': { post: operation('syncField', '送出手机上记下的内容 send what was done on a phone', { requestBody: body(object({ account: text(64), device: uuid, messages: list(Message, 50) })), responses: { '200': answer('每条消息的结果 what became of each message', object({ at: instant, answers: list(Answer, 50) })), ...REFUSALS } }) },
};
