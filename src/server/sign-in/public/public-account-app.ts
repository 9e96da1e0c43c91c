import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { DistrictError } from '#kernel/error/district-error.ts';
import { answerProblem } from '../../http/problem.ts';
import { refuseForeign } from '../../http/refuse-foreign.ts';
import { accountRoutes } from '../account-routes.ts';
import { closeGate } from '../gate.ts';
import { NO_TOKENS } from '../local-tokens.ts';
import type { SignIn } from '../sign-in.ts';
import { passwordRoutes } from '../sign-in-routes.ts';
import type { OutsideChecks } from './outside-checks.ts';
import { publicAccountRoutes } from './public-account-routes.ts';
import { RealNameStore } from './real-name-store.ts';

const REQUESTS_A_MINUTE = 300;
const BODY_BYTES = 64 * 1024;

/** The accounts of the public as an application of its own, which the public face mounts; it shares no cookie with the staff face. */
export async function buildPublicAccountApp(signIn: SignIn, checks: OutsideChecks): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_BYTES });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(new DistrictError('request/not-found'), request, reply));
  await app.register(rateLimit, { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' });
  app.addHook('onRequest', refuseForeign);
  const gate = closeGate(app, signIn, NO_TOKENS);
  passwordRoutes(app, signIn, gate);
  accountRoutes(app, signIn, gate);
  publicAccountRoutes(app, signIn, gate, new RealNameStore(signIn), checks);
  return app;
}
