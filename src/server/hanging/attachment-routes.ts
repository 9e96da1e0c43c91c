import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { may, type Actor } from '#kernel/access/access.ts';
import { doersOf } from '#kernel/access/resolve-reading.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import { FILE_TYPES } from '#kernel/file/file-types.ts';
import type { AttachmentPage, AttachmentWire } from '#kernel/file/hanging-wire.ts';
import { nameForType } from '#kernel/file/parse-file-name.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import type { Scoped } from '#store/access/in-scope.ts';
import { runOnce } from '#store/command/run.ts';
import { table } from '#store/database/identifier.ts';
import { getAttachment, listAttachments, type AttachmentRow } from '#store/file/attachments.ts';
import { findFiles, forgetUpload, holdFile, type FileRow } from '#store/file/file-rows.ts';
import { getReadable } from '#store/file/find-readable.ts';
import { findOnce } from '#store/once/once.ts';
import { getRecord } from '#store/record/get.ts';
import { underKey } from '../http/idempotency.ts';
import { readRequest } from '../http/request.ts';
import { checkStep, SCOPED, type Site } from '../http/site.ts';
import { askedBearer, BearerPath, checkTakes, HangingPage, inTheNameOf, onBearer, type Asked } from './bearer.ts';

const NewRequest = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制数'), name: z.string().min(1).max(1000), takenAt: z.string().max(40).optional(), place: z.unknown().optional() });
const OnePath = BearerPath.extend({ attachment: RecordId });
const WithdrawRequest = z.strictObject({ reason: z.string().trim().min(1, '请写明事由').max(500) });

const AT = '/api/registers/:register/records/:record/attachments';

/** Files on a record: who reads the record reads them and hangs more on it; what is withdrawn keeps its name and its hash. */
export function attachmentRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get(AT, SCOPED, async (request): Promise<AttachmentPage> => {
    const asked = await askedBearer(site, request, Attachment.id);
    const { after, limit } = readRequest(HangingPage, request.query);
    const { rows, mayAll } = await onBearer(site, asked, [], async (scoped) => ({ rows: await listAttachments(district, scoped, asked.bearer, after, limit), mayAll: await worksOn(scoped, asked) }));
    const files = await filesOf(rows);
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? shown.at(-1)!.id : undefined;
    return { attachments: shown.map((row) => wireOf(row, files.get(row.file), asked.view.actor, mayAll)), mayAdd: asked.register.takes.includes('files'), ...(next === undefined ? {} : { next }) };
  });

  app.post(AT, SCOPED, async (request, reply): Promise<AttachmentWire> => {
    const asked = await askedBearer(site, request, Attachment.id);
    await checkStep(site, request, Attachment.id, 'create');
    const { actor } = asked.view;
    const { bearer } = asked;
    checkTakes(asked.register, 'files');
    const body = readRequest(NewRequest, request.body);
    await onBearer(site, asked, [], async () => undefined);
    const { accepted } = await site.meters.judged(() => underKey(site, request, reply, actor, async (once) => {
      const before = once && (await findOnce(district, once));
      if (before) return { accepted: before, replayed: true };
      const { file } = await getReadable(district, asked.view, body.file, undefined);
      const name = nameForType(body.name, file.type);
      const set = {
        about: linkTo(bearer.register, bearer.id), name, file: file.hash, kind: FILE_TYPES[file.type]!.sort, bytes: file.bytes, by: actor.id, byName: actor.name, addedAt: district.now(),
        ...(body.takenAt === undefined ? {} : { takenAt: body.takenAt }), ...(body.place === undefined ? {} : { place: body.place }),
      };
      return runOnce(district, { actor: inTheNameOf(actor), at: district.now(), command: { do: 'create', register: Attachment.id, id: randomUUID(), set } }, once, async (runner) => {
        await holdFile(district, runner, file.hash);
        const same = await runner.query<{ name: string }>(`select "name" from ${table(district.schema, Attachment.id)} where "about" = $1 and "file" = $2 and "withdrawnAt" is null limit 2`, [set.about, file.hash]);
        if (same.rows.length > 1) throw new DistrictError('attachment/twice', { name: same.rows[0]!.name });
        await forgetUpload(district, runner, file.hash, actor.id);
      });
    }));
    void reply.status(201);
    return one(asked, accepted.record);
  });

  app.post(`${AT}/:attachment/withdraw`, SCOPED, async (request, reply): Promise<AttachmentWire> => {
    const asked = await askedBearer(site, request, Attachment.id);
    await checkStep(site, request, Attachment.id, 'update');
    const { actor } = asked.view;
    const { attachment: id } = readRequest(OnePath, request.params);
    const { reason } = readRequest(WithdrawRequest, request.body);
    const { row, mayAll } = await onBearer(site, asked, [], async (scoped) => ({ row: await getAttachment(district, scoped, asked.bearer, id), mayAll: await worksOn(scoped, asked) }));
    if (!mayAll && row.by !== actor.id) throw new DistrictError('attachment/not-yours');
    await site.meters.judged(() => underKey(site, request, reply, actor, (once) => {
      if (row.withdrawnAt !== null && !once) throw new DistrictError('attachment/withdrawn');
      const at = district.now();
      return runOnce(district, { actor: inTheNameOf(actor), at, command: { do: 'update', register: Attachment.id, id, expect: 1, set: { withdrawnAt: at, withdrawnBy: actor.name, reason }, reason } }, once);
    }).catch((error: unknown) => {
      if (row.withdrawnAt !== null && error instanceof DistrictError && error.code === 'record/stale') throw new DistrictError('attachment/withdrawn');
      throw error;
    }));
    return one(asked, id);
  });

  async function one(asked: Asked, id: string): Promise<AttachmentWire> {
    const { row, mayAll } = await onBearer(site, asked, [], async (scoped) => ({ row: await getAttachment(district, scoped, asked.bearer, id), mayAll: await worksOn(scoped, asked) }));
    return wireOf(row, (await filesOf([row])).get(row.file), asked.view.actor, mayAll);
  }

  function filesOf(rows: readonly AttachmentRow[]): Promise<ReadonlyMap<string, FileRow>> {
    return findFiles(district, eachAlone(district.database, 'app'), rows.map((row) => row.file));
  }

  // Whoever writes the record or takes its steps answers for what hangs on it.
  async function worksOn(scoped: Scoped, { bearer, register, view }: Asked): Promise<boolean> {
    const { record } = await getRecord(district, scoped, bearer.register, bearer.id);
    return may(view.actor, doersOf(register, district.model.procedures.get(register.id)), record.values);
  }
}

function wireOf(row: AttachmentRow, file: FileRow | undefined, viewer: Actor, mayAll: boolean): AttachmentWire {
  const { id, name, by, byName, addedAt, takenAt, place, withdrawnAt } = row;
  const type = file?.type ?? 'application/octet-stream';
  return {
    id, name, file: row.file, type, bytes: row.bytes, by: { id: by, name: byName }, addedAt,
    ...(file?.width === undefined || file.height === undefined ? {} : { width: file.width, height: file.height }),
    ...(takenAt === null ? {} : { takenAt }), ...(place === null ? {} : { place }),
    mayWithdraw: withdrawnAt === null && (mayAll || by === viewer.id),
    ...(withdrawnAt === null ? {} : { withdrawn: { at: withdrawnAt, by: row.withdrawnBy ?? '', reason: row.reason ?? '' } }),
    ...(file ? {} : { gone: true as const }),
  };
}
