import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import type { SingleSignOnSettings } from './sign-in-settings.ts';

/** What a single sign-on says of a person: all its claims, in the shape that the sign-in library takes. */
export type SsoProfile = { sub: string; emailVerified: boolean; email: string; name: string; [claim: string]: unknown };

const Discovery = z.object({ userinfo_endpoint: z.url() });
const Claims = z.record(z.string(), z.unknown());
const ASK_MS = 10_000;

/**
 * Reads the claims of a person. The one that names the staff record may stand in the id token, which the library has
 * verified before it asks here, or only with the user's information.
 */
export async function readSsoProfile(settings: SingleSignOnSettings, tokens: { readonly idToken?: string | undefined; readonly accessToken?: string | undefined }): Promise<SsoProfile | null> {
  if (!tokens.idToken || !tokens.accessToken) return null;
  const claims = Claims.parse(JSON.parse(Buffer.from(tokens.idToken.split('.')[1] ?? '', 'base64url').toString('utf8')));
  if (claims[settings.claim] !== undefined) return profileOf(claims);
  const { userinfo_endpoint: endpoint } = Discovery.parse(await askJson(settings.discovery));
  // The library refuses a subject that differs from the id token's.
  return profileOf({ ...claims, ...Claims.parse(await askJson(endpoint, { authorization: `Bearer ${tokens.accessToken}` })) });
}

/** The id of the staff record that the configured claim names; undefined when it names none. */
export function staffIdOf(settings: SingleSignOnSettings, profile: Readonly<Record<string, unknown>>): string | undefined {
  const id = RecordId.safeParse(profile[settings.claim]);
  return id.success ? id.data : undefined;
}

function profileOf(claims: Readonly<Record<string, unknown>>): SsoProfile {
  return { ...claims, sub: String(claims.sub ?? ''), email: '', emailVerified: false, name: typeof claims.name === 'string' ? claims.name : '' };
}

async function askJson(address: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(address, { headers, signal: AbortSignal.timeout(ASK_MS) });
  if (!answer.ok) throw new DistrictError('sign-in/sso-unreachable');
  return answer.json();
}
