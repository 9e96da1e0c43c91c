import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { stillRunning, type Once } from '#store/once/once.ts';
import type { Site } from './site.ts';

/** Keys are the client's own; a quoted one (RFC 9651) and a bare one are the same. */
const KEY = /^"?([\x21\x23-\x7e]{1,100})"?$/;

const underway = new WeakMap<Site['platform'], Set<string>>();

/**
 * Runs a change under the key that its request carries, if it does. The same key in this process is refused while the
 * first is carried out; other processes meet at the key's row (store/once).
 * @throws DistrictError `request/key-invalid`, `request/key-running`.
 */
export async function underKey<T extends { readonly replayed: boolean }>(site: Site, request: FastifyRequest, reply: FastifyReply, actor: Actor, work: (once: Once | undefined) => Promise<T>): Promise<T> {
  const once = onceOf(site, request, actor);
  if (!once) return work(undefined);
  const running = underway.get(site.platform) ?? new Set<string>();
  underway.set(site.platform, running);
  const name = JSON.stringify([once.actor, once.key]);
  if (running.has(name)) throw stillRunning();
  running.add(name);
  try {
    const done = await work(once);
    if (done.replayed) void reply.header('idempotent-replayed', 'true');
    return done;
  } finally {
    running.delete(name);
  }
}

function onceOf(site: Site, request: FastifyRequest, actor: Actor): Once | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return undefined;
  const key = KEY.exec(String(given))?.[1];
  if (key === undefined) throw new DistrictError('request/key-invalid');
  const asked = JSON.stringify([request.method, request.url, request.headers['if-match'] ?? null, request.body ?? null]);
  return { actor: actor.id, key, request: createHash('sha256').update(asked).digest(), at: site.platform.district.now() };
}
