/** Decisions with the parties' positions, and items lifted to the forum above, from the entities. */
export const decisionTablesSql = `
create table "decision" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "meeting_id" uuid not null,
  "agenda_item_id" uuid not null,
  "ordinal" int not null,
  "text" text not null,
  "rule" text not null,
  "quorum" int null,
  "child_impact" text null,
  "child_impact_not_applicable" text null,
  "review_on" date null,
  "supersedes_id" uuid null,
  "status" text not null default 'PROPOSED',
  "taken_at" timestamptz(3) null,
  "late" boolean not null default false,
  "in_effect_at" timestamptz(3) null,
  "review_text" text null,
  "reviewed_at" timestamptz(3) null,
  primary key ("id")
);
create index "decision_scope_id_index" on "decision" ("scope_id");
create index "decision_agenda_item_id_index" on "decision" ("agenda_item_id");
create index "decision_supersedes_id_index" on "decision" ("supersedes_id");
create index "decision_meeting_id_index" on "decision" ("meeting_id");
create index "decision_forum_id_status_index" on "decision" ("forum_id", "status");
create table "agenda_lift" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "from_item_id" uuid not null,
  "item_id" uuid not null,
  "from_forum_id" uuid not null,
  "to_forum_id" uuid not null,
  "question" text not null,
  primary key ("id")
);
create index "agenda_lift_scope_id_index" on "agenda_lift" ("scope_id");
create index "agenda_lift_from_item_id_index" on "agenda_lift" ("from_item_id");
create index "agenda_lift_item_id_index" on "agenda_lift" ("item_id");
create table "position" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "decision_id" uuid not null,
  "membership_id" uuid not null,
  "organization_id" uuid not null,
  "seat_id" uuid null,
  "position" text not null,
  "reason" text null,
  "at" timestamptz(3) not null,
  "recorded_by_chair" boolean not null default false,
  primary key ("id")
);
create index "position_scope_id_index" on "position" ("scope_id");
alter table "position" add constraint "position_decision_id_membership_id_unique" unique ("decision_id", "membership_id");
alter table "decision" add constraint "decision_rule_check" check ("rule" in ('CONSENSUS', 'ALL_PARTIES', 'QUORUM'));
alter table "decision" add constraint "decision_status_check" check ("status" in ('PROPOSED', 'TAKEN', 'NOT_TAKEN', 'IN_EFFECT', 'LAPSED', 'REVIEWED', 'SUPERSEDED'));
alter table "position" add constraint "position_position_check" check ("position" in ('AGREE', 'AGREE_SUBJECT_TO_ANCHORING', 'RESERVATION', 'DISAGREE', 'NOT_PRESENT'));
alter table "decision" add constraint "decision_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "decision" add constraint "decision_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "decision" add constraint "decision_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id");
alter table "decision" add constraint "decision_supersedes_id_foreign" foreign key ("supersedes_id") references "decision" ("id") on delete set null;
alter table "agenda_lift" add constraint "agenda_lift_item_id_foreign" foreign key ("item_id") references "agenda_item" ("id");
alter table "agenda_lift" add constraint "agenda_lift_from_forum_id_foreign" foreign key ("from_forum_id") references "forum" ("id");
alter table "agenda_lift" add constraint "agenda_lift_to_forum_id_foreign" foreign key ("to_forum_id") references "forum" ("id");
alter table "position" add constraint "position_decision_id_foreign" foreign key ("decision_id") references "decision" ("id");
alter table "position" add constraint "position_membership_id_foreign" foreign key ("membership_id") references "membership" ("id");
alter table "position" add constraint "position_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "position" add constraint "position_seat_id_foreign" foreign key ("seat_id") references "seat" ("id") on delete set null;
`;

/** Row-level security, forced (server/access/wall.ts). */
export const decisionWallsSql = `
alter table "decision" enable row level security;
alter table "decision" force row level security;
create policy "system" on "decision" to "hub_system" using (true) with check (true);
create policy "viewer" on "decision" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "agenda_lift" enable row level security;
alter table "agenda_lift" force row level security;
create policy "system" on "agenda_lift" to "hub_system" using (true) with check (true);
create policy "viewer" on "agenda_lift" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "position" enable row level security;
alter table "position" force row level security;
create policy "system" on "position" to "hub_system" using (true) with check (true);
create policy "viewer" on "position" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`;

/** What the API's role may do. A position is deleted when the text that it was given on is changed. */
export const decisionGrantsSql = `
grant select, insert, update on decision, position, agenda_lift to hub_app;
grant delete on position to hub_app;
`;
