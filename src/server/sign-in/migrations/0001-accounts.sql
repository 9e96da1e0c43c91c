-- Accounts stand in a schema of their own beside the district's: no role that reads registers reads password hashes.
-- The first five tables are the sign-in library's (better-auth 1.7); a test holds them against what it declares.
create table "$schema"."user" (
  "id" text not null,
  "name" text not null,
  "email" text not null,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "twoFactorEnabled" boolean,
  primary key ("id")
);
create unique index "user-email" on "$schema"."user" ("email");

create table "$schema"."session" (
  "id" text not null,
  "expiresAt" timestamptz not null,
  "token" text not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "$schema"."user" ("id") on delete cascade,
  "way" text not null,
  primary key ("id")
);
create unique index "session-token" on "$schema"."session" ("token");
create index "session-user" on "$schema"."session" ("userId");
create index "session-expires" on "$schema"."session" ("expiresAt");

create table "$schema"."account" (
  "id" text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "$schema"."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  primary key ("id")
);
create unique index "account-provider" on "$schema"."account" ("providerId", "accountId");
create index "account-user" on "$schema"."account" ("userId");

create table "$schema"."verification" (
  "id" text not null,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  primary key ("id")
);
create index "verification-identifier" on "$schema"."verification" ("identifier");
create index "verification-expires" on "$schema"."verification" ("expiresAt");

create table "$schema"."twoFactor" (
  "id" text not null,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references "$schema"."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz,
  primary key ("id")
);
create index "twoFactor-user" on "$schema"."twoFactor" ("userId");

-- Whose an account is. Staff names a record of the staff register; the tour of the demonstration and the public have none.
create table "$schema"."holder" (
  "user" text not null references "$schema"."user" ("id") on delete cascade,
  "kind" text not null,
  "login" text not null,
  "staff" text,
  "demonstration" boolean not null,
  "mustChange" boolean not null,
  "disabledAt" timestamptz,
  "createdAt" timestamptz not null,
  primary key ("user")
);
create unique index "holder-login" on "$schema"."holder" ("login");
create unique index "holder-staff" on "$schema"."holder" ("staff");

-- Failed attempts by login and by network address; counted before the password is looked at.
create table "$schema"."attempt" (
  "key" text not null,
  "failures" integer not null,
  "since" timestamptz not null,
  "lockedUntil" timestamptz,
  primary key ("key")
);
create index "attempt-since" on "$schema"."attempt" ("since");

-- Codes of second factors that have been shown, so that none serves twice.
create table "$schema"."used_code" (
  "user" text not null references "$schema"."user" ("id") on delete cascade,
  "code" text not null,
  "at" timestamptz not null,
  primary key ("user", "code")
);
create index "used_code-at" on "$schema"."used_code" ("at");

-- The code that makes the first administrator: one row at most.
create table "$schema"."first_run" (
  "id" integer not null,
  "code" text not null,
  "madeAt" timestamptz not null,
  "usedAt" timestamptz,
  primary key ("id")
);

-- What happened to accounts, for their holders and for who audits.
create table "$schema"."account_event" (
  "id" text not null,
  "at" timestamptz not null,
  "user" text,
  "login" text not null,
  "what" text not null,
  "by" text,
  "address" text,
  "agent" text,
  primary key ("id")
);
create index "account_event-user" on "$schema"."account_event" ("user", "at");

-- How surely a citizen's or an enterprise agent's account is known. Numbers are sealed, and found by a keyed hash.
create table "$schema"."real_name" (
  "user" text not null references "$schema"."user" ("id") on delete cascade,
  "phone" text not null,
  "phoneHash" text not null,
  "phoneAt" timestamptz not null,
  "name" text,
  "identity" text,
  "identityHash" text,
  "identityAt" timestamptz,
  "receipt" text,
  primary key ("user")
);
create unique index "real_name-phone" on "$schema"."real_name" ("phoneHash");
create unique index "real_name-identity" on "$schema"."real_name" ("identityHash");

create table "$schema"."phone_code" (
  "user" text not null references "$schema"."user" ("id") on delete cascade,
  "phone" text not null,
  "code" text not null,
  "expiresAt" timestamptz not null,
  "tries" integer not null,
  primary key ("user")
);

-- The enterprises for which somebody acts, each with the authorisation that an outside service has confirmed.
create table "$schema"."agency" (
  "id" text not null,
  "user" text not null references "$schema"."user" ("id") on delete cascade,
  "creditCode" text not null,
  "document" text not null,
  "since" date not null,
  "until" date not null,
  "revokedAt" timestamptz,
  "createdAt" timestamptz not null,
  primary key ("id")
);
create index "agency-user" on "$schema"."agency" ("user");
