import { answer, body, REFUSALS } from './responses.ts';
import type { JsonSchema } from './schemas.ts';

const text = (max: number): JsonSchema => ({ type: 'string', maxLength: max });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const object = (properties: JsonSchema, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', required, properties });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const ref = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` });
const place = (name: string, description: string): JsonSchema => ({ name, in: 'path', required: true, description, schema: text(64) });
const asked = (name: string, description: string, schema: JsonSchema): JsonSchema => ({ name, in: 'query', description, schema });
const operation = (operationId: string, summary: string, rest: JsonSchema): JsonSchema => ({ operationId, tags: ['sheets'], summary, ...rest });

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (description: string, ...types: readonly string[]): JsonSchema => ({ '200': { description, content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }, ...REFUSALS });

const Import = object({
  id: text(64), register: text(48), fileName: text(200), sha256: text(64), bytes: count, madeAt: { type: 'string', format: 'date-time' }, changedAt: { type: 'string', format: 'date-time' },
  state: { type: 'string', enum: ['reading', 'ready', 'running', 'done', 'stopped', 'failed'] }, rows: count, good: count, bad: count, blank: count, done: count, created: count, updated: count, unchanged: count, refused: count, kept: { type: 'boolean' },
});
const Preview = object({ columns: list({ type: 'object' }), rows: list({ type: 'object' }), missing: list({ type: 'object' }), warnings: list({ type: 'object' }) });
const REGISTER = place('register', '台账 register');
const IMPORT = place('import', '导入 import');
const change = (id: string, summary: string): JsonSchema => ({ parameters: [IMPORT], post: operation(id, summary, { requestBody: body({ type: 'object', maxProperties: 0 }), responses: { '200': answer('导入 the import', Import), ...REFUSALS } }) });

/** Sheets and papers: tag. */
export const SHEET_TAGS: readonly JsonSchema[] = [{ name: 'sheets', description: '表格和公文 sheets and papers' }];

/** Their paths. */
export const SHEET_PATHS: JsonSchema = {
  '/api/registers/{register}/sheet-template': { parameters: [REGISTER], get: operation('getSheetTemplate', '导入模板 a template to fill in', { parameters: [asked('for', '新建或更正 new records or changes', { type: 'string', enum: ['create', 'update'], default: 'create' })], responses: file('模板 template', WORKBOOK) }) },
  '/api/registers/{register}/sheet': {
    parameters: [REGISTER],
    get: operation('exportSheet', '按列表导出 the list as a sheet', { parameters: [...['Search', 'Where', 'Sort'].map(ref), asked('format', '格式 format', { type: 'string', enum: ['xlsx', 'csv'], default: 'xlsx' }), asked('columns', '列，用逗号隔开 columns, parted by commas', text(4000)), asked('watch', '查看进度用的名字 a name by which progress is asked', text(64))], responses: file('表 sheet', WORKBOOK, 'text/csv') }),
  },
  '/api/registers/{register}/imports': {
    parameters: [REGISTER],
    post: operation('importSheet', '上传表格 bring a sheet in', {
      parameters: [{ name: 'X-File-Name', in: 'header', description: '文件名（百分号编码）name of the file, percent-encoded', schema: text(2000) }],
      requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      responses: { '201': answer('导入 the import, which is read next', Import), ...REFUSALS },
    }),
  },
  '/api/registers/{register}/records/{record}/papers/{paper}': { parameters: [REGISTER, ref('Record'), place('paper', '公文 paper')], get: operation('writePaper', '生成公文 a paper written from a record', { responses: file('公文 paper', DOCUMENT) }) },
  '/api/imports': { get: operation('listImports', '我的导入 my imports', { parameters: ['After', 'Limit'].map(ref), responses: { '200': answer('导入 imports', object({ imports: list(Import), next: text(200) }, ['imports'])), ...REFUSALS } }) },
  '/api/imports/{import}': { parameters: [IMPORT], get: operation('getImport', '一次导入 one import', { responses: { '200': answer('导入 the import', Import), ...REFUSALS } }) },
  '/api/imports/{import}/preview': { parameters: [IMPORT], get: operation('previewImport', '导入前的预览 what would be written', { responses: { '200': answer('预览 preview', Preview), ...REFUSALS } }) },
  '/api/imports/{import}/refused': { parameters: [IMPORT], get: operation('getRefusedRows', '退回的行 the rows that come back', { responses: file('退回的行 rows with reasons', WORKBOOK) }) },
  '/api/imports/{import}/start': change('startImport', '开始导入 let it run'),
  '/api/imports/{import}/stop': change('stopImport', '停止导入 stop it'),
  '/api/exports/{watch}': { parameters: [place('watch', '进度的名字 name of the progress')], get: operation('getExportProgress', '导出进度 how far an export is', { responses: { '200': answer('进度 progress', object({ done: count, of: count, exact: { type: 'boolean' } })), ...REFUSALS } }) },
};
