import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { ActionPlan } from "../plans/actionPlan.entity.ts";
import { Anchoring } from "./anchoring.entity.ts";
import { anchoringOf } from "./anchoring.service.ts";

const description = "Its anchoring by the parties; null before, and for those who may not see it.";

@Resolver(() => Decision)
export class DecisionAnchoring {
  @FieldResolver(() => Anchoring, { nullable: true, description })
  anchoring(@Root() root: Decision, @Ctx() op: Operation): Promise<Anchoring | null> {
    return anchoringOf(op, root.id);
  }
}

@Resolver(() => Minutes)
export class MinutesAnchoring {
  @FieldResolver(() => Anchoring, { nullable: true, description })
  anchoring(@Root() root: Minutes, @Ctx() op: Operation): Promise<Anchoring | null> {
    return anchoringOf(op, root.id);
  }
}

@Resolver(() => ActionPlan)
export class PlanAnchoring {
  @FieldResolver(() => Anchoring, { nullable: true, description })
  anchoring(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Anchoring | null> {
    return anchoringOf(op, root.id);
  }
}

@Resolver(() => AgreementVersion)
export class AgreementVersionAnchoring {
  @FieldResolver(() => Anchoring, { nullable: true, description })
  anchoring(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<Anchoring | null> {
    return anchoringOf(op, root.id);
  }
}
