import { Migration } from "@mikro-orm/migrations";

/** What a forum has agreed on, who does what, and the deficiency that a dispute is raised as. */
const tablesSql = `
create table "responsibility_item" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "forum_id" uuid not null,
  "what" text not null,
  "status" text not null default 'AGREED',
  "agreed_on" date not null,
  "disputed_by_id" uuid null,
  "disputed_on" date null,
  "dispute_reason" text null,
  "withdrawn_on" date null,
  "changed_at" timestamptz(3) not null,
  primary key ("id")
);
create index "responsibility_item_scope_id_index" on "responsibility_item" ("scope_id");
create index "responsibility_item_forum_id_index" on "responsibility_item" ("forum_id");
create table "responsibility_part" (
  "id" uuid not null,
  "scope_id" uuid not null,
  "version" int not null default 1,
  "created_at" timestamptz(3) not null default hub_now(),
  "item_id" uuid not null,
  "organization_id" uuid not null,
  "part" text not null,
  "position" int not null,
  primary key ("id")
);
create index "responsibility_part_scope_id_index" on "responsibility_part" ("scope_id");
create index "responsibility_part_organization_id_index" on "responsibility_part" ("organization_id");
alter table "responsibility_part" add constraint "responsibility_part_item_id_organization_id_unique" unique ("item_id", "organization_id");
alter table "deficiency" add "responsibility_item_id" uuid null;
create index "deficiency_responsibility_item_id_index" on "deficiency" ("responsibility_item_id");
alter table "responsibility_item" add constraint "responsibility_item_status_check" check ("status" in ('AGREED', 'DISPUTED', 'WITHDRAWN'));
alter table "responsibility_item" add constraint "responsibility_item_forum_id_foreign" foreign key ("forum_id") references "forum" ("id");
alter table "responsibility_item" add constraint "responsibility_item_disputed_by_id_foreign" foreign key ("disputed_by_id") references "organization" ("id") on delete set null;
alter table "responsibility_part" add constraint "responsibility_part_item_id_foreign" foreign key ("item_id") references "responsibility_item" ("id");
alter table "responsibility_part" add constraint "responsibility_part_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");
alter table "deficiency" add constraint "deficiency_responsibility_item_id_foreign" foreign key ("responsibility_item_id") references "responsibility_item" ("id") on delete set null;
`;

/** Row-level security, forced (server/access/wall.ts). */
const wallsSql = ["responsibility_item", "responsibility_part"]
  .map(
    (table) => `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
create policy "system" on "${table}" to "hub_system" using (true) with check (true);
create policy "viewer" on "${table}" to "hub_app" using ("scope_id" = any((select visible_scopes())::uuid[])) with check ("scope_id" = any((select visible_scopes())::uuid[]));
`,
  )
  .join("");

/** An item is taken away by its state; only a part is deleted. */
const grantsSql = `
grant select, insert, update on responsibility_item, responsibility_part to hub_app;
grant delete on responsibility_part to hub_app;
`;

/** Responsibility items. */
export class Migration0011 extends Migration {
  override up(): void {
    this.addSql(tablesSql);
    this.addSql(wallsSql);
    this.addSql(grantsSql);
  }
}
