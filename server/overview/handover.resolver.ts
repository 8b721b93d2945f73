import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import type { Permission } from "../access/permissions.ts";
import { historyOfNoun } from "../changes/history.ts";
import { Seat } from "../forums/seat.entity.ts";
import { stockholmDate } from "../kit/dates.ts";
import { must } from "../kit/problem.ts";
import { Handover, SeatHolding } from "./handover.outputs.ts";
import { type Holding, holdings, isTakenOver } from "./handover.rules.ts";
import { handover, mayReadHandover } from "./handover.service.ts";
import { OwnSeat } from "./viewer.resolver.ts";

@Resolver(() => Handover)
export class HandoverResolver {
  @Authorized<Permission>("handover.read")
  @Query(() => Handover, {
    description:
      "What whoever takes over the seat needs to know, as far as the viewer may see it. For those who sit for the organization in the forum, its administrator, and the forum's chair and coordinator.",
  })
  handover(
    @Ctx() op: Operation,
    @Arg("seatId", () => ID, { description: "The seat." }) seatId: string,
  ): Promise<Handover> {
    return handover(op, seatId);
  }

  @FieldResolver(() => [SeatHolding], {
    description: "When the seat was held and when it stood empty, oldest first; without names.",
  })
  holdings(@Root() { seat }: Handover, @Ctx() op: Operation): Promise<SeatHolding[]> {
    return holdingsOf(op, seat);
  }
}

@Resolver(() => Seat)
export class SeatHandover {
  @FieldResolver(() => Boolean, { description: "The viewer may read its handover." })
  mayReadHandover(@Root() root: Seat, @Ctx() op: Operation): Promise<boolean> {
    return mayReadHandover(op, root);
  }
}

@Resolver(() => OwnSeat)
export class OwnSeatHandover {
  @FieldResolver(() => Boolean, {
    description: "The viewer has taken it over within the last 60 days: the handover tells what waits.",
  })
  async takenOver(@Root() root: OwnSeat, @Ctx() op: Operation): Promise<boolean> {
    const seat = must(await op.load.one(Seat, root.id), "the viewer's own seat");
    return isTakenOver(await holdingsOf(op, seat), op.today);
  }
}

/** From the log, which names no person. */
async function holdingsOf(op: Operation, seat: Seat): Promise<Holding[]> {
  const log = await historyOfNoun(op, seat.id);
  const turns = log.filter(({ fields }) => fields.includes("user"));
  return holdings(
    { from: seat.from, to: seat.to, vacant: seat.user === null },
    turns.map(({ at, action }) => ({ on: stockholmDate(at), vacant: action === "seat.vacate" })),
    log[0]?.at.getTime() === seat.createdAt.getTime(),
  );
}
