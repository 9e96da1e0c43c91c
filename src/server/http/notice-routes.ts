import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findLinked, linkTo } from '#kernel/field/record-link.ts';
import type { NoticePage, NoticesRead, NoticeWire, RecordPage } from '#kernel/desk/wire.ts';
import type { View } from '#kernel/access/view.ts';
import { Notice } from '#base/notice.ts';
import { inScope } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import { countRecords, listRecords } from '#store/record/list.ts';
import { findUnread } from '../escalation/find-unread.ts';
import { NoticeReadRequest, NoticeRequest, readRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

const Values = z.object({ kind: z.enum(['near', 'due', 'overdue', 'mention']), limit: z.string(), basis: z.string(), endsAt: z.string().optional(), toldAt: z.string(), readAt: z.string().optional(), about: z.string() });

/** What the platform told me, and that I have read it. Nobody reads the notices of others here, not even for whom he is a deputy. */
export function noticeRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/notices', async (request): Promise<NoticePage> => {
    const { unread, limit, after } = readRequest(NoticeRequest, request.query);
    const view = await viewOfRequest(site, request);
    const mine = { to: view.actor.id };
    const isUnread = { ...mine, readAt: { filled: false } };
    const page = await pageOf(view, unread === 'true' ? isUnread : mine, limit, after);
    const open = await countRecords(district, view, Notice.id, { where: isUnread, words: '', mayBeEmpty: true }, 'capped');
    return { notices: page.rows.map((row) => noticeOf(row, page.refs)), ...(page.next ? { next: page.next } : {}), unread: open };
  });

  app.post('/api/notices/read', async (request): Promise<NoticesRead> => {
    const { ids } = readRequest(NoticeReadRequest, request.body);
    const view = await viewOfRequest(site, request);
    const open = await inScope(district, view, [], (scoped) => findUnread(district, scoped, view.actor.id, ids));
    const at = district.now();
    if (open.length > 0) await runBatch(district, open.map((id) => ({ actor: view.actor, at, command: { do: 'update', register: Notice.id, id, set: { readAt: at } } })));
    return { read: open.length };
  });

  // An empty list is no closed register here: whoever was never told anything has no notices.
  async function pageOf(view: View, where: Parameters<typeof listRecords>[3]['where'], limit: number, after?: string): Promise<RecordPage> {
    return listRecords(district, view, Notice.id, { where, words: '', sort: '-toldAt', limit, ...(after ? { after } : {}), mayBeEmpty: true });
  }
}

function noticeOf(row: RecordPage['rows'][number], refs: RecordPage['refs']): NoticeWire {
  const { about, readAt, endsAt, ...rest } = Values.parse(row.values);
  const { register, id } = findLinked(about) ?? { register: '', id: '' };
  const name = refs[linkTo(register, id)];
  return { id: row.id, ...rest, ...(endsAt ? { endsAt } : {}), ...(readAt ? { readAt } : {}), about: { register, id, ...(name === undefined ? {} : { name }) } };
}
