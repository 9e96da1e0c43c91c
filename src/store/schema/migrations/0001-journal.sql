-- What every district has beside its registers: the journal with its private payloads, and the log's tiles and head.
create table "$schema"."entry" (
  "id" text not null,
  "arrival" bigint generated always as identity,
  "register" text not null,
  "record" text not null,
  "version" bigint not null,
  "at" timestamptz not null,
  "actor" text not null,
  "actorName" text not null,
  "onBehalfOf" text,
  "onBehalfOfName" text,
  "act" text not null,
  "reason" text,
  "unit" text,
  "payload" jsonb not null,
  "caseState" jsonb,
  "key" bytea not null,
  "leaf" bytea not null,
  "public" bytea not null,
  primary key ("id")
);
create unique index "entry-record" on "$schema"."entry" ("register", "record", "version");
create unique index "entry-arrival" on "$schema"."entry" ("arrival");

-- Entries that the sequencer has yet to place.
create table "$schema"."journal_pending" (
  "entry" text not null,
  primary key ("entry")
);

create table "$schema"."journal_leaf" (
  "position" bigint not null,
  "entry" text not null,
  primary key ("position")
);
create unique index "journal_leaf-entry" on "$schema"."journal_leaf" ("entry");

create table "$schema"."journal_tile" (
  "level" bigint not null,
  "index" bigint not null,
  "width" bigint not null,
  "hashes" bytea not null,
  primary key ("level", "index")
);

create table "$schema"."journal_head" (
  "id" bigint not null,
  "size" bigint not null,
  "root" bytea not null,
  "checkpoint" text not null,
  "at" timestamptz not null,
  primary key ("id")
);

-- The keys of persons and of records with personal fields, each wrapped by the master key that stands outside the database.
create table "$schema"."subject_key" (
  "register" text not null,
  "record" text not null,
  "wrapped" bytea not null,
  primary key ("register", "record")
);

-- What a district says of itself, such as that it is a demonstration and is complete.
create table "$schema"."setting" (
  "name" text not null,
  "value" jsonb not null,
  primary key ("name")
);
