-- What anybody outside wrote, sealed under a key of its own until it is taken into a register; and how far each letter has
-- come, found by the hash of its code alone. The public face adds to both and can neither change nor list them.
create table "$schema"."inbox" (
  "id" text not null,
  "box" text not null,
  "codeHash" bytea not null,
  "receivedAt" timestamptz not null,
  "letter" text,
  "key" bytea,
  "record" text,
  "state" text,
  "stage" text not null,
  primary key ("id")
);
create unique index "inbox-code" on "$schema"."inbox" ("codeHash");
create index "inbox-waiting" on "$schema"."inbox" ("id") where "record" is null;
create index "inbox-open" on "$schema"."inbox" ("box", "id") where "record" is not null and "stage" <> 'done' and "stage" <> 'declined';

create table "$schema"."inbox_status" (
  "codeHash" bytea not null,
  "box" text not null,
  "steps" jsonb not null,
  primary key ("codeHash")
);

alter table "$schema"."inbox" enable row level security;
grant insert on "$schema"."inbox" to "shali_public";
grant select, update on "$schema"."inbox" to "shali_publisher";
grant select ("id", "box", "record", "state", "stage") on "$schema"."inbox" to "shali_reader";
create policy "public" on "$schema"."inbox" for insert to "shali_public" with check ("record" is null and "state" is null and "stage" = 'received');
create policy "publisher" on "$schema"."inbox" for all to "shali_publisher" using (true) with check (true);
create policy "reader" on "$schema"."inbox" for select to "shali_reader" using (true);

alter table "$schema"."inbox_status" enable row level security;
grant select, insert on "$schema"."inbox_status" to "shali_public";
grant select, update on "$schema"."inbox_status" to "shali_publisher";
create policy "public" on "$schema"."inbox_status" for select to "shali_public" using (encode("codeHash", 'hex') = current_setting('shali.code', true));
create policy "publicly" on "$schema"."inbox_status" for insert to "shali_public" with check (jsonb_array_length("steps") = 1);
create policy "publisher" on "$schema"."inbox_status" for all to "shali_publisher" using (true) with check (true);
