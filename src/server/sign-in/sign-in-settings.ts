import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';

/** A city's single sign-on by OpenID Connect. */
export type SingleSignOnSettings = {
  /** The issuer's `…/.well-known/openid-configuration`. */
  readonly discovery: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly title: string;
  /** The claim whose value is the id of the staff record. */
  readonly claim: string;
  readonly scopes: readonly string[];
  /** Whether it asks for a second factor itself, so that it stands in for ours. */
  readonly secondFactor: boolean;
};

/** How signing in is set up on a machine. */
export type SignInSettings = {
  /** The address that browsers use. */
  readonly address: string;
  readonly singleSignOn?: SingleSignOnSettings;
  readonly report: (level: string, message: string, cause: unknown) => void;
};

const Environment = z.object({
  SHALI_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  SHALI_SSO_DISCOVERY: z.url({ protocol: /^https?$/ }).optional(),
  SHALI_SSO_CLIENT_ID: z.string().min(1).optional(),
  SHALI_SSO_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  SHALI_SSO_TITLE: z.string().max(40).default('统一身份认证'),
  SHALI_SSO_CLAIM: z.string().regex(/^[A-Za-z0-9_]{1,60}$/).default('staff_id'),
  SHALI_SSO_SCOPES: z.string().default('openid profile'),
  SHALI_SSO_SECOND_FACTOR: z.enum(['yes', 'no']).default('no'),
});

/**
 * Reads the settings from the environment; a secret stands in a file, so that no list of processes shows it.
 * @throws DistrictError `settings/invalid` that names the variable.
 */
export function readSignInSettings(environment: Readonly<Record<string, string | undefined>>, port: number): Omit<SignInSettings, 'report'> {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new DistrictError('settings/invalid', { name: read.error.issues[0]?.path.join('.') ?? '', reason: read.error.issues[0]?.message ?? '' });
  const { SHALI_ADDRESS: address, SHALI_SSO_DISCOVERY: discovery, SHALI_SSO_CLIENT_ID: clientId, SHALI_SSO_CLIENT_SECRET_FILE: secretFile, ...sso } = read.data;
  const base = { address: (address ?? `http://localhost:${port}`).replace(/\/+$/, '') };
  if (!discovery) return base;
  if (!clientId || !secretFile) throw new DistrictError('settings/invalid', { name: clientId ? 'SHALI_SSO_CLIENT_SECRET_FILE' : 'SHALI_SSO_CLIENT_ID', reason: '配置了 SHALI_SSO_DISCOVERY 就必须填写 is needed with SHALI_SSO_DISCOVERY' });
  return {
    ...base,
    singleSignOn: {
      discovery, clientId, clientSecret: readSecret(secretFile), title: sso.SHALI_SSO_TITLE, claim: sso.SHALI_SSO_CLAIM,
      scopes: sso.SHALI_SSO_SCOPES.split(/\s+/).filter((scope) => scope !== ''), secondFactor: sso.SHALI_SSO_SECOND_FACTOR === 'yes',
    },
  };
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new DistrictError('settings/invalid', { name: 'SHALI_SSO_CLIENT_SECRET_FILE', reason: '文件读不了 the file cannot be read' }, { cause });
  }
}
