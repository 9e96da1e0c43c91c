-- Imports of sheets: who brought which file in when, what of it was read, and how far its rows have been carried out. The
-- place up to which rows were taken is written in the transaction of their commands, so that a row is taken once. Of the
-- rows themselves only the numbers of those that were refused are kept, with the reason.
create table "$schema"."sheet_import" (
  "id" text not null,
  "actor" text not null,
  "actorName" text not null,
  "register" text not null,
  "language" text not null,
  "fileName" text not null,
  "sha256" text not null,
  "bytes" bigint not null,
  "madeAt" timestamptz not null,
  "changedAt" timestamptz not null,
  "state" text not null,
  "head" jsonb,
  "rows" bigint not null,
  "good" bigint not null,
  "bad" bigint not null,
  "blank" bigint not null,
  "place" bigint not null,
  "done" bigint not null,
  "created" bigint not null,
  "updated" bigint not null,
  "unchanged" bigint not null,
  "refused" bigint not null,
  "problem" jsonb,
  "kept" boolean not null,
  primary key ("id")
);
create index "sheet_import-actor" on "$schema"."sheet_import" ("actor", "madeAt", "id");
create index "sheet_import-open" on "$schema"."sheet_import" ("madeAt", "id") where "state" in ('reading', 'running');
create table "$schema"."sheet_import_refusal" (
  "import" text not null,
  "row" bigint not null,
  "reason" jsonb not null,
  primary key ("import", "row")
);

alter table "$schema"."sheet_import" enable row level security;
grant select, insert, update on "$schema"."sheet_import" to "shali_app";
create policy "app" on "$schema"."sheet_import" for all to "shali_app" using (true) with check (true);
alter table "$schema"."sheet_import_refusal" enable row level security;
grant select, insert, delete on "$schema"."sheet_import_refusal" to "shali_app";
create policy "app" on "$schema"."sheet_import_refusal" for all to "shali_app" using (true) with check (true);
