import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#kernel/access/access.ts';
import { couldUpdate } from '#kernel/access/may-set.ts';
import type { Condition } from '#kernel/condition/condition.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Register } from '#kernel/register/register.ts';
import type { ExportWire, ImportPage, ImportWire, PreviewWire } from '#kernel/sheet/sheet-wire.ts';
import { beginImport, getOwnImport, importWire, listImports, makeImport, stopImport } from '#store/sheet/imports.ts';
import { ExportWatch } from '../sheet/export-watch.ts';
import { previewImport } from '../sheet/preview-import.ts';
import { markOf } from '../sheet/sheet-out.ts';
import { folderOf, keepFile } from '../sheet/working-file.ts';
import { openExport } from '../sheet/write-export.ts';
import { openRefused } from '../sheet/write-refused.ts';
import { writeTemplate } from '../sheet/write-template.ts';
import { asFile } from './as-file.ts';
import { ListRequest, readRequest } from './request.ts';
import { SCOPED, viewAgain, viewOfRequest, type Site } from './site.ts';

const Path = z.object({ register: z.string().max(48) });
const ImportPath = z.object({ import: z.string().max(64) });
const TemplateRequest = z.strictObject({ for: z.enum(['create', 'update']).default('create') });
const Columns = z.string().max(4000).transform((text) => text.split(',').filter((one) => one !== ''));
const ExportRequest = ListRequest.omit({ after: true, limit: true }).extend({ format: z.enum(['xlsx', 'csv']).default('xlsx'), columns: Columns.optional(), watch: z.string().regex(/^[0-9a-f]{16,64}$/).optional() });
const MineRequest = z.strictObject({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(20) });
const FileName = z.string().max(2000).transform((text, context) => {
  try {
    return decodeURIComponent(text).replace(/[\p{Cc}\p{Cf}/\\]/gu, '').slice(0, 200) || 'sheet';
  } catch {
    context.addIssue({ code: 'custom', message: '文件名读不懂' });
    return z.NEVER;
  }
});
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Language = 'zh' | 'en';

/** Sheets in and out, for every register alike: templates, exports, imports and what became of them. */
export function sheetRoutes(app: FastifyInstance, site: Site): void {
  const { platform } = site;
  const { district } = platform;
  const watch = new ExportWatch();
  const mark = (language: Language): string | undefined => markOf(platform.demonstration !== undefined, platform.pack.name, language);

  app.get('/api/registers/:register/sheet-template', async (request, reply): Promise<Buffer> => {
    const register = getRegister(district.model, readRequest(Path, request.params).register);
    const { for: does } = readRequest(TemplateRequest, request.query);
    const actor = await site.actorOf(request);
    checkWriter(register, actor);
    const language = languageOf(request);
    const file = await writeTemplate(district, actor, register, { does, language, mark: mark(language) });
    asFile(reply, `${register.title[language]}-${does === 'create' ? TEMPLATE.create[language] : TEMPLATE.update[language]}.xlsx`, WORKBOOK);
    return file;
  });

  app.get('/api/registers/:register/sheet', SCOPED, async (request, reply): Promise<Readable> => {
    const register = getRegister(district.model, readRequest(Path, request.params).register);
    const { q, where, sort, format, columns, watch: key } = readRequest(ExportRequest, request.query);
    const language = languageOf(request);
    const view = await viewOfRequest(site, request);
    let asked = 0;
    const seeing = async () => ((asked += 1) === 1 ? view : viewAgain(site, request));
    const sheet = await openExport(district, seeing, { register: register.id, format, query: { where: where as Condition, words: q, sort }, columns, language, mark: mark(language) }, (progress) => watch.note(view.actor.id, key, progress));
    asFile(reply, `${register.title[language]}.${format}`, format === 'xlsx' ? WORKBOOK : 'text/csv; charset=utf-8');
    return sheet;
  });

  app.get('/api/exports/:watch', async (request): Promise<ExportWire> => {
    const { watch: key } = readRequest(z.object({ watch: z.string().max(64) }), request.params);
    return watch.find((await site.actorOf(request)).id, key) ?? { done: 0, of: 0, exact: false };
  });

  uploadRoute(app, site);

  app.get('/api/imports', async (request): Promise<ImportPage> => {
    const page = await listImports(district, (await site.actorOf(request)).id, readRequest(MineRequest, request.query));
    return { ...page, imports: page.imports.map(importWire) };
  });

  const own = async (request: FastifyRequest) => getOwnImport(district, (await site.actorOf(request)).id, readRequest(ImportPath, request.params).import);

  app.get('/api/imports/:import', async (request): Promise<ImportWire> => importWire(await own(request)));

  app.get('/api/imports/:import/preview', async (request): Promise<PreviewWire> => previewImport(platform, await viewOfRequest(site, request), await own(request), languageOf(request)));

  app.post('/api/imports/:import/start', async (request): Promise<ImportWire> => {
    const found = await own(request);
    checkWriter(getRegister(district.model, found.register), await site.actorOf(request));
    await beginImport(district, found.id);
    await wake(site);
    return importWire(await own(request));
  });

  app.post('/api/imports/:import/stop', async (request): Promise<ImportWire> => {
    await stopImport(district, (await own(request)).id);
    return importWire(await own(request));
  });

  app.get('/api/imports/:import/refused', async (request, reply): Promise<Readable> => {
    const found = await own(request);
    if (!found.kept || !found.head) throw new DistrictError('sheet/file-gone');
    asFile(reply, `${found.fileName.replace(/\.[A-Za-z]{1,5}$/, '')}-${TEMPLATE.refused[found.language]}.xlsx`, WORKBOOK);
    return openRefused(platform, found, mark(found.language));
  });
}

const TEMPLATE = { create: { zh: '导入模板', en: 'template' }, update: { zh: '更正模板', en: 'template for changes' }, refused: { zh: '未导入的行', en: 'rows not taken' } };

// A file comes as it is, of any size up to the limit for files; a part of the application of its own takes bodies unread.
function uploadRoute(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;
  void app.register(async (inner) => {
    inner.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    inner.post('/api/registers/:register/imports', async (request, reply): Promise<ImportWire> => {
      const register = getRegister(district.model, readRequest(Path, request.params).register);
      const actor = await site.actorOf(request);
      checkWriter(register, actor);
      const fileName = readRequest(FileName, request.headers['x-file-name'] ?? 'sheet');
      const id = randomUUID();
      const upload = request.body as Readable | undefined;
      if (!upload) throw new DistrictError('sheet/empty');
      const kept = await keepFile(folderOf(site.platform, id), upload);
      const made = await makeImport(district, { id, actor: actor.id, actorName: actor.name, register: register.id, language: languageOf(request), fileName, ...kept });
      await wake(site);
      void reply.status(201);
      return importWire(made);
    });
  });
}

function checkWriter(register: Register, actor: Actor): void {
  if (!couldUpdate(register, actor)) throw new DistrictError('sheet/write-denied', { title: register.title });
}

// Where no jobs run, as in a test, whoever takes the turns takes the next one.
async function wake(site: Site): Promise<void> {
  await site.turns.runNow('sheets').catch((error: unknown) => {
    if (!(error instanceof DistrictError && error.code === 'job/unknown')) throw error;
  });
}

function languageOf(request: FastifyRequest): Language {
  return /^en\b/.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}
