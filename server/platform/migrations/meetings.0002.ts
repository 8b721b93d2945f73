/** Meetings, agendas, attendance and who is in the room, from the entities; then which table refers to which. */
export const meetingTablesSql = `
create table "meeting" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "kind" text not null,
  "title" text null,
  "starts_at" timestamptz(3) not null,
  "ends_at" timestamptz(3) null,
  "place" text null,
  "link" text null,
  "status" text not null default 'DRAFT',
  "counts_toward_cadence" boolean not null,
  "cancel_reason" text null,
  "summoned_at" timestamptz(3) null,
  "started_at" timestamptz(3) null,
  "held_at" timestamptz(3) null,
  "current_item_id" uuid null,
  "current_item_since" timestamptz(3) null,
  "shared_notes_opened_at" timestamptz(3) null,
  primary key ("id")
);
create index "meeting_scope_id_index" on "meeting" ("scope_id");
create index "meeting_forum_id_starts_at_index" on "meeting" ("forum_id", "starts_at");
create table "meeting_presence" (
  "meeting_id" uuid not null,
  "seat_id" uuid not null,
  "scope_id" uuid not null,
  "organization_id" uuid not null,
  "writing_item_id" uuid null,
  "since" timestamptz(3) not null,
  "last_seen" timestamptz(3) not null,
  primary key ("meeting_id", "seat_id")
);
create table "agenda_item" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "meeting_id" uuid null,
  "number" int null,
  "position" int not null default 0,
  "title" text not null,
  "description" text null,
  "kind" text not null,
  "planned_minutes" int null,
  "proposed_by_organization_id" uuid not null,
  "subject_type" text null,
  "subject_id" uuid null,
  "carried_from_id" uuid null,
  "status" text not null default 'PROPOSED',
  primary key ("id")
);
create index "agenda_item_scope_id_index" on "agenda_item" ("scope_id");
create index "agenda_item_subject_id_index" on "agenda_item" ("subject_id");
create index "agenda_item_meeting_id_position_index" on "agenda_item" ("meeting_id", "position");
create index "agenda_item_forum_id_status_index" on "agenda_item" ("forum_id", "status");
create table "attendance" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "meeting_id" uuid not null,
  "membership_id" uuid not null,
  "organization_id" uuid not null,
  "seat_id" uuid null,
  "response" text not null default 'NONE',
  "presence" text not null default 'UNKNOWN',
  primary key ("id")
);
create index "attendance_scope_id_index" on "attendance" ("scope_id");
create index "attendance_membership_id_index" on "attendance" ("membership_id");
alter table "attendance" add constraint "attendance_meeting_id_membership_id_unique" unique ("meeting_id", "membership_id");
alter table "meeting" add constraint "meeting_kind_check" check ("kind" in ('ORDINARY', 'EXTRA', 'WORKSHOP', 'DIALOGUE'));
alter table "meeting" add constraint "meeting_status_check" check ("status" in ('DRAFT', 'SUMMONED', 'IN_SESSION', 'HELD', 'CANCELLED'));
alter table "agenda_item" add constraint "agenda_item_kind_check" check ("kind" in ('INFORMATION', 'DISCUSSION', 'DECISION', 'FOLLOW_UP', 'DEFICIENCY', 'ESCALATION', 'ROUND_TABLE'));
alter table "agenda_item" add constraint "agenda_item_status_check" check ("status" in ('PROPOSED', 'ON_AGENDA', 'HANDLED', 'CARRIED_OVER', 'WITHDRAWN'));
alter table "attendance" add constraint "attendance_response_check" check ("response" in ('NONE', 'ACCEPTED', 'TENTATIVE', 'DECLINED'));
alter table "attendance" add constraint "attendance_presence_check" check ("presence" in ('UNKNOWN', 'PRESENT', 'DEPUTY_PRESENT', 'ABSENT'));
alter table "meeting" add constraint "meeting_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "agenda_item" add constraint "agenda_item_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "agenda_item" add constraint "agenda_item_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on delete set null;
alter table "agenda_item" add constraint "agenda_item_proposed_by_organization_id_foreign" foreign key ("proposed_by_organization_id") references "organization" ("id");
alter table "agenda_item" add constraint "agenda_item_carried_from_id_foreign" foreign key ("carried_from_id") references "agenda_item" ("id") on delete set null;
alter table "attendance" add constraint "attendance_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "attendance" add constraint "attendance_membership_id_foreign" foreign key ("membership_id") references "membership" ("id");
alter table "attendance" add constraint "attendance_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "attendance" add constraint "attendance_seat_id_foreign" foreign key ("seat_id") references "seat" ("id") on delete set null;
`;

/** Row-level security, forced (server/access/wall.ts). */
export const meetingWallsSql = `
alter table "meeting" enable row level security;
alter table "meeting" force row level security;
create policy "system" on "meeting" to "hub_system" using (true) with check (true);
create policy "viewer" on "meeting" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "meeting_presence" enable row level security;
alter table "meeting_presence" force row level security;
create policy "system" on "meeting_presence" to "hub_system" using (true) with check (true);
create policy "viewer" on "meeting_presence" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "agenda_item" enable row level security;
alter table "agenda_item" force row level security;
create policy "system" on "agenda_item" to "hub_system" using (true) with check (true);
create policy "viewer" on "agenda_item" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "attendance" enable row level security;
alter table "attendance" force row level security;
create policy "system" on "attendance" to "hub_system" using (true) with check (true);
create policy "viewer" on "attendance" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`;

/** What the API's role may do. Presence alone is deleted: it is gone when nobody is there. */
export const meetingGrantsSql = `
grant select, insert, update on meeting, agenda_item, attendance, meeting_presence to hub_app;
grant delete on meeting_presence to hub_app;
grant execute on function next_ordinary_meeting(uuid) to hub_app, hub_system;
`;

/** The day alone: whoever raises a question to a forum does not see its meetings, and is told when it answers (R18). */
export const meetingFunctionsSql = `
create function next_ordinary_meeting(p_forum uuid) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select min((starts_at at time zone 'Europe/Stockholm')::date) from meeting
   where forum_id = p_forum and kind = 'ORDINARY' and status in ('DRAFT', 'SUMMONED') and starts_at > hub_now()
$$;
`;
