import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { CadenceRule } from "../forums/cadence.entity.ts";
import { Forum } from "../forums/forum.entity.ts";
import { PlainDate } from "../platform/scalars.ts";
import {
  CreateCalendarFeedInput,
  EndCadenceInput,
  RevokeCalendarFeedInput,
  SetCadenceInput,
} from "./cadence.inputs.ts";
import { CadenceStatus } from "./cadence.outputs.ts";
import { cadenceStatus } from "./cadence.service.ts";
import { endCadence, maySetCadence, setCadence } from "./cadenceRule.service.ts";
import { calendarFeeds, createCalendarFeed, revokeCalendarFeed } from "./calendar.service.ts";
import { CalendarFeed } from "./calendarFeed.entity.ts";

@Resolver()
export class CadenceResolver {
  @Authorized<Permission>("cadence.set")
  @Mutation(() => CadenceRule, {
    description: "Sets how often a forum is to meet from a day on (R8). By its chair or coordinator.",
  })
  setCadence(@Ctx() op: Operation, @Arg("input", () => SetCadenceInput) input: SetCadenceInput) {
    return setCadence(op, input);
  }

  @Authorized<Permission>("cadence.set")
  @Mutation(() => CadenceRule, { description: "Ends a cadence rule: the forum has none after." })
  endCadence(@Ctx() op: Operation, @Arg("input", () => EndCadenceInput) input: EndCadenceInput) {
    return endCadence(op, input);
  }

  @Authorized<Permission>("calendar.subscribe")
  @Query(() => [CalendarFeed], { description: "The viewer's own calendar addresses that still answer." })
  calendarFeeds(@Ctx() op: Operation): Promise<CalendarFeed[]> {
    return calendarFeeds(op);
  }

  @Authorized<Permission>("calendar.subscribe")
  @Mutation(() => CalendarFeed, {
    description: "Makes an address that a calendar subscribes to: the viewer's meetings, titles only.",
  })
  createCalendarFeed(
    @Ctx() op: Operation,
    @Arg("input", () => CreateCalendarFeedInput) _input: CreateCalendarFeedInput,
  ) {
    return createCalendarFeed(op);
  }

  @Authorized<Permission>("calendar.subscribe")
  @Mutation(() => CalendarFeed, { description: "Revokes an address: it answers nobody any more." })
  revokeCalendarFeed(
    @Ctx() op: Operation,
    @Arg("input", () => RevokeCalendarFeedInput) input: RevokeCalendarFeedInput,
  ) {
    return revokeCalendarFeed(op, input);
  }
}

@Resolver(() => CalendarFeed)
export class CalendarFeedFields {
  @FieldResolver(() => String, { description: "The address, from the hub's origin on." })
  path(@Root() root: CalendarFeed): string {
    return `/calendar/${root.token}.ics`;
  }
}

@Resolver(() => Forum)
export class ForumCadence {
  @FieldResolver(() => [CadenceStatus], {
    description:
      "How it keeps its cadence in the parts that touch these days, today's when left out; empty without a rule (R8).",
  })
  cadenceStatus(
    @Root() root: Forum,
    @Ctx() op: Operation,
    @Arg("from", () => PlainDate, { nullable: true, description: "First day." }) from?: string | null,
    @Arg("to", () => PlainDate, { nullable: true, description: "Last day, at most ten years on." })
    to?: string | null,
  ): Promise<CadenceStatus[]> {
    return cadenceStatus(op, root.id, { from: from ?? null, to: to ?? null });
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may set and end its cadence." })
  maySetCadence(@Root() root: Forum, @Ctx() op: Operation): boolean {
    return maySetCadence(op, root.id);
  }
}
