import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSameText } from './account-keys.ts';

/** What a token of the data folder is good for. */
export type LocalScope = 'read' | 'accounts' | 'operate';

/** The tokens by which commands on the same machine ask a running platform. */
export type LocalTokens = { readonly scopeOf: (token: string) => LocalScope | undefined };

const SCOPES: readonly LocalScope[] = ['read', 'accounts', 'operate'];
const TOKEN_BYTES = 32;

/** No command may ask. */
export const NO_TOKENS: LocalTokens = { scopeOf: () => undefined };

/** Makes new tokens for a platform that starts; only the owner of the data folder can read their files. */
export function writeLocalTokens(folder: string): LocalTokens {
  const tokens = SCOPES.map((scope) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    // Removed first: writing into a file that is there would keep whatever rights it has.
    rmSync(fileOf(folder, scope), { force: true });
    writeFileSync(fileOf(folder, scope), `${token}\n`, { mode: 0o600, flag: 'wx' });
    return { scope, token };
  });
  return { scopeOf: (given) => tokens.find(({ token }) => isSameText(token, given))?.scope };
}

/** The header with which a command asks; empty when the platform has left no token. */
export function localAuthorization(folder: string, scope: LocalScope): { authorization?: string } {
  const file = fileOf(folder, scope);
  return existsSync(file) ? { authorization: `Bearer ${readFileSync(file, 'utf8').trim()}` } : {};
}

/** Takes the tokens back when the platform stops. */
export function removeLocalTokens(folder: string): void {
  for (const scope of SCOPES) rmSync(fileOf(folder, scope), { force: true });
}

function fileOf(folder: string, scope: LocalScope): string {
  return join(folder, `local-${scope}.token`);
}
