import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { AgreementVersion } from "../agreements/agreementVersion.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { Decision } from "../meetings/decision.entity.ts";
import { Meeting } from "../meetings/meeting.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { ActionPlanActionName } from "./actionPlan.enums.ts";
import { allowedActionsOf } from "./actionPlan.query.ts";
import { Activity } from "./activity.entity.ts";
import { Goal } from "./goal.entity.ts";
import { ActionPlanBasis } from "./planBasis.entity.ts";
import { ActionPlanReport } from "./planReport.entity.ts";

@Resolver(() => ActionPlan)
export class ActionPlanFields {
  @FieldResolver(() => Forum, { description: "The forum whose plan it is." })
  async forum(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "the plan's forum");
  }

  @FieldResolver(() => [Goal], { description: "Its goals, in their order; at most 30." })
  goals(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Goal[]> {
    return op.load.many(Goal, "plan", root.id, "position");
  }

  @FieldResolver(() => [Activity], { description: "Its activities, oldest first; at most 100." })
  activities(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Activity[]> {
    return op.load.many(Activity, "plan", root.id);
  }

  @FieldResolver(() => AgreementVersion, {
    nullable: true,
    description: "The version of an agreement that it carries out, where the viewer sees it.",
  })
  agreementVersion(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<AgreementVersion | null> | null {
    return root.agreementVersion ? op.load.one(AgreementVersion, root.agreementVersion.id) : null;
  }

  @FieldResolver(() => [Meeting], {
    description: "The workshops that it builds on, as far as the viewer sees them.",
  })
  async basisMeetings(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Meeting[]> {
    const rows = await op.load.many(ActionPlanBasis, "plan", root.id);
    const found = await Promise.all(rows.map(({ meeting }) => op.load.one(Meeting, meeting.id)));
    return found.filter((meeting) => meeting !== null);
  }

  @FieldResolver(() => [ActionPlanReport], { description: "To whom it is to be reported, and when." })
  reports(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<ActionPlanReport[]> {
    return op.load.many(ActionPlanReport, "plan", root.id, "dueOn");
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision that adopted it (R6), where the viewer sees it; none for an imported plan.",
  })
  decision(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<Decision | null> | null {
    return root.decision ? op.load.one(Decision, root.decision.id) : null;
  }

  @FieldResolver(() => ActionPlan, { nullable: true, description: "The plan that it revises." })
  revisionOf(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<ActionPlan | null> | null {
    return root.revisionOf ? op.load.one(ActionPlan, root.revisionOf.id) : null;
  }

  @FieldResolver(() => [ActionPlan], {
    description: "Its revisions that the viewer sees, oldest first; an adopted one has superseded it.",
  })
  revisions(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<ActionPlan[]> {
    return op.load.many(ActionPlan, "revisionOf", root.id);
  }

  @FieldResolver(() => [ActionPlanActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: ActionPlan, @Ctx() op: Operation): Promise<string[]> {
    return allowedActionsOf(op, root);
  }
}

/** What carries an agreement out. */
@Resolver(() => AgreementVersion)
export class AgreementVersionPlans {
  @FieldResolver(() => [ActionPlan], {
    description: "The action plans that carry it out, as far as the viewer sees them, oldest first.",
  })
  plans(@Root() root: AgreementVersion, @Ctx() op: Operation): Promise<ActionPlan[]> {
    return op.load.many(ActionPlan, "agreementVersion", root.id);
  }
}

@Resolver(() => ActionPlanReport)
export class ActionPlanReportFields {
  @FieldResolver(() => Forum, { nullable: true, description: "The forum that receives it." })
  receiver(@Root() root: ActionPlanReport, @Ctx() op: Operation): Promise<Forum | null> {
    return op.load.one(Forum, root.receiver.id);
  }
}
