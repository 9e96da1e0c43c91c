import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { addressOf, type Answer, type Api, type Asked, type PlainCall } from '#kernel/desk/api.ts';
import { OWN_PAGE } from './sign-in.ts';

/** Asks an application by a route of the table by which the workbench asks, and gives the answer at its declared type. */
export async function askApp<R extends keyof Api>(app: FastifyInstance, route: R, call: Asked<Api, R> & { readonly headers: Readonly<Record<string, string>> }, status = 200): Promise<Answer<Api, R>> {
  const { headers, ...rest } = call;
  const plain: PlainCall = rest;
  const { method, path } = addressOf(route, plain);
  const answer = await app.inject({ method: method === 'GET' ? 'GET' : 'POST', url: path, headers: { ...OWN_PAGE, ...headers }, ...(plain.body === undefined ? {} : { payload: JSON.stringify(plain.body), headers: { ...OWN_PAGE, ...headers, 'content-type': 'application/json' } }) });
  expect(answer.statusCode, `${route} ${answer.body.slice(0, 300)}`).toBe(status);
  return answer.json<Answer<Api, R>>();
}
