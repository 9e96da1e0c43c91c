-- By who acted: the newest steps of one person in cases, himself or by a deputy, without corrections of what stands there.
create index "entry-acted" on "$schema"."entry" ("actor", "arrival") where "caseState" is not null and "act" <> 'update';
create index "entry-acted-for" on "$schema"."entry" ("onBehalfOf", "arrival") where "onBehalfOf" is not null and "caseState" is not null and "act" <> 'update';

-- How a member of staff wants to be told beside the bell: by which way for which kind of notice, where he is reached (sealed
-- by the master key) and when he is left in peace.
create table "$schema"."notice_wish" (
  "person" text not null,
  "ways" jsonb not null,
  "addresses" bytea not null,
  "quietFrom" bigint,
  "quietTo" bigint,
  "since" timestamptz not null,
  "changedAt" timestamptz not null,
  primary key ("person")
);
-- What is told by which way, tried until it was taken or given up; a notice goes each way once.
create table "$schema"."notice_delivery" (
  "notice" text not null,
  "way" text not null,
  "person" text not null,
  "state" text not null,
  "attempts" bigint not null,
  "notedAt" timestamptz not null,
  "nextAt" timestamptz,
  "doneAt" timestamptz,
  "receipt" text,
  "problem" text,
  primary key ("notice", "way")
);
create index "notice_delivery-waiting" on "$schema"."notice_delivery" ("nextAt", "notice", "way") where "state" = 'waiting';
create index "notice_delivery-person" on "$schema"."notice_delivery" ("person", "notedAt");

-- The secret address of somebody's calendar: only its hash.
create table "$schema"."calendar_feed" (
  "person" text not null,
  "hash" bytea not null,
  "madeAt" timestamptz not null,
  "usedAt" timestamptz,
  primary key ("person")
);
create unique index "calendar_feed-hash" on "$schema"."calendar_feed" ("hash");

alter table "$schema"."notice_wish" enable row level security;
grant select, insert, update, delete on "$schema"."notice_wish" to "shali_app";
create policy "app" on "$schema"."notice_wish" for all to "shali_app" using (true) with check (true);
alter table "$schema"."notice_delivery" enable row level security;
grant select, insert, update, delete on "$schema"."notice_delivery" to "shali_app";
create policy "app" on "$schema"."notice_delivery" for all to "shali_app" using (true) with check (true);
alter table "$schema"."calendar_feed" enable row level security;
grant select, insert, update, delete on "$schema"."calendar_feed" to "shali_app";
create policy "app" on "$schema"."calendar_feed" for all to "shali_app" using (true) with check (true);
