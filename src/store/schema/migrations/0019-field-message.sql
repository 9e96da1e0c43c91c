-- What phones in the field have sent, for ever: by a message's id its sender is answered alike however often and however
-- late it arrives. A row is written in the transaction of the command, or of the refusal, so that neither stands without
-- the other. What a refused message said is kept, sealed by the master key, until somebody has settled it.
create table "$schema"."field_message" (
  "actor" text not null,
  "id" text not null,
  "device" text not null,
  "said" bytea not null,
  "register" text not null,
  "record" text not null,
  "claimedAt" timestamptz not null,
  "clock" text not null,
  "receivedAt" timestamptz not null,
  "state" text not null,
  "accepted" jsonb,
  "entries" text[],
  "photos" jsonb,
  "refusal" text,
  "problem" jsonb,
  "content" bytea,
  primary key ("actor", "id")
);
create index "field_message-record" on "$schema"."field_message" ("register", "record");
create unique index "field_message-refusal" on "$schema"."field_message" ("refusal") where "refusal" is not null;

alter table "$schema"."field_message" enable row level security;
grant select, insert, update on "$schema"."field_message" to "shali_app";
create policy "app" on "$schema"."field_message" for all to "shali_app" using (true) with check (true);
