import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Attachment } from '#kernel/file/attachment.ts';
import { mayReadRegister } from '#kernel/access/token-scope.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import type { FileWire } from '#kernel/file/hanging-wire.ts';
import type { Bearer } from '#store/file/attachments.ts';
import type { FileRow } from '#store/file/file-rows.ts';
import { getReadable } from '#store/file/find-readable.ts';
import { takeIn, tooLarge } from '#store/file/take-in.ts';
import { readRequest } from '../http/request.ts';
import { checkStep, SCOPED, viewOfRequest, type Site } from '../http/site.ts';
import { nameHeader } from './name-header.ts';
import { readRange } from './read-range.ts';
import { ensureThumbnail } from './thumbnails.ts';

const UploadQuery = z.strictObject({ name: z.string().max(1000).optional() });
const Path = z.object({ hash: z.string().max(200) });
const Query = z.strictObject({ of: z.string().max(120).optional(), download: z.enum(['1']).optional() });
const HASH = /^[0-9a-f]{64}$/;

/** A file as the wire has it. */
export function fileWireOf({ hash, type, bytes, width, height }: FileRow): FileWire {
  return { file: hash, type, bytes, ...(width === undefined || height === undefined ? {} : { width, height }) };
}

/** Takes files in and gives them out again (docs/rules/files.md). */
export function fileRoutes(app: FastifyInstance, site: Site): void {
  const { platform } = site;
  const { files } = platform;

  // The bytes are read as they come, of whatever type they are said to be: what they are, they say themselves.
  app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    raw.post('/api/files', SCOPED, async (request, reply): Promise<FileWire> => {
      const actor = await site.actorOf(request);
      await checkStep(site, request, Attachment.id, 'create');
      const { name } = readRequest(UploadQuery, request.query);
      if (Number(request.headers['content-length'] ?? 0) > files.mostBytes) throw tooLarge(files.mostBytes);
      const file = await takeIn(platform.district, files, actor.id, { name: name ?? namedBy(request), bytes: (request.body as Readable | undefined) ?? request.raw });
      void reply.status(201);
      return fileWireOf(file);
    });
  });

  app.get('/api/files/:hash', { compress: false, ...SCOPED }, async (request, reply) => {
    const { file, name, download } = await asked(request);
    guard(reply);
    const isText = file.charset !== undefined;
    void reply
      .header('content-disposition', nameHeader(FILE_TYPES[file.type]?.shown && !download ? 'inline' : 'attachment', name ?? `${file.hash}.${FILE_TYPES[file.type]?.endings[0] ?? 'bin'}`))
      .type(isText ? `${file.type}; charset=${file.charset}` : file.type);
    return give(request, reply, file.hash, file.bytes);
  });

  app.get('/api/files/:hash/thumbnail', { compress: false, ...SCOPED }, async (request, reply) => {
    const { file } = await asked(request);
    if (FILE_TYPES[file.type]?.sort !== 'photo') throw new DistrictError('file/no-picture');
    const tag = `"${file.hash}-small"`;
    guard(reply);
    void reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    const key = await ensureThumbnail(files, file.hash);
    return reply.type('image/webp').send(await files.store.read(key));
  });

  async function asked(request: FastifyRequest): Promise<{ file: FileRow; name: string | undefined; download: boolean }> {
    const { hash } = readRequest(Path, request.params);
    const { of, download } = readRequest(Query, request.query);
    if (!HASH.test(hash)) throw new DistrictError('file/hash-invalid');
    const scope = await site.scopeOf(request);
    if (scope && !mayReadRegister(scope, Attachment.id)) throw new DistrictError('access/token-scope');
    return { ...(await getReadable(platform.district, await viewOfRequest(site, request), hash, of === undefined ? undefined : bearerOf(of))), download: download !== undefined };
  }

  // What lies under a hash never changes, but who may read it does: it is asked again each time.
  async function give(request: FastifyRequest, reply: FastifyReply, hash: string, size: number): Promise<FastifyReply> {
    const tag = `"${hash}"`;
    void reply.header('etag', tag).header('accept-ranges', 'bytes');
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    const whole = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag;
    const range = whole ? undefined : readRange(request.headers.range, size);
    if (range === 'beyond') {
      void reply.header('content-range', `bytes */${size}`);
      throw new DistrictError('file/range-beyond', { size });
    }
    const stream = await files.store.read(hash, range);
    if (!range) return reply.header('content-length', size).send(stream);
    return reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${size}`).header('content-length', range.to - range.from + 1).send(stream);
  }
}

// What somebody has sent in never runs as a page of ours, whatever a browser takes it for.
function guard(reply: FastifyReply): void {
  void reply.header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization');
}

function namedBy(request: FastifyRequest): string {
  const given = request.headers['x-file-name'];
  try {
    return decodeURIComponent(typeof given === 'string' ? given : '');
  } catch (cause) {
    throw new DistrictError('file/name-invalid', { why: '编码不对', whyEn: 'it is not encoded as a URI component' }, { cause });
  }
}

function bearerOf(link: string): Bearer {
  const found = findLinked(link);
  if (!found) throw new DistrictError('file/unknown');
  return found;
}
