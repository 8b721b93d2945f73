import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/**
 * One line of the append-only log: what happened in one stream. A change that belongs to several streams stands once in
 * each. Written by `write_changes()` alone; the API's role may read what it sees and write nothing.
 */
@Entity({
  tableName: "change",
  rowLevelSecurity: "force",
  policies: [
    { name: "system", roles: ["hub_system"], using: "true", check: "true" },
    {
      name: "viewer",
      command: "select",
      roles: ["hub_app"],
      using: '"stream" = any((select visible_scopes())::uuid[])',
    },
  ],
})
@Index({ properties: ["subjectId", "at"] })
export class Change {
  @PrimaryKey({ type: "uuid" })
  stream!: string;

  @PrimaryKey({ type: "integer" })
  seq!: number;

  @Property({ type: "timestamptz", columnType: "timestamptz(3)" })
  at!: Date;

  /** What was done: `deficiency.acknowledge`. */
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "text" })
  subjectType!: string;

  @Property({ type: "uuid" })
  subjectId!: string;

  /** The organization that acted; null for the clock and the import. The person is in `change_person`. */
  @Property({ type: "uuid", nullable: true })
  actorOrganizationId: string | null = null;

  /** The role in which it acted: a seat's role, REPORTER, or an assignment's function. */
  @Property({ type: "text", nullable: true })
  actorRole: string | null = null;

  /** Names of the subject's fields that changed; never their content. */
  @Property({ type: "json" })
  fields!: string[];

  @Property({ type: "uuid" })
  operationId!: string;
}
