-- The declared registers, a table each. Written by scripts/write-migration.ts from the declarations and reviewed.
create function "$schema"."grams"(t text) returns text[] language plpgsql immutable strict parallel safe as $$ declare c text[] := string_to_array(t, null); r text[] := '{}'; k int := 0; run int := 0; begin if cardinality(c) < 2 then return c; end if; for n in 1..cardinality(c) loop run := case when ascii(c[n]) < 128 then run + 1 else 0 end; if n > 1 then k := k + 1; r[k] := c[n - 1] || c[n]; end if; if run > 2 then k := k + 1; r[k] := c[n - 2] || c[n - 1] || c[n]; end if; end loop; return r; end $$;
create table "$schema"."annual-finance" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "year" text,
  "basis" text,
  "span" text,
  "from" date,
  "through" date,
  "revenue" bigint,
  "taxes" bigint,
  "totalAssets" bigint,
  "rdExpense" bigint,
  "employees" bigint,
  "rdStaff" bigint,
  "preliminary" boolean,
  "reportedOn" date,
  "document" text,
  primary key ("id")
);
create index "annual-finance__operator" on "$schema"."annual-finance" ("operator", "id");
create index "annual-finance__from" on "$schema"."annual-finance" ("from", "id");
create index "annual-finance__through" on "$schema"."annual-finance" ("through", "id");
create index "annual-finance__reportedOn" on "$schema"."annual-finance" ("reportedOn", "id");
create index "annual-finance___grams" on "$schema"."annual-finance" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "annual-finance___changed" on "$schema"."annual-finance" ("_changed", "id");
create index "annual-finance___maker" on "$schema"."annual-finance" ("_maker", "_changed", "id");
create index "annual-finance___readers" on "$schema"."annual-finance" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."annual-finance" enable row level security;
grant select on "$schema"."annual-finance" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."annual-finance" to "shali_app";
create policy "viewer" on "$schema"."annual-finance" for select to "shali_viewer" using (current_setting('shali.see_annual_finance', true) = '*' or strpos(current_setting('shali.own_annual_finance', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."annual-finance" for select to "shali_reader" using (true);
create policy "app" on "$schema"."annual-finance" for all to "shali_app" using (true) with check (true);
create table "$schema"."api-token" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "holder" text,
  "grants" jsonb,
  "until" date,
  "networks" jsonb,
  "revokedAt" timestamptz,
  primary key ("id")
);
create index "api-token__holder" on "$schema"."api-token" ("holder", "id");
create index "api-token__until" on "$schema"."api-token" ("until", "id");
create index "api-token__revokedAt" on "$schema"."api-token" ("revokedAt", "id");
create index "api-token___grams" on "$schema"."api-token" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "api-token___changed" on "$schema"."api-token" ("_changed", "id");
create index "api-token___readers" on "$schema"."api-token" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."api-token" enable row level security;
grant select on "$schema"."api-token" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."api-token" to "shali_app";
create policy "viewer" on "$schema"."api-token" for select to "shali_viewer" using (current_setting('shali.see_api_token', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."api-token" for select to "shali_reader" using (true);
create policy "app" on "$schema"."api-token" for all to "shali_app" using (true) with check (true);
create table "$schema"."archive-file" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "number" text,
  "register" text,
  "record" text,
  "version" bigint,
  "year" text,
  "serial" bigint,
  "closedOn" date,
  "period" text,
  "keptUntil" date,
  "document" text,
  "entries" bigint,
  "treeSize" bigint,
  "bytes" bigint,
  "sha256" text,
  "archivedOn" date,
  "replaces" text,
  primary key ("id")
);
create unique index "archive-file__number" on "$schema"."archive-file" ("number");
create index "archive-file__closedOn" on "$schema"."archive-file" ("closedOn", "id");
create index "archive-file__keptUntil" on "$schema"."archive-file" ("keptUntil", "id");
create index "archive-file__archivedOn" on "$schema"."archive-file" ("archivedOn", "id");
create index "archive-file___grams" on "$schema"."archive-file" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "archive-file___changed" on "$schema"."archive-file" ("_changed", "id");
create index "archive-file___readers" on "$schema"."archive-file" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."archive-file" enable row level security;
grant select on "$schema"."archive-file" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."archive-file" to "shali_app";
create policy "viewer" on "$schema"."archive-file" for select to "shali_viewer" using (current_setting('shali.see_archive_file', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."archive-file" for select to "shali_reader" using (true);
create policy "app" on "$schema"."archive-file" for all to "shali_app" using (true) with check (true);
create table "$schema"."asset-inspection" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "asset" text,
  "bridge" text,
  "park" text,
  "greenway" text,
  "structure" text,
  "inspectedOn" date,
  "result" text,
  "remark" text,
  primary key ("id")
);
create index "asset-inspection__bridge" on "$schema"."asset-inspection" ("bridge", "id");
create index "asset-inspection__park" on "$schema"."asset-inspection" ("park", "id");
create index "asset-inspection__greenway" on "$schema"."asset-inspection" ("greenway", "id");
create index "asset-inspection__structure" on "$schema"."asset-inspection" ("structure", "id");
create index "asset-inspection__inspectedOn" on "$schema"."asset-inspection" ("inspectedOn", "id");
create index "asset-inspection___grams" on "$schema"."asset-inspection" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "asset-inspection___changed" on "$schema"."asset-inspection" ("_changed", "id");
create index "asset-inspection___readers" on "$schema"."asset-inspection" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."asset-inspection" enable row level security;
grant select on "$schema"."asset-inspection" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."asset-inspection" to "shali_app";
create policy "viewer" on "$schema"."asset-inspection" for select to "shali_viewer" using (current_setting('shali.see_asset_inspection', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."asset-inspection" for select to "shali_reader" using (true);
create policy "app" on "$schema"."asset-inspection" for all to "shali_app" using (true) with check (true);
create table "$schema"."attachment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "about" text,
  "name" text,
  "file" text,
  "kind" text,
  "bytes" bigint,
  "takenAt" timestamptz,
  "place" jsonb,
  "by" text,
  "byName" text,
  "addedAt" timestamptz,
  "withdrawnAt" timestamptz,
  "withdrawnBy" text,
  "reason" text,
  primary key ("id")
);
create index "attachment__about" on "$schema"."attachment" ("about", "id");
create index "attachment__file" on "$schema"."attachment" ("file", "id");
create index "attachment__takenAt" on "$schema"."attachment" ("takenAt", "id");
create index "attachment__addedAt" on "$schema"."attachment" ("addedAt", "id");
create index "attachment__withdrawnAt" on "$schema"."attachment" ("withdrawnAt", "id");
create index "attachment___changed" on "$schema"."attachment" ("_changed", "id");
create index "attachment___readers" on "$schema"."attachment" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."attachment" enable row level security;
grant select on "$schema"."attachment" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."attachment" to "shali_app";
create policy "viewer" on "$schema"."attachment" for select to "shali_viewer" using (current_setting('shali.see_attachment', true) = '*' or strpos(current_setting('shali.bound', true), ',' || "about" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."attachment" for select to "shali_reader" using (true);
create policy "app" on "$schema"."attachment" for all to "shali_app" using (true) with check (true);
create table "$schema"."attested-rank" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "district" text,
  "year" text,
  "tier" text,
  "definition" text,
  "lastPlace" bigint,
  "place" bigint,
  "peers" bigint,
  "area" text,
  "attestedBy" text,
  "document" text,
  "attestedOn" date,
  primary key ("id")
);
create index "attested-rank__district" on "$schema"."attested-rank" ("district", "id");
create index "attested-rank__attestedOn" on "$schema"."attested-rank" ("attestedOn", "id");
create index "attested-rank___changed" on "$schema"."attested-rank" ("_changed", "id");
create index "attested-rank___readers" on "$schema"."attested-rank" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."attested-rank" enable row level security;
grant select on "$schema"."attested-rank" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."attested-rank" to "shali_app";
create policy "viewer" on "$schema"."attested-rank" for select to "shali_viewer" using (current_setting('shali.see_attested_rank', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."attested-rank" for select to "shali_reader" using (true);
create policy "app" on "$schema"."attested-rank" for all to "shali_app" using (true) with check (true);
create table "$schema"."attrition" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "number" text,
  "name" text,
  "identity" text,
  "reason" text,
  "community" text,
  "leftOn" date,
  primary key ("id")
);
create index "attrition__community" on "$schema"."attrition" ("community", "id");
create index "attrition__leftOn" on "$schema"."attrition" ("leftOn", "id");
create index "attrition___grams" on "$schema"."attrition" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "attrition___changed" on "$schema"."attrition" ("_changed", "id");
create index "attrition___readers" on "$schema"."attrition" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."attrition" enable row level security;
grant select on "$schema"."attrition" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."attrition" to "shali_app";
create policy "viewer" on "$schema"."attrition" for select to "shali_viewer" using (current_setting('shali.see_attrition', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."attrition" for select to "shali_reader" using (true);
create policy "app" on "$schema"."attrition" for all to "shali_app" using (true) with check (true);
create table "$schema"."bank-match" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "bank" text,
  "meeting" text,
  "purpose" text,
  "wanted" bigint,
  "matchedOn" date,
  "granted" bigint,
  "rate" numeric,
  "grantedOn" date,
  primary key ("id")
);
create index "bank-match__operator" on "$schema"."bank-match" ("operator", "id");
create index "bank-match__meeting" on "$schema"."bank-match" ("meeting", "id");
create index "bank-match__matchedOn" on "$schema"."bank-match" ("matchedOn", "id");
create index "bank-match__grantedOn" on "$schema"."bank-match" ("grantedOn", "id");
create index "bank-match___grams" on "$schema"."bank-match" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "bank-match___state" on "$schema"."bank-match" ("_state", "_changed", "id");
create index "bank-match___tasks" on "$schema"."bank-match" using gin ("_tasks") where "_tasks" is not null;
create index "bank-match___due" on "$schema"."bank-match" ("_due", "id") where "_tasks" is not null;
create index "bank-match___changed" on "$schema"."bank-match" ("_changed", "id");
create index "bank-match___readers" on "$schema"."bank-match" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."bank-match" enable row level security;
grant select on "$schema"."bank-match" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."bank-match" to "shali_app";
create policy "viewer" on "$schema"."bank-match" for select to "shali_viewer" using (current_setting('shali.see_bank_match', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."bank-match" for select to "shali_reader" using (true);
create policy "app" on "$schema"."bank-match" for all to "shali_app" using (true) with check (true);
create table "$schema"."batch-entry" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "batch" text,
  "list" text,
  "listedOn" date,
  "previous" text,
  "convertedOn" date,
  primary key ("id")
);
create index "batch-entry__project" on "$schema"."batch-entry" ("project", "id");
create index "batch-entry__listedOn" on "$schema"."batch-entry" ("listedOn", "id");
create index "batch-entry__previous" on "$schema"."batch-entry" ("previous", "id");
create index "batch-entry__convertedOn" on "$schema"."batch-entry" ("convertedOn", "id");
create index "batch-entry___grams" on "$schema"."batch-entry" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "batch-entry___changed" on "$schema"."batch-entry" ("_changed", "id");
create index "batch-entry___readers" on "$schema"."batch-entry" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."batch-entry" enable row level security;
grant select on "$schema"."batch-entry" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."batch-entry" to "shali_app";
create policy "viewer" on "$schema"."batch-entry" for select to "shali_viewer" using (current_setting('shali.see_batch_entry', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."batch-entry" for select to "shali_reader" using (true);
create policy "app" on "$schema"."batch-entry" for all to "shali_app" using (true) with check (true);
create table "$schema"."bridge" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "after" text,
  "reach" text,
  "form" text,
  "length" numeric,
  "condition" text,
  "builtOn" date,
  "place" jsonb,
  primary key ("id")
);
create index "bridge__reach" on "$schema"."bridge" ("reach", "id");
create index "bridge__builtOn" on "$schema"."bridge" ("builtOn", "id");
create index "bridge___grams" on "$schema"."bridge" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "bridge___changed" on "$schema"."bridge" ("_changed", "id");
create index "bridge___readers" on "$schema"."bridge" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."bridge" enable row level security;
grant select on "$schema"."bridge" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."bridge" to "shali_app";
create policy "viewer" on "$schema"."bridge" for select to "shali_viewer" using (current_setting('shali.see_bridge', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."bridge" for select to "shali_reader" using (true);
create policy "app" on "$schema"."bridge" for all to "shali_app" using (true) with check (true);
create table "$schema"."budget-line" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "year" text,
  "functionClass" text,
  "livelihood" boolean,
  "nature" text,
  "budget" bigint,
  "adjusted" bigint,
  "unit" text,
  "approvedOn" date,
  "document" text,
  primary key ("id")
);
create index "budget-line__unit" on "$schema"."budget-line" ("unit", "id");
create index "budget-line__approvedOn" on "$schema"."budget-line" ("approvedOn", "id");
create index "budget-line___grams" on "$schema"."budget-line" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "budget-line___changed" on "$schema"."budget-line" ("_changed", "id");
create index "budget-line___readers" on "$schema"."budget-line" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."budget-line" enable row level security;
grant select on "$schema"."budget-line" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."budget-line" to "shali_app";
create policy "viewer" on "$schema"."budget-line" for select to "shali_viewer" using (current_setting('shali.see_budget_line', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."budget-line" for select to "shali_reader" using (true);
create policy "app" on "$schema"."budget-line" for all to "shali_app" using (true) with check (true);
create table "$schema"."calendar-day" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "day" date,
  "kind" text,
  "document" text,
  primary key ("id")
);
create unique index "calendar-day__day" on "$schema"."calendar-day" ("day");
create index "calendar-day___grams" on "$schema"."calendar-day" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "calendar-day___changed" on "$schema"."calendar-day" ("_changed", "id");
create index "calendar-day___readers" on "$schema"."calendar-day" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."calendar-day" enable row level security;
grant select on "$schema"."calendar-day" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."calendar-day" to "shali_app";
create policy "viewer" on "$schema"."calendar-day" for select to "shali_viewer" using (current_setting('shali.see_calendar_day', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."calendar-day" for select to "shali_reader" using (true);
create policy "app" on "$schema"."calendar-day" for all to "shali_app" using (true) with check (true);
create table "$schema"."campaign" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "theme" text,
  "lead" text,
  "startsOn" date,
  "endsOn" date,
  "goals" text,
  "outcome" text,
  primary key ("id")
);
create index "campaign__lead" on "$schema"."campaign" ("lead", "id");
create index "campaign__startsOn" on "$schema"."campaign" ("startsOn", "id");
create index "campaign__endsOn" on "$schema"."campaign" ("endsOn", "id");
create index "campaign___grams" on "$schema"."campaign" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "campaign___changed" on "$schema"."campaign" ("_changed", "id");
create index "campaign___readers" on "$schema"."campaign" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."campaign" enable row level security;
grant select on "$schema"."campaign" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."campaign" to "shali_app";
create policy "viewer" on "$schema"."campaign" for select to "shali_viewer" using (current_setting('shali.see_campaign', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."campaign" for select to "shali_reader" using (true);
create policy "app" on "$schema"."campaign" for all to "shali_app" using (true) with check (true);
create table "$schema"."capital-arrival" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "lead" text,
  "arrivedOn" date,
  "amount" bigint,
  "use" text,
  "origin" text,
  "voucher" text,
  "voucherNumber" text,
  "officer" text,
  "verifiedOn" date,
  "verifiedBy" text,
  primary key ("id")
);
create unique index "capital-arrival__voucherNumber" on "$schema"."capital-arrival" ("voucherNumber");
create index "capital-arrival__lead" on "$schema"."capital-arrival" ("lead", "id");
create index "capital-arrival__arrivedOn" on "$schema"."capital-arrival" ("arrivedOn", "id");
create index "capital-arrival__officer" on "$schema"."capital-arrival" ("officer", "id");
create index "capital-arrival__verifiedOn" on "$schema"."capital-arrival" ("verifiedOn", "id");
create index "capital-arrival__verifiedBy" on "$schema"."capital-arrival" ("verifiedBy", "id");
create index "capital-arrival___grams" on "$schema"."capital-arrival" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "capital-arrival___state" on "$schema"."capital-arrival" ("_state", "_changed", "id");
create index "capital-arrival___tasks" on "$schema"."capital-arrival" using gin ("_tasks") where "_tasks" is not null;
create index "capital-arrival___due" on "$schema"."capital-arrival" ("_due", "id") where "_tasks" is not null;
create index "capital-arrival___changed" on "$schema"."capital-arrival" ("_changed", "id");
create index "capital-arrival___readers" on "$schema"."capital-arrival" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."capital-arrival" enable row level security;
grant select on "$schema"."capital-arrival" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."capital-arrival" to "shali_app";
create policy "viewer" on "$schema"."capital-arrival" for select to "shali_viewer" using (current_setting('shali.see_capital_arrival', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."capital-arrival" for select to "shali_reader" using (true);
create policy "app" on "$schema"."capital-arrival" for all to "shali_app" using (true) with check (true);
create table "$schema"."city-case" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "source" text,
  "community" text,
  "cell" text,
  "place" jsonb,
  "description" text,
  "telephone" text,
  "photos" bigint,
  "reportedOn" date,
  "verifier" text,
  "verifyPhotos" bigint,
  "verifiedTrue" boolean,
  "verifiedInTime" boolean,
  "duplicateOf" text,
  "condition" text,
  "campaign" text,
  "filedOn" date,
  "filedInTime" boolean,
  "handler" text,
  "dispatchedAt" timestamptz,
  "dispatchedInTime" boolean,
  "limitEndsAt" timestamptz,
  "returned" boolean,
  "extended" boolean,
  "suspended" boolean,
  "result" text,
  "photosAfter" bigint,
  "handledAt" timestamptz,
  "inTime" boolean,
  "checker" text,
  "checkedInTime" boolean,
  "reworked" boolean,
  "closingMet" boolean,
  "closedOn" date,
  "satisfaction" text,
  primary key ("id")
);
create index "city-case__community" on "$schema"."city-case" ("community", "id");
create index "city-case__cell" on "$schema"."city-case" ("cell", "id");
create index "city-case__reportedOn" on "$schema"."city-case" ("reportedOn", "id");
create index "city-case__verifier" on "$schema"."city-case" ("verifier", "id");
create index "city-case__duplicateOf" on "$schema"."city-case" ("duplicateOf", "id");
create index "city-case__condition" on "$schema"."city-case" ("condition", "id");
create index "city-case__campaign" on "$schema"."city-case" ("campaign", "id");
create index "city-case__filedOn" on "$schema"."city-case" ("filedOn", "id");
create index "city-case__handler" on "$schema"."city-case" ("handler", "id");
create index "city-case__dispatchedAt" on "$schema"."city-case" ("dispatchedAt", "id");
create index "city-case__limitEndsAt" on "$schema"."city-case" ("limitEndsAt", "id");
create index "city-case__handledAt" on "$schema"."city-case" ("handledAt", "id");
create index "city-case__checker" on "$schema"."city-case" ("checker", "id");
create index "city-case__closedOn" on "$schema"."city-case" ("closedOn", "id");
create index "city-case___grams" on "$schema"."city-case" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "city-case___state" on "$schema"."city-case" ("_state", "_changed", "id");
create index "city-case___tasks" on "$schema"."city-case" using gin ("_tasks") where "_tasks" is not null;
create index "city-case___due" on "$schema"."city-case" ("_due", "id") where "_tasks" is not null;
create index "city-case___changed" on "$schema"."city-case" ("_changed", "id");
create index "city-case___readers" on "$schema"."city-case" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."city-case" enable row level security;
grant select on "$schema"."city-case" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."city-case" to "shali_app";
create policy "viewer" on "$schema"."city-case" for select to "shali_viewer" using (current_setting('shali.see_city_case', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."city-case" for select to "shali_reader" using (true);
create policy "app" on "$schema"."city-case" for all to "shali_app" using (true) with check (true);
create table "$schema"."city-event" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "aliases" text,
  "series" text,
  "venue" text,
  "place" jsonb,
  "plannedOn" date,
  "organiser" text,
  "expected" bigint,
  "safetyPlan" text,
  "permit" text,
  "permittedOn" date,
  "permitInTime" boolean,
  "heldOn" date,
  "incident" boolean,
  "attendance" bigint,
  "footfallEffect" numeric,
  "evaluation" text,
  primary key ("id")
);
create index "city-event__plannedOn" on "$schema"."city-event" ("plannedOn", "id");
create index "city-event__organiser" on "$schema"."city-event" ("organiser", "id");
create index "city-event__permittedOn" on "$schema"."city-event" ("permittedOn", "id");
create index "city-event__heldOn" on "$schema"."city-event" ("heldOn", "id");
create index "city-event___grams" on "$schema"."city-event" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "city-event___state" on "$schema"."city-event" ("_state", "_changed", "id");
create index "city-event___tasks" on "$schema"."city-event" using gin ("_tasks") where "_tasks" is not null;
create index "city-event___due" on "$schema"."city-event" ("_due", "id") where "_tasks" is not null;
create index "city-event___changed" on "$schema"."city-event" ("_changed", "id");
create index "city-event___readers" on "$schema"."city-event" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."city-event" enable row level security;
grant select on "$schema"."city-event" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."city-event" to "shali_app";
create policy "viewer" on "$schema"."city-event" for select to "shali_viewer" using (current_setting('shali.see_city_event', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."city-event" for select to "shali_reader" using (true);
create policy "app" on "$schema"."city-event" for all to "shali_app" using (true) with check (true);
create table "$schema"."civic-check" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "site" text,
  "checkedOn" date,
  "items" bigint,
  "passed" bigint,
  "cases" bigint,
  "casesInTime" bigint,
  "score" numeric,
  primary key ("id")
);
create index "civic-check__community" on "$schema"."civic-check" ("community", "id");
create index "civic-check__checkedOn" on "$schema"."civic-check" ("checkedOn", "id");
create index "civic-check___grams" on "$schema"."civic-check" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "civic-check___changed" on "$schema"."civic-check" ("_changed", "id");
create index "civic-check___readers" on "$schema"."civic-check" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."civic-check" enable row level security;
grant select on "$schema"."civic-check" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."civic-check" to "shali_app";
create policy "viewer" on "$schema"."civic-check" for select to "shali_viewer" using (current_setting('shali.see_civic_check', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."civic-check" for select to "shali_reader" using (true);
create policy "app" on "$schema"."civic-check" for all to "shali_app" using (true) with check (true);
create table "$schema"."code-list-item" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "list" text,
  "code" text,
  "name" text,
  "nameEn" text,
  "from" date,
  "until" date,
  "order" bigint,
  "parent" text,
  primary key ("id")
);
create unique index "code-list-item__list__code__from" on "$schema"."code-list-item" ("list", "code", "from");
create index "code-list-item__from" on "$schema"."code-list-item" ("from", "id");
create index "code-list-item__until" on "$schema"."code-list-item" ("until", "id");
create index "code-list-item___grams" on "$schema"."code-list-item" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "code-list-item___changed" on "$schema"."code-list-item" ("_changed", "id");
create index "code-list-item___readers" on "$schema"."code-list-item" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."code-list-item" enable row level security;
grant select on "$schema"."code-list-item" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."code-list-item" to "shali_app";
create policy "viewer" on "$schema"."code-list-item" for select to "shali_viewer" using (current_setting('shali.see_code_list_item', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."code-list-item" for select to "shali_reader" using (true);
create policy "app" on "$schema"."code-list-item" for all to "shali_app" using (true) with check (true);
create table "$schema"."commendation" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "year" text,
  "basis" text,
  "nominatedOn" date,
  "yearsOpen" bigint,
  "checks" bigint,
  "review" text,
  "noticedOn" date,
  "objection" text,
  "decision" text,
  "decidedOn" date,
  primary key ("id")
);
create index "commendation__operator" on "$schema"."commendation" ("operator", "id");
create index "commendation__nominatedOn" on "$schema"."commendation" ("nominatedOn", "id");
create index "commendation__noticedOn" on "$schema"."commendation" ("noticedOn", "id");
create index "commendation__decidedOn" on "$schema"."commendation" ("decidedOn", "id");
create index "commendation___grams" on "$schema"."commendation" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "commendation___state" on "$schema"."commendation" ("_state", "_changed", "id");
create index "commendation___tasks" on "$schema"."commendation" using gin ("_tasks") where "_tasks" is not null;
create index "commendation___due" on "$schema"."commendation" ("_due", "id") where "_tasks" is not null;
create index "commendation___changed" on "$schema"."commendation" ("_changed", "id");
create index "commendation___readers" on "$schema"."commendation" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."commendation" enable row level security;
grant select on "$schema"."commendation" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."commendation" to "shali_app";
create policy "viewer" on "$schema"."commendation" for select to "shali_viewer" using (current_setting('shali.see_commendation', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."commendation" for select to "shali_reader" using (true);
create policy "app" on "$schema"."commendation" for all to "shali_app" using (true) with check (true);
create table "$schema"."comment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "about" text,
  "text" text,
  "mentions" text[],
  "by" text,
  "byName" text,
  "saidAt" timestamptz,
  "withdrawnAt" timestamptz,
  primary key ("id")
);
create index "comment__about" on "$schema"."comment" ("about", "id");
create index "comment__saidAt" on "$schema"."comment" ("saidAt", "id");
create index "comment__withdrawnAt" on "$schema"."comment" ("withdrawnAt", "id");
create index "comment___changed" on "$schema"."comment" ("_changed", "id");
create index "comment___readers" on "$schema"."comment" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."comment" enable row level security;
grant select on "$schema"."comment" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."comment" to "shali_app";
create policy "viewer" on "$schema"."comment" for select to "shali_viewer" using (current_setting('shali.see_comment', true) = '*' or strpos(current_setting('shali.bound', true), ',' || "about" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."comment" for select to "shali_reader" using (true);
create policy "app" on "$schema"."comment" for all to "shali_app" using (true) with check (true);
create table "$schema"."community" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "divisionCode" text,
  "unit" text,
  "households" bigint,
  "area" jsonb,
  "feature" text,
  "branded" text,
  primary key ("id")
);
create index "community__unit" on "$schema"."community" ("unit", "id");
create index "community___grams" on "$schema"."community" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "community___changed" on "$schema"."community" ("_changed", "id");
create index "community___readers" on "$schema"."community" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."community" enable row level security;
grant select on "$schema"."community" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."community" to "shali_app";
create policy "viewer" on "$schema"."community" for select to "shali_viewer" using (current_setting('shali.see_community', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."community" for select to "shali_reader" using (true);
create policy "app" on "$schema"."community" for all to "shali_app" using (true) with check (true);
create table "$schema"."criterion-version" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "criterion" text,
  "from" date,
  "until" date,
  "document" text,
  "value" text,
  "reason" text,
  primary key ("id")
);
create unique index "criterion-version__criterion__from" on "$schema"."criterion-version" ("criterion", "from");
create index "criterion-version__from" on "$schema"."criterion-version" ("from", "id");
create index "criterion-version__until" on "$schema"."criterion-version" ("until", "id");
create index "criterion-version___grams" on "$schema"."criterion-version" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "criterion-version___changed" on "$schema"."criterion-version" ("_changed", "id");
create index "criterion-version___readers" on "$schema"."criterion-version" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."criterion-version" enable row level security;
grant select on "$schema"."criterion-version" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."criterion-version" to "shali_app";
create policy "viewer" on "$schema"."criterion-version" for select to "shali_viewer" using (current_setting('shali.see_criterion_version', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."criterion-version" for select to "shali_reader" using (true);
create policy "app" on "$schema"."criterion-version" for all to "shali_app" using (true) with check (true);
create table "$schema"."cultivation" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "scale" text,
  "serviceGroup" text,
  "officer" text,
  "joinedOn" date,
  "basis" text,
  "lookedOn" date,
  "standard" text,
  "threshold" bigint,
  "revenue" bigint,
  "forecast" bigint,
  "distance" bigint,
  "light" text,
  "measures" text,
  "leftOn" date,
  "leftAs" text,
  primary key ("id")
);
create index "cultivation__operator" on "$schema"."cultivation" ("operator", "id");
create index "cultivation__officer" on "$schema"."cultivation" ("officer", "id");
create index "cultivation__joinedOn" on "$schema"."cultivation" ("joinedOn", "id");
create index "cultivation__lookedOn" on "$schema"."cultivation" ("lookedOn", "id");
create index "cultivation__leftOn" on "$schema"."cultivation" ("leftOn", "id");
create index "cultivation___grams" on "$schema"."cultivation" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "cultivation___changed" on "$schema"."cultivation" ("_changed", "id");
create index "cultivation___readers" on "$schema"."cultivation" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."cultivation" enable row level security;
grant select on "$schema"."cultivation" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."cultivation" to "shali_app";
create policy "viewer" on "$schema"."cultivation" for select to "shali_viewer" using (current_setting('shali.see_cultivation', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."cultivation" for select to "shali_reader" using (true);
create policy "app" on "$schema"."cultivation" for all to "shali_app" using (true) with check (true);
create table "$schema"."declaration" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "scheme" text,
  "year" text,
  "assessment" text,
  "passes" boolean,
  "officer" text,
  "authority" text,
  "submittedOn" date,
  "returned" boolean,
  "suppliedInTime" boolean,
  "publicisedOn" date,
  "publicNotice" text,
  "number" text,
  "decisionReceipt" text,
  "decidedOn" date,
  primary key ("id")
);
create index "declaration__operator" on "$schema"."declaration" ("operator", "id");
create index "declaration__assessment" on "$schema"."declaration" ("assessment", "id");
create index "declaration__officer" on "$schema"."declaration" ("officer", "id");
create index "declaration__submittedOn" on "$schema"."declaration" ("submittedOn", "id");
create index "declaration__publicisedOn" on "$schema"."declaration" ("publicisedOn", "id");
create index "declaration__decidedOn" on "$schema"."declaration" ("decidedOn", "id");
create index "declaration___grams" on "$schema"."declaration" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "declaration___state" on "$schema"."declaration" ("_state", "_changed", "id");
create index "declaration___tasks" on "$schema"."declaration" using gin ("_tasks") where "_tasks" is not null;
create index "declaration___due" on "$schema"."declaration" ("_due", "id") where "_tasks" is not null;
create index "declaration___changed" on "$schema"."declaration" ("_changed", "id");
create index "declaration___maker" on "$schema"."declaration" ("_maker", "_changed", "id");
create index "declaration___readers" on "$schema"."declaration" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."declaration" enable row level security;
grant select on "$schema"."declaration" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."declaration" to "shali_app";
create policy "viewer" on "$schema"."declaration" for select to "shali_viewer" using (current_setting('shali.see_declaration', true) = '*' or strpos(current_setting('shali.own_declaration', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."declaration" for select to "shali_reader" using (true);
create policy "app" on "$schema"."declaration" for all to "shali_app" using (true) with check (true);
create table "$schema"."delegation" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "principal" text,
  "deputy" text,
  "since" date,
  "until" date,
  "duties" jsonb,
  "reason" text,
  primary key ("id")
);
create index "delegation__principal" on "$schema"."delegation" ("principal", "id");
create index "delegation__deputy" on "$schema"."delegation" ("deputy", "id");
create index "delegation__since" on "$schema"."delegation" ("since", "id");
create index "delegation__until" on "$schema"."delegation" ("until", "id");
create index "delegation___changed" on "$schema"."delegation" ("_changed", "id");
create index "delegation___readers" on "$schema"."delegation" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."delegation" enable row level security;
grant select on "$schema"."delegation" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."delegation" to "shali_app";
create policy "viewer" on "$schema"."delegation" for select to "shali_viewer" using (current_setting('shali.see_delegation', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."delegation" for select to "shali_reader" using (true);
create policy "app" on "$schema"."delegation" for all to "shali_app" using (true) with check (true);
create table "$schema"."deregistration" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "route" text,
  "channel" text,
  "receivedOn" date,
  "pledged" boolean,
  "noticedOn" date,
  "noticeEndedOn" date,
  "objection" text,
  "appliedOn" date,
  "deregisteredOn" date,
  "decidedInTime" boolean,
  primary key ("id")
);
create index "deregistration__operator" on "$schema"."deregistration" ("operator", "id");
create index "deregistration__receivedOn" on "$schema"."deregistration" ("receivedOn", "id");
create index "deregistration__noticedOn" on "$schema"."deregistration" ("noticedOn", "id");
create index "deregistration__noticeEndedOn" on "$schema"."deregistration" ("noticeEndedOn", "id");
create index "deregistration__appliedOn" on "$schema"."deregistration" ("appliedOn", "id");
create index "deregistration__deregisteredOn" on "$schema"."deregistration" ("deregisteredOn", "id");
create index "deregistration___grams" on "$schema"."deregistration" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "deregistration___state" on "$schema"."deregistration" ("_state", "_changed", "id");
create index "deregistration___tasks" on "$schema"."deregistration" using gin ("_tasks") where "_tasks" is not null;
create index "deregistration___due" on "$schema"."deregistration" ("_due", "id") where "_tasks" is not null;
create index "deregistration___changed" on "$schema"."deregistration" ("_changed", "id");
create index "deregistration___maker" on "$schema"."deregistration" ("_maker", "_changed", "id");
create index "deregistration___readers" on "$schema"."deregistration" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."deregistration" enable row level security;
grant select on "$schema"."deregistration" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."deregistration" to "shali_app";
create policy "viewer" on "$schema"."deregistration" for select to "shali_viewer" using (current_setting('shali.see_deregistration', true) = '*' or strpos(current_setting('shali.own_deregistration', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."deregistration" for select to "shali_reader" using (true);
create policy "app" on "$schema"."deregistration" for all to "shali_app" using (true) with check (true);
create table "$schema"."dispute" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "source" text,
  "applicant" text,
  "respondent" text,
  "people" bigint,
  "community" text,
  "takenOn" date,
  "risk" text,
  "route" text,
  "willing" boolean,
  "mediator" text,
  "agreement" text,
  "form" text,
  "amount" bigint,
  "agreedOn" date,
  "mediatedInTime" boolean,
  "ruling" text,
  "confirmedInTime" boolean,
  "failedOn" date,
  "remedy" text,
  "fulfilled" boolean,
  "followedUpOn" date,
  primary key ("id")
);
create index "dispute__community" on "$schema"."dispute" ("community", "id");
create index "dispute__takenOn" on "$schema"."dispute" ("takenOn", "id");
create index "dispute__mediator" on "$schema"."dispute" ("mediator", "id");
create index "dispute__agreedOn" on "$schema"."dispute" ("agreedOn", "id");
create index "dispute__failedOn" on "$schema"."dispute" ("failedOn", "id");
create index "dispute__followedUpOn" on "$schema"."dispute" ("followedUpOn", "id");
create index "dispute___grams" on "$schema"."dispute" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "dispute___state" on "$schema"."dispute" ("_state", "_changed", "id");
create index "dispute___tasks" on "$schema"."dispute" using gin ("_tasks") where "_tasks" is not null;
create index "dispute___due" on "$schema"."dispute" ("_due", "id") where "_tasks" is not null;
create index "dispute___changed" on "$schema"."dispute" ("_changed", "id");
create index "dispute___unit" on "$schema"."dispute" ("_unit", "_changed", "id");
create index "dispute___readers" on "$schema"."dispute" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."dispute" enable row level security;
grant select on "$schema"."dispute" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."dispute" to "shali_app";
create policy "viewer" on "$schema"."dispute" for select to "shali_viewer" using (current_setting('shali.see_dispute', true) = '*' or strpos(current_setting('shali.see_dispute', true), ',' || "_unit" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."dispute" for select to "shali_reader" using (true);
create policy "app" on "$schema"."dispute" for all to "shali_app" using (true) with check (true);
create table "$schema"."duty-grid" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "collector" text,
  "since" date,
  primary key ("id")
);
create index "duty-grid__community" on "$schema"."duty-grid" ("community", "id");
create index "duty-grid__collector" on "$schema"."duty-grid" ("collector", "id");
create index "duty-grid__since" on "$schema"."duty-grid" ("since", "id");
create index "duty-grid___grams" on "$schema"."duty-grid" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "duty-grid___changed" on "$schema"."duty-grid" ("_changed", "id");
create index "duty-grid___readers" on "$schema"."duty-grid" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."duty-grid" enable row level security;
grant select on "$schema"."duty-grid" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."duty-grid" to "shali_app";
create policy "viewer" on "$schema"."duty-grid" for select to "shali_viewer" using (current_setting('shali.see_duty_grid', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."duty-grid" for select to "shali_reader" using (true);
create policy "app" on "$schema"."duty-grid" for all to "shali_app" using (true) with check (true);
create table "$schema"."employment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "number" text,
  "name" text,
  "identity" text,
  "kind" text,
  "group" text,
  "employer" text,
  "community" text,
  "basis" text,
  "registeredOn" date,
  "counted" boolean,
  "exclusion" text,
  primary key ("id")
);
create index "employment__community" on "$schema"."employment" ("community", "id");
create index "employment__registeredOn" on "$schema"."employment" ("registeredOn", "id");
create index "employment___grams" on "$schema"."employment" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "employment___changed" on "$schema"."employment" ("_changed", "id");
create index "employment___readers" on "$schema"."employment" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."employment" enable row level security;
grant select on "$schema"."employment" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."employment" to "shali_app";
create policy "viewer" on "$schema"."employment" for select to "shali_viewer" using (current_setting('shali.see_employment', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."employment" for select to "shali_reader" using (true);
create policy "app" on "$schema"."employment" for all to "shali_app" using (true) with check (true);
create table "$schema"."enterprise-problem" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "kind" text,
  "source" text,
  "meeting" text,
  "raisedOn" date,
  "description" text,
  "body" text,
  "assignedInTime" boolean,
  "answer" text,
  "answeredOn" date,
  "answeredInTime" boolean,
  "reworks" bigint,
  "satisfaction" text,
  "closedOn" date,
  primary key ("id")
);
create index "enterprise-problem__operator" on "$schema"."enterprise-problem" ("operator", "id");
create index "enterprise-problem__meeting" on "$schema"."enterprise-problem" ("meeting", "id");
create index "enterprise-problem__raisedOn" on "$schema"."enterprise-problem" ("raisedOn", "id");
create index "enterprise-problem__body" on "$schema"."enterprise-problem" ("body", "id");
create index "enterprise-problem__answeredOn" on "$schema"."enterprise-problem" ("answeredOn", "id");
create index "enterprise-problem__closedOn" on "$schema"."enterprise-problem" ("closedOn", "id");
create index "enterprise-problem___grams" on "$schema"."enterprise-problem" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "enterprise-problem___state" on "$schema"."enterprise-problem" ("_state", "_changed", "id");
create index "enterprise-problem___tasks" on "$schema"."enterprise-problem" using gin ("_tasks") where "_tasks" is not null;
create index "enterprise-problem___due" on "$schema"."enterprise-problem" ("_due", "id") where "_tasks" is not null;
create index "enterprise-problem___changed" on "$schema"."enterprise-problem" ("_changed", "id");
create index "enterprise-problem___maker" on "$schema"."enterprise-problem" ("_maker", "_changed", "id");
create index "enterprise-problem___readers" on "$schema"."enterprise-problem" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."enterprise-problem" enable row level security;
grant select on "$schema"."enterprise-problem" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."enterprise-problem" to "shali_app";
create policy "viewer" on "$schema"."enterprise-problem" for select to "shali_viewer" using (current_setting('shali.see_enterprise_problem', true) = '*' or strpos(current_setting('shali.own_enterprise_problem', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."enterprise-problem" for select to "shali_reader" using (true);
create policy "app" on "$schema"."enterprise-problem" for all to "shali_app" using (true) with check (true);
create table "$schema"."environment-check" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "area" text,
  "categories" text[],
  "checkedOn" date,
  "found" bigint,
  "cleared" bigint,
  "clearedOn" date,
  "score" bigint,
  "remark" text,
  primary key ("id")
);
create index "environment-check__community" on "$schema"."environment-check" ("community", "id");
create index "environment-check__checkedOn" on "$schema"."environment-check" ("checkedOn", "id");
create index "environment-check__clearedOn" on "$schema"."environment-check" ("clearedOn", "id");
create index "environment-check___changed" on "$schema"."environment-check" ("_changed", "id");
create index "environment-check___readers" on "$schema"."environment-check" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."environment-check" enable row level security;
grant select on "$schema"."environment-check" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."environment-check" to "shali_app";
create policy "viewer" on "$schema"."environment-check" for select to "shali_viewer" using (current_setting('shali.see_environment_check', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."environment-check" for select to "shali_reader" using (true);
create policy "app" on "$schema"."environment-check" for all to "shali_app" using (true) with check (true);
create table "$schema"."erasure" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "register" text,
  "record" text,
  "document" text,
  "ground" text,
  "decidedOn" date,
  primary key ("id")
);
create index "erasure__decidedOn" on "$schema"."erasure" ("decidedOn", "id");
create index "erasure___grams" on "$schema"."erasure" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "erasure___changed" on "$schema"."erasure" ("_changed", "id");
create index "erasure___readers" on "$schema"."erasure" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."erasure" enable row level security;
grant select on "$schema"."erasure" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."erasure" to "shali_app";
create policy "viewer" on "$schema"."erasure" for select to "shali_viewer" using (current_setting('shali.see_erasure', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."erasure" for select to "shali_reader" using (true);
create policy "app" on "$schema"."erasure" for all to "shali_app" using (true) with check (true);
create table "$schema"."errand" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "kind" text,
  "resident" text,
  "telephone" text,
  "consent" boolean,
  "doer" text,
  "takenOn" date,
  "proof" text,
  "handedOverOn" date,
  "inTime" boolean,
  "satisfied" boolean,
  primary key ("id")
);
create index "errand__community" on "$schema"."errand" ("community", "id");
create index "errand__doer" on "$schema"."errand" ("doer", "id");
create index "errand__takenOn" on "$schema"."errand" ("takenOn", "id");
create index "errand__handedOverOn" on "$schema"."errand" ("handedOverOn", "id");
create index "errand___grams" on "$schema"."errand" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "errand___state" on "$schema"."errand" ("_state", "_changed", "id");
create index "errand___tasks" on "$schema"."errand" using gin ("_tasks") where "_tasks" is not null;
create index "errand___due" on "$schema"."errand" ("_due", "id") where "_tasks" is not null;
create index "errand___changed" on "$schema"."errand" ("_changed", "id");
create index "errand___readers" on "$schema"."errand" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."errand" enable row level security;
grant select on "$schema"."errand" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."errand" to "shali_app";
create policy "viewer" on "$schema"."errand" for select to "shali_viewer" using (current_setting('shali.see_errand', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."errand" for select to "shali_reader" using (true);
create policy "app" on "$schema"."errand" for all to "shali_app" using (true) with check (true);
create table "$schema"."field-refusal" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "what" text,
  "why" text,
  "worker" text,
  "workerName" text,
  "unit" text,
  "holder" text,
  "claimedAt" timestamptz,
  "clock" text,
  "receivedAt" timestamptz,
  "photos" bigint,
  "code" text,
  "register" text,
  "record" text,
  "device" text,
  "message" text,
  "resentAs" text,
  primary key ("id")
);
create index "field-refusal__worker" on "$schema"."field-refusal" ("worker", "id");
create index "field-refusal__unit" on "$schema"."field-refusal" ("unit", "id");
create index "field-refusal__holder" on "$schema"."field-refusal" ("holder", "id");
create index "field-refusal__claimedAt" on "$schema"."field-refusal" ("claimedAt", "id");
create index "field-refusal__receivedAt" on "$schema"."field-refusal" ("receivedAt", "id");
create index "field-refusal___grams" on "$schema"."field-refusal" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "field-refusal___state" on "$schema"."field-refusal" ("_state", "_changed", "id");
create index "field-refusal___tasks" on "$schema"."field-refusal" using gin ("_tasks") where "_tasks" is not null;
create index "field-refusal___due" on "$schema"."field-refusal" ("_due", "id") where "_tasks" is not null;
create index "field-refusal___changed" on "$schema"."field-refusal" ("_changed", "id");
create index "field-refusal___unit" on "$schema"."field-refusal" ("_unit", "_changed", "id");
create index "field-refusal___readers" on "$schema"."field-refusal" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."field-refusal" enable row level security;
grant select on "$schema"."field-refusal" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."field-refusal" to "shali_app";
create policy "viewer" on "$schema"."field-refusal" for select to "shali_viewer" using (current_setting('shali.see_field_refusal', true) = '*' or strpos(current_setting('shali.see_field_refusal', true), ',' || "_unit" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."field-refusal" for select to "shali_reader" using (true);
create policy "app" on "$schema"."field-refusal" for all to "shali_app" using (true) with check (true);
create table "$schema"."filing-condition" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "code" text,
  "kind" text,
  "family" text,
  "condition" text,
  "limitAmount" bigint,
  "limitUnit" text,
  "closing" text,
  "handler" text,
  "since" date,
  "until" date,
  primary key ("id")
);
create unique index "filing-condition__code" on "$schema"."filing-condition" ("code");
create index "filing-condition__handler" on "$schema"."filing-condition" ("handler", "id");
create index "filing-condition__since" on "$schema"."filing-condition" ("since", "id");
create index "filing-condition__until" on "$schema"."filing-condition" ("until", "id");
create index "filing-condition___grams" on "$schema"."filing-condition" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "filing-condition___changed" on "$schema"."filing-condition" ("_changed", "id");
create index "filing-condition___readers" on "$schema"."filing-condition" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."filing-condition" enable row level security;
grant select on "$schema"."filing-condition" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."filing-condition" to "shali_app";
create policy "viewer" on "$schema"."filing-condition" for select to "shali_viewer" using (current_setting('shali.see_filing_condition', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."filing-condition" for select to "shali_reader" using (true);
create policy "app" on "$schema"."filing-condition" for all to "shali_app" using (true) with check (true);
create table "$schema"."financing-request" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "applicant" text,
  "project" text,
  "operator" text,
  "purpose" text,
  "wanted" bigint,
  "raisedOn" date,
  "security" text,
  "channel" text,
  "provider" text,
  "recommendedInTime" boolean,
  "met" bigint,
  "rate" numeric,
  "metOn" date,
  "closedOn" date,
  "note" text,
  primary key ("id")
);
create index "financing-request__project" on "$schema"."financing-request" ("project", "id");
create index "financing-request__operator" on "$schema"."financing-request" ("operator", "id");
create index "financing-request__raisedOn" on "$schema"."financing-request" ("raisedOn", "id");
create index "financing-request__metOn" on "$schema"."financing-request" ("metOn", "id");
create index "financing-request__closedOn" on "$schema"."financing-request" ("closedOn", "id");
create index "financing-request___grams" on "$schema"."financing-request" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "financing-request___state" on "$schema"."financing-request" ("_state", "_changed", "id");
create index "financing-request___tasks" on "$schema"."financing-request" using gin ("_tasks") where "_tasks" is not null;
create index "financing-request___due" on "$schema"."financing-request" ("_due", "id") where "_tasks" is not null;
create index "financing-request___changed" on "$schema"."financing-request" ("_changed", "id");
create index "financing-request___readers" on "$schema"."financing-request" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."financing-request" enable row level security;
grant select on "$schema"."financing-request" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."financing-request" to "shali_app";
create policy "viewer" on "$schema"."financing-request" for select to "shali_viewer" using (current_setting('shali.see_financing_request', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."financing-request" for select to "shali_reader" using (true);
create policy "app" on "$schema"."financing-request" for all to "shali_app" using (true) with check (true);
create table "$schema"."first-store" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "level" text,
  "trade" text,
  "district" text,
  "openedOn" date,
  "closedOn" date,
  "proof" text,
  primary key ("id")
);
create index "first-store__district" on "$schema"."first-store" ("district", "id");
create index "first-store__openedOn" on "$schema"."first-store" ("openedOn", "id");
create index "first-store__closedOn" on "$schema"."first-store" ("closedOn", "id");
create index "first-store___grams" on "$schema"."first-store" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "first-store___changed" on "$schema"."first-store" ("_changed", "id");
create index "first-store___readers" on "$schema"."first-store" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."first-store" enable row level security;
grant select on "$schema"."first-store" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."first-store" to "shali_app";
create policy "viewer" on "$schema"."first-store" for select to "shali_viewer" using (current_setting('shali.see_first_store', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."first-store" for select to "shali_reader" using (true);
create policy "app" on "$schema"."first-store" for all to "shali_app" using (true) with check (true);
create table "$schema"."gate-order" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "structure" text,
  "purpose" text,
  "alarm" text,
  "opening" numeric,
  "issuedOn" date,
  "note" text,
  "actualOpening" numeric,
  "carriedOutAt" timestamptz,
  "inTime" boolean,
  primary key ("id")
);
create index "gate-order__structure" on "$schema"."gate-order" ("structure", "id");
create index "gate-order__alarm" on "$schema"."gate-order" ("alarm", "id");
create index "gate-order__issuedOn" on "$schema"."gate-order" ("issuedOn", "id");
create index "gate-order__carriedOutAt" on "$schema"."gate-order" ("carriedOutAt", "id");
create index "gate-order___grams" on "$schema"."gate-order" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "gate-order___state" on "$schema"."gate-order" ("_state", "_changed", "id");
create index "gate-order___tasks" on "$schema"."gate-order" using gin ("_tasks") where "_tasks" is not null;
create index "gate-order___due" on "$schema"."gate-order" ("_due", "id") where "_tasks" is not null;
create index "gate-order___changed" on "$schema"."gate-order" ("_changed", "id");
create index "gate-order___readers" on "$schema"."gate-order" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."gate-order" enable row level security;
grant select on "$schema"."gate-order" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."gate-order" to "shali_app";
create policy "viewer" on "$schema"."gate-order" for select to "shali_viewer" using (current_setting('shali.see_gate_order', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."gate-order" for select to "shali_reader" using (true);
create policy "app" on "$schema"."gate-order" for all to "shali_app" using (true) with check (true);
create table "$schema"."gauge-reading" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "gauge" text,
  "reach" text,
  "day" date,
  "level" numeric,
  "flow" numeric,
  "volume" numeric,
  "inBand" boolean,
  "source" text,
  primary key ("id")
);
create index "gauge-reading__gauge" on "$schema"."gauge-reading" ("gauge", "id");
create index "gauge-reading__reach" on "$schema"."gauge-reading" ("reach", "id");
create index "gauge-reading__day" on "$schema"."gauge-reading" ("day", "id");
create index "gauge-reading___grams" on "$schema"."gauge-reading" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "gauge-reading___changed" on "$schema"."gauge-reading" ("_changed", "id");
create index "gauge-reading___readers" on "$schema"."gauge-reading" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."gauge-reading" enable row level security;
grant select on "$schema"."gauge-reading" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."gauge-reading" to "shali_app";
create policy "viewer" on "$schema"."gauge-reading" for select to "shali_viewer" using (current_setting('shali.see_gauge_reading', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."gauge-reading" for select to "shali_reader" using (true);
create policy "app" on "$schema"."gauge-reading" for all to "shali_app" using (true) with check (true);
create table "$schema"."goal" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "parent" text,
  "meaning" text,
  "indicators" jsonb,
  "unit" text,
  "setOn" date,
  "document" text,
  primary key ("id")
);
create index "goal__parent" on "$schema"."goal" ("parent", "id");
create index "goal__unit" on "$schema"."goal" ("unit", "id");
create index "goal__setOn" on "$schema"."goal" ("setOn", "id");
create index "goal___grams" on "$schema"."goal" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "goal___changed" on "$schema"."goal" ("_changed", "id");
create index "goal___readers" on "$schema"."goal" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."goal" enable row level security;
grant select on "$schema"."goal" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."goal" to "shali_app";
create policy "viewer" on "$schema"."goal" for select to "shali_viewer" using (current_setting('shali.see_goal', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."goal" for select to "shali_reader" using (true);
create policy "app" on "$schema"."goal" for all to "shali_app" using (true) with check (true);
create table "$schema"."greenway" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "reach" text,
  "length" numeric,
  "surface" text,
  "condition" text,
  "openedOn" date,
  "course" jsonb,
  primary key ("id")
);
create index "greenway__reach" on "$schema"."greenway" ("reach", "id");
create index "greenway__openedOn" on "$schema"."greenway" ("openedOn", "id");
create index "greenway___grams" on "$schema"."greenway" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "greenway___changed" on "$schema"."greenway" ("_changed", "id");
create index "greenway___readers" on "$schema"."greenway" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."greenway" enable row level security;
grant select on "$schema"."greenway" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."greenway" to "shali_app";
create policy "viewer" on "$schema"."greenway" for select to "shali_viewer" using (current_setting('shali.see_greenway', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."greenway" for select to "shali_reader" using (true);
create policy "app" on "$schema"."greenway" for all to "shali_app" using (true) with check (true);
create table "$schema"."grid-cell" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "code" text,
  "community" text,
  "dutyGrid" text,
  "level" text,
  "area" numeric,
  "outline" jsonb,
  "since" date,
  "until" date,
  primary key ("id")
);
create unique index "grid-cell__code" on "$schema"."grid-cell" ("code");
create index "grid-cell__community" on "$schema"."grid-cell" ("community", "id");
create index "grid-cell__dutyGrid" on "$schema"."grid-cell" ("dutyGrid", "id");
create index "grid-cell__since" on "$schema"."grid-cell" ("since", "id");
create index "grid-cell__until" on "$schema"."grid-cell" ("until", "id");
create index "grid-cell___grams" on "$schema"."grid-cell" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "grid-cell___changed" on "$schema"."grid-cell" ("_changed", "id");
create index "grid-cell___readers" on "$schema"."grid-cell" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."grid-cell" enable row level security;
grant select on "$schema"."grid-cell" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."grid-cell" to "shali_app";
create policy "viewer" on "$schema"."grid-cell" for select to "shali_viewer" using (current_setting('shali.see_grid_cell', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."grid-cell" for select to "shali_reader" using (true);
create policy "app" on "$schema"."grid-cell" for all to "shali_app" using (true) with check (true);
create table "$schema"."grid-evaluation" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "object" text,
  "community" text,
  "body" text,
  "month" text,
  "until" date,
  "due" bigint,
  "handled" bigint,
  "inTime" bigint,
  "overdue" bigint,
  "reworked" bigint,
  "extended" bigint,
  "score" numeric,
  "grade" text,
  primary key ("id")
);
create index "grid-evaluation__community" on "$schema"."grid-evaluation" ("community", "id");
create index "grid-evaluation__body" on "$schema"."grid-evaluation" ("body", "id");
create index "grid-evaluation__until" on "$schema"."grid-evaluation" ("until", "id");
create index "grid-evaluation___grams" on "$schema"."grid-evaluation" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "grid-evaluation___changed" on "$schema"."grid-evaluation" ("_changed", "id");
create index "grid-evaluation___readers" on "$schema"."grid-evaluation" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."grid-evaluation" enable row level security;
grant select on "$schema"."grid-evaluation" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."grid-evaluation" to "shali_app";
create policy "viewer" on "$schema"."grid-evaluation" for select to "shali_viewer" using (current_setting('shali.see_grid_evaluation', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."grid-evaluation" for select to "shali_reader" using (true);
create policy "app" on "$schema"."grid-evaluation" for all to "shali_app" using (true) with check (true);
create table "$schema"."hazard" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "field" text,
  "origin" text,
  "place" text,
  "point" jsonb,
  "community" text,
  "operator" text,
  "basis" text,
  "foundOn" date,
  "grade" text,
  "supervisor" text,
  "listing" text,
  "plan" text,
  "responsible" text,
  "measures" text,
  "funds" bigint,
  "rectifyBy" date,
  "contingency" text,
  "evidence" text,
  "rectifiedOn" date,
  "rectifiedInTime" boolean,
  "recheckedInTime" boolean,
  "reworked" boolean,
  "closedOn" date,
  primary key ("id")
);
create index "hazard__community" on "$schema"."hazard" ("community", "id");
create index "hazard__operator" on "$schema"."hazard" ("operator", "id");
create index "hazard__foundOn" on "$schema"."hazard" ("foundOn", "id");
create index "hazard__supervisor" on "$schema"."hazard" ("supervisor", "id");
create index "hazard__rectifyBy" on "$schema"."hazard" ("rectifyBy", "id");
create index "hazard__rectifiedOn" on "$schema"."hazard" ("rectifiedOn", "id");
create index "hazard__closedOn" on "$schema"."hazard" ("closedOn", "id");
create index "hazard___grams" on "$schema"."hazard" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "hazard___state" on "$schema"."hazard" ("_state", "_changed", "id");
create index "hazard___tasks" on "$schema"."hazard" using gin ("_tasks") where "_tasks" is not null;
create index "hazard___due" on "$schema"."hazard" ("_due", "id") where "_tasks" is not null;
create index "hazard___changed" on "$schema"."hazard" ("_changed", "id");
create index "hazard___readers" on "$schema"."hazard" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."hazard" enable row level security;
grant select on "$schema"."hazard" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."hazard" to "shali_app";
create policy "viewer" on "$schema"."hazard" for select to "shali_viewer" using (current_setting('shali.see_hazard', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."hazard" for select to "shali_reader" using (true);
create policy "app" on "$schema"."hazard" for all to "shali_app" using (true) with check (true);
create table "$schema"."honour" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "holder" text,
  "community" text,
  "level" text,
  "grantedBy" text,
  "programme" text,
  "document" text,
  "grantedOn" date,
  primary key ("id")
);
create index "honour__community" on "$schema"."honour" ("community", "id");
create index "honour__grantedOn" on "$schema"."honour" ("grantedOn", "id");
create index "honour___grams" on "$schema"."honour" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "honour___changed" on "$schema"."honour" ("_changed", "id");
create index "honour___readers" on "$schema"."honour" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."honour" enable row level security;
grant select on "$schema"."honour" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."honour" to "shali_app";
create policy "viewer" on "$schema"."honour" for select to "shali_viewer" using (current_setting('shali.see_honour', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."honour" for select to "shali_reader" using (true);
create policy "app" on "$schema"."honour" for all to "shali_app" using (true) with check (true);
create table "$schema"."household" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "number" text,
  "head" text,
  "community" text,
  "members" bigint,
  "kind" text,
  "incomePerHead" bigint,
  "risk" text,
  "needs" text,
  "measures" text,
  "officer" text,
  "visitedOn" date,
  primary key ("id")
);
create index "household__community" on "$schema"."household" ("community", "id");
create index "household__officer" on "$schema"."household" ("officer", "id");
create index "household__visitedOn" on "$schema"."household" ("visitedOn", "id");
create index "household___grams" on "$schema"."household" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "household___changed" on "$schema"."household" ("_changed", "id");
create index "household___unit" on "$schema"."household" ("_unit", "_changed", "id");
create index "household___readers" on "$schema"."household" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."household" enable row level security;
grant select on "$schema"."household" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."household" to "shali_app";
create policy "viewer" on "$schema"."household" for select to "shali_viewer" using (current_setting('shali.see_household', true) = '*' or strpos(current_setting('shali.see_household', true), ',' || "_unit" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."household" for select to "shali_reader" using (true);
create policy "app" on "$schema"."household" for all to "shali_app" using (true) with check (true);
create table "$schema"."illegal-structure" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "origin" text,
  "community" text,
  "area" numeric,
  "foundOn" date,
  "referredOn" date,
  "receipt" text,
  "removedOn" date,
  "relapsed" boolean,
  "settledOn" date,
  "place" jsonb,
  primary key ("id")
);
create index "illegal-structure__community" on "$schema"."illegal-structure" ("community", "id");
create index "illegal-structure__foundOn" on "$schema"."illegal-structure" ("foundOn", "id");
create index "illegal-structure__referredOn" on "$schema"."illegal-structure" ("referredOn", "id");
create index "illegal-structure__removedOn" on "$schema"."illegal-structure" ("removedOn", "id");
create index "illegal-structure__settledOn" on "$schema"."illegal-structure" ("settledOn", "id");
create index "illegal-structure___grams" on "$schema"."illegal-structure" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "illegal-structure___state" on "$schema"."illegal-structure" ("_state", "_changed", "id");
create index "illegal-structure___tasks" on "$schema"."illegal-structure" using gin ("_tasks") where "_tasks" is not null;
create index "illegal-structure___due" on "$schema"."illegal-structure" ("_due", "id") where "_tasks" is not null;
create index "illegal-structure___changed" on "$schema"."illegal-structure" ("_changed", "id");
create index "illegal-structure___readers" on "$schema"."illegal-structure" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."illegal-structure" enable row level security;
grant select on "$schema"."illegal-structure" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."illegal-structure" to "shali_app";
create policy "viewer" on "$schema"."illegal-structure" for select to "shali_viewer" using (current_setting('shali.see_illegal_structure', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."illegal-structure" for select to "shali_reader" using (true);
create policy "app" on "$schema"."illegal-structure" for all to "shali_app" using (true) with check (true);
create table "$schema"."inspection" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "plan" text,
  "operator" text,
  "item" text,
  "body" text,
  "visit" text,
  "joint" boolean,
  "inspectors" text[],
  "drawnOn" date,
  "notifiedOn" date,
  "carriedOutOn" date,
  "finding" text,
  "first" boolean,
  "slight" boolean,
  "put" boolean,
  "disposal" text,
  "record" text,
  "enteredOn" date,
  "publishedOn" date,
  "publishedInTime" boolean,
  primary key ("id")
);
create index "inspection__plan" on "$schema"."inspection" ("plan", "id");
create index "inspection__operator" on "$schema"."inspection" ("operator", "id");
create index "inspection__item" on "$schema"."inspection" ("item", "id");
create index "inspection__body" on "$schema"."inspection" ("body", "id");
create index "inspection__visit" on "$schema"."inspection" ("visit", "id");
create index "inspection__drawnOn" on "$schema"."inspection" ("drawnOn", "id");
create index "inspection__notifiedOn" on "$schema"."inspection" ("notifiedOn", "id");
create index "inspection__carriedOutOn" on "$schema"."inspection" ("carriedOutOn", "id");
create index "inspection__enteredOn" on "$schema"."inspection" ("enteredOn", "id");
create index "inspection__publishedOn" on "$schema"."inspection" ("publishedOn", "id");
create index "inspection___grams" on "$schema"."inspection" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "inspection___state" on "$schema"."inspection" ("_state", "_changed", "id");
create index "inspection___tasks" on "$schema"."inspection" using gin ("_tasks") where "_tasks" is not null;
create index "inspection___due" on "$schema"."inspection" ("_due", "id") where "_tasks" is not null;
create index "inspection___changed" on "$schema"."inspection" ("_changed", "id");
create index "inspection___readers" on "$schema"."inspection" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."inspection" enable row level security;
grant select on "$schema"."inspection" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."inspection" to "shali_app";
create policy "viewer" on "$schema"."inspection" for select to "shali_viewer" using (current_setting('shali.see_inspection', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."inspection" for select to "shali_reader" using (true);
create policy "app" on "$schema"."inspection" for all to "shali_app" using (true) with check (true);
create table "$schema"."inspection-item" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "code" text,
  "importance" text,
  "body" text,
  "domain" text,
  "objects" text,
  "modes" text[],
  "basis" text,
  "ratio" numeric,
  "ceiling" bigint,
  "published" boolean,
  "publishedOn" date,
  primary key ("id")
);
create unique index "inspection-item__code" on "$schema"."inspection-item" ("code");
create index "inspection-item__body" on "$schema"."inspection-item" ("body", "id");
create index "inspection-item__publishedOn" on "$schema"."inspection-item" ("publishedOn", "id");
create index "inspection-item___grams" on "$schema"."inspection-item" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "inspection-item___changed" on "$schema"."inspection-item" ("_changed", "id");
create index "inspection-item___readers" on "$schema"."inspection-item" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."inspection-item" enable row level security;
grant select on "$schema"."inspection-item" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."inspection-item" to "shali_app";
create policy "viewer" on "$schema"."inspection-item" for select to "shali_viewer" using (current_setting('shali.see_inspection_item', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."inspection-item" for select to "shali_reader" using (true);
create policy "app" on "$schema"."inspection-item" for all to "shali_app" using (true) with check (true);
create table "$schema"."inspection-plan" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "number" text,
  "kind" text,
  "lead" text,
  "partners" text[],
  "items" text[],
  "objects" text,
  "ratio" numeric,
  "from" date,
  "until" date,
  "publishedOn" date,
  "drawnOn" date,
  "drawn" bigint,
  primary key ("id")
);
create index "inspection-plan__number" on "$schema"."inspection-plan" ("number", "id");
create index "inspection-plan__lead" on "$schema"."inspection-plan" ("lead", "id");
create index "inspection-plan__from" on "$schema"."inspection-plan" ("from", "id");
create index "inspection-plan__until" on "$schema"."inspection-plan" ("until", "id");
create index "inspection-plan__publishedOn" on "$schema"."inspection-plan" ("publishedOn", "id");
create index "inspection-plan__drawnOn" on "$schema"."inspection-plan" ("drawnOn", "id");
create index "inspection-plan___grams" on "$schema"."inspection-plan" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "inspection-plan___changed" on "$schema"."inspection-plan" ("_changed", "id");
create index "inspection-plan___readers" on "$schema"."inspection-plan" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."inspection-plan" enable row level security;
grant select on "$schema"."inspection-plan" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."inspection-plan" to "shali_app";
create policy "viewer" on "$schema"."inspection-plan" for select to "shali_viewer" using (current_setting('shali.see_inspection_plan', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."inspection-plan" for select to "shali_reader" using (true);
create policy "app" on "$schema"."inspection-plan" for all to "shali_app" using (true) with check (true);
create table "$schema"."inspector" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "staff" text,
  "body" text,
  "certificate" text,
  "validUntil" date,
  "domains" text[],
  "recusedFrom" text[],
  "status" text,
  primary key ("id")
);
create unique index "inspector__certificate" on "$schema"."inspector" ("certificate");
create index "inspector__staff" on "$schema"."inspector" ("staff", "id");
create index "inspector__body" on "$schema"."inspector" ("body", "id");
create index "inspector__validUntil" on "$schema"."inspector" ("validUntil", "id");
create index "inspector___grams" on "$schema"."inspector" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "inspector___changed" on "$schema"."inspector" ("_changed", "id");
create index "inspector___readers" on "$schema"."inspector" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."inspector" enable row level security;
grant select on "$schema"."inspector" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."inspector" to "shali_app";
create policy "viewer" on "$schema"."inspector" for select to "shali_viewer" using (current_setting('shali.see_inspector', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."inspector" for select to "shali_reader" using (true);
create policy "app" on "$schema"."inspector" for all to "shali_app" using (true) with check (true);
create table "$schema"."instruction" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "content" text,
  "leader" text,
  "unit" text,
  "about" text,
  "goal" text,
  "issuedOn" date,
  "limitAmount" bigint,
  "limitUnit" text,
  "handler" text,
  "answer" text,
  "evidence" text,
  "acceptedInTime" boolean,
  "answeredOn" date,
  "answeredInTime" boolean,
  "returned" boolean,
  "extension" bigint,
  "closedOn" date,
  primary key ("id")
);
create index "instruction__leader" on "$schema"."instruction" ("leader", "id");
create index "instruction__unit" on "$schema"."instruction" ("unit", "id");
create index "instruction__about" on "$schema"."instruction" ("about", "id");
create index "instruction__goal" on "$schema"."instruction" ("goal", "id");
create index "instruction__issuedOn" on "$schema"."instruction" ("issuedOn", "id");
create index "instruction__handler" on "$schema"."instruction" ("handler", "id");
create index "instruction__answeredOn" on "$schema"."instruction" ("answeredOn", "id");
create index "instruction__closedOn" on "$schema"."instruction" ("closedOn", "id");
create index "instruction___grams" on "$schema"."instruction" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "instruction___state" on "$schema"."instruction" ("_state", "_changed", "id");
create index "instruction___tasks" on "$schema"."instruction" using gin ("_tasks") where "_tasks" is not null;
create index "instruction___due" on "$schema"."instruction" ("_due", "id") where "_tasks" is not null;
create index "instruction___changed" on "$schema"."instruction" ("_changed", "id");
create index "instruction___readers" on "$schema"."instruction" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."instruction" enable row level security;
grant select on "$schema"."instruction" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."instruction" to "shali_app";
create policy "viewer" on "$schema"."instruction" for select to "shali_viewer" using (current_setting('shali.see_instruction', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."instruction" for select to "shali_reader" using (true);
create policy "app" on "$schema"."instruction" for all to "shali_app" using (true) with check (true);
create table "$schema"."investment-event" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "aliases" text,
  "kind" text,
  "heldOn" date,
  "place" text,
  "guests" bigint,
  "outcome" text,
  primary key ("id")
);
create index "investment-event__heldOn" on "$schema"."investment-event" ("heldOn", "id");
create index "investment-event___grams" on "$schema"."investment-event" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "investment-event___changed" on "$schema"."investment-event" ("_changed", "id");
create index "investment-event___readers" on "$schema"."investment-event" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."investment-event" enable row level security;
grant select on "$schema"."investment-event" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."investment-event" to "shali_app";
create policy "viewer" on "$schema"."investment-event" for select to "shali_viewer" using (current_setting('shali.see_investment_event', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."investment-event" for select to "shali_reader" using (true);
create policy "app" on "$schema"."investment-event" for all to "shali_app" using (true) with check (true);
create table "$schema"."investment-trip" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "city" text,
  "leftOn" date,
  "backOn" date,
  "headedBy" text,
  "travellers" bigint,
  "visited" bigint,
  "direction" text,
  "result" text,
  primary key ("id")
);
create index "investment-trip__leftOn" on "$schema"."investment-trip" ("leftOn", "id");
create index "investment-trip__backOn" on "$schema"."investment-trip" ("backOn", "id");
create index "investment-trip___grams" on "$schema"."investment-trip" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "investment-trip___changed" on "$schema"."investment-trip" ("_changed", "id");
create index "investment-trip___readers" on "$schema"."investment-trip" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."investment-trip" enable row level security;
grant select on "$schema"."investment-trip" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."investment-trip" to "shali_app";
create policy "viewer" on "$schema"."investment-trip" for select to "shali_viewer" using (current_setting('shali.see_investment_trip', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."investment-trip" for select to "shali_reader" using (true);
create policy "app" on "$schema"."investment-trip" for all to "shali_app" using (true) with check (true);
create table "$schema"."land-requisition" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "parcel" text,
  "community" text,
  "government" text,
  "publicInterest" text,
  "planBasis" text,
  "area" numeric,
  "arable" numeric,
  "basicFarmland" boolean,
  "households" bigint,
  "plannedClearOn" date,
  "officer" text,
  "preNoticeOn" date,
  "preNoticeOverOn" date,
  "surveyedOn" date,
  "assessedOn" date,
  "risk" text,
  "compensationPlan" text,
  "planNoticeOn" date,
  "planNoticeOverOn" date,
  "heardOn" date,
  "signedShare" numeric,
  "fundsNeeded" bigint,
  "fundsInFull" boolean,
  "approvalLevel" text,
  "submittedOn" date,
  "returned" boolean,
  "approvalDocument" text,
  "receivedOn" date,
  "announcedOn" date,
  "announcedInTime" boolean,
  "compensationDecision" text,
  "socialSecured" boolean,
  "clearedOn" date,
  "aheadOfPlan" boolean,
  "stoppedOn" date,
  primary key ("id")
);
create index "land-requisition__project" on "$schema"."land-requisition" ("project", "id");
create index "land-requisition__parcel" on "$schema"."land-requisition" ("parcel", "id");
create index "land-requisition__community" on "$schema"."land-requisition" ("community", "id");
create index "land-requisition__plannedClearOn" on "$schema"."land-requisition" ("plannedClearOn", "id");
create index "land-requisition__officer" on "$schema"."land-requisition" ("officer", "id");
create index "land-requisition__preNoticeOn" on "$schema"."land-requisition" ("preNoticeOn", "id");
create index "land-requisition__preNoticeOverOn" on "$schema"."land-requisition" ("preNoticeOverOn", "id");
create index "land-requisition__surveyedOn" on "$schema"."land-requisition" ("surveyedOn", "id");
create index "land-requisition__assessedOn" on "$schema"."land-requisition" ("assessedOn", "id");
create index "land-requisition__planNoticeOn" on "$schema"."land-requisition" ("planNoticeOn", "id");
create index "land-requisition__planNoticeOverOn" on "$schema"."land-requisition" ("planNoticeOverOn", "id");
create index "land-requisition__heardOn" on "$schema"."land-requisition" ("heardOn", "id");
create index "land-requisition__submittedOn" on "$schema"."land-requisition" ("submittedOn", "id");
create index "land-requisition__receivedOn" on "$schema"."land-requisition" ("receivedOn", "id");
create index "land-requisition__announcedOn" on "$schema"."land-requisition" ("announcedOn", "id");
create index "land-requisition__clearedOn" on "$schema"."land-requisition" ("clearedOn", "id");
create index "land-requisition__stoppedOn" on "$schema"."land-requisition" ("stoppedOn", "id");
create index "land-requisition___grams" on "$schema"."land-requisition" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "land-requisition___state" on "$schema"."land-requisition" ("_state", "_changed", "id");
create index "land-requisition___tasks" on "$schema"."land-requisition" using gin ("_tasks") where "_tasks" is not null;
create index "land-requisition___due" on "$schema"."land-requisition" ("_due", "id") where "_tasks" is not null;
create index "land-requisition___changed" on "$schema"."land-requisition" ("_changed", "id");
create index "land-requisition___readers" on "$schema"."land-requisition" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."land-requisition" enable row level security;
grant select on "$schema"."land-requisition" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."land-requisition" to "shali_app";
create policy "viewer" on "$schema"."land-requisition" for select to "shali_viewer" using (current_setting('shali.see_land_requisition', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."land-requisition" for select to "shali_reader" using (true);
create policy "app" on "$schema"."land-requisition" for all to "shali_app" using (true) with check (true);
create table "$schema"."lead" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "aliases" text,
  "investor" text,
  "origin" text,
  "direction" text,
  "broughtBy" text,
  "bringer" text,
  "channel" text,
  "trip" text,
  "event" text,
  "officer" text,
  "foundOn" date,
  "intended" bigint,
  "contactedOn" date,
  "contactedInTime" boolean,
  "negotiatedOn" date,
  "submittedOn" date,
  "drafted" jsonb,
  "promises" jsonb,
  "promisesChecked" boolean,
  "reviewBasis" text,
  "fairCompetition" text,
  "legalReview" text,
  "reviewFailedOn" date,
  "reviewedOn" date,
  "reviewedInTime" boolean,
  "signedOn" date,
  "contract" text,
  "contracted" bigint,
  "signingEvent" text,
  "landedOn" date,
  "landedAs" text,
  "landingProof" text,
  "landedInTime" boolean,
  "company" text,
  "startedOn" date,
  "startProof" text,
  "producedOn" date,
  "capacityOn" date,
  "lostOn" date,
  "lossReason" text,
  "reopenedOn" date,
  "note" text,
  primary key ("id")
);
create index "lead__bringer" on "$schema"."lead" ("bringer", "id");
create index "lead__trip" on "$schema"."lead" ("trip", "id");
create index "lead__event" on "$schema"."lead" ("event", "id");
create index "lead__officer" on "$schema"."lead" ("officer", "id");
create index "lead__foundOn" on "$schema"."lead" ("foundOn", "id");
create index "lead__contactedOn" on "$schema"."lead" ("contactedOn", "id");
create index "lead__negotiatedOn" on "$schema"."lead" ("negotiatedOn", "id");
create index "lead__submittedOn" on "$schema"."lead" ("submittedOn", "id");
create index "lead__reviewFailedOn" on "$schema"."lead" ("reviewFailedOn", "id");
create index "lead__reviewedOn" on "$schema"."lead" ("reviewedOn", "id");
create index "lead__signedOn" on "$schema"."lead" ("signedOn", "id");
create index "lead__signingEvent" on "$schema"."lead" ("signingEvent", "id");
create index "lead__landedOn" on "$schema"."lead" ("landedOn", "id");
create index "lead__company" on "$schema"."lead" ("company", "id");
create index "lead__startedOn" on "$schema"."lead" ("startedOn", "id");
create index "lead__producedOn" on "$schema"."lead" ("producedOn", "id");
create index "lead__capacityOn" on "$schema"."lead" ("capacityOn", "id");
create index "lead__lostOn" on "$schema"."lead" ("lostOn", "id");
create index "lead__reopenedOn" on "$schema"."lead" ("reopenedOn", "id");
create index "lead___grams" on "$schema"."lead" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "lead___state" on "$schema"."lead" ("_state", "_changed", "id");
create index "lead___tasks" on "$schema"."lead" using gin ("_tasks") where "_tasks" is not null;
create index "lead___due" on "$schema"."lead" ("_due", "id") where "_tasks" is not null;
create index "lead___changed" on "$schema"."lead" ("_changed", "id");
create index "lead___readers" on "$schema"."lead" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."lead" enable row level security;
grant select on "$schema"."lead" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."lead" to "shali_app";
create policy "viewer" on "$schema"."lead" for select to "shali_viewer" using (current_setting('shali.see_lead', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."lead" for select to "shali_reader" using (true);
create policy "app" on "$schema"."lead" for all to "shali_app" using (true) with check (true);
create table "$schema"."lead-contact" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "lead" text,
  "heldOn" date,
  "form" text,
  "officer" text,
  "outcome" text,
  "summary" text,
  "next" text,
  primary key ("id")
);
create index "lead-contact__lead" on "$schema"."lead-contact" ("lead", "id");
create index "lead-contact__heldOn" on "$schema"."lead-contact" ("heldOn", "id");
create index "lead-contact__officer" on "$schema"."lead-contact" ("officer", "id");
create index "lead-contact___grams" on "$schema"."lead-contact" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "lead-contact___changed" on "$schema"."lead-contact" ("_changed", "id");
create index "lead-contact___readers" on "$schema"."lead-contact" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."lead-contact" enable row level security;
grant select on "$schema"."lead-contact" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."lead-contact" to "shali_app";
create policy "viewer" on "$schema"."lead-contact" for select to "shali_viewer" using (current_setting('shali.see_lead_contact', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."lead-contact" for select to "shali_reader" using (true);
create policy "app" on "$schema"."lead-contact" for all to "shali_app" using (true) with check (true);
create table "$schema"."leader-case" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "day" text,
  "leader" text,
  "citizen" text,
  "kind" text,
  "unit" text,
  "takenOn" date,
  "answer" text,
  "answeredInTime" boolean,
  "reportedOn" date,
  "accepted" boolean,
  "closedOn" date,
  primary key ("id")
);
create index "leader-case__day" on "$schema"."leader-case" ("day", "id");
create index "leader-case__leader" on "$schema"."leader-case" ("leader", "id");
create index "leader-case__unit" on "$schema"."leader-case" ("unit", "id");
create index "leader-case__takenOn" on "$schema"."leader-case" ("takenOn", "id");
create index "leader-case__reportedOn" on "$schema"."leader-case" ("reportedOn", "id");
create index "leader-case__closedOn" on "$schema"."leader-case" ("closedOn", "id");
create index "leader-case___grams" on "$schema"."leader-case" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "leader-case___state" on "$schema"."leader-case" ("_state", "_changed", "id");
create index "leader-case___tasks" on "$schema"."leader-case" using gin ("_tasks") where "_tasks" is not null;
create index "leader-case___due" on "$schema"."leader-case" ("_due", "id") where "_tasks" is not null;
create index "leader-case___changed" on "$schema"."leader-case" ("_changed", "id");
create index "leader-case___readers" on "$schema"."leader-case" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."leader-case" enable row level security;
grant select on "$schema"."leader-case" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."leader-case" to "shali_app";
create policy "viewer" on "$schema"."leader-case" for select to "shali_viewer" using (current_setting('shali.see_leader_case', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."leader-case" for select to "shali_reader" using (true);
create policy "app" on "$schema"."leader-case" for all to "shali_app" using (true) with check (true);
create table "$schema"."listing-application" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "scale" text,
  "serviceGroup" text,
  "way" text,
  "officer" text,
  "batch" text,
  "remindedOn" date,
  "basis" text,
  "revenue" bigint,
  "sales" bigint,
  "agreement" text,
  "difference" text,
  "materials" text[],
  "submittedOn" date,
  "siteCheckers" text,
  "siteRecord" text,
  "siteConfirmed" boolean,
  "checkedInTime" boolean,
  "reportedOn" date,
  "cityReceipt" text,
  "provinceReceipt" text,
  "nationReceipt" text,
  "returned" boolean,
  "returnReceipt" text,
  "suppliedInTime" boolean,
  "decisionReceipt" text,
  "enteredOn" date,
  "leftOn" date,
  "leaveReceipt" text,
  primary key ("id")
);
create index "listing-application__operator" on "$schema"."listing-application" ("operator", "id");
create index "listing-application__officer" on "$schema"."listing-application" ("officer", "id");
create index "listing-application__remindedOn" on "$schema"."listing-application" ("remindedOn", "id");
create index "listing-application__submittedOn" on "$schema"."listing-application" ("submittedOn", "id");
create index "listing-application__reportedOn" on "$schema"."listing-application" ("reportedOn", "id");
create index "listing-application__enteredOn" on "$schema"."listing-application" ("enteredOn", "id");
create index "listing-application__leftOn" on "$schema"."listing-application" ("leftOn", "id");
create index "listing-application___grams" on "$schema"."listing-application" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "listing-application___state" on "$schema"."listing-application" ("_state", "_changed", "id");
create index "listing-application___tasks" on "$schema"."listing-application" using gin ("_tasks") where "_tasks" is not null;
create index "listing-application___due" on "$schema"."listing-application" ("_due", "id") where "_tasks" is not null;
create index "listing-application___changed" on "$schema"."listing-application" ("_changed", "id");
create index "listing-application___maker" on "$schema"."listing-application" ("_maker", "_changed", "id");
create index "listing-application___readers" on "$schema"."listing-application" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."listing-application" enable row level security;
grant select on "$schema"."listing-application" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."listing-application" to "shali_app";
create policy "viewer" on "$schema"."listing-application" for select to "shali_viewer" using (current_setting('shali.see_listing_application', true) = '*' or strpos(current_setting('shali.own_listing_application', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."listing-application" for select to "shali_reader" using (true);
create policy "app" on "$schema"."listing-application" for all to "shali_app" using (true) with check (true);
create table "$schema"."livelihood-task" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "source" text,
  "year" text,
  "target" numeric,
  "measureUnit" text,
  "completed" numeric,
  "unit" text,
  "document" text,
  "dueOn" date,
  "proof" text,
  "metTarget" boolean,
  "exceeded" boolean,
  "completedOn" date,
  "inTime" boolean,
  "publicNotice" text,
  primary key ("id")
);
create index "livelihood-task__unit" on "$schema"."livelihood-task" ("unit", "id");
create index "livelihood-task__dueOn" on "$schema"."livelihood-task" ("dueOn", "id");
create index "livelihood-task__completedOn" on "$schema"."livelihood-task" ("completedOn", "id");
create index "livelihood-task___grams" on "$schema"."livelihood-task" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "livelihood-task___state" on "$schema"."livelihood-task" ("_state", "_changed", "id");
create index "livelihood-task___tasks" on "$schema"."livelihood-task" using gin ("_tasks") where "_tasks" is not null;
create index "livelihood-task___due" on "$schema"."livelihood-task" ("_due", "id") where "_tasks" is not null;
create index "livelihood-task___changed" on "$schema"."livelihood-task" ("_changed", "id");
create index "livelihood-task___readers" on "$schema"."livelihood-task" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."livelihood-task" enable row level security;
grant select on "$schema"."livelihood-task" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."livelihood-task" to "shali_app";
create policy "viewer" on "$schema"."livelihood-task" for select to "shali_viewer" using (current_setting('shali.see_livelihood_task', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."livelihood-task" for select to "shali_reader" using (true);
create policy "app" on "$schema"."livelihood-task" for all to "shali_app" using (true) with check (true);
create table "$schema"."maintenance" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "inspection" text,
  "urgency" text,
  "foundOn" date,
  "contractor" text,
  "secured" text,
  "work" text,
  "cost" bigint,
  "repairedOn" date,
  "inTime" boolean,
  "urgentInTime" boolean,
  "returned" boolean,
  "verifiedOn" date,
  primary key ("id")
);
create index "maintenance__inspection" on "$schema"."maintenance" ("inspection", "id");
create index "maintenance__foundOn" on "$schema"."maintenance" ("foundOn", "id");
create index "maintenance__repairedOn" on "$schema"."maintenance" ("repairedOn", "id");
create index "maintenance__verifiedOn" on "$schema"."maintenance" ("verifiedOn", "id");
create index "maintenance___grams" on "$schema"."maintenance" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "maintenance___state" on "$schema"."maintenance" ("_state", "_changed", "id");
create index "maintenance___tasks" on "$schema"."maintenance" using gin ("_tasks") where "_tasks" is not null;
create index "maintenance___due" on "$schema"."maintenance" ("_due", "id") where "_tasks" is not null;
create index "maintenance___changed" on "$schema"."maintenance" ("_changed", "id");
create index "maintenance___readers" on "$schema"."maintenance" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."maintenance" enable row level security;
grant select on "$schema"."maintenance" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."maintenance" to "shali_app";
create policy "viewer" on "$schema"."maintenance" for select to "shali_viewer" using (current_setting('shali.see_maintenance', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."maintenance" for select to "shali_reader" using (true);
create policy "app" on "$schema"."maintenance" for all to "shali_app" using (true) with check (true);
create table "$schema"."milestone" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "predecessors" text[],
  "durationDays" bigint,
  "plannedOn" date,
  "forecastOn" date,
  "critical" boolean,
  "reachedOn" date,
  "onTime" boolean,
  "proof" text,
  primary key ("id")
);
create index "milestone__project" on "$schema"."milestone" ("project", "id");
create index "milestone__plannedOn" on "$schema"."milestone" ("plannedOn", "id");
create index "milestone__forecastOn" on "$schema"."milestone" ("forecastOn", "id");
create index "milestone__reachedOn" on "$schema"."milestone" ("reachedOn", "id");
create index "milestone___grams" on "$schema"."milestone" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "milestone___state" on "$schema"."milestone" ("_state", "_changed", "id");
create index "milestone___tasks" on "$schema"."milestone" using gin ("_tasks") where "_tasks" is not null;
create index "milestone___due" on "$schema"."milestone" ("_due", "id") where "_tasks" is not null;
create index "milestone___changed" on "$schema"."milestone" ("_changed", "id");
create index "milestone___readers" on "$schema"."milestone" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."milestone" enable row level security;
grant select on "$schema"."milestone" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."milestone" to "shali_app";
create policy "viewer" on "$schema"."milestone" for select to "shali_viewer" using (current_setting('shali.see_milestone', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."milestone" for select to "shali_reader" using (true);
create policy "app" on "$schema"."milestone" for all to "shali_app" using (true) with check (true);
create table "$schema"."night-market" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "community" text,
  "seat" jsonb,
  "stalls" bigint,
  "hours" text,
  "openedOn" date,
  "closedOn" date,
  "rules" text,
  primary key ("id")
);
create index "night-market__community" on "$schema"."night-market" ("community", "id");
create index "night-market__openedOn" on "$schema"."night-market" ("openedOn", "id");
create index "night-market__closedOn" on "$schema"."night-market" ("closedOn", "id");
create index "night-market___grams" on "$schema"."night-market" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "night-market___changed" on "$schema"."night-market" ("_changed", "id");
create index "night-market___readers" on "$schema"."night-market" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."night-market" enable row level security;
grant select on "$schema"."night-market" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."night-market" to "shali_app";
create policy "viewer" on "$schema"."night-market" for select to "shali_viewer" using (current_setting('shali.see_night_market', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."night-market" for select to "shali_reader" using (true);
create policy "app" on "$schema"."night-market" for all to "shali_app" using (true) with check (true);
create table "$schema"."notice" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "to" text,
  "about" text,
  "kind" text,
  "limit" text,
  "basis" text,
  "step" text,
  "endsAt" timestamptz,
  "toldAt" timestamptz,
  "readAt" timestamptz,
  primary key ("id")
);
create index "notice__to" on "$schema"."notice" ("to", "id");
create index "notice__about" on "$schema"."notice" ("about", "id");
create index "notice__endsAt" on "$schema"."notice" ("endsAt", "id");
create index "notice__toldAt" on "$schema"."notice" ("toldAt", "id");
create index "notice__readAt" on "$schema"."notice" ("readAt", "id");
create index "notice___changed" on "$schema"."notice" ("_changed", "id");
create index "notice___readers" on "$schema"."notice" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."notice" enable row level security;
grant select on "$schema"."notice" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."notice" to "shali_app";
create policy "viewer" on "$schema"."notice" for select to "shali_viewer" using (current_setting('shali.see_notice', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."notice" for select to "shali_reader" using (true);
create policy "app" on "$schema"."notice" for all to "shali_app" using (true) with check (true);
create table "$schema"."operator" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "creditCode" text,
  "kind" text,
  "size" text,
  "industry" text,
  "intermediary" boolean,
  "openedOn" date,
  "closedOn" date,
  "status" text,
  "seat" jsonb,
  "address" text,
  "principal" text,
  "principalPhone" text,
  "employees" bigint,
  "community" text,
  primary key ("id")
);
create unique index "operator__creditCode" on "$schema"."operator" ("creditCode");
create index "operator__openedOn" on "$schema"."operator" ("openedOn", "id");
create index "operator__closedOn" on "$schema"."operator" ("closedOn", "id");
create index "operator__community" on "$schema"."operator" ("community", "id");
create index "operator___grams" on "$schema"."operator" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "operator___changed" on "$schema"."operator" ("_changed", "id");
create index "operator___readers" on "$schema"."operator" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."operator" enable row level security;
grant select on "$schema"."operator" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."operator" to "shali_app";
create policy "viewer" on "$schema"."operator" for select to "shali_viewer" using (current_setting('shali.see_operator', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."operator" for select to "shali_reader" using (true);
create policy "app" on "$schema"."operator" for all to "shali_app" using (true) with check (true);
create table "$schema"."pairing" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "officer" text,
  "kind" text,
  "from" date,
  "valid" boolean,
  "until" date,
  "ending" text,
  "handedOverFrom" text,
  primary key ("id")
);
create index "pairing__operator" on "$schema"."pairing" ("operator", "id");
create index "pairing__officer" on "$schema"."pairing" ("officer", "id");
create index "pairing__from" on "$schema"."pairing" ("from", "id");
create index "pairing__until" on "$schema"."pairing" ("until", "id");
create index "pairing__handedOverFrom" on "$schema"."pairing" ("handedOverFrom", "id");
create index "pairing___grams" on "$schema"."pairing" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "pairing___changed" on "$schema"."pairing" ("_changed", "id");
create index "pairing___readers" on "$schema"."pairing" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."pairing" enable row level security;
grant select on "$schema"."pairing" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."pairing" to "shali_app";
create policy "viewer" on "$schema"."pairing" for select to "shali_viewer" using (current_setting('shali.see_pairing', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."pairing" for select to "shali_reader" using (true);
create policy "app" on "$schema"."pairing" for all to "shali_app" using (true) with check (true);
create table "$schema"."parcel" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "community" text,
  "place" jsonb,
  "area" numeric,
  "use" text,
  "status" text,
  "plan" jsonb,
  "suppliedOn" date,
  "unit" text,
  "note" text,
  primary key ("id")
);
create index "parcel__project" on "$schema"."parcel" ("project", "id");
create index "parcel__community" on "$schema"."parcel" ("community", "id");
create index "parcel__suppliedOn" on "$schema"."parcel" ("suppliedOn", "id");
create index "parcel__unit" on "$schema"."parcel" ("unit", "id");
create index "parcel___grams" on "$schema"."parcel" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "parcel___changed" on "$schema"."parcel" ("_changed", "id");
create index "parcel___readers" on "$schema"."parcel" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."parcel" enable row level security;
grant select on "$schema"."parcel" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."parcel" to "shali_app";
create policy "viewer" on "$schema"."parcel" for select to "shali_viewer" using (current_setting('shali.see_parcel', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."parcel" for select to "shali_reader" using (true);
create policy "app" on "$schema"."parcel" for all to "shali_app" using (true) with check (true);
create table "$schema"."park" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "reach" text,
  "community" text,
  "area" numeric,
  "openedOn" date,
  "place" jsonb,
  primary key ("id")
);
create index "park__reach" on "$schema"."park" ("reach", "id");
create index "park__community" on "$schema"."park" ("community", "id");
create index "park__openedOn" on "$schema"."park" ("openedOn", "id");
create index "park___grams" on "$schema"."park" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "park___changed" on "$schema"."park" ("_changed", "id");
create index "park___readers" on "$schema"."park" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."park" enable row level security;
grant select on "$schema"."park" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."park" to "shali_app";
create policy "viewer" on "$schema"."park" for select to "shali_viewer" using (current_setting('shali.see_park', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."park" for select to "shali_reader" using (true);
create policy "app" on "$schema"."park" for all to "shali_app" using (true) with check (true);
create table "$schema"."policy-project" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "fundKind" text,
  "theme" text,
  "unit" text,
  "code" text,
  "content" text,
  "totalInvestment" bigint,
  "requested" bigint,
  "plannedOn" date,
  "officer" text,
  "feasibilityDocument" text,
  "landDocument" text,
  "environmentDocument" text,
  "applicationReport" text,
  "implementationPlan" text,
  "financialReport" text,
  "legalOpinion" text,
  "incomeCover" numeric,
  "incomeCovered" boolean,
  "coverRule" text,
  "offNegativeList" boolean,
  "storedOn" date,
  "storedInTime" boolean,
  "declaredOn" date,
  "reviewedOn" date,
  "reviewDocument" text,
  "listedOn" date,
  "listingDocument" text,
  "fundedOn" date,
  "fundingDocument" text,
  "granted" bigint,
  "sentBack" boolean,
  "droppedOn" date,
  primary key ("id")
);
create index "policy-project__unit" on "$schema"."policy-project" ("unit", "id");
create index "policy-project__plannedOn" on "$schema"."policy-project" ("plannedOn", "id");
create index "policy-project__officer" on "$schema"."policy-project" ("officer", "id");
create index "policy-project__storedOn" on "$schema"."policy-project" ("storedOn", "id");
create index "policy-project__declaredOn" on "$schema"."policy-project" ("declaredOn", "id");
create index "policy-project__reviewedOn" on "$schema"."policy-project" ("reviewedOn", "id");
create index "policy-project__listedOn" on "$schema"."policy-project" ("listedOn", "id");
create index "policy-project__fundedOn" on "$schema"."policy-project" ("fundedOn", "id");
create index "policy-project__droppedOn" on "$schema"."policy-project" ("droppedOn", "id");
create index "policy-project___grams" on "$schema"."policy-project" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "policy-project___state" on "$schema"."policy-project" ("_state", "_changed", "id");
create index "policy-project___tasks" on "$schema"."policy-project" using gin ("_tasks") where "_tasks" is not null;
create index "policy-project___due" on "$schema"."policy-project" ("_due", "id") where "_tasks" is not null;
create index "policy-project___changed" on "$schema"."policy-project" ("_changed", "id");
create index "policy-project___readers" on "$schema"."policy-project" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."policy-project" enable row level security;
grant select on "$schema"."policy-project" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."policy-project" to "shali_app";
create policy "viewer" on "$schema"."policy-project" for select to "shali_viewer" using (current_setting('shali.see_policy_project', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."policy-project" for select to "shali_reader" using (true);
create policy "app" on "$schema"."policy-project" for all to "shali_app" using (true) with check (true);
create table "$schema"."project" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "aliases" text,
  "code" text,
  "level" text,
  "yearClass" text,
  "nature" text,
  "domain" text,
  "role" text,
  "builder" text,
  "unit" text,
  "officer" text,
  "community" text,
  "place" jsonb,
  "content" text,
  "takenFrom" text,
  "policyProject" text,
  "totalInvestment" bigint,
  "funds" jsonb,
  "libraryNeeded" boolean,
  "libraryOn" date,
  "fundsGate" text,
  "fundsDocument" text,
  "conceivedOn" date,
  "storedOn" date,
  "approvalKind" text,
  "approvalPlannedOn" date,
  "appliedOn" date,
  "approvedOn" date,
  "approvalDocument" text,
  "approvedInTime" boolean,
  "landPlannedOn" date,
  "landClearedOn" date,
  "landUsePlannedOn" date,
  "landUseOn" date,
  "landDocument" text,
  "landGate" text,
  "permitPlannedOn" date,
  "permitOn" date,
  "permitDocument" text,
  "permitGate" text,
  "startPlannedOn" date,
  "startedOn" date,
  "buildingOn" date,
  "pausedOn" date,
  "completionPlannedOn" date,
  "acceptance" text,
  "acceptanceDocument" text,
  "reworked" boolean,
  "completedOn" date,
  "filedOn" date,
  "filedInTime" boolean,
  "usePlannedOn" date,
  "useKind" text,
  "inUseOn" date,
  "endedOn" date,
  "lamp" text,
  "lampReason" text,
  "lampRule" text,
  "lampJudgedOn" date,
  "onSchedule" boolean,
  "waivedDimension" text,
  "waivedUntil" date,
  "waivedBy" text,
  "waivedOn" date,
  primary key ("id")
);
create unique index "project__code" on "$schema"."project" ("code");
create index "project__unit" on "$schema"."project" ("unit", "id");
create index "project__officer" on "$schema"."project" ("officer", "id");
create index "project__community" on "$schema"."project" ("community", "id");
create index "project__policyProject" on "$schema"."project" ("policyProject", "id");
create index "project__libraryOn" on "$schema"."project" ("libraryOn", "id");
create index "project__conceivedOn" on "$schema"."project" ("conceivedOn", "id");
create index "project__storedOn" on "$schema"."project" ("storedOn", "id");
create index "project__approvalPlannedOn" on "$schema"."project" ("approvalPlannedOn", "id");
create index "project__appliedOn" on "$schema"."project" ("appliedOn", "id");
create index "project__approvedOn" on "$schema"."project" ("approvedOn", "id");
create index "project__landPlannedOn" on "$schema"."project" ("landPlannedOn", "id");
create index "project__landClearedOn" on "$schema"."project" ("landClearedOn", "id");
create index "project__landUsePlannedOn" on "$schema"."project" ("landUsePlannedOn", "id");
create index "project__landUseOn" on "$schema"."project" ("landUseOn", "id");
create index "project__permitPlannedOn" on "$schema"."project" ("permitPlannedOn", "id");
create index "project__permitOn" on "$schema"."project" ("permitOn", "id");
create index "project__startPlannedOn" on "$schema"."project" ("startPlannedOn", "id");
create index "project__startedOn" on "$schema"."project" ("startedOn", "id");
create index "project__buildingOn" on "$schema"."project" ("buildingOn", "id");
create index "project__pausedOn" on "$schema"."project" ("pausedOn", "id");
create index "project__completionPlannedOn" on "$schema"."project" ("completionPlannedOn", "id");
create index "project__completedOn" on "$schema"."project" ("completedOn", "id");
create index "project__filedOn" on "$schema"."project" ("filedOn", "id");
create index "project__usePlannedOn" on "$schema"."project" ("usePlannedOn", "id");
create index "project__inUseOn" on "$schema"."project" ("inUseOn", "id");
create index "project__endedOn" on "$schema"."project" ("endedOn", "id");
create index "project__lampJudgedOn" on "$schema"."project" ("lampJudgedOn", "id");
create index "project__waivedUntil" on "$schema"."project" ("waivedUntil", "id");
create index "project__waivedBy" on "$schema"."project" ("waivedBy", "id");
create index "project__waivedOn" on "$schema"."project" ("waivedOn", "id");
create index "project___grams" on "$schema"."project" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "project___state" on "$schema"."project" ("_state", "_changed", "id");
create index "project___tasks" on "$schema"."project" using gin ("_tasks") where "_tasks" is not null;
create index "project___due" on "$schema"."project" ("_due", "id") where "_tasks" is not null;
create index "project___changed" on "$schema"."project" ("_changed", "id");
create index "project___readers" on "$schema"."project" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."project" enable row level security;
grant select on "$schema"."project" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."project" to "shali_app";
create policy "viewer" on "$schema"."project" for select to "shali_viewer" using (current_setting('shali.see_project', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."project" for select to "shali_reader" using (true);
create policy "app" on "$schema"."project" for all to "shali_app" using (true) with check (true);
create table "$schema"."project-dispatch" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "meeting" text,
  "kind" text,
  "raisedOn" date,
  "description" text,
  "unit" text,
  "dueOn" date,
  "answer" text,
  "reportedInTime" boolean,
  "reworked" boolean,
  "closedOn" date,
  primary key ("id")
);
create index "project-dispatch__project" on "$schema"."project-dispatch" ("project", "id");
create index "project-dispatch__meeting" on "$schema"."project-dispatch" ("meeting", "id");
create index "project-dispatch__raisedOn" on "$schema"."project-dispatch" ("raisedOn", "id");
create index "project-dispatch__unit" on "$schema"."project-dispatch" ("unit", "id");
create index "project-dispatch__dueOn" on "$schema"."project-dispatch" ("dueOn", "id");
create index "project-dispatch__closedOn" on "$schema"."project-dispatch" ("closedOn", "id");
create index "project-dispatch___grams" on "$schema"."project-dispatch" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "project-dispatch___state" on "$schema"."project-dispatch" ("_state", "_changed", "id");
create index "project-dispatch___tasks" on "$schema"."project-dispatch" using gin ("_tasks") where "_tasks" is not null;
create index "project-dispatch___due" on "$schema"."project-dispatch" ("_due", "id") where "_tasks" is not null;
create index "project-dispatch___changed" on "$schema"."project-dispatch" ("_changed", "id");
create index "project-dispatch___readers" on "$schema"."project-dispatch" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."project-dispatch" enable row level security;
grant select on "$schema"."project-dispatch" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."project-dispatch" to "shali_app";
create policy "viewer" on "$schema"."project-dispatch" for select to "shali_viewer" using (current_setting('shali.see_project_dispatch', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."project-dispatch" for select to "shali_reader" using (true);
create policy "app" on "$schema"."project-dispatch" for all to "shali_app" using (true) with check (true);
create table "$schema"."project-investment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "project" text,
  "month" text,
  "reportedOn" date,
  "yearPlan" bigint,
  "planned" bigint,
  "completed" bigint,
  "plannedCumulative" bigint,
  "completedCumulative" bigint,
  "paymentRequired" bigint,
  "paid" bigint,
  "remark" text,
  primary key ("id")
);
create index "project-investment__project" on "$schema"."project-investment" ("project", "id");
create index "project-investment__reportedOn" on "$schema"."project-investment" ("reportedOn", "id");
create index "project-investment___grams" on "$schema"."project-investment" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "project-investment___changed" on "$schema"."project-investment" ("_changed", "id");
create index "project-investment___readers" on "$schema"."project-investment" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."project-investment" enable row level security;
grant select on "$schema"."project-investment" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."project-investment" to "shali_app";
create policy "viewer" on "$schema"."project-investment" for select to "shali_viewer" using (current_setting('shali.see_project_investment', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."project-investment" for select to "shali_reader" using (true);
create policy "app" on "$schema"."project-investment" for all to "shali_app" using (true) with check (true);
create table "$schema"."qualification" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "kind" text,
  "scale" text,
  "serviceGroup" text,
  "enteredOn" date,
  "validUntil" date,
  "leftOn" date,
  "leftBecause" text,
  "decidedBy" text,
  "document" text,
  "application" text,
  "declaration" text,
  primary key ("id")
);
create index "qualification__operator" on "$schema"."qualification" ("operator", "id");
create index "qualification__enteredOn" on "$schema"."qualification" ("enteredOn", "id");
create index "qualification__validUntil" on "$schema"."qualification" ("validUntil", "id");
create index "qualification__leftOn" on "$schema"."qualification" ("leftOn", "id");
create index "qualification__application" on "$schema"."qualification" ("application", "id");
create index "qualification__declaration" on "$schema"."qualification" ("declaration", "id");
create index "qualification___grams" on "$schema"."qualification" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "qualification___changed" on "$schema"."qualification" ("_changed", "id");
create index "qualification___readers" on "$schema"."qualification" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."qualification" enable row level security;
grant select on "$schema"."qualification" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."qualification" to "shali_app";
create policy "viewer" on "$schema"."qualification" for select to "shali_viewer" using (current_setting('shali.see_qualification', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."qualification" for select to "shali_reader" using (true);
create policy "app" on "$schema"."qualification" for all to "shali_app" using (true) with check (true);
create table "$schema"."rating" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "subject" text,
  "case" text,
  "registration" text,
  "channel" text,
  "grade" text,
  "comment" text,
  "givenOn" date,
  "calledBackOn" date,
  "finding" text,
  "settled" boolean,
  primary key ("id")
);
create index "rating__case" on "$schema"."rating" ("case", "id");
create index "rating__registration" on "$schema"."rating" ("registration", "id");
create index "rating__givenOn" on "$schema"."rating" ("givenOn", "id");
create index "rating__calledBackOn" on "$schema"."rating" ("calledBackOn", "id");
create index "rating___grams" on "$schema"."rating" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "rating___changed" on "$schema"."rating" ("_changed", "id");
create index "rating___maker" on "$schema"."rating" ("_maker", "_changed", "id");
create index "rating___readers" on "$schema"."rating" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."rating" enable row level security;
grant select on "$schema"."rating" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."rating" to "shali_app";
create policy "viewer" on "$schema"."rating" for select to "shali_viewer" using (current_setting('shali.see_rating', true) = '*' or strpos(current_setting('shali.own_rating', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."rating" for select to "shali_reader" using (true);
create policy "app" on "$schema"."rating" for all to "shali_app" using (true) with check (true);
create table "$schema"."reach" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "inRing" boolean,
  "length" numeric,
  "bedWidth" numeric,
  "sideSlope" numeric,
  "depth" numeric,
  "storage" numeric,
  "levelLow" numeric,
  "levelHigh" numeric,
  "course" jsonb,
  "communities" text[],
  "manager" text,
  "upstream" text[],
  primary key ("id")
);
create index "reach__manager" on "$schema"."reach" ("manager", "id");
create index "reach___grams" on "$schema"."reach" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "reach___changed" on "$schema"."reach" ("_changed", "id");
create index "reach___readers" on "$schema"."reach" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."reach" enable row level security;
grant select on "$schema"."reach" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."reach" to "shali_app";
create policy "viewer" on "$schema"."reach" for select to "shali_viewer" using (current_setting('shali.see_reach', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."reach" for select to "shali_reader" using (true);
create policy "app" on "$schema"."reach" for all to "shali_app" using (true) with check (true);
create table "$schema"."reception-day" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "leader" text,
  "community" text,
  "announcedOn" date,
  "heldOn" date,
  "visitors" bigint,
  "settledAtOnce" bigint,
  "casesTaken" bigint,
  primary key ("id")
);
create index "reception-day__leader" on "$schema"."reception-day" ("leader", "id");
create index "reception-day__community" on "$schema"."reception-day" ("community", "id");
create index "reception-day__announcedOn" on "$schema"."reception-day" ("announcedOn", "id");
create index "reception-day__heldOn" on "$schema"."reception-day" ("heldOn", "id");
create index "reception-day___changed" on "$schema"."reception-day" ("_changed", "id");
create index "reception-day___readers" on "$schema"."reception-day" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."reception-day" enable row level security;
grant select on "$schema"."reception-day" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."reception-day" to "shali_app";
create policy "viewer" on "$schema"."reception-day" for select to "shali_viewer" using (current_setting('shali.see_reception_day', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."reception-day" for select to "shali_reader" using (true);
create policy "app" on "$schema"."reception-day" for all to "shali_app" using (true) with check (true);
create table "$schema"."registration" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "item" text,
  "operatorKind" text,
  "seat" text,
  "channel" text,
  "operator" text,
  "receivedOn" date,
  "submittedAt" timestamptz,
  "corrected" boolean,
  "acceptedAt" timestamptz,
  "licensedAt" timestamptz,
  "minutesToLicence" bigint,
  "licensedInTime" boolean,
  "decidedInTime" boolean,
  "joint" text[],
  "visits" bigint,
  "fees" bigint,
  "handedOver" text,
  "doneOn" date,
  primary key ("id")
);
create index "registration__item" on "$schema"."registration" ("item", "id");
create index "registration__operator" on "$schema"."registration" ("operator", "id");
create index "registration__receivedOn" on "$schema"."registration" ("receivedOn", "id");
create index "registration__submittedAt" on "$schema"."registration" ("submittedAt", "id");
create index "registration__acceptedAt" on "$schema"."registration" ("acceptedAt", "id");
create index "registration__licensedAt" on "$schema"."registration" ("licensedAt", "id");
create index "registration__doneOn" on "$schema"."registration" ("doneOn", "id");
create index "registration___grams" on "$schema"."registration" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "registration___state" on "$schema"."registration" ("_state", "_changed", "id");
create index "registration___tasks" on "$schema"."registration" using gin ("_tasks") where "_tasks" is not null;
create index "registration___due" on "$schema"."registration" ("_due", "id") where "_tasks" is not null;
create index "registration___changed" on "$schema"."registration" ("_changed", "id");
create index "registration___maker" on "$schema"."registration" ("_maker", "_changed", "id");
create index "registration___readers" on "$schema"."registration" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."registration" enable row level security;
grant select on "$schema"."registration" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."registration" to "shali_app";
create policy "viewer" on "$schema"."registration" for select to "shali_viewer" using (current_setting('shali.see_registration', true) = '*' or strpos(current_setting('shali.own_registration', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."registration" for select to "shali_reader" using (true);
create policy "app" on "$schema"."registration" for all to "shali_app" using (true) with check (true);
create table "$schema"."reveal" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "register" text,
  "record" text,
  "version" bigint,
  "field" text,
  "reason" text,
  "reader" text,
  "revealedAt" timestamptz,
  primary key ("id")
);
create index "reveal__revealedAt" on "$schema"."reveal" ("revealedAt", "id");
create index "reveal___grams" on "$schema"."reveal" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "reveal___changed" on "$schema"."reveal" ("_changed", "id");
create index "reveal___readers" on "$schema"."reveal" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."reveal" enable row level security;
grant select on "$schema"."reveal" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."reveal" to "shali_app";
create policy "viewer" on "$schema"."reveal" for select to "shali_viewer" using (current_setting('shali.see_reveal', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."reveal" for select to "shali_reader" using (true);
create policy "app" on "$schema"."reveal" for all to "shali_app" using (true) with check (true);
create table "$schema"."saved-view" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "register" text,
  "content" text,
  "owner" text,
  "place" bigint,
  "opens" boolean,
  "sharedWith" text,
  "forAll" boolean,
  "removed" boolean,
  primary key ("id")
);
create index "saved-view__owner" on "$schema"."saved-view" ("owner", "id");
create index "saved-view__sharedWith" on "$schema"."saved-view" ("sharedWith", "id");
create index "saved-view___changed" on "$schema"."saved-view" ("_changed", "id");
create index "saved-view___maker" on "$schema"."saved-view" ("_maker", "_changed", "id");
create index "saved-view___readers" on "$schema"."saved-view" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."saved-view" enable row level security;
grant select on "$schema"."saved-view" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."saved-view" to "shali_app";
create policy "viewer" on "$schema"."saved-view" for select to "shali_viewer" using (current_setting('shali.see_saved_view', true) = '*' or strpos(current_setting('shali.own_saved_view', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."saved-view" for select to "shali_reader" using (true);
create policy "app" on "$schema"."saved-view" for all to "shali_app" using (true) with check (true);
create table "$schema"."self-assessment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "scheme" text,
  "year" text,
  "assessedOn" date,
  "finance" text,
  "standard" text,
  "employees" bigint,
  "rdStaff" bigint,
  "revenue" bigint,
  "costs" bigint,
  "assets" bigint,
  "liabilities" bigint,
  "netProfit" bigint,
  "rdExpense" bigint,
  "mainRevenue" bigint,
  "growth" numeric,
  "classOne" bigint,
  "classOneOwn" bigint,
  "classOneHigh" bigint,
  "classTwo" bigint,
  "yearsInField" bigint,
  "productField" text,
  "digitalLevel" bigint,
  "qualityMarks" bigint,
  "localFeatures" bigint,
  "institution" text,
  "equity" bigint,
  "resident" boolean,
  "allowedProducts" boolean,
  "clean" boolean,
  "route" text,
  "points" jsonb,
  "total" numeric,
  "direct" text,
  "unmet" text,
  "passes" boolean,
  primary key ("id")
);
create index "self-assessment__operator" on "$schema"."self-assessment" ("operator", "id");
create index "self-assessment__assessedOn" on "$schema"."self-assessment" ("assessedOn", "id");
create index "self-assessment__finance" on "$schema"."self-assessment" ("finance", "id");
create index "self-assessment___grams" on "$schema"."self-assessment" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "self-assessment___changed" on "$schema"."self-assessment" ("_changed", "id");
create index "self-assessment___maker" on "$schema"."self-assessment" ("_maker", "_changed", "id");
create index "self-assessment___readers" on "$schema"."self-assessment" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."self-assessment" enable row level security;
grant select on "$schema"."self-assessment" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."self-assessment" to "shali_app";
create policy "viewer" on "$schema"."self-assessment" for select to "shali_viewer" using (current_setting('shali.see_self_assessment', true) = '*' or strpos(current_setting('shali.own_self_assessment', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."self-assessment" for select to "shali_reader" using (true);
create policy "app" on "$schema"."self-assessment" for all to "shali_app" using (true) with check (true);
create table "$schema"."service-case" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "number" text,
  "item" text,
  "applicant" text,
  "operator" text,
  "channel" text,
  "receivedOn" date,
  "acceptedOn" date,
  "corrected" boolean,
  "toldInTime" boolean,
  "forwardedTo" text,
  "decidedOn" date,
  "decision" text,
  "decidedInTime" boolean,
  "visits" bigint,
  "deliveredOn" date,
  primary key ("id")
);
create unique index "service-case__number" on "$schema"."service-case" ("number");
create index "service-case__item" on "$schema"."service-case" ("item", "id");
create index "service-case__operator" on "$schema"."service-case" ("operator", "id");
create index "service-case__receivedOn" on "$schema"."service-case" ("receivedOn", "id");
create index "service-case__acceptedOn" on "$schema"."service-case" ("acceptedOn", "id");
create index "service-case__decidedOn" on "$schema"."service-case" ("decidedOn", "id");
create index "service-case__deliveredOn" on "$schema"."service-case" ("deliveredOn", "id");
create index "service-case___state" on "$schema"."service-case" ("_state", "_changed", "id");
create index "service-case___tasks" on "$schema"."service-case" using gin ("_tasks") where "_tasks" is not null;
create index "service-case___due" on "$schema"."service-case" ("_due", "id") where "_tasks" is not null;
create index "service-case___changed" on "$schema"."service-case" ("_changed", "id");
create index "service-case___maker" on "$schema"."service-case" ("_maker", "_changed", "id");
create index "service-case___readers" on "$schema"."service-case" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."service-case" enable row level security;
grant select on "$schema"."service-case" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."service-case" to "shali_app";
create policy "viewer" on "$schema"."service-case" for select to "shali_viewer" using (current_setting('shali.see_service_case', true) = '*' or strpos(current_setting('shali.own_service_case', true), ',' || "_maker" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."service-case" for select to "shali_reader" using (true);
create policy "app" on "$schema"."service-case" for all to "shali_app" using (true) with check (true);
create table "$schema"."service-item" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "number" bigint,
  "slug" text,
  "kind" text,
  "theme" text,
  "audience" text,
  "decides" text,
  "role" text,
  "basis" text,
  "basisSeen" boolean,
  "statutoryLimit" text,
  "promisedLimit" text,
  "materials" jsonb,
  "fee" text,
  "visits" bigint,
  "result" text,
  "bundle" text,
  "note" text,
  "settledIn" boolean,
  "settledOn" date,
  "counter" text,
  primary key ("id")
);
create unique index "service-item__slug" on "$schema"."service-item" ("slug");
create index "service-item__settledOn" on "$schema"."service-item" ("settledOn", "id");
create index "service-item___grams" on "$schema"."service-item" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "service-item___changed" on "$schema"."service-item" ("_changed", "id");
create index "service-item___readers" on "$schema"."service-item" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."service-item" enable row level security;
grant select on "$schema"."service-item" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."service-item" to "shali_app";
create policy "viewer" on "$schema"."service-item" for select to "shali_viewer" using (current_setting('shali.see_service_item', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."service-item" for select to "shali_reader" using (true);
create policy "app" on "$schema"."service-item" for all to "shali_app" using (true) with check (true);
create table "$schema"."spending" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "line" text,
  "amount" bigint,
  "paidOn" date,
  "method" text,
  primary key ("id")
);
create index "spending__line" on "$schema"."spending" ("line", "id");
create index "spending__paidOn" on "$schema"."spending" ("paidOn", "id");
create index "spending___grams" on "$schema"."spending" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "spending___changed" on "$schema"."spending" ("_changed", "id");
create index "spending___readers" on "$schema"."spending" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."spending" enable row level security;
grant select on "$schema"."spending" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."spending" to "shali_app";
create policy "viewer" on "$schema"."spending" for select to "shali_viewer" using (current_setting('shali.see_spending', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."spending" for select to "shali_reader" using (true);
create policy "app" on "$schema"."spending" for all to "shali_app" using (true) with check (true);
create table "$schema"."staff" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "unit" text,
  "title" text,
  "posts" jsonb,
  "since" date,
  "until" date,
  primary key ("id")
);
create index "staff__unit" on "$schema"."staff" ("unit", "id");
create index "staff__since" on "$schema"."staff" ("since", "id");
create index "staff__until" on "$schema"."staff" ("until", "id");
create index "staff___grams" on "$schema"."staff" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "staff___changed" on "$schema"."staff" ("_changed", "id");
create index "staff___readers" on "$schema"."staff" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."staff" enable row level security;
grant select on "$schema"."staff" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."staff" to "shali_app";
create policy "viewer" on "$schema"."staff" for select to "shali_viewer" using (current_setting('shali.see_staff', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."staff" for select to "shali_reader" using (true);
create policy "app" on "$schema"."staff" for all to "shali_app" using (true) with check (true);
create table "$schema"."stalled-housing" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "developer" text,
  "problems" text[],
  "path" text,
  "units" bigint,
  "sold" bigint,
  "delivered" bigint,
  "titled" bigint,
  "gap" bigint,
  "escrow" bigint,
  "whitelisted" boolean,
  "leader" text,
  "plan" text,
  "team" text,
  "bank" text,
  "auditor" text,
  "judge" text,
  "progress" numeric,
  "milestones" jsonb,
  "status" text,
  "reviewedOn" date,
  primary key ("id")
);
create index "stalled-housing__leader" on "$schema"."stalled-housing" ("leader", "id");
create index "stalled-housing__reviewedOn" on "$schema"."stalled-housing" ("reviewedOn", "id");
create index "stalled-housing___grams" on "$schema"."stalled-housing" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "stalled-housing___changed" on "$schema"."stalled-housing" ("_changed", "id");
create index "stalled-housing___unit" on "$schema"."stalled-housing" ("_unit", "_changed", "id");
create index "stalled-housing___readers" on "$schema"."stalled-housing" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."stalled-housing" enable row level security;
grant select on "$schema"."stalled-housing" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."stalled-housing" to "shali_app";
create policy "viewer" on "$schema"."stalled-housing" for select to "shali_viewer" using (current_setting('shali.see_stalled_housing', true) = '*' or strpos(current_setting('shali.see_stalled_housing', true), ',' || "_unit" || ',') > 0 or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."stalled-housing" for select to "shali_reader" using (true);
create policy "app" on "$schema"."stalled-housing" for all to "shali_app" using (true) with check (true);
create table "$schema"."structure-look" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "structure" text,
  "lookedOn" date,
  "finding" text,
  "remark" text,
  primary key ("id")
);
create index "structure-look__structure" on "$schema"."structure-look" ("structure", "id");
create index "structure-look__lookedOn" on "$schema"."structure-look" ("lookedOn", "id");
create index "structure-look___grams" on "$schema"."structure-look" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "structure-look___changed" on "$schema"."structure-look" ("_changed", "id");
create index "structure-look___readers" on "$schema"."structure-look" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."structure-look" enable row level security;
grant select on "$schema"."structure-look" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."structure-look" to "shali_app";
create policy "viewer" on "$schema"."structure-look" for select to "shali_viewer" using (current_setting('shali.see_structure_look', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."structure-look" for select to "shali_reader" using (true);
create policy "app" on "$schema"."structure-look" for all to "shali_app" using (true) with check (true);
create table "$schema"."target" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "indicator" text,
  "year" text,
  "value" numeric,
  "kind" text,
  "unit" text,
  "document" text,
  "setOn" date,
  primary key ("id")
);
create index "target__unit" on "$schema"."target" ("unit", "id");
create index "target__setOn" on "$schema"."target" ("setOn", "id");
create index "target___grams" on "$schema"."target" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "target___changed" on "$schema"."target" ("_changed", "id");
create index "target___readers" on "$schema"."target" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."target" enable row level security;
grant select on "$schema"."target" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."target" to "shali_app";
create policy "viewer" on "$schema"."target" for select to "shali_viewer" using (current_setting('shali.see_target', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."target" for select to "shali_reader" using (true);
create policy "app" on "$schema"."target" for all to "shali_app" using (true) with check (true);
create table "$schema"."task-progress" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "task" text,
  "reportedOn" date,
  "completed" numeric,
  "pace" text,
  "remark" text,
  "proof" text,
  primary key ("id")
);
create index "task-progress__task" on "$schema"."task-progress" ("task", "id");
create index "task-progress__reportedOn" on "$schema"."task-progress" ("reportedOn", "id");
create index "task-progress___changed" on "$schema"."task-progress" ("_changed", "id");
create index "task-progress___readers" on "$schema"."task-progress" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."task-progress" enable row level security;
grant select on "$schema"."task-progress" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."task-progress" to "shali_app";
create policy "viewer" on "$schema"."task-progress" for select to "shali_viewer" using (current_setting('shali.see_task_progress', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."task-progress" for select to "shali_reader" using (true);
create policy "app" on "$schema"."task-progress" for all to "shali_app" using (true) with check (true);
create table "$schema"."trade-day" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "district" text,
  "day" date,
  "footfall" bigint,
  "turnover" bigint,
  "dayKind" text,
  "weather" text,
  "event" text,
  "source" text,
  "message" text,
  primary key ("id")
);
create index "trade-day__district" on "$schema"."trade-day" ("district", "id");
create index "trade-day__day" on "$schema"."trade-day" ("day", "id");
create index "trade-day___changed" on "$schema"."trade-day" ("_changed", "id");
create index "trade-day___readers" on "$schema"."trade-day" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."trade-day" enable row level security;
grant select on "$schema"."trade-day" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."trade-day" to "shali_app";
create policy "viewer" on "$schema"."trade-day" for select to "shali_viewer" using (current_setting('shali.see_trade_day', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."trade-day" for select to "shali_reader" using (true);
create policy "app" on "$schema"."trade-day" for all to "shali_app" using (true) with check (true);
create table "$schema"."trade-district" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "leading" boolean,
  "recordedSince" date,
  "method" text,
  "community" text,
  primary key ("id")
);
create index "trade-district__recordedSince" on "$schema"."trade-district" ("recordedSince", "id");
create index "trade-district__community" on "$schema"."trade-district" ("community", "id");
create index "trade-district___grams" on "$schema"."trade-district" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "trade-district___changed" on "$schema"."trade-district" ("_changed", "id");
create index "trade-district___readers" on "$schema"."trade-district" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."trade-district" enable row level security;
grant select on "$schema"."trade-district" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."trade-district" to "shali_app";
create policy "viewer" on "$schema"."trade-district" for select to "shali_viewer" using (current_setting('shali.see_trade_district', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."trade-district" for select to "shali_reader" using (true);
create policy "app" on "$schema"."trade-district" for all to "shali_app" using (true) with check (true);
create table "$schema"."unit" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "parent" text,
  "powerBasis" text,
  primary key ("id")
);
create index "unit__parent" on "$schema"."unit" ("parent", "id");
create index "unit___grams" on "$schema"."unit" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "unit___changed" on "$schema"."unit" ("_changed", "id");
create index "unit___readers" on "$schema"."unit" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."unit" enable row level security;
grant select on "$schema"."unit" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."unit" to "shali_app";
create policy "viewer" on "$schema"."unit" for select to "shali_viewer" using (current_setting('shali.see_unit', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."unit" for select to "shali_reader" using (true);
create policy "app" on "$schema"."unit" for all to "shali_app" using (true) with check (true);
create table "$schema"."village-project" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "kind" text,
  "fund" text,
  "invested" bigint,
  "households" bigint,
  "linkage" text,
  "shared" bigint,
  "startedOn" date,
  "status" text,
  primary key ("id")
);
create index "village-project__community" on "$schema"."village-project" ("community", "id");
create index "village-project__startedOn" on "$schema"."village-project" ("startedOn", "id");
create index "village-project___grams" on "$schema"."village-project" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "village-project___changed" on "$schema"."village-project" ("_changed", "id");
create index "village-project___readers" on "$schema"."village-project" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."village-project" enable row level security;
grant select on "$schema"."village-project" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."village-project" to "shali_app";
create policy "viewer" on "$schema"."village-project" for select to "shali_viewer" using (current_setting('shali.see_village_project', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."village-project" for select to "shali_reader" using (true);
create policy "app" on "$schema"."village-project" for all to "shali_app" using (true) with check (true);
create table "$schema"."visit" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "operator" text,
  "officer" text,
  "visitedOn" date,
  "mode" text,
  "notes" text,
  "problemFound" boolean,
  primary key ("id")
);
create index "visit__operator" on "$schema"."visit" ("operator", "id");
create index "visit__officer" on "$schema"."visit" ("officer", "id");
create index "visit__visitedOn" on "$schema"."visit" ("visitedOn", "id");
create index "visit___grams" on "$schema"."visit" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "visit___changed" on "$schema"."visit" ("_changed", "id");
create index "visit___readers" on "$schema"."visit" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."visit" enable row level security;
grant select on "$schema"."visit" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."visit" to "shali_app";
create policy "viewer" on "$schema"."visit" for select to "shali_viewer" using (current_setting('shali.see_visit', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."visit" for select to "shali_reader" using (true);
create policy "app" on "$schema"."visit" for all to "shali_app" using (true) with check (true);
create table "$schema"."volunteer-shift" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "community" text,
  "theme" text,
  "servedOn" date,
  "volunteers" bigint,
  "hours" numeric,
  "leader" text,
  primary key ("id")
);
create index "volunteer-shift__community" on "$schema"."volunteer-shift" ("community", "id");
create index "volunteer-shift__servedOn" on "$schema"."volunteer-shift" ("servedOn", "id");
create index "volunteer-shift__leader" on "$schema"."volunteer-shift" ("leader", "id");
create index "volunteer-shift___grams" on "$schema"."volunteer-shift" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "volunteer-shift___changed" on "$schema"."volunteer-shift" ("_changed", "id");
create index "volunteer-shift___readers" on "$schema"."volunteer-shift" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."volunteer-shift" enable row level security;
grant select on "$schema"."volunteer-shift" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."volunteer-shift" to "shali_app";
create policy "viewer" on "$schema"."volunteer-shift" for select to "shali_viewer" using (current_setting('shali.see_volunteer_shift', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."volunteer-shift" for select to "shali_reader" using (true);
create policy "app" on "$schema"."volunteer-shift" for all to "shali_app" using (true) with check (true);
create table "$schema"."water-alarm" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "reading" text,
  "reach" text,
  "side" text,
  "raisedOn" date,
  "beyond" numeric,
  "cause" text,
  "measures" text,
  "answeredInTime" boolean,
  "clearedOn" date,
  primary key ("id")
);
create index "water-alarm__reading" on "$schema"."water-alarm" ("reading", "id");
create index "water-alarm__reach" on "$schema"."water-alarm" ("reach", "id");
create index "water-alarm__raisedOn" on "$schema"."water-alarm" ("raisedOn", "id");
create index "water-alarm__clearedOn" on "$schema"."water-alarm" ("clearedOn", "id");
create index "water-alarm___grams" on "$schema"."water-alarm" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "water-alarm___state" on "$schema"."water-alarm" ("_state", "_changed", "id");
create index "water-alarm___tasks" on "$schema"."water-alarm" using gin ("_tasks") where "_tasks" is not null;
create index "water-alarm___due" on "$schema"."water-alarm" ("_due", "id") where "_tasks" is not null;
create index "water-alarm___changed" on "$schema"."water-alarm" ("_changed", "id");
create index "water-alarm___readers" on "$schema"."water-alarm" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."water-alarm" enable row level security;
grant select on "$schema"."water-alarm" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."water-alarm" to "shali_app";
create policy "viewer" on "$schema"."water-alarm" for select to "shali_viewer" using (current_setting('shali.see_water_alarm', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."water-alarm" for select to "shali_reader" using (true);
create policy "app" on "$schema"."water-alarm" for all to "shali_app" using (true) with check (true);
create table "$schema"."water-structure" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "reach" text,
  "openings" bigint,
  "width" numeric,
  "sill" numeric,
  "capacity" numeric,
  "readBy" text,
  "builtOn" date,
  "place" jsonb,
  primary key ("id")
);
create index "water-structure__reach" on "$schema"."water-structure" ("reach", "id");
create index "water-structure__builtOn" on "$schema"."water-structure" ("builtOn", "id");
create index "water-structure___grams" on "$schema"."water-structure" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "water-structure___changed" on "$schema"."water-structure" ("_changed", "id");
create index "water-structure___readers" on "$schema"."water-structure" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."water-structure" enable row level security;
grant select on "$schema"."water-structure" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."water-structure" to "shali_app";
create policy "viewer" on "$schema"."water-structure" for select to "shali_viewer" using (current_setting('shali.see_water_structure', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."water-structure" for select to "shali_reader" using (true);
create policy "app" on "$schema"."water-structure" for all to "shali_app" using (true) with check (true);
create table "$schema"."webhook" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "holder" text,
  "address" text,
  "changes" jsonb,
  "withRecord" boolean,
  "secretMadeAt" timestamptz,
  "stoppedAt" timestamptz,
  primary key ("id")
);
create index "webhook__holder" on "$schema"."webhook" ("holder", "id");
create index "webhook__secretMadeAt" on "$schema"."webhook" ("secretMadeAt", "id");
create index "webhook__stoppedAt" on "$schema"."webhook" ("stoppedAt", "id");
create index "webhook___grams" on "$schema"."webhook" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "webhook___changed" on "$schema"."webhook" ("_changed", "id");
create index "webhook___readers" on "$schema"."webhook" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."webhook" enable row level security;
grant select on "$schema"."webhook" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."webhook" to "shali_app";
create policy "viewer" on "$schema"."webhook" for select to "shali_viewer" using (current_setting('shali.see_webhook', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."webhook" for select to "shali_reader" using (true);
create policy "app" on "$schema"."webhook" for all to "shali_app" using (true) with check (true);
create table "$schema"."weekly-meeting" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_maker" text not null,
  "_readers" text[],
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_case" jsonb,
  "_tasks" text[],
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "heldOn" date,
  "place" text,
  "attendance" bigint,
  "agenda" jsonb,
  "minutes" text,
  primary key ("id")
);
create index "weekly-meeting__heldOn" on "$schema"."weekly-meeting" ("heldOn", "id");
create index "weekly-meeting___grams" on "$schema"."weekly-meeting" using gin ("$schema"."grams"("_search")) with (gin_pending_list_limit = 256) where "_search" is not null;
create index "weekly-meeting___changed" on "$schema"."weekly-meeting" ("_changed", "id");
create index "weekly-meeting___readers" on "$schema"."weekly-meeting" using gin ("_readers") where "_readers" is not null;
alter table "$schema"."weekly-meeting" enable row level security;
grant select on "$schema"."weekly-meeting" to "shali_viewer", "shali_reader";
grant select, insert, update on "$schema"."weekly-meeting" to "shali_app";
create policy "viewer" on "$schema"."weekly-meeting" for select to "shali_viewer" using (current_setting('shali.see_weekly_meeting', true) = '*' or "_readers" && string_to_array(current_setting('shali.keys', true), ','));
create policy "reader" on "$schema"."weekly-meeting" for select to "shali_reader" using (true);
create policy "app" on "$schema"."weekly-meeting" for all to "shali_app" using (true) with check (true);
