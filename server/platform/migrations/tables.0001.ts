/** The first migration's tables, from the entities; those of matters are in matterTables.0001.ts. */
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
`;
