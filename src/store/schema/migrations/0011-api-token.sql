-- By which secrets tokens are known: only their hashes, since a secret of 256 random bits needs no slow one; and when each
-- was used last.
create table "$schema"."api_token_secret" (
  "token" text not null,
  "hash" bytea not null,
  "madeAt" timestamptz not null,
  "usedAt" timestamptz,
  "usedFrom" text,
  primary key ("token")
);
create unique index "api_token_secret-hash" on "$schema"."api_token_secret" ("hash");

alter table "$schema"."api_token_secret" enable row level security;
grant select, insert, update on "$schema"."api_token_secret" to "shali_app";
create policy "app" on "$schema"."api_token_secret" for all to "shali_app" using (true) with check (true);
