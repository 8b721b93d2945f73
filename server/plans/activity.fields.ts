import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { ActionPlan } from "./actionPlan.entity.ts";
import { Activity } from "./activity.entity.ts";
import { ActivityActionName } from "./activity.enums.ts";
import { blockOf, standingOf } from "./activity.service.ts";
import { ActivityBlock } from "./activityBlock.entity.ts";
import { FollowUpPoint } from "./followUpPoint.entity.ts";
import { Goal } from "./goal.entity.ts";
import { StatusReport } from "./statusReport.entity.ts";
import { SubItem } from "./subItem.entity.ts";

const organization = async (op: Operation, id: string): Promise<Organization> =>
  must(await op.load.one(Organization, id), "an organization of the register");

@Resolver(() => Activity)
export class ActivityFields {
  @FieldResolver(() => Forum, {
    nullable: true,
    description: "The forum that decided on it, where the viewer sees it.",
  })
  forum(@Root() root: Activity, @Ctx() op: Operation): Promise<Forum | null> {
    return op.load.one(Forum, root.forum.id);
  }

  @FieldResolver(() => ActionPlan, { nullable: true, description: "Its plan." })
  plan(@Root() root: Activity, @Ctx() op: Operation): Promise<ActionPlan | null> | null {
    return root.plan ? op.load.one(ActionPlan, root.plan.id) : null;
  }

  @FieldResolver(() => Goal, { nullable: true, description: "The goal that it serves." })
  goal(@Root() root: Activity, @Ctx() op: Operation): Promise<Goal | null> | null {
    return root.goal ? op.load.one(Goal, root.goal.id) : null;
  }

  @FieldResolver(() => Organization, { description: "The organization that owns it." })
  responsibleOrganization(@Root() root: Activity, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.responsibleOrganization.id);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The member that answers for an owner outside the forum (R31).",
  })
  sponsorOrganization(@Root() root: Activity, @Ctx() op: Operation): Promise<Organization> | null {
    return root.sponsorOrganization ? organization(op, root.sponsorOrganization.id) : null;
  }

  @FieldResolver(() => Organization, { nullable: true, description: "The organization that blocks it now." })
  async blockedBy(@Root() root: Activity, @Ctx() op: Operation): Promise<Organization | null> {
    const block = await blockOf(op, root);
    return block?.organization ? organization(op, block.organization.id) : null;
  }

  @FieldResolver(() => [ActivityBlock], { description: "What has blocked it, oldest first." })
  blocks(@Root() root: Activity, @Ctx() op: Operation): Promise<ActivityBlock[]> {
    return op.load.many(ActivityBlock, "activity", root.id);
  }

  @FieldResolver(() => [SubItem], { description: "Its parts, in their order; at most 50." })
  subItems(@Root() root: Activity, @Ctx() op: Operation): Promise<SubItem[]> {
    return op.load.many(SubItem, "activity", root.id, "position");
  }

  @FieldResolver(() => [StatusReport], { description: "How it has gone, oldest first." })
  statusReports(@Root() root: Activity, @Ctx() op: Operation): Promise<StatusReport[]> {
    return op.load.many(StatusReport, "activity", root.id);
  }

  @FieldResolver(() => [FollowUpPoint], { description: "When it is followed up, in order of their days." })
  followUpPoints(@Root() root: Activity, @Ctx() op: Operation): Promise<FollowUpPoint[]> {
    return op.load.many(FollowUpPoint, "activity", root.id, "dueOn");
  }

  @FieldResolver(() => Activity, { nullable: true, description: "The activity that it goes on from." })
  carriedFrom(@Root() root: Activity, @Ctx() op: Operation): Promise<Activity | null> | null {
    return root.carriedFrom ? op.load.one(Activity, root.carriedFrom.id) : null;
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: "The activity in which it goes on; in a revision that is worked on, for those who see it.",
  })
  async carriedTo(@Root() root: Activity, @Ctx() op: Operation): Promise<Activity | null> {
    return (await op.load.many(Activity, "carriedFrom", root.id)).at(-1) ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Open, decided and past its date; derived." })
  async overdue(@Root() root: Activity, @Ctx() op: Operation): Promise<boolean> {
    return (await standingOf(op, root)).overdue;
  }

  @FieldResolver(() => [ActivityActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: Activity, @Ctx() op: Operation): Promise<string[]> {
    return (await standingOf(op, root)).actions;
  }
}

@Resolver(() => ActivityBlock)
export class ActivityBlockFields {
  @FieldResolver(() => Organization, { nullable: true, description: "The organization that blocks it." })
  organization(@Root() root: ActivityBlock, @Ctx() op: Operation): Promise<Organization> | null {
    return root.organization ? organization(op, root.organization.id) : null;
  }

  @FieldResolver(() => Forum, { nullable: true, description: "The forum above that it was raised to." })
  raisedTo(@Root() root: ActivityBlock, @Ctx() op: Operation): Promise<Forum | null> | null {
    return root.raisedTo ? op.load.one(Forum, root.raisedTo.id) : null;
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The agenda item of the forum above, for those who see it.",
  })
  raisedItem(@Root() root: ActivityBlock, @Ctx() op: Operation): Promise<AgendaItem | null> | null {
    return root.raisedItem ? op.load.one(AgendaItem, root.raisedItem.id) : null;
  }
}

@Resolver(() => StatusReport)
export class StatusReportFields {
  @FieldResolver(() => Organization, { description: "The organization that reported." })
  organization(@Root() root: StatusReport, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.organization.id);
  }
}

@Resolver(() => FollowUpPoint)
export class FollowUpPointFields {
  @FieldResolver(() => Organization, { nullable: true, description: "The organization that did it." })
  organization(@Root() root: FollowUpPoint, @Ctx() op: Operation): Promise<Organization> | null {
    return root.organization ? organization(op, root.organization.id) : null;
  }
}
