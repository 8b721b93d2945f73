/** Action plans with goals, and what belongs to an activity, from the entities. */
export const planTablesSql = `
create table "action_plan" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "key" text not null,
  "forum_id" uuid not null,
  "title" text not null,
  "from" date not null,
  "to" date not null,
  "basis" text null,
  "status" text not null default 'DRAFT',
  "return_reason" text null,
  "revision_of_id" uuid null,
  "decision_id" uuid null,
  "adopted_on" date null,
  "closed_on" date null,
  "imported" boolean not null default false,
  primary key ("id")
);
create index "action_plan_scope_id_index" on "action_plan" ("scope_id");
alter table "action_plan" add constraint "action_plan_key_unique" unique ("key");
create index "action_plan_forum_id_from_index" on "action_plan" ("forum_id", "from");
create table "goal" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "plan_id" uuid not null,
  "key" text not null,
  "text" text not null,
  "position" int not null,
  "judgement" text null,
  "rationale" text null,
  primary key ("id")
);
create index "goal_scope_id_index" on "goal" ("scope_id");
alter table "goal" add constraint "goal_plan_id_key_unique" unique ("plan_id", "key");
create table "action_plan_report" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "plan_id" uuid not null,
  "receiver_id" uuid not null,
  "due_on" date not null,
  primary key ("id")
);
create index "action_plan_report_scope_id_index" on "action_plan_report" ("scope_id");
alter table "action_plan_report" add constraint "action_plan_report_plan_id_receiver_id_due_on_unique" unique ("plan_id", "receiver_id", "due_on");
create table "action_plan_basis" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "plan_id" uuid not null,
  "meeting_id" uuid not null,
  primary key ("id")
);
create index "action_plan_basis_scope_id_index" on "action_plan_basis" ("scope_id");
alter table "action_plan_basis" add constraint "action_plan_basis_plan_id_meeting_id_unique" unique ("plan_id", "meeting_id");
create table "follow_up_point" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "activity_id" uuid not null,
  "due_on" date not null,
  "done_on" date null,
  "text" text null,
  "organization_id" uuid null,
  primary key ("id")
);
create index "follow_up_point_scope_id_index" on "follow_up_point" ("scope_id");
create index "follow_up_point_activity_id_index" on "follow_up_point" ("activity_id");
create table "activity_block" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "activity_id" uuid not null,
  "organization_id" uuid null,
  "reason" text not null,
  "since" date not null,
  "lifted_on" date null,
  "resumes" text not null,
  "raised_to_id" uuid null,
  "raised_on" date null,
  "raised_item_id" uuid null,
  primary key ("id")
);
create index "activity_block_scope_id_index" on "activity_block" ("scope_id");
create index "activity_block_activity_id_index" on "activity_block" ("activity_id");
create table "sub_item" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "activity_id" uuid not null,
  "title" text not null,
  "position" int not null,
  "status" text not null default 'TODO',
  primary key ("id")
);
create index "sub_item_scope_id_index" on "sub_item" ("scope_id");
create index "sub_item_activity_id_index" on "sub_item" ("activity_id");
create table "status_report" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "activity_id" uuid not null,
  "organization_id" uuid not null,
  "seat_id" uuid null,
  "text" text not null,
  "status_after" text not null,
  "at" timestamptz(3) not null,
  primary key ("id")
);
create index "status_report_scope_id_index" on "status_report" ("scope_id");
create index "status_report_activity_id_index" on "status_report" ("activity_id");
alter table "action_plan" add constraint "action_plan_status_check" check ("status" in ('DRAFT', 'PROPOSED', 'ADOPTED', 'CLOSED', 'SUPERSEDED'));
alter table "goal" add constraint "goal_judgement_check" check ("judgement" in ('ACHIEVED', 'PARTLY', 'NOT', 'CANNOT_ASSESS'));
alter table "activity_block" add constraint "activity_block_resumes_check" check ("resumes" in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'EFFECT_CHECKED', 'CANCELLED', 'CARRIED_OVER'));
alter table "sub_item" add constraint "sub_item_status_check" check ("status" in ('TODO', 'IN_PROGRESS', 'DONE'));
alter table "status_report" add constraint "status_report_status_after_check" check ("status_after" in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'EFFECT_CHECKED', 'CANCELLED', 'CARRIED_OVER'));
`;

/** Activities grow: a forum, a plan, kind and dates; what blocks them becomes rows, so that it is not forgotten. */
export const planActivitiesSql = `
alter table "activity" drop constraint "activity_origin_check";
alter table "activity" drop constraint "activity_status_check";
alter table "activity"
  add "forum_id" uuid null,
  add "plan_id" uuid null,
  add "goal_id" uuid null,
  add "description" text null,
  add "sponsor_organization_id" uuid null,
  add "kind" text not null default 'MEASURE',
  add "scope" text not null default 'FORUM',
  add "priority" text not null default 'NORMAL',
  add "start" date null,
  add "completed_on" date null,
  add "follow_up_after_days" jsonb not null default '[]',
  add "carried_from_id" uuid null;
update activity a set forum_id = d.handling_forum_id from deficiency d where d.id = a.origin_id;
alter table "activity" alter column "forum_id" set not null;
insert into activity_block (id, scope_id, activity_id, organization_id, reason, since, resumes)
select gen_random_uuid(), a.scope_id, a.id, a.blocked_by_id, coalesce(a.status_reason, '–'),
       coalesce((select max(c.at)::date from change c where c.subject_id = a.id and c.action = 'activity.block'), hub_today()),
       coalesce(a.blocked_from, 'PLANNED')
  from activity a where a.status = 'BLOCKED';
alter table "activity" drop column "blocked_by_id", drop column "blocked_from";
create index "activity_plan_id_index" on "activity" ("plan_id");
create index "activity_carried_from_id_index" on "activity" ("carried_from_id");
create index "activity_responsible_organization_id_status_index" on "activity" ("responsible_organization_id", "status");
create index "activity_forum_id_status_index" on "activity" ("forum_id", "status");
alter table "activity" add constraint "activity_kind_check" check ("kind" in ('MEASURE', 'TRAINING', 'ROUTINE', 'MAPPING', 'INFORMATION'));
alter table "activity" add constraint "activity_scope_check" check ("scope" in ('UNIT', 'ORGANIZATION', 'FORUM', 'MUNICIPALITY'));
alter table "activity" add constraint "activity_priority_check" check ("priority" in ('LOW', 'NORMAL', 'HIGH'));
alter table "activity" add constraint "activity_origin_check" check ("origin" in ('PLAN', 'MEETING', 'DEFICIENCY'));
alter table "activity" add constraint "activity_status_check" check ("status" in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'EFFECT_CHECKED', 'CANCELLED', 'CARRIED_OVER'));
`;

