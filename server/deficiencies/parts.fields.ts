import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Deficiency } from "./deficiency.entity.ts";
import { Duty, EscalationActionName, TransferActionName } from "./deficiency.enums.ts";
import { Escalation } from "./escalation.entity.ts";
import { allowedOnEscalation, allowedOnTransfer } from "./escalation.policy.ts";
import { escalationOverdue } from "./escalation.rules.ts";
import { Feedback } from "./feedback.entity.ts";
import { Reply } from "./reply.entity.ts";
import { DeficiencySignal } from "./signal.entity.ts";
import { Transfer } from "./transfer.entity.ts";

const forum = async (op: Operation, id: string): Promise<Forum> =>
  must(await op.load.one(Forum, id), "a forum of the ladder");
const organization = async (op: Operation, id: string): Promise<Organization> =>
  must(await op.load.one(Organization, id), "an organization of the register");

@Resolver(() => Reply)
export class ReplyFields {
  @FieldResolver(() => Organization, { description: "The organization that replied." })
  organization(@Root() root: Reply, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.organization.id);
  }
}

@Resolver(() => Feedback)
export class FeedbackFields {
  @FieldResolver(() => Forum, { description: "The forum that gave it." })
  byForum(@Root() root: Feedback, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.byForum.id);
  }
}

@Resolver(() => DeficiencySignal)
export class SignalFields {
  @FieldResolver(() => Forum, { description: "The forum that handles it." })
  forum(@Root() root: DeficiencySignal, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.forum.id);
  }
}

@Resolver(() => Escalation)
export class EscalationFields {
  @FieldResolver(() => Forum, { description: "The forum that asks." })
  fromForum(@Root() root: Escalation, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.fromForum.id);
  }

  @FieldResolver(() => Forum, { description: "The forum asked." })
  toForum(@Root() root: Escalation, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.toForum.id);
  }

  @FieldResolver(() => Escalation, {
    nullable: true,
    description: "The question below that was sent on as this one.",
  })
  previous(@Root() root: Escalation, @Ctx() op: Operation): Promise<Escalation | null> | null {
    return root.previous ? op.load.one(Escalation, root.previous.id) : null;
  }

  @FieldResolver(() => Deficiency, {
    nullable: true,
    description: "The deficiency; null for a receiver, who sees `projection`.",
  })
  deficiency(@Root() root: Escalation, @Ctx() op: Operation): Promise<Deficiency | null> {
    return op.load.one(Deficiency, root.deficiencyId);
  }

  @FieldResolver(() => [EscalationActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: Escalation, @Ctx() op: Operation): Promise<string[]> {
    const receiver = await forum(op, root.toForum.id);
    return allowedOnEscalation(op.viewer, {
      status: root.status,
      fromForumId: root.fromForum.id,
      toForumId: root.toForum.id,
      receiverHasParent: receiver.parentForum !== null,
    });
  }

  @FieldResolver(() => Duty, { nullable: true, description: "The duty whose date has passed (R16, R17)." })
  overdue(@Root() root: Escalation, @Ctx() op: Operation): Duty | null {
    return escalationOverdue({ ...root, state: root.status }, op.today);
  }
}

@Resolver(() => Transfer)
export class TransferFields {
  @FieldResolver(() => Forum, { description: "The forum that has it." })
  fromForum(@Root() root: Transfer, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.fromForum.id);
  }

  @FieldResolver(() => Forum, { description: "The forum that should have it." })
  toForum(@Root() root: Transfer, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.toForum.id);
  }

  @FieldResolver(() => Deficiency, {
    nullable: true,
    description: "The deficiency; null for a receiver, who sees `projection`.",
  })
  deficiency(@Root() root: Transfer, @Ctx() op: Operation): Promise<Deficiency | null> {
    return op.load.one(Deficiency, root.deficiencyId);
  }

  @FieldResolver(() => [TransferActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Transfer, @Ctx() op: Operation): string[] {
    return allowedOnTransfer(op.viewer, {
      status: root.status,
      fromForumId: root.fromForum.id,
      toForumId: root.toForum.id,
    });
  }
}
