-- Files by the hash of their content: what they are, not what they are called, which whatever they hang on says. The bytes
-- lie in the file store beside the database. "removingAt" keeps a file whose bytes are being removed from being taken in
-- again at the same moment.
create table "$schema"."file" (
  "hash" text not null,
  "type" text not null,
  "charset" text,
  "bytes" bigint not null,
  "width" bigint,
  "height" bigint,
  "uploadedAt" timestamptz not null,
  "uploadedBy" text not null,
  "removingAt" timestamptz,
  primary key ("hash")
);
create index "file-uploaded" on "$schema"."file" ("uploadedAt", "hash");

-- Who has uploaded a file that he has not hung on a record yet: he alone reads it and may hang it on one, for a day.
create table "$schema"."file_upload" (
  "hash" text not null,
  "actor" text not null,
  "at" timestamptz not null,
  primary key ("hash", "actor")
);
create index "file_upload-at" on "$schema"."file_upload" ("at");

alter table "$schema"."file" enable row level security;
grant select, insert, update, delete on "$schema"."file" to "shali_app";
create policy "app" on "$schema"."file" for all to "shali_app" using (true) with check (true);
alter table "$schema"."file_upload" enable row level security;
grant select, insert, update, delete on "$schema"."file_upload" to "shali_app";
create policy "app" on "$schema"."file_upload" for all to "shali_app" using (true) with check (true);
