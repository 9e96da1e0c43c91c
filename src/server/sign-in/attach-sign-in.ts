import type { FastifyInstance } from 'fastify';
import { accountRoutes } from './account-routes.ts';
import { makeDemoAccounts } from './demo-accounts.ts';
import { eventRoutes } from './event-routes.ts';
import { closeGate, type Gate } from './gate.ts';
import { localRoutes } from './local-routes.ts';
import type { LocalTokens } from './local-tokens.ts';
import type { SignIn } from './sign-in.ts';
import { passwordRoutes, staffEntryRoutes } from './sign-in-routes.ts';
import { userRoutes } from './user-routes.ts';
import { makeSingleSignOn } from './single-sign-on.ts';

/** Puts the sign-in before an application: from here on every route is closed that does not say it is open. */
export async function attachSignIn(app: FastifyInstance, signIn: SignIn, tokens: LocalTokens): Promise<Gate> {
  await makeDemoAccounts(signIn);
  const gate = closeGate(app, signIn, tokens);
  passwordRoutes(app, signIn, gate);
  staffEntryRoutes(app, signIn, makeSingleSignOn(signIn));
  accountRoutes(app, signIn, gate);
  userRoutes(app, signIn, gate);
  eventRoutes(app, signIn, gate);
  localRoutes(app, signIn);
  return gate;
}
