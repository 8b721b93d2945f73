import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { HistoryEntry, historyOf } from "../changes/history.ts";
import { Forum } from "../forums/forum.entity.ts";
import { must } from "../kit/problem.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { AgendaLift } from "./agendaLift.entity.ts";
import { itemsAbove, liftOf, mayLift } from "./agendaLift.service.ts";

const forum = async (op: Operation, id: string): Promise<Forum> =>
  must(await op.load.one(Forum, id), "a forum of the ladder");

@Resolver(() => AgendaLift)
export class AgendaLiftFields {
  @FieldResolver(() => Forum, { description: "The forum that asks." })
  fromForum(@Root() root: AgendaLift, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.fromForum.id);
  }

  @FieldResolver(() => Forum, { description: "The forum asked." })
  toForum(@Root() root: AgendaLift, @Ctx() op: Operation): Promise<Forum> {
    return forum(op, root.toForum.id);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The item below; null for the forum above, which does not see it.",
  })
  fromItem(@Root() root: AgendaLift, @Ctx() op: Operation): Promise<AgendaItem | null> {
    return op.load.one(AgendaItem, root.fromItemId);
  }

  @FieldResolver(() => [AgendaItem], {
    description: "The item above, and those that it was carried over to, oldest first: its path.",
  })
  items(@Root() root: AgendaLift, @Ctx() op: Operation): Promise<AgendaItem[]> {
    return itemsAbove(op, root);
  }

  @FieldResolver(() => [HistoryEntry], { description: "What has happened above, oldest first." })
  history(@Root() root: AgendaLift, @Ctx() op: Operation): Promise<HistoryEntry[]> {
    return historyOf(op, root.scopeId);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemLifts {
  @FieldResolver(() => [AgendaLift], { description: "Where it was put to the forum above, oldest first." })
  lifts(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<AgendaLift[]> {
    return op.load.many(AgendaLift, "fromItemId", root.id);
  }

  @FieldResolver(() => AgendaLift, {
    nullable: true,
    description: "What it was lifted from, by the forum below.",
  })
  liftedFrom(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<AgendaLift | null> {
    return liftOf(op, root);
  }

  @FieldResolver(() => Boolean, { description: "The viewer may put it to the forum above now." })
  mayLift(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<boolean> {
    return mayLift(op, root);
  }
}
