import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { graphqlEnum } from "../platform/graphqlEnum.ts";
import { readBatch, type StreamEvent } from "./delivery.ts";
import { StreamCursor, StreamHead } from "./stream.ts";
import { subjectClasses, subjectOf } from "./subjects.ts";

export const BatchKind = graphqlEnum("BatchKind", "What a batch is.", {
  CHANGES: "Changes of one stream, in order, from `base` to `cursor`.",
  RESET: "The stream can not be followed from the cursor given: too old, or the right has ended. Fetch anew.",
  HEARTBEAT: "Nothing new; `heads` tells where the streams stand.",
});
export type BatchKind = keyof typeof BatchKind;

const ChangeSubject = createUnionType({
  name: "ChangeSubject",
  description: "What a change was done to, as the subscriber may see it.",
  types: () => subjectClasses(),
});

@ObjectType("Change", { description: "One change of a stream.", simpleResolvers: true })
class StreamChange {
  @Field(() => Int, { description: "Its number in the stream: gapless, ordered by commit." })
  seq!: number;

  @Field(() => Date, { description: "When, UTC." })
  at!: Date;

  @Field(() => String, { description: "What was done: deficiency.acknowledge." })
  action!: string;

  @Field(() => ID, { description: "Id of the noun that it was done to." })
  subjectId!: string;

  @Field(() => ID, { nullable: true, description: "The organization that did it; null for the clock." })
  actorOrganizationId!: string | null;

  @Field(() => String, { nullable: true, description: "The role in which it was done." })
  actorRole!: string | null;

  @Field(() => [String], { description: "The subject's fields that changed." })
  fields!: string[];

  subjectType!: string;
}

@ObjectType({
  description: "Part of a stream. When `base` is the client's own cursor, nothing was missed.",
  simpleResolvers: true,
})
class ChangeBatch {
  @Field(() => BatchKind, { description: "What this batch is." })
  kind!: BatchKind;

  @Field(() => ID, { nullable: true, description: "The stream; null in a heartbeat." })
  stream!: string | null;

  @Field(() => Int, { description: "The cursor that this batch goes on from." })
  base!: number;

  @Field(() => Int, { description: "The client's new cursor: also past changes that it may not see." })
  cursor!: number;

  @Field(() => [StreamChange], { description: "The changes that the viewer may see." })
  changes!: StreamChange[];

  @Field(() => [StreamHead], { description: "Where the streams stand; in a heartbeat." })
  heads!: StreamHead[];
}

@Resolver(() => StreamChange)
export class ChangeFields {
  @FieldResolver(() => ChangeSubject, {
    nullable: true,
    description: "The noun as it is now; null when it may no longer be seen.",
  })
  subject(@Root() root: StreamChange, @Ctx() op: Operation): Promise<object | null> {
    return subjectOf(op, root.subjectType, root.subjectId);
  }
}

@Resolver()
export class ChangeResolver {
  @Authorized<Permission>("change.read")
  @Subscription(() => ChangeBatch, {
    topics: "changes",
    description:
      "Follows streams: first what was missed after the cursors given, then live. Gapless, resumable, authorized at delivery.",
  })
  changes(
    @Root() event: StreamEvent,
    @Ctx() op: Operation,
    @Arg("after", () => [StreamCursor], {
      description: "The streams to follow and how far one has come; at most 300.",
    })
    _after: StreamCursor[],
  ): Promise<ChangeBatch> {
    return readBatch(op, event);
  }
}
