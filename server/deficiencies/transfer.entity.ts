import type { Opt, Rel } from "@mikro-orm/core";
import { Embedded, Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { WhereForumGoesOn, walled } from "../access/wall.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Noun } from "../platform/noun.entity.ts";
import { TransferStatus } from "./deficiency.enums.ts";
import { Projection } from "./projection.ts";

@ObjectType({
  description:
    "A move of a deficiency to the right forum; its number and deadlines stay (R22). Swedish: överflyttning.",
  simpleResolvers: true,
})
@Entity({ tableName: "transfer", ...walled })
@WhereForumGoesOn("transfer", "to_forum_id")
export class Transfer extends Noun {
  @Field(() => ID, { description: "The deficiency to be moved." })
  @Property({ type: "uuid", index: true })
  deficiencyId!: string;

  @ManyToOne(() => Forum)
  fromForum!: Rel<Forum>;

  @ManyToOne(() => Forum)
  toForum!: Rel<Forum>;

  @Field(() => String, { description: "Why it belongs there." })
  @Property({ type: "text" })
  reason!: string;

  @Field(() => Projection, { description: "The matter as it was sent along." })
  @Embedded(() => Projection, { object: true })
  projection!: Projection;

  @Field(() => TransferStatus, { description: "Its state." })
  @Enum({ items: () => Object.values(TransferStatus), default: "PROPOSED" })
  status: TransferStatus & Opt = "PROPOSED";

  @Field(() => String, { nullable: true, description: "Why it was returned." })
  @Property({ type: "text", nullable: true })
  returnReason: string | null = null;
}
