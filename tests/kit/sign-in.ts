import type { FastifyInstance } from 'fastify';
import { DEMO_PASSWORD, DEMO_TOUR } from '#districts/xicheng/demo/accounts.ts';

/** Headers that a page of our own sends with a change. */
export const OWN_PAGE = { 'x-shali-csrf': '1' } as const;

/** The cookies that an answer sets, as a browser would send them back; those that it empties are left out. */
export function cookiesOf(answer: { readonly cookies: readonly { readonly name: string; readonly value: string }[] }): string {
  return answer.cookies.filter((cookie) => cookie.value !== '').map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ');
}

/** Signs in and gives the headers of the session; without a login, by the demonstration's account that has every duty. */
export async function signedIn(app: FastifyInstance, login: string = DEMO_TOUR.login, password: string = DEMO_PASSWORD): Promise<{ cookie: string }> {
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', headers: OWN_PAGE, payload: { login, password } });
  if (answer.statusCode !== 200) throw new Error(`${login} could not sign in: ${answer.body}`);
  return { cookie: cookiesOf(answer) };
}
