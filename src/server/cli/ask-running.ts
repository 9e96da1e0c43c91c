import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';

const Problem = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()).optional() });

/** Asks a running platform as its own commands do; what it refuses is refused here with the same sentence. */
export async function askRunning(address: string, path: string, init: { readonly method?: string; readonly body?: unknown } = {}): Promise<Response> {
  const answer = await fetch(`${address}${path}`, {
    method: init.method ?? 'GET',
    headers: { 'x-shali-csrf': '1', ...(init.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (answer.ok) return answer;
  const problem = Problem.safeParse(await answer.json().catch(() => undefined));
  throw problem.success ? new DistrictError(problem.data.code, problem.data.data ?? {}) : new DistrictError('server/unexpected');
}
