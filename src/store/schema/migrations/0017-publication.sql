-- What everybody may read, as projections that the publisher makes from declared publications: records with their public
-- fields alone, figures as they are told outside, and which published records stand behind a figure. The public face reads
-- these and the log, and no register.
grant usage on schema "$schema" to "shali_publisher";

create table "$schema"."published_record" (
  "register" text not null,
  "id" text not null,
  "version" bigint not null,
  "name" text not null,
  "place" text not null,
  "state" text,
  "content" jsonb not null,
  "names" jsonb not null,
  "entry" text not null,
  "changedAt" timestamptz not null,
  "found" text not null,
  "pairs" text[] not null,
  primary key ("register", "id")
);
create index "published_record-place" on "$schema"."published_record" ("register", "place", "id");
create index "published_record-pairs" on "$schema"."published_record" using gin ("pairs");

create table "$schema"."published_figure" (
  "figure" text not null,
  "period" text not null,
  "place" bigint not null,
  "content" jsonb not null,
  "definition" text not null,
  "size" bigint not null,
  "root" text not null,
  "computedAt" timestamptz not null,
  "found" text not null,
  primary key ("figure", "period")
);

create table "$schema"."published_evidence" (
  "figure" text not null,
  "period" text not null,
  "term" text not null,
  "record" text not null,
  "contribution" text,
  primary key ("figure", "period", "term", "record")
);

create table "$schema"."publication_cursor" (
  "id" bigint not null,
  "declared" text not null,
  "position" bigint not null,
  "figures" bigint not null,
  "figuresAt" timestamptz not null,
  primary key ("id")
);

alter table "$schema"."published_record" enable row level security;
grant select, insert, update, delete on "$schema"."published_record" to "shali_publisher";
grant select on "$schema"."published_record" to "shali_public";
create policy "publisher" on "$schema"."published_record" for all to "shali_publisher" using (true) with check (true);
create policy "public" on "$schema"."published_record" for select to "shali_public" using (true);
alter table "$schema"."published_figure" enable row level security;
grant select, insert, update, delete on "$schema"."published_figure" to "shali_publisher";
grant select on "$schema"."published_figure" to "shali_public";
create policy "publisher" on "$schema"."published_figure" for all to "shali_publisher" using (true) with check (true);
create policy "public" on "$schema"."published_figure" for select to "shali_public" using (true);
alter table "$schema"."published_evidence" enable row level security;
grant select, insert, update, delete on "$schema"."published_evidence" to "shali_publisher";
grant select on "$schema"."published_evidence" to "shali_public";
create policy "publisher" on "$schema"."published_evidence" for all to "shali_publisher" using (true) with check (true);
create policy "public" on "$schema"."published_evidence" for select to "shali_public" using (true);
alter table "$schema"."publication_cursor" enable row level security;
grant select, insert, update on "$schema"."publication_cursor" to "shali_publisher";
create policy "publisher" on "$schema"."publication_cursor" for all to "shali_publisher" using (true) with check (true);
