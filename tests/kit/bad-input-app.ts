import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Problem } from '#kernel/desk/wire.ts';
import type { Platform } from '#server/platform/open.ts';
import { audit } from '#store/journal/rebuild.ts';
import type { DATABASES } from './databases.ts';
import { openApp } from './open-app.ts';
import { makeStaff, openEmptyPlatform } from './sign-in-platform.ts';

/** A request that must be refused. */
export type BadRequest = { readonly method?: 'GET' | 'POST' | 'PATCH'; readonly url: string; readonly payload?: string | object; readonly headers?: Readonly<Record<string, string>> };

/** Somebody who has every duty of the district but those of the three administrators, so that nothing is refused for want of one. */
export function everybody(platform: Platform): Actor {
  return { id: 'staff-follow-up-officer-1', name: '演示人员', unit: 'unit-office', duties: platform.district.model.duties.filter((duty) => !duty.endsWith('administrator')), kind: 'staff' };
}

/** A platform with units and staff behind HTTP, whose clock is the test's, and what it takes to see that nothing was changed. */
export async function openBadInputApp(kind: (typeof DATABASES)[number]): Promise<{ readonly platform: Platform; readonly app: FastifyInstance; as(actor: Actor): Record<string, string>; setClock(at: string): void; standing(): Promise<string>; refused(request: BadRequest, status: number | readonly number[], actor?: Actor): Promise<Problem>; close(): Promise<void> }> {
  const platform = await openEmptyPlatform(kind);
  await makeStaff(platform);
  let now = '2024-10-08T02:00:00.000Z';
  Object.assign(platform.district, { now: () => now });
  const app = await openApp(platform.district);
  const as = (actor: Actor): Record<string, string> => ({ 'x-viewer': encodeURIComponent(JSON.stringify(actor)) });
  const standing = async (): Promise<string> => {
    // No register changes without the journal: that the tables equal it is asserted when the app is closed.
    const counts = await platform.district.database.pool.query(['entry', 'journal_pending', 'subject_key'].map((table) => `select '${table}' as t, count(*)::int as n, coalesce(md5(string_agg(r::text, '' order by r::text)), '') as h from "xicheng"."${table}" r`).join(' union all '));
    return JSON.stringify(counts.rows);
  };
  return {
    platform, app, as, standing,
    setClock: (at) => void (now = at),
    refused: async ({ method = 'POST', url, payload, headers = {} }, status, actor = everybody(platform)) => {
      const before = await standing();
      const problems: Problem[] = [];
      for (const language of ['zh-CN', 'en']) {
        const answer = await app.inject({ method, url, ...(payload === undefined ? {} : { payload }), headers: { ...as(actor), 'accept-language': language, ...(typeof payload === 'string' ? { 'content-type': 'application/json' } : {}), ...headers } });
        expect([status].flat(), `${url.slice(0, 200)} ${answer.body.slice(0, 300)}`).toContain(answer.statusCode);
        problems.push(answer.json<Problem>());
      }
      const [zh, en] = problems as [Problem, Problem];
      expect(zh.detail).toMatch(/[\u4e00-\u9fff]/);
      expect(en.detail).toMatch(/[A-Za-z]{3}/);
      expect(en.code).toBe(zh.code);
      expect(zh.code).not.toBe('server/unexpected');
      expect(await standing()).toBe(before);
      return zh;
    },
    close: async () => {
      const report = await audit(platform.district);
      expect(report.altered).toEqual([]);
      expect(report.registers.filter((one) => one.differing > 0)).toEqual([]);
      await app.close();
      await platform.close();
    },
  };
}
