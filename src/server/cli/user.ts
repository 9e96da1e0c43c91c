import { parseArgs } from 'node:util';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { AccountLine } from '#kernel/access/sign-in-wire.ts';
import { obeyUserOrder, UserOrder, type UserAnswer } from '../sign-in/local-routes.ts';
import { openSignIn } from '../sign-in/sign-in.ts';
import { readOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { withPlatform } from './with-platform.ts';

/** `user list | add LOGIN --staff ID | reset LOGIN [--second-factor] | disable LOGIN | enable LOGIN`, for the operator of the machine. */
export async function user(args: readonly string[]): Promise<number> {
  const { order, common, json } = readOrder(args);
  const answer = await withPlatform<UserAnswer>(common, {
    scope: 'accounts',
    running: async (ask) => readAnswer<UserAnswer>(await ask('/api/local/accounts', order)),
    opened: async (platform) => obeyUserOrder(await openSignIn(platform, { address: 'http://localhost', report: () => undefined }), order),
  });
  if (json) console.log(JSON.stringify(answer, null, 2));
  else print(answer);
  return 0;
}

function readOrder(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [verb, login] = positionals;
  const order = UserOrder.safeParse({
    do: verb,
    ...(login === undefined ? {} : { login }),
    ...(values.staff === undefined ? {} : { staff: values.staff }),
    ...(values['second-factor'] ? { secondFactor: true } : {}),
  });
  if (!order.success || positionals.length > 2) throw new DistrictError('cli/usage', { reason: 'user list [--json] | add LOGIN --staff ID | reset LOGIN [--second-factor] | disable LOGIN | enable LOGIN' });
  const common = readOptions([...(values.data ? ['--data', values.data] : []), ...(values.empty ? ['--empty'] : [])]);
  return { order: order.data, common, json: values.json ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { data: { type: 'string' }, json: { type: 'boolean' }, staff: { type: 'string' }, 'second-factor': { type: 'boolean' }, empty: { type: 'boolean' } } });
  } catch (error) {
    throw new DistrictError('cli/usage', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function print({ accounts, made }: UserAnswer): void {
  for (const account of accounts) console.log(`${account.login.padEnd(24)} ${account.name}\t${account.staff ?? ''}\t${notesOf(account).join(' ')}`);
  if (made) console.log(`${made.login}（${made.name}）的一次性密码 one-time password: ${made.password}\n首次登录时要改成自己的。 It must be changed at the first sign-in.`);
}

function notesOf(account: AccountLine): readonly string[] {
  return [account.disabledAt ? '停用 disabled' : '', account.secondFactor ? '动态验证码 second factor' : '', account.mustChange ? '待改密码 password to be changed' : '', account.demonstration ? '演示 demonstration' : ''].filter((note) => note !== '');
}
