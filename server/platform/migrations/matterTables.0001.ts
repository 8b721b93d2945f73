/** The first migration's tables of matters, from the entities: deficiencies and what they lead to. */
export const matterTablesSql = `
create table "deadline_notice" (
  "id" uuid not null,
  "subject_id" uuid not null,
  "duty" text not null,
  "due" date not null,
  primary key ("id")
);
alter table "deadline_notice" add constraint "deadline_notice_subject_id_duty_due_unique" unique ("subject_id", "duty", "due");
create table "escalation" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "previous_id" uuid null,
  "from_forum_id" uuid not null,
  "to_forum_id" uuid not null,
  "question" text not null,
  "tried" text not null,
  "urgent" boolean not null default false,
  "urgent_reason" text null,
  "projection" jsonb not null,
  "status" text not null default 'SENT',
  "sent_on" date not null,
  "accept_by" date not null,
  "answer_by" date not null,
  "convey_by" date null,
  "answer" text null,
  "conveyed_text" text null,
  "return_reason" text null,
  primary key ("id")
);
create index "escalation_scope_id_index" on "escalation" ("scope_id");
create index "escalation_deficiency_id_index" on "escalation" ("deficiency_id");
alter table "escalation" add constraint "escalation_status_check" check ("status" in ('SENT', 'ACCEPTED', 'SENT_ON', 'ANSWERED', 'CONVEYED_DOWN', 'RETURNED', 'WITHDRAWN'));
create table "number_series" (
  "forum_id" uuid not null,
  "year" int not null,
  "last" int not null,
  primary key ("forum_id",
  "year")
);
create table "deficiency" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "number" text null,
  "title" text not null,
  "description" text not null,
  "category" text not null,
  "scope" text not null,
  "severity" text null,
  "recurring" boolean not null default false,
  "already_solved" boolean not null default false,
  "no_individual_attested" boolean not null default false,
  "reporter_organization_id" uuid not null,
  "handling_forum_id" uuid null,
  "wrong_forum" boolean not null default false,
  "status" text not null,
  "reported_at" timestamptz(3) null,
  "acknowledged_at" timestamptz(3) null,
  "acknowledge_by" date null,
  "feedback_by" date null,
  "reopened" int not null default 0,
  "closed_at" timestamptz(3) null,
  "close_reason" text null,
  "representative_asked_at" timestamptz(3) null,
  "representative_asked_why" text null,
  "reporter_stream_id" uuid not null,
  primary key ("id")
);
create index "deficiency_scope_id_index" on "deficiency" ("scope_id");
alter table "deficiency" add constraint "deficiency_number_unique" unique ("number");
create index "deficiency_handling_forum_id_status_index" on "deficiency" ("handling_forum_id", "status");
alter table "deficiency" add constraint "deficiency_category_check" check ("category" in ('INFORMATION_TRANSFER', 'RESPONSIBILITY', 'ACCESS_WAITING', 'PARTICIPATION', 'SIP_PROCESS', 'TRANSITION', 'RESOURCE', 'AGREEMENT_UNCLEAR', 'OTHER'));
alter table "deficiency" add constraint "deficiency_scope_check" check ("scope" in ('EVERYDAY', 'STRUCTURAL'));
alter table "deficiency" add constraint "deficiency_severity_check" check ("severity" in ('LOW', 'MEDIUM', 'HIGH'));
alter table "deficiency" add constraint "deficiency_status_check" check ("status" in ('DRAFT', 'REPORTED', 'ACKNOWLEDGED', 'IN_HANDLING', 'MEASURES_DECIDED', 'FEEDBACK_GIVEN', 'CLOSED', 'WITHDRAWN'));
create table "feedback" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "by_forum_id" uuid not null,
  "summary" text not null,
  "outcome" text not null,
  "at" timestamptz(3) not null,
  "verdict_by" date not null,
  "verdict" text not null default 'PENDING',
  "verdict_comment" text null,
  "verdict_at" timestamptz(3) null,
  primary key ("id")
);
create index "feedback_scope_id_index" on "feedback" ("scope_id");
create index "feedback_deficiency_id_index" on "feedback" ("deficiency_id");
alter table "feedback" add constraint "feedback_outcome_check" check ("outcome" in ('MEASURES', 'NO_MEASURE', 'ALREADY_SOLVED'));
alter table "feedback" add constraint "feedback_verdict_check" check ("verdict" in ('PENDING', 'SOLVED', 'PARTLY', 'NOT_SOLVED', 'NO_ANSWER'));
create table "concerned_organization" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "organization_id" uuid not null,
  primary key ("id")
);
create index "concerned_organization_scope_id_index" on "concerned_organization" ("scope_id");
alter table "concerned_organization" add constraint "concerned_organization_deficiency_id_organization_id_unique" unique ("deficiency_id", "organization_id");
create table "activity" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "origin" text not null,
  "origin_id" uuid not null,
  "title" text not null,
  "responsible_organization_id" uuid not null,
  "due" date not null,
  "status" text not null default 'PLANNED',
  "blocked_by_id" uuid null,
  "blocked_from" text null,
  "status_reason" text null,
  primary key ("id")
);
create index "activity_scope_id_index" on "activity" ("scope_id");
create index "activity_origin_id_index" on "activity" ("origin_id");
alter table "activity" add constraint "activity_origin_check" check ("origin" in ('DEFICIENCY'));
alter table "activity" add constraint "activity_status_check" check ("status" in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'EFFECT_CHECKED', 'CANCELLED'));
alter table "activity" add constraint "activity_blocked_from_check" check ("blocked_from" in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'EFFECT_CHECKED', 'CANCELLED'));
create table "reply" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "organization_id" uuid not null,
  "text" text not null,
  "at" timestamptz(3) not null,
  primary key ("id")
);
create index "reply_scope_id_index" on "reply" ("scope_id");
create index "reply_deficiency_id_index" on "reply" ("deficiency_id");
create table "transfer" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "from_forum_id" uuid not null,
  "to_forum_id" uuid not null,
  "reason" text not null,
  "projection" jsonb not null,
  "status" text not null default 'PROPOSED',
  "return_reason" text null,
  primary key ("id")
);
create index "transfer_scope_id_index" on "transfer" ("scope_id");
create index "transfer_deficiency_id_index" on "transfer" ("deficiency_id");
alter table "transfer" add constraint "transfer_status_check" check ("status" in ('PROPOSED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'));
create table "deficiency_reporter" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "deficiency_id" uuid not null,
  "assignment_id" uuid not null,
  "display_name" text not null,
  "role_title" text not null,
  primary key ("id")
);
create index "deficiency_reporter_scope_id_index" on "deficiency_reporter" ("scope_id");
alter table "deficiency_reporter" add constraint "deficiency_reporter_deficiency_id_unique" unique ("deficiency_id");
`;
