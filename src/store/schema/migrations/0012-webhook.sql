-- What stands beside the subscriptions of other systems: their secrets, wrapped by the master key; how far the log has been
-- looked through for them; and what they are to be told, without anything of what was written.
create table "$schema"."webhook_secret" (
  "webhook" text not null,
  "wrapped" bytea not null,
  "former" bytea,
  "formerUntil" timestamptz,
  primary key ("webhook")
);
create table "$schema"."webhook_cursor" (
  "id" bigint not null,
  "position" bigint not null,
  primary key ("id")
);
create table "$schema"."webhook_delivery" (
  "id" text not null,
  "webhook" text not null,
  "position" bigint not null,
  "entry" text not null,
  "register" text not null,
  "record" text not null,
  "version" bigint not null,
  "act" text not null,
  "at" timestamptz not null,
  "state" text not null,
  "attempts" bigint not null,
  "notedAt" timestamptz not null,
  "nextAt" timestamptz,
  "doneAt" timestamptz,
  "problem" text,
  primary key ("id")
);
create index "webhook_delivery-waiting" on "$schema"."webhook_delivery" ("nextAt", "id") where "state" = 'waiting';
create index "webhook_delivery-webhook" on "$schema"."webhook_delivery" ("webhook", "position", "id");

alter table "$schema"."webhook_secret" enable row level security;
grant select, insert, update on "$schema"."webhook_secret" to "shali_app";
create policy "app" on "$schema"."webhook_secret" for all to "shali_app" using (true) with check (true);
alter table "$schema"."webhook_cursor" enable row level security;
grant select, insert, update on "$schema"."webhook_cursor" to "shali_app";
create policy "app" on "$schema"."webhook_cursor" for all to "shali_app" using (true) with check (true);
alter table "$schema"."webhook_delivery" enable row level security;
grant select, insert, update, delete on "$schema"."webhook_delivery" to "shali_app";
create policy "app" on "$schema"."webhook_delivery" for all to "shali_app" using (true) with check (true);
