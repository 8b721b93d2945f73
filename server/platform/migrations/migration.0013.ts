import { Migration } from "@mikro-orm/migrations";

/** An agreement that a register alone tells of has no forum; one may have taken another's place. */
const agreementSql = `
alter table "agreement" alter column "forum_id" drop not null;
alter table "agreement" add "supersedes_id" uuid null;
create index "agreement_supersedes_id_index" on "agreement" ("supersedes_id");
alter table "agreement" add constraint "agreement_supersedes_id_foreign" foreign key ("supersedes_id") references "agreement" ("id") on delete set null;
alter table "agreement" drop constraint "agreement_forum_id_foreign";
alter table "agreement" add constraint "agreement_forum_id_foreign" foreign key ("forum_id") references "forum" ("id") on delete set null;
alter table "agreement_version" alter column "forum_id" drop not null;
alter table "agreement_version" add "imported" boolean not null default false;
alter table "agreement_version" add "decided_by_id" uuid null;
update agreement_version v set decided_by_id = d.forum_id from decision d where d.id = v.decision_id;
alter table "agreement_version" drop constraint "agreement_version_forum_id_foreign";
alter table "agreement_version" add constraint "agreement_version_forum_id_foreign" foreign key ("forum_id") references "forum" ("id") on delete set null;
alter table "agreement_version" add constraint "agreement_version_decided_by_id_foreign" foreign key ("decided_by_id") references "forum" ("id") on delete set null;
`;

/** Which agreement a plan carries out, and which clause a deficiency departs from. */
const linksSql = `
alter table "action_plan" add "agreement_version_id" uuid null;
create index "action_plan_agreement_version_id_index" on "action_plan" ("agreement_version_id");
alter table "action_plan" add constraint "action_plan_agreement_version_id_foreign" foreign key ("agreement_version_id") references "agreement_version" ("id") on delete set null;
alter table "deficiency" add "agreement_clause_id" uuid null;
create index "deficiency_agreement_clause_id_index" on "deficiency" ("agreement_clause_id");
alter table "deficiency" add constraint "deficiency_agreement_clause_id_foreign" foreign key ("agreement_clause_id") references "agreement_clause" ("id") on delete set null;
`;

/** Who entered a party's approval: also the forum, for one that nobody answers for. */
const approvalSql = `
alter table "agreement_approval" add "entered_by" text null;
update agreement_approval set entered_by = case when entered_by_administrator then 'ADMINISTRATOR' else 'PARTY' end
 where approved_on is not null;
alter table "agreement_approval" drop column "entered_by_administrator";
alter table "agreement_approval" add constraint "agreement_approval_entered_by_check" check ("entered_by" in ('PARTY', 'ADMINISTRATOR', 'FORUM'));
`;

/** Agreements of a register, and what plans and deficiencies say of an agreement. */
export class Migration0013 extends Migration {
  override up(): void {
    this.addSql(agreementSql);
    this.addSql(linksSql);
    this.addSql(approvalSql);
  }
}
