import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Decision } from "./decision.entity.ts";
import { DecisionActionName, DecisionStatus, MissingCodeName } from "./decision.enums.ts";
import { isReviewDue } from "./decision.rules.ts";
import { mayDecideUnder } from "./decision.service.ts";
import { allowedActionsOf, organizationsYetToSay, standingOf } from "./decisionStanding.service.ts";
import { Meeting } from "./meeting.entity.ts";
import type { MissingCode } from "./outcome.rules.ts";
import { Position } from "./position.entity.ts";

@ObjectType({ description: "Something that stands in the way of a decision.", simpleResolvers: true })
class DecisionMissing {
  @Field(() => MissingCodeName, { description: "What." })
  code!: MissingCode;

  /** Null with TOO_FEW_PARTIES. */
  organizationId!: string | null;
}

@ObjectType({
  description: "Where a proposed decision stands by the forum's rule (R2).",
  simpleResolvers: true,
})
class DecisionStanding {
  @Field(() => Boolean, { description: "The forum is able to decide now, one way or the other." })
  possible!: boolean;

  @Field(() => DecisionStatus, {
    nullable: true,
    description: "What it would become now: TAKEN or NOT_TAKEN; null while the forum is not able to decide.",
  })
  outcome!: "TAKEN" | "NOT_TAKEN" | null;

  @Field(() => [DecisionMissing], { description: "What is missing, to decide or to agree." })
  missing!: readonly DecisionMissing[];
}

@Resolver(() => DecisionMissing)
export class DecisionMissingFields {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The party, or with PRINCIPAL_ABSENT the principal, that is missing.",
  })
  organization(@Root() root: DecisionMissing, @Ctx() op: Operation): Promise<Organization | null> | null {
    return root.organizationId ? op.load.one(Organization, root.organizationId) : null;
  }
}

@Resolver(() => Decision)
export class DecisionFields {
  @FieldResolver(() => Forum, { description: "The forum that decides." })
  async forum(@Root() root: Decision, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "a decision's forum");
  }

  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting that it belongs to." })
  meeting(@Root() root: Decision, @Ctx() op: Operation): Promise<Meeting | null> {
    return op.load.one(Meeting, root.meeting.id);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The agenda item that it was taken under.",
  })
  agendaItem(@Root() root: Decision, @Ctx() op: Operation): Promise<AgendaItem | null> {
    return op.load.one(AgendaItem, root.agendaItem.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Its § and its place under it: § 3:1; null where the agenda item is not seen.",
  })
  async number(@Root() root: Decision, @Ctx() op: Operation): Promise<string | null> {
    const item = await op.load.one(AgendaItem, root.agendaItem.id);
    return item?.number ? `§ ${item.number}:${root.ordinal}` : null;
  }

  @FieldResolver(() => [Position], { description: "The parties' positions, by age; one a party (R1)." })
  positions(@Root() root: Decision, @Ctx() op: Operation): Promise<Position[]> {
    return op.load.many(Position, "decision", root.id);
  }

  @FieldResolver(() => DecisionStanding, {
    nullable: true,
    description: "Where it stands while it is proposed; null once decided.",
  })
  standing(@Root() root: Decision, @Ctx() op: Operation): Promise<DecisionStanding | null> {
    return standingOf(op, root);
  }

  @FieldResolver(() => [Organization], {
    description: "Parties without a say: not yet while it is proposed, not in the meeting once decided (R3).",
  })
  async partiesYetToSay(@Root() root: Decision, @Ctx() op: Operation): Promise<Organization[]> {
    const ids = await organizationsYetToSay(op, root);
    const found = await Promise.all(ids.map((id) => op.load.one(Organization, id)));
    return found.filter((organization) => organization !== null);
  }

  @FieldResolver(() => Decision, { nullable: true, description: "The decision that it replaces." })
  supersedes(@Root() root: Decision, @Ctx() op: Operation): Promise<Decision | null> | null {
    return root.supersedes ? op.load.one(Decision, root.supersedes.id) : null;
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: "The decision that has replaced it; null while none that replaces it is in effect.",
  })
  async supersededBy(@Root() root: Decision, @Ctx() op: Operation): Promise<Decision | null> {
    if (root.status !== "SUPERSEDED") return null;
    const later = await op.load.many(Decision, "supersedes", root.id);
    return later.find(({ inEffectAt }) => inEffectAt !== null) ?? null;
  }

  @FieldResolver(() => Boolean, { description: "In effect, and its day of review has come." })
  reviewDue(@Root() root: Decision, @Ctx() op: Operation): boolean {
    return isReviewDue({ state: root.status, reviewOn: root.reviewOn }, op.today);
  }

  @FieldResolver(() => [DecisionActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Decision, @Ctx() op: Operation): Promise<string[]> {
    return allowedActionsOf(op, root);
  }
}

@Resolver(() => Position)
export class PositionFields {
  @FieldResolver(() => Organization, { description: "The party." })
  async organization(@Root() root: Position, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.organization.id), "a party");
  }

  @FieldResolver(() => Seat, {
    nullable: true,
    description: "The organization's seat that gave it; null where it was recorded for the organization.",
  })
  seat(@Root() root: Position, @Ctx() op: Operation): Promise<Seat | null> | null {
    return root.seat ? op.load.one(Seat, root.seat.id) : null;
  }
}

/** What was decided in a meeting, and under each item of its agenda. */
@Resolver(() => Meeting)
export class MeetingDecisions {
  @FieldResolver(() => [Decision], { description: "Its decisions, proposed ones too, oldest first." })
  decisions(@Root() root: Meeting, @Ctx() op: Operation): Promise<Decision[]> {
    return op.load.many(Decision, "meeting", root.id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemDecisions {
  @FieldResolver(() => [Decision], { description: "Decisions under it, in their order." })
  decisions(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Decision[]> {
    return op.load.many(Decision, "agendaItem", root.id, "ordinal");
  }

  @FieldResolver(() => Boolean, { description: "The viewer may write down a decision under it now (R5)." })
  mayDecide(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<boolean> {
    return mayDecideUnder(op, root);
  }
}
