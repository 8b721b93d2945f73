import { randomUUIDv7 } from "node:crypto";
import type { Opt, Rel } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "../access/wall.ts";
import { User } from "./user.entity.ts";

/** A login. Only the token's SHA-256 is kept; the API reads it through `session_holder()` alone. */
@Entity({ tableName: "session", ...systemOnly })
export class Session {
  @PrimaryKey({ type: "uuid" })
  id: string & Opt = randomUUIDv7();

  @Property({ type: "text", unique: true })
  tokenHash!: string;

  @ManyToOne(() => User)
  user!: Rel<User>;

  @Property({ columnType: "timestamptz(3)", type: "timestamptz" })
  expiresAt!: Date;

  @Property({ columnType: "timestamptz(3)", type: "timestamptz", nullable: true })
  revokedAt: Date | null = null;
}
