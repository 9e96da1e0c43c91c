import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { duty, may, type Actor } from '#kernel/access/access.ts';
import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import type { UserPage } from '#kernel/access/administration-wire.ts';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { readRequest } from '../http/request.ts';
import type { Account } from './account-store.ts';
import type { Gate } from './gate.ts';
import { keptFor, listUsers } from './list-users.ts';
import { addStaffAccount, resetAccount, setAccountDisabled } from './manage-accounts.ts';
import { loginKey, originOf } from './password-sign-in.ts';
import type { SignIn } from './sign-in.ts';
import { findStaff } from './staff-actor.ts';

const UserRequest = z.strictObject({ q: z.string().trim().toLowerCase().max(60).default(''), after: z.string().max(64).default(''), limit: z.coerce.number().int().min(1).max(200).default(50) });
const NewRequest = z.strictObject({ login: z.string().trim().toLowerCase().min(1).max(64), staff: z.string().min(1).max(64) });
const ResetRequest = z.strictObject({ secondFactor: z.boolean().default(false) });
const StateRequest = z.strictObject({ disabled: z.boolean() });
const NothingRequest = z.strictObject({});
const Path = z.object({ login: z.string().max(64) });

const ADMINISTERED = { config: { access: 'administered' } } as const;

/** Accounts for the system administrator, who may do to no account what would undo how the three are kept apart. */
export function userRoutes(app: FastifyInstance, signIn: SignIn, gate: Gate): void {
  const administratorOf = async (request: FastifyRequest): Promise<Actor> => {
    const actor = await gate.actorOf(request);
    if (!may(actor, duty(ADMINISTRATORS.system))) throw new DistrictError('access/denied', { actor: actor.id });
    return actor;
  };
  const accountOf = async (request: FastifyRequest): Promise<Account> => {
    const { login } = readRequest(Path, request.params);
    const account = await signIn.accounts.findByLogin('staff', login);
    if (!account) throw new DistrictError('account/unknown', { login: login.slice(0, 60) });
    return account;
  };

  app.get('/api/administration/users', ADMINISTERED, async (request): Promise<UserPage> => {
    const actor = await administratorOf(request);
    return listUsers(signIn, actor, readRequest(UserRequest, request.query));
  });

  app.post('/api/administration/users', ADMINISTERED, async (request, reply): Promise<NewPassword> => {
    const actor = await administratorOf(request);
    const made = await addStaffAccount(signIn, readRequest(NewRequest, request.body), actor.id);
    void reply.code(201).header('cache-control', 'no-store');
    return made;
  });

  app.post('/api/administration/users/:login/reset', ADMINISTERED, async (request, reply): Promise<NewPassword> => {
    const actor = await administratorOf(request);
    const asked = readRequest(ResetRequest, request.body);
    const account = await accountOf(request);
    await checkMayChange(signIn, actor, account);
    const made = await resetAccount(signIn, account.login, asked, actor.id);
    void reply.header('cache-control', 'no-store');
    return made;
  });

  app.post('/api/administration/users/:login/state', ADMINISTERED, async (request): Promise<{ disabled: boolean }> => {
    const actor = await administratorOf(request);
    const { disabled } = readRequest(StateRequest, request.body);
    const account = await accountOf(request);
    await checkMayChange(signIn, actor, account);
    await setAccountDisabled(signIn, account.login, disabled, actor.id);
    return { disabled };
  });

  // Whose sessions are ended can sign in again: one's own and the other administrators' may be ended as well.
  app.post('/api/administration/users/:login/end-sessions', ADMINISTERED, async (request): Promise<{ ended: number }> => {
    const actor = await administratorOf(request);
    readRequest(NothingRequest, request.body);
    const account = await accountOf(request);
    const ended = await signIn.sessions.endOthers(account.id);
    await signIn.events.note('sessions-ended', account, signIn.now(), { ...originOf(request), by: actor.id });
    return { ended };
  });

  app.post('/api/administration/users/:login/unlock', ADMINISTERED, async (request): Promise<{ unlocked: true }> => {
    const actor = await administratorOf(request);
    readRequest(NothingRequest, request.body);
    const account = await accountOf(request);
    await signIn.attempts.clear(loginKey(signIn, account.login));
    await signIn.events.note('unlocked', account, signIn.now(), { ...originOf(request), by: actor.id });
    return { unlocked: true };
  });
}

const REFUSALS = { own: 'account/own', published: 'account/published', administrator: 'account/of-administrator' } as const;

async function checkMayChange(signIn: SignIn, actor: Actor, account: Account): Promise<void> {
  const staff = account.staff === undefined ? undefined : await findStaff(signIn.platform.district, account.staff);
  const kept = keptFor(actor, account, staff?.duties ?? []);
  if (kept) throw new DistrictError(REFUSALS[kept], { login: account.login });
}
