import { answer, body, REFUSALS, REPLAYED } from './responses.ts';
import type { JsonSchema } from './schemas.ts';

const text = (max: number): JsonSchema => ({ type: 'string', maxLength: max });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const object = (properties: JsonSchema, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', required, properties });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const path = (name: string, description: string): JsonSchema => ({ name, in: 'path', required: true, description, schema: text(64) });
const query = (name: string, description: string): JsonSchema => ({ name, in: 'query', description, schema: text(1000) });
const parameter = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` });
const operation = (operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId, tags: ['files'], summary, ...rest });

/** Files and comments on records: their tag. */
export const FILE_TAGS: readonly JsonSchema[] = [{ name: 'files', description: '附件和讨论 files and comments on records' }];

const Person = object({ id: text(64), name: text(200) });
const file = { file: text(64), type: text(120), bytes: count, width: count, height: count };
const File = object(file, ['file', 'type', 'bytes']);
const Attachment = object({ id: text(64), name: text(200), ...file, by: Person, addedAt: instant, takenAt: instant, place: {}, mayWithdraw: { type: 'boolean' }, withdrawn: object({ at: instant, by: text(200), reason: text(500) }), gone: { type: 'boolean' } }, ['id', 'name', 'file', 'type', 'bytes', 'by', 'addedAt', 'mayWithdraw']);
const Comment = object({ id: text(64), by: Person, saidAt: instant, text: text(2000), mentions: list(Person), mine: { type: 'boolean' }, withdrawnAt: instant }, ['id', 'by', 'saidAt', 'mentions', 'mine']);
const BEARER = [path('register', '台账 register'), path('record', '记录 record')];
const GIVEN = { '200': { description: '文件 the file', content: { '*/*': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } } }, '206': { description: '一部分 a part' }, '304': { description: '没有变化 not changed' }, ...REFUSALS };
const change = (id: string, summary: string, schema: JsonSchema, status: string, sent?: JsonSchema): JsonSchema => operation(id, summary, { parameters: [parameter('IdempotencyKey')], ...(sent ? { requestBody: body(sent) } : {}), responses: { [status]: answer('已办 done', schema, REPLAYED), ...REFUSALS } });
const AT = '/api/registers/{register}/records/{record}';

/** Their paths. */
export const FILE_PATHS: JsonSchema = {
  '/api/files': { post: operation('uploadFile', '上传文件，内容即请求体 upload a file: its bytes are the body', { parameters: [query('name', '文件名 its name')], requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } } }, responses: { '201': answer('已收下 taken in', File), ...REFUSALS } }) },
  '/api/files/{hash}': { parameters: [path('hash', 'SHA-256')], get: operation('readFile', '下载文件 read a file', { parameters: [query('of', '所在记录 register/id of the record that it hangs on'), query('download', '1：保存 to be saved')], responses: GIVEN }) },
  '/api/files/{hash}/thumbnail': { parameters: [path('hash', 'SHA-256')], get: operation('readThumbnail', '缩略图 the small picture', { parameters: [query('of', '所在记录 register/id of the record that it hangs on')], responses: GIVEN }) },
  [`${AT}/attachments`]: {
    parameters: BEARER,
    get: operation('listAttachments', '附件 files on a record', { parameters: ['After', 'Limit'].map(parameter), responses: { '200': answer('一页 a page', object({ attachments: list(Attachment), next: text(64), mayAdd: { type: 'boolean' } }, ['attachments', 'mayAdd'])), ...REFUSALS } }),
    post: change('attachFile', '附上已上传的文件 hang an uploaded file on a record', Attachment, '201', object({ file: text(64), name: text(200), takenAt: instant, place: {} }, ['file', 'name'])),
  },
  [`${AT}/attachments/{attachment}/withdraw`]: { parameters: [...BEARER, path('attachment', '附件 attachment')], post: change('withdrawAttachment', '撤回附件 withdraw a file', Attachment, '200', object({ reason: text(500) })) },
  [`${AT}/comments`]: {
    parameters: BEARER,
    get: operation('listComments', '讨论 comments on a record', { parameters: ['After', 'Limit'].map(parameter), responses: { '200': answer('一页 a page', object({ comments: list(Comment), next: text(64) }, ['comments'])), ...REFUSALS } }),
    post: change('addComment', '发言 say something about a record', Comment, '201', object({ text: text(2000), mentions: list(text(64)) }, ['text'])),
  },
  [`${AT}/comments/{comment}/withdraw`]: { parameters: [...BEARER, path('comment', '发言 comment')], post: change('withdrawComment', '撤回发言 take a comment back', Comment, '200') },
  [`${AT}/readers`]: { parameters: BEARER, get: operation('findReaders', '可提到的人 who may be mentioned', { parameters: [query('q', '姓名 part of a name')], responses: { '200': answer('工作人员 members of staff', object({ readers: list(object({ id: text(64), name: text(200), unit: text(200) })) })), ...REFUSALS } }) },
};