/** Which table refers to which. */
export const planReferencesSql = `
alter table "activity" add constraint "activity_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "activity" add constraint "activity_goal_id_foreign" foreign key ("goal_id") references "goal" ("id") on delete set null;
alter table "activity" add constraint "activity_sponsor_organization_id_foreign" foreign key ("sponsor_organization_id") references "organization" ("id") on delete set null;
alter table "activity" add constraint "activity_carried_from_id_foreign" foreign key ("carried_from_id") references "activity" ("id") on delete set null;
alter table "activity" add constraint "activity_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id") on delete set null;
alter table "action_plan" add constraint "action_plan_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "action_plan" add constraint "action_plan_revision_of_id_foreign" foreign key ("revision_of_id") references "action_plan" ("id") on delete set null;
alter table "action_plan" add constraint "action_plan_decision_id_foreign" foreign key ("decision_id") references "decision" ("id") on delete set null;
alter table "goal" add constraint "goal_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id");
alter table "action_plan_report" add constraint "action_plan_report_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id");
alter table "action_plan_report" add constraint "action_plan_report_receiver_id_foreign" foreign key ("receiver_id") references "forum" ("id");
alter table "action_plan_basis" add constraint "action_plan_basis_plan_id_foreign" foreign key ("plan_id") references "action_plan" ("id");
alter table "action_plan_basis" add constraint "action_plan_basis_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "follow_up_point" add constraint "follow_up_point_activity_id_foreign" foreign key ("activity_id") references "activity" ("id");
alter table "follow_up_point" add constraint "follow_up_point_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete set null;
alter table "activity_block" add constraint "activity_block_activity_id_foreign" foreign key ("activity_id") references "activity" ("id");
alter table "activity_block" add constraint "activity_block_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete set null;
alter table "activity_block" add constraint "activity_block_raised_to_id_foreign" foreign key ("raised_to_id") references "forum" ("id") on delete set null;
alter table "activity_block" add constraint "activity_block_raised_item_id_foreign" foreign key ("raised_item_id") references "agenda_item" ("id") on delete set null;
alter table "sub_item" add constraint "sub_item_activity_id_foreign" foreign key ("activity_id") references "activity" ("id");
alter table "status_report" add constraint "status_report_activity_id_foreign" foreign key ("activity_id") references "activity" ("id");
alter table "status_report" add constraint "status_report_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "status_report" add constraint "status_report_seat_id_foreign" foreign key ("seat_id") references "seat" ("id") on delete set null;
`;

/** Row-level security, forced (server/access/wall.ts). */
export const planWallsSql = `
alter table "action_plan" enable row level security;
alter table "action_plan" force row level security;
create policy "system" on "action_plan" to "hub_system" using (true) with check (true);
create policy "viewer" on "action_plan" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "goal" enable row level security;
alter table "goal" force row level security;
create policy "system" on "goal" to "hub_system" using (true) with check (true);
create policy "viewer" on "goal" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "action_plan_report" enable row level security;
alter table "action_plan_report" force row level security;
create policy "system" on "action_plan_report" to "hub_system" using (true) with check (true);
create policy "viewer" on "action_plan_report" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "action_plan_basis" enable row level security;
alter table "action_plan_basis" force row level security;
create policy "system" on "action_plan_basis" to "hub_system" using (true) with check (true);
create policy "viewer" on "action_plan_basis" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "follow_up_point" enable row level security;
alter table "follow_up_point" force row level security;
create policy "system" on "follow_up_point" to "hub_system" using (true) with check (true);
create policy "viewer" on "follow_up_point" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "activity_block" enable row level security;
alter table "activity_block" force row level security;
create policy "system" on "activity_block" to "hub_system" using (true) with check (true);
create policy "viewer" on "activity_block" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "sub_item" enable row level security;
alter table "sub_item" force row level security;
create policy "system" on "sub_item" to "hub_system" using (true) with check (true);
create policy "viewer" on "sub_item" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
alter table "status_report" enable row level security;
alter table "status_report" force row level security;
create policy "system" on "status_report" to "hub_system" using (true) with check (true);
create policy "viewer" on "status_report" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`;

/** What the API's role may do. A report is written once: only its place moves, when the plan is adopted. */
export const planGrantsSql = `
grant select, insert, update on action_plan, goal, activity_block, sub_item, follow_up_point to hub_app;
grant select, insert, delete on action_plan_basis, action_plan_report to hub_app;
grant delete on goal, sub_item to hub_app;
grant select, insert on status_report to hub_app;
grant update (scope_id, version) on action_plan_basis, action_plan_report, status_report to hub_app;
`;
