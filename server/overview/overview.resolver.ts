import { Authorized, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { Escalation } from "../deficiencies/escalation.entity.ts";
import { ForumTally } from "../deficiencies/tally.entity.ts";
import { Transfer } from "../deficiencies/transfer.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { OpenMatter } from "./openMatter.entity.ts";
import { openMattersIn } from "./openMatter.service.ts";
import { WaitingItem } from "./waiting.outputs.ts";
import { waitingFor } from "./waiting.service.ts";

@ObjectType({ description: "What gathers from all features for one viewer. Swedish: översikt." })
class Overview {
  @Field(() => Int, { description: "How many things wait." })
  waitingCount!: number;

  @Field(() => [WaitingItem], {
    description: "What waits for the viewer, the most urgent first; at most 100.",
  })
  waiting!: WaitingItem[];
}

@Resolver()
export class OverviewResolver {
  @Authorized<Permission>("overview.read")
  @Query(() => Overview, { description: "What waits for the viewer." })
  async overview(@Ctx() op: Operation): Promise<Overview> {
    const waiting = await waitingFor(op);
    return { waitingCount: waiting.length, waiting: waiting.slice(0, 100) };
  }
}

@Resolver(() => Forum)
export class ForumMatters {
  @FieldResolver(() => ForumTally, {
    nullable: true,
    description: "How many deficiencies; null for those who may not know.",
  })
  tally(@Root() root: Forum, @Ctx() op: Operation): Promise<ForumTally | null> {
    return op.load.one(ForumTally, root.id);
  }

  @FieldResolver(() => [OpenMatter], {
    description:
      "What lies open in it and is allocated by a split or a merger (R30), by day. For its seats and for administrators; none for others.",
  })
  openMatters(@Root() root: Forum, @Ctx() op: Operation): Promise<OpenMatter[]> {
    return openMattersIn(op, root.id);
  }

  @FieldResolver(() => [Escalation], { description: "Questions raised to this forum, oldest first." })
  incomingEscalations(@Root() root: Forum, @Ctx() op: Operation): Promise<Escalation[]> {
    return op.load.many(Escalation, "toForum", root.id);
  }

  @FieldResolver(() => [Escalation], { description: "Questions that this forum has raised, oldest first." })
  outgoingEscalations(@Root() root: Forum, @Ctx() op: Operation): Promise<Escalation[]> {
    return op.load.many(Escalation, "fromForum", root.id);
  }

  @FieldResolver(() => [Transfer], { description: "Moves proposed to this forum, oldest first." })
  incomingTransfers(@Root() root: Forum, @Ctx() op: Operation): Promise<Transfer[]> {
    return op.load.many(Transfer, "toForum", root.id);
  }
}
