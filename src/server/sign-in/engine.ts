import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { engineDialect } from './engine-pool.ts';
import { forgetSessions } from './kept-sessions.ts';
import { PASSWORD_LEAST, PASSWORD_MOST } from './password-rules.ts';
import { SESSION_SECONDS } from './session-limits.ts';

/** Which face an account signs in to; each has a cookie of its own, since cookies don't know ports. */
export type Face = 'staff' | 'public';

/** What the sign-in library is set up with. */
export type EngineSettings = {
  readonly pool: pg.Pool;
  /** The schema that holds the accounts. */
  readonly schema: string;
  readonly secret: string;
  /** The address that browsers use, such as `https://work.example.gov.cn`. */
  readonly address: string;
  readonly face: Face;
  readonly report: (level: string, message: string, cause: unknown) => void;
};

/** Under this path the library thinks itself; only its callback of the single sign-on is reachable there. */
export const ENGINE_PATH = '/api/sign-in';

/** The header by which the library learns the network address; ours overwrites what a client may have sent. */
export const ADDRESS_HEADER = 'x-shali-address';

/** Sets up better-auth: password and second factor, on the platform's own database. */
export function makeEngine(settings: EngineSettings) {
  return betterAuth({ ...engineOptions(settings), plugins: [twoFactor({ issuer: '沙澧' })] });
}

/** The sign-in library with the parts that this platform uses. */
export type Engine = ReturnType<typeof makeEngine>;

/** What the library is told, whatever plugins it has. */
export function engineOptions({ pool, schema, secret, address, face, report }: EngineSettings) {
  const { protocol, hostname } = new URL(address);
  // A browser takes a machine's own address for safe without encryption, and no other.
  const secure = protocol === 'https:' || !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    appName: '沙澧',
    baseURL: address,
    basePath: ENGINE_PATH,
    secret,
    database: { dialect: engineDialect(pool, () => forgetSessions(pool, schema)), type: 'postgres', schemaName: schema },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LEAST, maxPasswordLength: PASSWORD_MOST, autoSignIn: false },
    session: {
      expiresIn: SESSION_SECONDS.absolute,
      // The end of a session stands from its start; that it idles is our own check (sessions.ts).
      disableSessionRefresh: true,
      additionalFields: { way: { type: 'string', required: true, input: false, defaultValue: 'password' } },
    },
    databaseHooks: {
      session: { create: { before: async (session, context) => ({ data: { ...session, way: context?.path?.startsWith('/callback') ? 'single-sign-on' : 'password' } }) } },
    },
    advanced: {
      cookiePrefix: `shali-${face}`,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // The schema is the one of our migrations, and a test holds it against the library's declarations.
      database: { validateSchema: false },
    },
    // Counted and limited by our own routes; the library's would stand in memory.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level, message, ...rest) => report(level, message, rest[0]) },
  } satisfies BetterAuthOptions;
}
