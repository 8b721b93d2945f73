import { randomUUIDv7 } from "node:crypto";
import type { Opt } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { systemOnly } from "./wall.ts";

/** That a passed deadline has been told of: once for each subject, duty and date. */
@Entity({ tableName: "deadline_notice", ...systemOnly })
@Unique({ properties: ["subjectId", "duty", "due"] })
export class DeadlineNotice {
  @PrimaryKey({ type: "uuid" })
  id: string & Opt = randomUUIDv7();

  @Property({ type: "uuid" })
  subjectId!: string;

  @Property({ type: "text" })
  duty!: string;

  @Property({ type: "date" })
  due!: string;
}
