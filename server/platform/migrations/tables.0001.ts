/** The first migration's tables, from the entities. */
export const tablesSql = `
create table "area" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "key" text not null,
  "name" text not null,
  "kind" text not null,
  "parent_id" uuid null,
  primary key ("id")
);
create index "area_scope_id_index" on "area" ("scope_id");
alter table "area" add constraint "area_key_unique" unique ("key");
alter table "area" add constraint "area_kind_check" check ("kind" in ('COUNTY', 'MUNICIPALITY', 'CITY_DISTRICT', 'LOCAL_AREA', 'POLICE_AREA'));
create table "change" (
  "stream" uuid not null,
  "seq" int not null,
  "at" timestamptz(3) not null,
  "action" text not null,
  "subject_type" text not null,
  "subject_id" uuid not null,
  "actor_organization_id" uuid null,
  "actor_role" text null,
  "fields" jsonb not null,
  "operation_id" uuid not null,
  primary key ("stream",
  "seq")
);
create index "change_subject_id_at_index" on "change" ("subject_id", "at");
create table "change_person" (
  "operation_id" uuid not null,
  "user_id" uuid null,
  "assignment_id" uuid null,
  primary key ("operation_id")
);
create table "deadline_notice" (
  "id" uuid not null,
  "subject_id" uuid not null,
  "duty" text not null,
  "due" date not null,
  primary key ("id")
);
alter table "deadline_notice" add constraint "deadline_notice_subject_id_duty_due_unique" unique ("subject_id", "duty", "due");
create table "forum" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "key" text not null,
  "code" text not null,
  "name" text not null,
  "kind" text not null,
  "level" text not null,
  "status" text not null,
  "area_id" uuid not null,
  "purpose" text not null,
  "parent_forum_id" uuid null,
  "decision_rule" text not null default 'CONSENSUS',
  "quorum" int null,
  "individual_casework_elsewhere" boolean not null default false,
  "active_from" date null,
  "active_to" date null,
  "imported" boolean not null default false,
  "acknowledge_days" int not null default 10,
  "reply_days" int not null default 10,
  "feedback_days" int not null default 60,
  "accept_days" int not null default 10,
  "answer_days" int not null default 90,
  "answer_after_meeting_days" int not null default 30,
  "convey_days" int not null default 14,
  "verdict_days" int not null default 30,
  "open_scope_id" uuid not null,
  "room_scope_id" uuid not null,
  "oversight_scope_id" uuid not null,
  primary key ("id")
);
create index "forum_scope_id_index" on "forum" ("scope_id");
alter table "forum" add constraint "forum_key_unique" unique ("key");
alter table "forum" add constraint "forum_code_unique" unique ("code");
alter table "forum" add constraint "forum_kind_check" check ("kind" in ('BUS', 'SSPF', 'BOB', 'REGIONAL_CHILD', 'SAFETY', 'AREA_GROUP', 'SCHOOL_SOCIAL', 'CHAIRS', 'INTERNAL', 'POLITICAL', 'OTHER'));
alter table "forum" add constraint "forum_level_check" check ("level" in ('OPERATIVE', 'MANAGEMENT', 'STEERING', 'REGIONAL', 'POLITICAL'));
alter table "forum" add constraint "forum_status_check" check ("status" in ('FORMING', 'ACTIVE', 'DORMANT', 'SPLIT', 'MERGED', 'CLOSED'));
alter table "forum" add constraint "forum_decision_rule_check" check ("decision_rule" in ('CONSENSUS', 'ALL_PARTIES', 'QUORUM'));
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
create table "cadence_rule" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "times" int not null,
  "period" text not null,
  "valid_from" date not null,
  "valid_to" date null,
  primary key ("id")
);
create index "cadence_rule_scope_id_index" on "cadence_rule" ("scope_id");
alter table "cadence_rule" add constraint "cadence_rule_period_check" check ("period" in ('TERM', 'SCHOOL_YEAR', 'CALENDAR_YEAR', 'MONTH', 'FORTNIGHT'));
create table "forum_lineage" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "from_id" uuid not null,
  "to_id" uuid not null,
  "kind" text not null,
  "effective_on" date not null,
  primary key ("id")
);
create index "forum_lineage_scope_id_index" on "forum_lineage" ("scope_id");
alter table "forum_lineage" add constraint "forum_lineage_kind_check" check ("kind" in ('SPLIT', 'MERGE', 'RENAME', 'REPLACED'));
create table "hub_clock" (
  "only" boolean not null default true,
  "shift" interval not null,
  primary key ("only")
);
create table "mutation_receipt" (
  "user_id" uuid not null,
  "client_mutation_id" text not null,
  "request_hash" text not null,
  "subject_type" text null,
  "subject_id" uuid null,
  "at" timestamptz(3) not null default now(),
  primary key ("user_id",
  "client_mutation_id")
);
create table "number_series" (
  "forum_id" uuid not null,
  "year" int not null,
  "last" int not null,
  primary key ("forum_id",
  "year")
);
create table "organization" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "key" text not null,
  "name" text not null,
  "short_name" text null,
  "sector" text not null,
  "is_principal" boolean not null default false,
  "principal_id" uuid null,
  "public_authority" text null,
  "parent_id" uuid null,
  "area_id" uuid null,
  "active" boolean not null default true,
  "representatives_scope_id" uuid not null,
  primary key ("id")
);
create index "organization_scope_id_index" on "organization" ("scope_id");
alter table "organization" add constraint "organization_key_unique" unique ("key");
alter table "organization" add constraint "organization_sector_check" check ("sector" in ('PRESCHOOL', 'SCHOOL', 'SOCIAL_SERVICES', 'PSYCHIATRY', 'HABILITATION', 'CHILD_MEDICINE', 'MATERNAL_CHILD_HEALTH', 'PRIMARY_CARE', 'POLICE', 'LEISURE', 'SAFETY', 'FIELDWORK', 'REGION_ADMIN', 'MUNICIPAL_ADMIN', 'AUDIT', 'OTHER'));
create table "membership" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "organization_id" uuid not null,
  "kind" text not null,
  "status" text not null,
  "from" date not null,
  "to" date null,
  "note" text null,
  "imported" boolean not null default false,
  primary key ("id")
);
create index "membership_scope_id_index" on "membership" ("scope_id");
create index "membership_organization_id_forum_id_index" on "membership" ("organization_id", "forum_id");
alter table "membership" add constraint "membership_kind_check" check ("kind" in ('PARTY', 'ADJUNCT', 'OBSERVER'));
alter table "membership" add constraint "membership_status_check" check ("status" in ('INVITED', 'ACTIVE', 'LEFT', 'DECLINED'));
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
create table "scope" (
  "id" uuid not null,
  "kind" text not null,
  primary key ("id")
);
create table "scope_grant" (
  "scope_id" uuid not null,
  "grantee" text not null,
  primary key ("scope_id",
  "grantee")
);
create index "scope_grant_grantee_scope_id_index" on "scope_grant" ("grantee", "scope_id");
create table "scope_offer" (
  "scope_id" uuid not null,
  "via_scope_id" uuid not null,
  "add" text[] not null,
  "remove" text[] not null,
  primary key ("scope_id",
  "via_scope_id")
);
create table "stream_head" (
  "stream" uuid not null,
  "seq" int not null,
  primary key ("stream")
);
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
create table "user_account" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "display_name" text not null,
  "email" text not null,
  "locale" text not null default 'sv',
  primary key ("id")
);
create index "user_account_scope_id_index" on "user_account" ("scope_id");
alter table "user_account" add constraint "user_account_email_unique" unique ("email");
create table "session" (
  "id" uuid not null,
  "token_hash" text not null,
  "user_id" uuid not null,
  "expires_at" timestamptz(3) not null,
  "revoked_at" timestamptz(3) null,
  primary key ("id")
);
alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");
create table "seat" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "membership_id" uuid not null,
  "user_id" uuid null,
  "role" text not null,
  "mandate" text not null,
  "from" date not null,
  "to" date null,
  primary key ("id")
);
create index "seat_scope_id_index" on "seat" ("scope_id");
alter table "seat" add constraint "seat_role_check" check ("role" in ('CHAIR', 'COORDINATOR', 'REPRESENTATIVE', 'DEPUTY'));
alter table "seat" add constraint "seat_mandate_check" check ("mandate" in ('DECIDE', 'RECOMMEND', 'INFORM'));
create table "assignment" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "user_id" uuid not null,
  "organization_id" uuid not null,
  "role_title" text not null,
  "function" text not null,
  "valid_from" date not null,
  "valid_to" date null,
  "own_scope_id" uuid not null,
  primary key ("id")
);
create index "assignment_scope_id_index" on "assignment" ("scope_id");
alter table "assignment" add constraint "assignment_function_check" check ("function" in ('EMPLOYEE', 'ORG_ADMIN', 'REGISTRAR', 'AUDITOR', 'BOARD', 'SECRETARIAT', 'ADMIN'));
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
