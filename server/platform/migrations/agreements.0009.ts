/** Agreements with their parties, versions, clauses and approvals, from the entities; then which refers to which. */
export const agreementTablesSql = `
create table "agreement" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "key" text not null,
  "forum_id" uuid not null,
  "title" text not null,
  "level" text not null,
  "parent_id" uuid null,
  "area_id" uuid null,
  "legal_basis" text null,
  "imported" boolean not null default false,
  primary key ("id")
);
create index "agreement_scope_id_index" on "agreement" ("scope_id");
alter table "agreement" add constraint "agreement_key_unique" unique ("key");
create index "agreement_parent_id_index" on "agreement" ("parent_id");
create index "agreement_forum_id_index" on "agreement" ("forum_id");
create table "agreement_party" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "agreement_id" uuid not null,
  "organization_id" uuid not null,
  primary key ("id")
);
create index "agreement_party_scope_id_index" on "agreement_party" ("scope_id");
alter table "agreement_party" add constraint "agreement_party_agreement_id_organization_id_unique" unique ("agreement_id", "organization_id");
create table "agreement_version" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "agreement_id" uuid not null,
  "forum_id" uuid not null,
  "number" int not null,
  "text" text not null default '',
  "valid_from" date null,
  "valid_to" date null,
  "status" text not null default 'DRAFT',
  "decision_id" uuid null,
  "decided_on" date null,
  "sent_on" date null,
  "return_reason" text null,
  "in_force_on" date null,
  "terminates_on" date null,
  "termination_reason" text null,
  "ended_on" date null,
  primary key ("id")
);
create index "agreement_version_scope_id_index" on "agreement_version" ("scope_id");
create index "agreement_version_forum_id_index" on "agreement_version" ("forum_id");
create index "agreement_version_decision_id_index" on "agreement_version" ("decision_id");
create index "agreement_version_status_valid_to_index" on "agreement_version" ("status", "valid_to");
alter table "agreement_version" add constraint "agreement_version_agreement_id_number_unique" unique ("agreement_id", "number");
create table "agreement_clause" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "agreement_version_id" uuid not null,
  "ref" text not null,
  "heading" text not null,
  "text" text not null default '',
  "responsible_sectors" jsonb not null default '[]',
  "position" int not null,
  "parent_clause_id" uuid null,
  "diverges_from_parent" boolean not null default false,
  "divergence_reason" text null,
  primary key ("id")
);
create index "agreement_clause_scope_id_index" on "agreement_clause" ("scope_id");
create index "agreement_clause_parent_clause_id_index" on "agreement_clause" ("parent_clause_id");
alter table "agreement_clause" add constraint "agreement_clause_agreement_version_id_ref_unique" unique ("agreement_version_id", "ref");
create table "agreement_approval" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "agreement_version_id" uuid not null,
  "organization_id" uuid not null,
  "approved_on" date null,
  "record_number" text null,
  "entered_by_administrator" boolean not null default false,
  primary key ("id")
);
create index "agreement_approval_scope_id_index" on "agreement_approval" ("scope_id");
alter table "agreement_approval" add constraint "agreement_approval_agreement_version_id_organization_id_unique" unique ("agreement_version_id", "organization_id");
alter table "agreement" add constraint "agreement_level_check" check ("level" in ('NATIONAL', 'REGIONAL', 'LOCAL', 'SERVICE'));
alter table "agreement_version" add constraint "agreement_version_status_check" check ("status" in ('DRAFT', 'OUT_FOR_APPROVAL', 'IN_FORCE', 'SUPERSEDED', 'EXPIRED', 'TERMINATED'));
alter table "agreement" add constraint "agreement_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "agreement" add constraint "agreement_parent_id_foreign" foreign key ("parent_id") references "agreement" ("id") on delete set null;
alter table "agreement" add constraint "agreement_area_id_foreign" foreign key ("area_id") references "area" ("id") on delete set null;
alter table "agreement_party" add constraint "agreement_party_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id");
alter table "agreement_party" add constraint "agreement_party_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "agreement_version" add constraint "agreement_version_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id");
alter table "agreement_version" add constraint "agreement_version_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "agreement_version" add constraint "agreement_version_decision_id_foreign" foreign key ("decision_id") references "decision" ("id") on delete set null;
alter table "agreement_clause" add constraint "agreement_clause_agreement_version_id_foreign" foreign key ("agreement_version_id") references "agreement_version" ("id");
alter table "agreement_clause" add constraint "agreement_clause_parent_clause_id_foreign" foreign key ("parent_clause_id") references "agreement_clause" ("id") on delete set null;
alter table "agreement_approval" add constraint "agreement_approval_agreement_version_id_foreign" foreign key ("agreement_version_id") references "agreement_version" ("id");
alter table "agreement_approval" add constraint "agreement_approval_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
`;

/** What is anchored (R23) grows by one. */
export const agreementAnchoringSql = `
alter table "anchoring" drop constraint "anchoring_subject_type_check";
alter table "anchoring" add constraint "anchoring_subject_type_check" check ("subject_type" in ('DECISION', 'MINUTES', 'ACTION_PLAN', 'AGREEMENT_VERSION'));
`;

/** Row-level security, forced (server/access/wall.ts). */
export const agreementWallsSql = [
  "agreement",
  "agreement_party",
  "agreement_version",
  "agreement_clause",
  "agreement_approval",
]
  .map(
    (table) => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "system" on "${table}" to "hub_system" using (true) with check (true);
create policy "viewer" on "${table}" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`,
  )
  .join("");

/** What the parties have been sent is not changed: neither text nor clauses, until it is a draft again. */
export const agreementTriggersSql = `
create function agreement_version_stands() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if not is_system() and old.status <> 'DRAFT'
     and (new.text, new.valid_from, new.valid_to, new.number) is distinct from (old.text, old.valid_from, old.valid_to, old.number) then
    raise exception 'a version that was sent does not change' using errcode = '23001';
  end if;
  return new;
end $$;

create function agreement_clause_stands() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_system()
     and (tg_op <> 'UPDATE' or (to_jsonb(new) - 'scope_id' - 'version') <> (to_jsonb(old) - 'scope_id' - 'version'))
     and exists (select 1 from agreement_version v where v.status <> 'DRAFT'
                  and v.id in (case when tg_op <> 'INSERT' then old.agreement_version_id end, case when tg_op <> 'DELETE' then new.agreement_version_id end)) then
    raise exception 'a version that was sent does not change' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger "agreement_version_stands" before update on "agreement_version" for each row execute function agreement_version_stands();
create trigger "agreement_clause_stands" before insert or update or delete on "agreement_clause" for each row execute function agreement_clause_stands();
`;

/** What the API's role may do. A clause leaves a draft, an approval is void; agreement and version stay. */
export const agreementGrantsSql = `
grant select, insert, update on agreement, agreement_party, agreement_version, agreement_clause, agreement_approval to hub_app;
grant delete on agreement_party, agreement_clause, agreement_approval to hub_app;
revoke execute on function agreement_version_stands(), agreement_clause_stands() from public;
`;
