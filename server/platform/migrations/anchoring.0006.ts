/** Anchorings, the parties' receipts and what was entered on them, from the entities; then which refers to which. */
export const anchoringTablesSql = `
create table "anchoring" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "subject_type" text not null,
  "subject_id" uuid not null,
  "subject_on" date not null,
  "title" text null,
  "message" text null,
  "due_on" date not null,
  "settled_on" date null,
  "closed_on" date null,
  primary key ("id")
);
create index "anchoring_scope_id_index" on "anchoring" ("scope_id");
create index "anchoring_forum_id_id_index" on "anchoring" ("forum_id", "id");
alter table "anchoring" add constraint "anchoring_subject_type_subject_id_unique" unique ("subject_type", "subject_id");
create table "anchoring_receipt" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "anchoring_id" uuid not null,
  "organization_id" uuid not null,
  "status" text not null default 'PENDING',
  "conveyed_on" date null,
  "channel" text null,
  "audience" text null,
  "anchored_on" date null,
  "objection" text null,
  "answered_by_administrator" boolean not null default false,
  primary key ("id")
);
create index "anchoring_receipt_scope_id_index" on "anchoring_receipt" ("scope_id");
create index "anchoring_receipt_organization_id_status_index" on "anchoring_receipt" ("organization_id", "status");
alter table "anchoring_receipt" add constraint "anchoring_receipt_anchoring_id_organization_id_unique" unique ("anchoring_id", "organization_id");
create table "anchoring_receipt_step" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "receipt_id" uuid not null,
  "kind" text not null,
  "at" timestamptz(3) not null,
  "day" date not null,
  "channel" text null,
  "text" text null,
  "by_administrator" boolean not null default false,
  primary key ("id")
);
create index "anchoring_receipt_step_scope_id_index" on "anchoring_receipt_step" ("scope_id");
create index "anchoring_receipt_step_receipt_id_index" on "anchoring_receipt_step" ("receipt_id");
alter table "anchoring" add constraint "anchoring_subject_type_check" check ("subject_type" in ('DECISION', 'MINUTES', 'ACTION_PLAN'));
alter table "anchoring_receipt" add constraint "anchoring_receipt_status_check" check ("status" in ('PENDING', 'CONVEYED', 'ANCHORED', 'OBJECTED'));
alter table "anchoring_receipt" add constraint "anchoring_receipt_channel_check" check ("channel" in ('MEETING', 'EMAIL', 'INTRANET', 'LETTER', 'OTHER'));
alter table "anchoring_receipt_step" add constraint "anchoring_receipt_step_kind_check" check ("kind" in ('CONVEYED', 'ANCHORED', 'OBJECTED', 'REMINDED'));
alter table "anchoring_receipt_step" add constraint "anchoring_receipt_step_channel_check" check ("channel" in ('MEETING', 'EMAIL', 'INTRANET', 'LETTER', 'OTHER'));
alter table "anchoring" add constraint "anchoring_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "anchoring_receipt" add constraint "anchoring_receipt_anchoring_id_foreign" foreign key ("anchoring_id") references "anchoring" ("id");
alter table "anchoring_receipt" add constraint "anchoring_receipt_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "anchoring_receipt_step" add constraint "anchoring_receipt_step_receipt_id_foreign" foreign key ("receipt_id") references "anchoring_receipt" ("id");
`;

/** Row-level security, forced (server/access/wall.ts). */
export const anchoringWallsSql = ["anchoring", "anchoring_receipt", "anchoring_receipt_step"]
  .map(
    (table) => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "system" on "${table}" to "hub_system" using (true) with check (true);
create policy "viewer" on "${table}" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`,
  )
  .join("");

/**
 * Who can answer for an organization in a forum today. Whether an organization has an administrator is told to those
 * who do not see the assignments; no more than that.
 */
export const anchoringFunctionsSql = `
create function answered_for(p_forum uuid, p_organization uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
with
  today as (select hub_today() as d),
  a as (
    select x.user_id, x.function from assignment x, today
     where x.organization_id = p_organization and x.valid_from <= d and (x.valid_to is null or x.valid_to >= d))
select case
  when exists (
    select 1 from seat s join membership m on m.id = s.membership_id, today
     where m.forum_id = p_forum and m.organization_id = p_organization and m.status = 'ACTIVE'
       and m."from" <= d and (m."to" is null or m."to" >= d)
       and s."from" <= d and (s."to" is null or s."to" >= d)
       and s.user_id in (select user_id from a)) then 'SEAT'
  when exists (select 1 from a where function = 'ORG_ADMIN') then 'ADMINISTRATOR'
  else 'NOBODY' end
$$;
`;

/** What the API's role may do: what is entered on a receipt is never changed (R24). */
export const anchoringGrantsSql = `
grant select, insert, update on anchoring, anchoring_receipt to hub_app;
grant select, insert on anchoring_receipt_step to hub_app;
grant execute on function answered_for(uuid, uuid) to hub_app, hub_system;
`;
