import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Comment } from '#base/comment.ts';
import { Staff } from '#base/staff.ts';
import type { Actor } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import type { CommentPage, CommentWire, ReaderList } from '#kernel/file/hanging-wire.ts';
import { runBatch, runOnce } from '#store/command/run.ts';
import { DoneBefore } from '#store/once/done-before.ts';
import { findNames } from '#store/record/names.ts';
import { underKey } from '../http/idempotency.ts';
import { readRequest } from '../http/request.ts';
import { checkStep, SCOPED, type Site } from '../http/site.ts';
import { askedBearer, BearerPath, checkTakes, HangingPage, inTheNameOf, onBearer, type Asked } from './bearer.ts';
import { checkMentions, commentOrders } from './comment-orders.ts';
import { getComment, listComments, type CommentRow } from './comments.ts';
import { findReaders } from './find-readers.ts';

const NewRequest = z.strictObject({ text: z.string().trim().min(1, '请写内容').max(2000), mentions: z.array(RecordId).max(20).default([]) });
const OnePath = BearerPath.extend({ comment: RecordId });
const ReaderQuery = z.strictObject({ q: z.string().trim().max(40).default('') });

const AT = '/api/registers/:register/records/:record/comments';
const OFFERED = 20;

/** What staff say about a record: who reads the record reads it; whom it mentions is told, and must be able to read the record. */
export function commentRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get(AT, SCOPED, async (request): Promise<CommentPage> => {
    const asked = await askedByStaff(request);
    const { after, limit } = readRequest(HangingPage, request.query);
    const { rows, names } = await onBearer(site, asked, [Staff.id], async (scoped) => {
      const found = await listComments(district, scoped, asked.bearer, after, limit);
      return { rows: found, names: await findNames(district, scoped, Staff.id, mentionedIn(found)) };
    });
    const shown = rows.slice(0, limit);
    return { comments: shown.map((row) => wireOf(row, names, asked.view.actor)), ...(rows.length > limit ? { next: shown.at(-1)!.id } : {}) };
  });

  app.get('/api/registers/:register/records/:record/readers', SCOPED, async (request): Promise<ReaderList> => {
    const asked = await askedByStaff(request);
    const { q } = readRequest(ReaderQuery, request.query);
    await onBearer(site, asked, [], async () => undefined);
    const found = await findReaders(district, asked.bearer, { q }, OFFERED + 1);
    return { readers: found.filter((one) => one.id !== asked.view.actor.id).slice(0, OFFERED) };
  });

  app.post(AT, SCOPED, async (request, reply): Promise<CommentWire> => {
    const asked = await askedByStaff(request);
    await checkStep(site, request, Comment.id, 'create');
    checkTakes(asked.register, 'comments');
    const { text, mentions } = readRequest(NewRequest, request.body);
    await onBearer(site, asked, [], async () => undefined);
    await checkMentions(district, asked, mentions);
    const { actor } = asked.view;
    const { accepted } = await site.meters.judged(() => underKey(site, request, reply, actor, async (once) => {
      try {
        const [first] = await runBatch(district, commentOrders(district, asked, text, [...new Set(mentions)]), once);
        return { accepted: first!, replayed: false };
      } catch (error) {
        if (error instanceof DoneBefore) return { accepted: error.accepted, replayed: true };
        throw error;
      }
    }));
    void reply.status(201);
    return one(asked, accepted.record);
  });

  app.post(`${AT}/:comment/withdraw`, SCOPED, async (request, reply): Promise<CommentWire> => {
    const asked = await askedByStaff(request);
    await checkStep(site, request, Comment.id, 'update');
    const { comment: id } = readRequest(OnePath, request.params);
    const { actor } = asked.view;
    const row = await onBearer(site, asked, [], (scoped) => getComment(district, scoped, asked.bearer, id));
    if (row.by !== actor.id) throw new DistrictError('comment/not-yours');
    await site.meters.judged(() => underKey(site, request, reply, actor, (once) => {
      if (row.withdrawnAt !== null && !once) throw new DistrictError('comment/withdrawn');
      const at = district.now();
      return runOnce(district, { actor: inTheNameOf(actor), at, command: { do: 'update', register: Comment.id, id, expect: 1, set: { text: null, mentions: null, withdrawnAt: at } } }, once);
    }).catch((error: unknown) => {
      if (row.withdrawnAt !== null && error instanceof DistrictError && error.code === 'record/stale') throw new DistrictError('comment/withdrawn');
      throw error;
    }));
    return one(asked, id);
  });

  async function askedByStaff(request: FastifyRequest): Promise<Asked> {
    const asked = await askedBearer(site, request, Comment.id);
    if (asked.view.actor.kind === 'applicant') throw new DistrictError('comment/staff-only');
    return asked;
  }

  async function one(asked: Asked, id: string): Promise<CommentWire> {
    return onBearer(site, asked, [Staff.id], async (scoped) => {
      const row = await getComment(district, scoped, asked.bearer, id);
      return wireOf(row, await findNames(district, scoped, Staff.id, mentionedIn([row])), asked.view.actor);
    });
  }
}

function mentionedIn(rows: readonly CommentRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.mentions ?? []))];
}

function wireOf(row: CommentRow, names: Readonly<Record<string, string>>, viewer: Actor): CommentWire {
  const { id, text, mentions, by, byName, saidAt, withdrawnAt } = row;
  return {
    id, by: { id: by, name: byName }, saidAt, mine: by === viewer.id, mentions: (mentions ?? []).map((person) => ({ id: person, name: names[person] ?? person })),
    ...(text === null ? {} : { text }), ...(withdrawnAt === null ? {} : { withdrawnAt }),
  };
}
