import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { graphqlEnum } from "../platform/graphqlEnum.ts";

export const StreamKind = graphqlEnum("StreamKind", "What a stream tells of.", {
  ROOM: "Forumets ärenden, för dem som har plats i det",
  SHARED: "Delade minnesanteckningar, för medlemmarnas registratorer",
  FORUM: "Forumets medlemmar och platser",
  OVERSIGHT: "Avidentifierade signaler, för sekretariatet",
  REPRESENTATIVES: "Ärenden där organisationen är part",
  OWN: "Det som man själv har rapporterat eller föreslagit",
});
export type StreamKind = keyof typeof StreamKind;

@ObjectType({ description: "A stream and the number of its last change.", simpleResolvers: true })
export class StreamHead {
  @Field(() => ID, { description: "The stream." })
  stream!: string;

  @Field(() => StreamKind, { nullable: true, description: "What it tells of; in a heartbeat left out." })
  kind!: StreamKind | null;

  @Field(() => Int, { description: "Number of its last change; 0 before the first." })
  seq!: number;
}

@InputType({ description: "How far the subscriber has come in a stream." })
export class StreamCursor {
  @Field(() => ID, { description: "The stream." })
  stream!: string;

  @Field(() => Int, { description: "Number of the last change seen; 0 for none." })
  seq!: number;
}
