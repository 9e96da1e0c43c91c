import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { NoticeWishWire } from '#kernel/desk/wish-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { NOTICE_WAYS, type NoticeWay, type NoticeWish } from '#kernel/notice/notice-wish.ts';
import { Notice } from '#base/notice.ts';
import type { District } from '#store/district.ts';
import { listFailed } from '#store/notice/deliveries.ts';
import { keepWish, listWishes } from '#store/notice/wishes.ts';
import { readRequest } from '../http/request.ts';
import type { Site } from '../http/site.ts';

const KINDS = (Notice.fields.kind?.options ?? []).map(({ value, title }) => ({ kind: value, title }));
const Minute = z.number().int().min(0).max(1439);
const WishRequest = z.strictObject({
  ways: z.partialRecord(z.enum(KINDS.map((one) => one.kind)), z.array(z.enum(NOTICE_WAYS)).max(NOTICE_WAYS.length)),
  email: z.email().max(200).optional(),
  // Mobile numbers of the mainland: eleven figures.
  sms: z.string().regex(/^1[3-9]\d{9}$/, '应为 11 位手机号').optional(),
  quiet: z.strictObject({ from: Minute, to: Minute }).optional(),
});
const MINE = { config: { access: 'administered' } } as const;

/** How I am told beside the bell; nobody sets or reads it for somebody else. */
export function wishRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;
  const offered = site.ways ?? [];

  app.get('/api/account/notices', MINE, async (request): Promise<NoticeWishWire> => read(district, (await site.actorOf(request)).id, offered));

  app.post('/api/account/notices', MINE, async (request): Promise<NoticeWishWire> => {
    const { ways, email, sms, quiet } = readRequest(WishRequest, request.body);
    const { id } = await site.actorOf(request);
    const addresses = { ...(email === undefined ? {} : { email }), ...(sms === undefined ? {} : { sms }) };
    const wish: NoticeWish = { ways: Object.fromEntries(Object.entries(ways).map(([kind, list]) => [kind, [...new Set(list)]])), addresses, ...(quiet ? { quiet } : {}) };
    const wanted = new Set(Object.values(wish.ways).flat());
    for (const way of wanted) if (wish.addresses[way] === undefined) throw new DistrictError('notice/address-missing', { way });
    await keepWish(district, id, wish);
    return read(district, id, offered);
  });
}

async function read(district: District, person: string, offered: readonly NoticeWay[]): Promise<NoticeWishWire> {
  const [wish] = await listWishes(district, [person]);
  return { ways: wish?.ways ?? {}, ...wish?.addresses, ...(wish?.quiet ? { quiet: wish.quiet } : {}), offered, kinds: KINDS, failed: wish ? await listFailed(district, person) : [] };
}
