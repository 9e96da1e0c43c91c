import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AccountLine, NewPassword } from '#kernel/access/sign-in-wire.ts';
import { readRequest } from '../http/request.ts';
import { addStaffAccount, listAccounts, resetAccount, setAccountDisabled } from './manage-accounts.ts';
import type { SignIn } from './sign-in.ts';

/** Who orders by the command line of the machine, as it is noted with the account. */
export const OPERATOR = 'operator';

const OPERATOR_ONLY = { config: { access: 'accounts-token' } } as const;
const Login = z.string().trim().toLowerCase().min(1).max(64);

/** What `./shali user` asks of the platform. */
export const UserOrder = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list') }),
  z.strictObject({ do: z.literal('add'), login: Login, staff: z.string().max(64) }),
  z.strictObject({ do: z.literal('reset'), login: Login, secondFactor: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('disable'), login: Login }),
  z.strictObject({ do: z.literal('enable'), login: Login }),
]);

/** What comes of it: accounts, and a password to hand over where one was made. */
export type UserAnswer = { readonly accounts: readonly AccountLine[]; readonly made?: NewPassword };

/** Accounts for the operator of the machine, whom the right to read the data folder makes one. */
export function localRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.post('/api/local/accounts', OPERATOR_ONLY, async (request): Promise<UserAnswer> => obeyUserOrder(signIn, readRequest(UserOrder, request.body)));
}

/** Carries out what `./shali user` asks. */
export async function obeyUserOrder(signIn: SignIn, order: z.infer<typeof UserOrder>): Promise<UserAnswer> {
  switch (order.do) {
    case 'list':
      return { accounts: await listAccounts(signIn) };
    case 'add':
      return { accounts: [], made: await addStaffAccount(signIn, order, OPERATOR) };
    case 'reset':
      return { accounts: [], made: await resetAccount(signIn, order.login, order, OPERATOR) };
    case 'disable':
    case 'enable':
      return { accounts: [await setAccountDisabled(signIn, order.login, order.do === 'disable', OPERATOR)] };
  }
}
