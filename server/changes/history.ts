import { Field, ObjectType } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Change } from "./change.entity.ts";

@ObjectType({ description: "One thing that happened.", simpleResolvers: true })
export class HistoryEntry {
  @Field(() => Date, { description: "When, UTC." })
  at!: Date;

  @Field(() => String, { description: "What was done: deficiency.acknowledge." })
  action!: string;

  @Field(() => String, { nullable: true, description: "The role in which it was done; null for the clock." })
  actorRole!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Id of the organization that did it; null for the clock.",
  })
  actorOrganizationId!: string | null;

  @Field(() => String, { description: "Id of the noun that it was done to." })
  subjectId!: string;
}

/** What the log holds of a stream, oldest first. */
export const historyOf = (op: Operation, stream: string): Promise<Change[]> =>
  op.load.many(Change, "stream", stream, "seq");

/** What the log holds of a noun as far as the viewer sees its streams, oldest first, each thing once. */
export async function historyOfNoun(op: Operation, subjectId: string): Promise<Change[]> {
  const rows = await op.load.many(Change, "subjectId", subjectId, "at");
  return [...new Map(rows.map((row) => [`${row.operationId} ${row.action}`, row])).values()];
}
