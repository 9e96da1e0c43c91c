-- The declared registers, a table each. Written by scripts/write-migration.ts from the declarations and reviewed.
create table "$schema"."archive-file" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."attrition" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."bank-match" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."budget-line" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."capital-arrival" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
  "officer" text,
  primary key ("id")
);
create index "capital-arrival__lead" on "$schema"."capital-arrival" ("lead", "id");
create index "capital-arrival__arrivedOn" on "$schema"."capital-arrival" ("arrivedOn", "id");
create index "capital-arrival__officer" on "$schema"."capital-arrival" ("officer", "id");
create table "$schema"."commendation" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."community" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."deregistration" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."dispute" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."employment" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."enterprise-problem" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."environment-check" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."erasure" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."errand" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."goal" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."hazard" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."honour" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."household" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."inspection" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create index "inspection__drawnOn" on "$schema"."inspection" ("drawnOn", "id");
create index "inspection__notifiedOn" on "$schema"."inspection" ("notifiedOn", "id");
create index "inspection__carriedOutOn" on "$schema"."inspection" ("carriedOutOn", "id");
create index "inspection__enteredOn" on "$schema"."inspection" ("enteredOn", "id");
create index "inspection__publishedOn" on "$schema"."inspection" ("publishedOn", "id");
create table "$schema"."inspection-item" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."inspection-plan" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create index "inspection-plan__lead" on "$schema"."inspection-plan" ("lead", "id");
create index "inspection-plan__from" on "$schema"."inspection-plan" ("from", "id");
create index "inspection-plan__until" on "$schema"."inspection-plan" ("until", "id");
create index "inspection-plan__publishedOn" on "$schema"."inspection-plan" ("publishedOn", "id");
create index "inspection-plan__drawnOn" on "$schema"."inspection-plan" ("drawnOn", "id");
create table "$schema"."inspector" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."instruction" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
  "_created" timestamptz not null,
  "_changed" timestamptz not null,
  "_entry" text not null,
  "_search" text,
  "name" text,
  "kind" text,
  "content" text,
  "leader" text,
  "unit" text,
  "goal" text,
  "issuedOn" date,
  "handler" text,
  "answer" text,
  "evidence" text,
  "acceptedInTime" boolean,
  "answeredOn" date,
  "answeredInTime" boolean,
  "returned" boolean,
  "closedOn" date,
  primary key ("id")
);
create index "instruction__leader" on "$schema"."instruction" ("leader", "id");
create index "instruction__unit" on "$schema"."instruction" ("unit", "id");
create index "instruction__goal" on "$schema"."instruction" ("goal", "id");
create index "instruction__issuedOn" on "$schema"."instruction" ("issuedOn", "id");
create index "instruction__handler" on "$schema"."instruction" ("handler", "id");
create index "instruction__answeredOn" on "$schema"."instruction" ("answeredOn", "id");
create index "instruction__closedOn" on "$schema"."instruction" ("closedOn", "id");
create table "$schema"."investment-event" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."investment-trip" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."lead" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
  "post" text,
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
  "promises" jsonb,
  "fairCompetition" text,
  "legalReview" text,
  "reviewedOn" date,
  "reviewedInTime" boolean,
  "signedOn" date,
  "contract" text,
  "contracted" bigint,
  "signingEvent" text,
  "landedOn" date,
  "landedAs" text,
  "landedInTime" boolean,
  "company" text,
  "startedOn" date,
  "producedOn" date,
  "capacityOn" date,
  "lostOn" date,
  "lossReason" text,
  "note" text,
  primary key ("id")
);
create index "lead__trip" on "$schema"."lead" ("trip", "id");
create index "lead__event" on "$schema"."lead" ("event", "id");
create index "lead__officer" on "$schema"."lead" ("officer", "id");
create index "lead__foundOn" on "$schema"."lead" ("foundOn", "id");
create index "lead__contactedOn" on "$schema"."lead" ("contactedOn", "id");
create index "lead__negotiatedOn" on "$schema"."lead" ("negotiatedOn", "id");
create index "lead__submittedOn" on "$schema"."lead" ("submittedOn", "id");
create index "lead__reviewedOn" on "$schema"."lead" ("reviewedOn", "id");
create index "lead__signedOn" on "$schema"."lead" ("signedOn", "id");
create index "lead__signingEvent" on "$schema"."lead" ("signingEvent", "id");
create index "lead__landedOn" on "$schema"."lead" ("landedOn", "id");
create index "lead__company" on "$schema"."lead" ("company", "id");
create index "lead__startedOn" on "$schema"."lead" ("startedOn", "id");
create index "lead__producedOn" on "$schema"."lead" ("producedOn", "id");
create index "lead__capacityOn" on "$schema"."lead" ("capacityOn", "id");
create index "lead__lostOn" on "$schema"."lead" ("lostOn", "id");
create table "$schema"."lead-contact" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."leader-case" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."livelihood-task" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."operator" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."pairing" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."rating" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."reception-day" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."registration" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."service-case" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."service-item" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."spending" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."staff" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."stalled-housing" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."target" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."task-progress" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."unit" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."village-project" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."visit" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."volunteer-shift" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
create table "$schema"."weekly-meeting" (
  "id" text not null,
  "_version" bigint not null,
  "_unit" text,
  "_state" text,
  "_since" timestamptz,
  "_due" timestamptz,
  "_clocks" jsonb,
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
