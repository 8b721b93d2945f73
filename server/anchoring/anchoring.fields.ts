import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { AnsweredFor, ReceiptActionName } from "./anchoring.enums.ts";
import { receiptOverdue } from "./anchoring.rules.ts";
import { AnchoringReceipt } from "./receipt.entity.ts";
import { allowedActions, answererOf } from "./receipt.service.ts";
import { ReceiptStep } from "./receiptStep.entity.ts";

const anchoringFor = async (op: Operation, receipt: AnchoringReceipt): Promise<Anchoring> =>
  must(await op.load.one(Anchoring, receipt.anchoring.id), "the receipt's anchoring");

@Resolver(() => Anchoring)
export class AnchoringFields {
  @FieldResolver(() => Forum, { description: "The forum whose parties are to anchor it." })
  async forum(@Root() root: Anchoring, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "the anchoring's forum");
  }

  @FieldResolver(() => [AnchoringReceipt], {
    description: "The parties' receipts; an administrator sees the one of its own organization.",
  })
  receipts(@Root() root: Anchoring, @Ctx() op: Operation): Promise<AnchoringReceipt[]> {
    return op.load.many(AnchoringReceipt, "anchoring", root.id);
  }
}

@Resolver(() => AnchoringReceipt)
export class AnchoringReceiptFields {
  @FieldResolver(() => Anchoring, { description: "What is to be anchored." })
  anchoring(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<Anchoring> {
    return anchoringFor(op, root);
  }

  @FieldResolver(() => Organization, { description: "The party." })
  async organization(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.organization.id), "the receipt's party");
  }

  @FieldResolver(() => [ReceiptStep], { description: "What has been entered, oldest first." })
  steps(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<ReceiptStep[]> {
    return op.load.many(ReceiptStep, "receipt", root.id);
  }

  @FieldResolver(() => AnsweredFor, {
    description: "Who can answer for the party today: a seat, its administrator, or nobody at all.",
  })
  answeredFor(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<AnsweredFor> {
    return answererOf(op, root);
  }

  @FieldResolver(() => Boolean, { description: "Past its date and not anchored; derived." })
  async overdue(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<boolean> {
    const { dueOn, closedOn } = await anchoringFor(op, root);
    return receiptOverdue({ state: root.status, dueOn, closedOn }, op.today);
  }

  @FieldResolver(() => [ReceiptActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: AnchoringReceipt, @Ctx() op: Operation): Promise<string[]> {
    return allowedActions(op, root);
  }
}
