-- Messages from and to systems outside, and what stands beside a journal entry that a message made.
create table "$schema"."exchange_message" (
  "id" text not null,
  "connector" text not null,
  "direction" text not null,
  "message" text not null,
  "state" text not null,
  "key" text,
  "record" text,
  "sequence" bigint,
  "sentAt" timestamptz not null,
  "notedAt" timestamptz not null,
  "endpoint" text,
  "attempts" bigint not null,
  "nextAt" timestamptz,
  "problem" jsonb,
  "receipt" text,
  "doneAt" timestamptz,
  "entry" text,
  -- What a message from outside says, sealed by the master key; gone once the message is settled.
  "body" bytea,
  primary key ("id")
);
create unique index "exchange_message-message" on "$schema"."exchange_message" ("connector", "direction", "message");
create index "exchange_message-waiting" on "$schema"."exchange_message" ("nextAt", "id") where "state" = 'waiting';
create index "exchange_message-state" on "$schema"."exchange_message" ("connector", "state", "id");
create index "exchange_message-record" on "$schema"."exchange_message" ("record", "id");

-- For each key the message that was applied last, so that an older one that arrives later changes nothing.
create table "$schema"."exchange_position" (
  "connector" text not null,
  "key" text not null,
  "message" text not null,
  "sequence" bigint,
  "sentAt" timestamptz not null,
  primary key ("connector", "key")
);

-- How far a connector's feed has been read.
create table "$schema"."exchange_cursor" (
  "connector" text not null,
  "cursor" text not null,
  "at" timestamptz not null,
  primary key ("connector")
);

-- Where an entry came from, when it came from outside.
create table "$schema"."entry_source" (
  "entry" text not null,
  "register" text not null,
  "record" text not null,
  "connector" text not null,
  "system" text not null,
  "message" text not null,
  "sentAt" timestamptz not null,
  "receivedAt" timestamptz not null,
  "endpoint" text not null,
  primary key ("entry")
);
create index "entry_source-record" on "$schema"."entry_source" ("register", "record");
