-- Who audits reads what happened to all accounts by time, page by page.
create index "account_event-at" on "$schema"."account_event" ("at", "id");
