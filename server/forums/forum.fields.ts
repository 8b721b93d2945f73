import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { must } from "../kit/problem.ts";
import { Area } from "../organizations/area.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { User } from "../people/user.entity.ts";
import { CadenceRule } from "./cadence.entity.ts";
import { Forum } from "./forum.entity.ts";
import { ForumActionName } from "./forum.enums.ts";
import { allowedOnForum } from "./forum.policy.ts";
import { ladderAbove } from "./forum.service.ts";
import { ForumLineage } from "./lineage.entity.ts";
import { Membership } from "./membership.entity.ts";
import { MembershipActionName, SeatActionName } from "./membership.enums.ts";
import { allowedOnMembership, allowedOnSeat } from "./membership.policy.ts";
import { vacancies } from "./membership.rules.ts";
import { Seat } from "./seat.entity.ts";

@Resolver(() => Forum)
export class ForumFields {
  @FieldResolver(() => Area, { description: "The area that it cooperates in." })
  async area(@Root() root: Forum, @Ctx() op: Operation): Promise<Area> {
    return must(await op.load.one(Area, root.area.id), "the forum's area");
  }

  @FieldResolver(() => Forum, {
    nullable: true,
    description: "The forum above: it reports and escalates there.",
  })
  parentForum(@Root() root: Forum, @Ctx() op: Operation): Promise<Forum | null> | null {
    return root.parentForum ? op.load.one(Forum, root.parentForum.id) : null;
  }

  @FieldResolver(() => [Forum], { description: "The whole ladder above it, nearest first." })
  ladder(@Root() root: Forum, @Ctx() op: Operation): Promise<Forum[]> {
    return ladderAbove(op, root);
  }

  @FieldResolver(() => [Forum], { description: "The forums below it." })
  childForums(@Root() root: Forum, @Ctx() op: Operation): Promise<Forum[]> {
    return op.load.many(Forum, "parentForum", root.id);
  }

  @FieldResolver(() => [Membership], { description: "Memberships over time, also those that have ended." })
  memberships(@Root() root: Forum, @Ctx() op: Operation): Promise<Membership[]> {
    return op.load.many(Membership, "forum", root.id);
  }

  @FieldResolver(() => [CadenceRule], { description: "How often it is to meet, over time." })
  cadence(@Root() root: Forum, @Ctx() op: Operation): Promise<CadenceRule[]> {
    return op.load.many(CadenceRule, "forum", root.id);
  }

  @FieldResolver(() => [ForumActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Forum, @Ctx() op: Operation): string[] {
    return allowedOnForum(op.viewer, root.status);
  }

  @FieldResolver(() => [ForumLineage], { description: "What it came out of." })
  origins(@Root() root: Forum, @Ctx() op: Operation): Promise<ForumLineage[]> {
    return op.load.many(ForumLineage, "to", root.id);
  }

  @FieldResolver(() => [ForumLineage], { description: "What came out of it." })
  successors(@Root() root: Forum, @Ctx() op: Operation): Promise<ForumLineage[]> {
    return op.load.many(ForumLineage, "from", root.id);
  }

  @FieldResolver(() => [Membership], { description: "Parties without anyone in a seat of their own." })
  async unrepresentedParties(@Root() root: Forum, @Ctx() op: Operation): Promise<Membership[]> {
    const memberships = await op.load.many(Membership, "forum", root.id);
    const seats = (
      await Promise.all(memberships.map(({ id }) => op.load.many(Seat, "membership", id)))
    ).flat();
    const { membershipIds } = vacancies(
      memberships,
      seats.map((seat) => ({ ...seat, membershipId: seat.membership.id, userId: seat.user?.id ?? null })),
      op.today,
    );
    return memberships.filter(({ id }) => membershipIds.includes(id));
  }
}

@Resolver(() => ForumLineage)
export class LineageFields {
  @FieldResolver(() => Forum, { nullable: true, description: "The older forum." })
  from(@Root() root: ForumLineage, @Ctx() op: Operation): Promise<Forum | null> {
    return op.load.one(Forum, root.from.id);
  }

  @FieldResolver(() => Forum, { nullable: true, description: "The newer forum." })
  to(@Root() root: ForumLineage, @Ctx() op: Operation): Promise<Forum | null> {
    return op.load.one(Forum, root.to.id);
  }
}

@Resolver(() => Membership)
export class MembershipFields {
  @FieldResolver(() => Forum, { description: "The forum." })
  async forum(@Root() root: Membership, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "a membership's forum");
  }

  @FieldResolver(() => Organization, { description: "The member." })
  async organization(@Root() root: Membership, @Ctx() op: Operation): Promise<Organization> {
    return must(await op.load.one(Organization, root.organization.id), "a member");
  }

  @FieldResolver(() => [Seat], { description: "Its seats over time." })
  seats(@Root() root: Membership, @Ctx() op: Operation): Promise<Seat[]> {
    return op.load.many(Seat, "membership", root.id);
  }

  @FieldResolver(() => [MembershipActionName], { description: "What the viewer may do with it now." })
  allowedActions(@Root() root: Membership, @Ctx() op: Operation): string[] {
    return allowedOnMembership(op.viewer, { status: root.status, organizationId: root.organization.id });
  }
}

@Resolver(() => Seat)
export class SeatFields {
  @FieldResolver(() => User, { nullable: true, description: "Who sits in it; null is vacant." })
  user(@Root() root: Seat, @Ctx() op: Operation): Promise<User | null> | null {
    return root.user ? op.load.one(User, root.user.id) : null;
  }

  @FieldResolver(() => Membership, { description: "The membership that it belongs to." })
  async membership(@Root() root: Seat, @Ctx() op: Operation): Promise<Membership> {
    return must(await op.load.one(Membership, root.membership.id), "a seat's membership");
  }

  @FieldResolver(() => [SeatActionName], { description: "What the viewer may do with it now." })
  async allowedActions(@Root() root: Seat, @Ctx() op: Operation): Promise<string[]> {
    const membership = must(await op.load.one(Membership, root.membership.id), "a seat's membership");
    return allowedOnSeat(op.viewer, {
      organizationId: membership.organization.id,
      membershipStatus: membership.status,
      vacant: root.user === null,
      ended: root.to !== null && root.to < op.today,
    });
  }
}
