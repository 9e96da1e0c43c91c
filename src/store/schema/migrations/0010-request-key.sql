-- Changes that a client may send again under a key of its own: what was accepted for it, kept for a day. A row is written
-- in the transaction of the command, so that neither stands without the other.
create table "$schema"."request_key" (
  "actor" text not null,
  "key" text not null,
  "request" bytea not null,
  "at" timestamptz not null,
  "accepted" jsonb,
  primary key ("actor", "key")
);
create index "request_key-at" on "$schema"."request_key" ("at");

alter table "$schema"."request_key" enable row level security;
grant select, insert, update, delete on "$schema"."request_key" to "shali_app";
create policy "app" on "$schema"."request_key" for all to "shali_app" using (true) with check (true);
