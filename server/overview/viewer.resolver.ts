import { Authorized, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { StreamHead } from "../changes/stream.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Mandate, SeatRole } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { AssignmentFunction } from "../organizations/assignment.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { standingOf } from "./viewer.service.ts";

@ObjectType({
  description: "A seat that the viewer holds for the acting organization.",
  simpleResolvers: true,
})
export class OwnSeat {
  @Field(() => ID, { description: "The seat's id." })
  id!: string;

  @Field(() => SeatRole, { description: "What it is for." })
  role!: SeatRole;

  @Field(() => Mandate, { description: "How far it may bind the organization." })
  mandate!: Mandate;

  forumId!: string;
}

@ObjectType({ description: "Who is signed in, and for which organization.", simpleResolvers: true })
class ViewerCard {
  @Field(() => ID, { description: "The person's id." })
  userId!: string;

  @Field(() => String, { description: "The person's name." })
  displayName!: string;

  @Field(() => String, { description: "The role's title." })
  roleTitle!: string;

  @Field(() => AssignmentFunction, { description: "What the assignment is for." })
  function!: AssignmentFunction;

  @Field(() => [OwnSeat], { description: "The seats held today." })
  seats!: OwnSeat[];

  organizationId!: string;

  @Field(() => Boolean, { description: "Whether the viewer may report a deficiency (R10)." })
  mayReport!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may create a forum." })
  mayCreateForum!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer reads de-identified signals." })
  readsSignals!: boolean;

  @Field(() => Date, { description: "The hub's time, UTC: the demo's may be shifted." })
  now!: Date;
}

@Resolver(() => OwnSeat)
export class OwnSeatFields {
  @FieldResolver(() => Forum, { description: "The forum." })
  async forum(@Root() root: OwnSeat, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forumId), "the seat's forum");
  }
}

@Resolver(() => ViewerCard)
export class ViewerResolver {
  @Authorized<Permission>("viewer.read")
  @Query(() => ViewerCard, { description: "Who is signed in." })
  async viewer(@Ctx() op: Operation): Promise<ViewerCard> {
    const { viewer } = op;
    return {
      userId: viewer.userId,
      displayName: viewer.assignment.displayName,
      roleTitle: viewer.assignment.roleTitle,
      function: viewer.assignment.function as AssignmentFunction,
      seats: viewer.seats.map(({ id, role, mandate, forumId }) => ({ id, role, mandate, forumId })),
      organizationId: viewer.organizationId,
      ...(await standingOf(op)),
      now: op.now,
    };
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The acting organization; null for one outside the register.",
  })
  organization(@Root() root: ViewerCard, @Ctx() op: Operation): Promise<Organization | null> {
    return op.load.one(Organization, root.organizationId);
  }

  @FieldResolver(() => [StreamHead], {
    description: "The streams to follow with `changes`, and where they stand.",
  })
  async streams(@Ctx() op: Operation): Promise<StreamHead[]> {
    return op.em.execute<StreamHead[]>("select stream, kind, seq from viewer_streams()");
  }
}
