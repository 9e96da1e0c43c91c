import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { makeChance, type Chance } from '#kernel/chance/chance.ts';
import { ItemPlatformBooks, type PublishedItem, type Topic } from './item-platform-books.ts';

/** How the simulated platform behaves; the same seed behaves the same. */
export type SimulatorSettings = {
  /** The service items that it publishes. */
  readonly items: readonly PublishedItem[];
  readonly seed: string;
  /** The mean delay of an answer. */
  readonly delayMs: number;
  /** The share of messages that it refuses for good, in percent. */
  readonly refusePercent: number;
  /** For how many seconds of every two minutes it is out of order; 0 for never. */
  readonly outageSeconds: number;
  readonly now: () => Date;
};

/** A simulated platform that listens. */
export type RunningSimulator = { readonly address: string; readonly books: ItemPlatformBooks; setDown(down: boolean | undefined): void; close(): Promise<void> };

const OUTAGE_EVERY_SECONDS = 120;
const Path = z.object({ topic: z.enum(['items', 'cases']) });
const Cursor = z.object({ after: z.string().regex(/^\d{1,16}\.\d{1,9}$/).default('0.0'), limit: z.coerce.number().int().min(1).max(500).default(200) });
const After = z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(200) });
const Message = z.object({ id: z.string().min(1).max(100), sequence: z.number().int().optional(), sentAt: z.string().max(40), body: z.record(z.string(), z.unknown()) });

/** Starts a simulated item platform: an invented body's system, with its delays, refusals and outages. */
export async function startItemPlatform(port: number, settings: SimulatorSettings): Promise<RunningSimulator> {
  const app = fastify({ logger: false, bodyLimit: 1024 * 1024 });
  const chance = makeChance(settings.seed);
  const books = new ItemPlatformBooks(settings.items, chance.part('books'), settings.now);
  const startedAt = settings.now().getTime();
  let down: boolean | undefined;
  const isDown = (): boolean => down ?? (settings.outageSeconds > 0 && ((settings.now().getTime() - startedAt) / 1000) % OUTAGE_EVERY_SECONDS < settings.outageSeconds);
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/simulator')) return;
    await delay(chance.part(`delay/${request.id}`), settings.delayMs);
    if (isDown()) await fail(chance.part(`outage/${request.id}`), reply);
  });
  topicRoutes(app, books, settings);
  app.get('/simulator', async () => ({ down: isDown(), ...books.counts() }));
  app.post('/simulator/tick', async () => {
    books.tick();
    return books.counts();
  });
  app.post('/simulator/outage', async (request) => {
    down = z.object({ down: z.boolean().nullable() }).parse(request.body).down ?? undefined;
    return { down: isDown() };
  });
  const address = await app.listen({ port, host: 'localhost' });
  return { address: address.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost'), books, setDown: (value) => void (down = value), close: () => app.close() };
}

function topicRoutes(app: FastifyInstance, books: ItemPlatformBooks, settings: SimulatorSettings): void {
  app.get('/topics/:topic/messages', async (request) => {
    const { after, limit } = Cursor.parse(request.query);
    return books.feed(Path.parse(request.params).topic, after, limit);
  });

  app.get('/topics/:topic/records', async (request) => {
    const { after, limit } = After.parse(request.query);
    return books.records(Path.parse(request.params).topic, after, limit);
  });

  app.post('/topics/:topic/messages', async (request, reply) => {
    const topic: Topic = Path.parse(request.params).topic;
    const message = Message.safeParse(request.body);
    if (!message.success) return reply.status(400).send({ reason: '报文格式不对' });
    if (isRefused(settings, message.data.id)) return reply.status(422).send({ reason: '模拟平台按设定的比例退回了这条报文' });
    const taken = books.take(topic, message.data);
    return 'reason' in taken ? reply.status(422).send(taken) : taken;
  });
}

// The same message is refused each time it comes, as a real refusal would be.
function isRefused(settings: SimulatorSettings, id: string): boolean {
  return createHash('sha256').update(`${settings.seed}/refuse/${id}`).digest().readUInt32BE(0) % 10_000 < settings.refusePercent * 100;
}

async function delay(chance: Chance, meanMs: number): Promise<void> {
  if (meanMs > 0) await wait(Math.round(chance.next() * 2 * meanMs));
}

// Half of the failures answer, the other half break the line in the middle.
async function fail(chance: Chance, reply: FastifyReply): Promise<void> {
  if (chance.luck(0.5)) await reply.status(503).send({ reason: '系统维护中' });
  else reply.raw.destroy();
}
