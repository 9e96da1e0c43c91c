import { isAPIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import type { FastifyRequest } from 'fastify';
import { ADDRESS_HEADER } from './engine.ts';

/** What the sign-in library answered, with the cookies that it wants set. */
export type EngineAnswer<T> = { readonly body: T; readonly cookies: readonly string[] };

/** Asks the library; undefined when it says no. What it says is for programmers: our own sentences stand elsewhere. */
export async function askEngine<T>(call: Promise<{ readonly headers: Headers; readonly response: T }>): Promise<EngineAnswer<T> | undefined> {
  try {
    const { headers, response } = await call;
    return { body: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}

/** What the library learns of a request: the browser, the network address as we know it, and only the named cookies. */
export function engineHeaders(request: FastifyRequest, cookies: readonly string[] = []): Headers {
  const given = parseCookies(request.headers.cookie ?? '');
  const passed = cookies.flatMap((name) => (given.has(name) ? [`${name}=${encodeURIComponent(given.get(name) ?? '')}`] : []));
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip, 'user-agent': request.headers['user-agent'] ?? '' });
  if (passed.length > 0) headers.set('cookie', passed.join('; '));
  return headers;
}
