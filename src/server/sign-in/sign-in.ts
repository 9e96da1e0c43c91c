import type { Instant } from '#kernel/field/day.ts';
import { accountsSchemaOf } from '#store/schema/accounts-schema.ts';
import { migrate } from '#store/schema/migrate.ts';
import type { Platform } from '../platform/open.ts';
import { AccountEvents } from './account-events.ts';
import { deriveAccountKeys, type AccountKeys } from './account-keys.ts';
import { readAccountMigrations } from './account-migrations.ts';
import { AccountStore } from './account-store.ts';
import { Attempts } from './attempts.ts';
import { makeEngine, type Engine, type EngineSettings, type Face } from './engine.ts';
import { SessionStore } from './session-store.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { UsedCodes } from './used-codes.ts';

/** All that signing in on one face needs. */
export type SignIn = {
  readonly face: Face;
  readonly platform: Platform;
  readonly settings: SignInSettings;
  /** The schema that holds the accounts. */
  readonly schema: string;
  readonly keys: AccountKeys;
  readonly engine: Engine;
  readonly engineSettings: EngineSettings;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly attempts: Attempts;
  readonly events: AccountEvents;
  readonly usedCodes: UsedCodes;
  /** The name of the session's cookie. */
  readonly cookie: string;
  readonly now: () => Instant;
};

/** Opens the sign-in of a face, and brings the accounts' schema up to date. */
export async function openSignIn(platform: Platform, settings: SignInSettings, face: Face = 'staff'): Promise<SignIn> {
  const { district } = platform;
  const { pool } = district.database;
  const schema = accountsSchemaOf(district.schema);
  await migrate(district.database, schema, readAccountMigrations());
  const keys = deriveAccountKeys(platform.folder.masterKey);
  const engineSettings: EngineSettings = { pool, schema, secret: keys.cookies, address: settings.address, face, report: settings.report };
  const engine = makeEngine(engineSettings);
  return {
    face, platform, settings, schema, keys, engine, engineSettings,
    accounts: new AccountStore(pool, schema),
    sessions: new SessionStore(pool, schema),
    attempts: new Attempts(pool, schema),
    events: new AccountEvents(pool, schema),
    usedCodes: new UsedCodes(pool, schema),
    cookie: (await engine.$context).authCookies.sessionToken.name,
    now: district.now,
  };
}
