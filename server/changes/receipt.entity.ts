import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** That a mutation was carried out: a retry with the same id gets the same noun. One's own receipts alone are seen. */
@Entity({
  tableName: "mutation_receipt",
  rowLevelSecurity: "force",
  policies: [
    { name: "system", roles: ["hub_system"], using: "true", check: "true" },
    {
      name: "viewer",
      roles: ["hub_app"],
      using: '"user_id" = (select viewer_id())',
      check: '"user_id" = (select viewer_id())',
    },
  ],
})
export class MutationReceipt {
  @PrimaryKey({ type: "uuid" })
  userId!: string;

  @PrimaryKey({ type: "text" })
  clientMutationId!: string;

  @Property({ type: "text" })
  requestHash!: string;

  @Property({ type: "text", nullable: true })
  subjectType: string | null = null;

  @Property({ type: "uuid", nullable: true })
  subjectId: string | null = null;

  @Property({ type: "timestamptz", columnType: "timestamptz(3)", defaultRaw: "now()" })
  at!: Date;
}
