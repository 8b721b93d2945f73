import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { Seat } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { Minutes } from "./minutes.entity.ts";
import { MinutesActionName } from "./minutes.enums.ts";
import { itemsOf } from "./minutes.record.ts";
import { minutesActionsOf } from "./minutes.service.ts";
import { MinutesAddendum } from "./minutesAddendum.entity.ts";
import { MinutesAdjuster } from "./minutesAdjuster.entity.ts";
import { MinutesComment } from "./minutesComment.entity.ts";
import { MinutesItem } from "./minutesItem.entity.ts";

const organization = async (op: Operation, id: string): Promise<Organization> =>
  must(await op.load.one(Organization, id), "an organization of the register");

@Resolver(() => Minutes)
export class MinutesFields {
  @FieldResolver(() => Meeting, { description: "The meeting." })
  async meeting(@Root() root: Minutes, @Ctx() op: Operation): Promise<Meeting> {
    return must(await op.load.one(Meeting, root.meeting.id), "the minutes' meeting");
  }

  @FieldResolver(() => Forum, { description: "The forum." })
  async forum(@Root() root: Minutes, @Ctx() op: Operation): Promise<Forum> {
    return must(await op.load.one(Forum, root.forum.id), "the minutes' forum");
  }

  @FieldResolver(() => Organization, { description: "The organization that wrote them." })
  writtenByOrganization(@Root() root: Minutes, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.writtenByOrganization.id);
  }

  @FieldResolver(() => [MinutesItem], { description: "What they say of each agenda item, in order." })
  async items(@Root() root: Minutes, @Ctx() op: Operation): Promise<MinutesItem[]> {
    return (await itemsOf(op, root.id)).map(({ text }) => text);
  }

  @FieldResolver(() => [MinutesAdjuster], { description: "Who signs them, and who has." })
  adjusters(@Root() root: Minutes, @Ctx() op: Operation): Promise<MinutesAdjuster[]> {
    return op.load.many(MinutesAdjuster, "minutes", root.id);
  }

  @FieldResolver(() => [MinutesComment], {
    description: "Comments, oldest first; for the forum's seats alone.",
  })
  comments(@Root() root: Minutes, @Ctx() op: Operation): Promise<MinutesComment[]> {
    return op.load.many(MinutesComment, "minutes", root.id);
  }

  @FieldResolver(() => [MinutesAddendum], { description: "What was added after adoption, oldest first." })
  addenda(@Root() root: Minutes, @Ctx() op: Operation): Promise<MinutesAddendum[]> {
    return op.load.many(MinutesAddendum, "minutes", root.id);
  }

  @FieldResolver(() => [MinutesActionName], { description: "What the viewer may do with them now." })
  allowedActions(@Root() root: Minutes, @Ctx() op: Operation): Promise<string[]> {
    return minutesActionsOf(op, root);
  }
}

@Resolver(() => MinutesItem)
export class MinutesItemFields {
  @FieldResolver(() => AgendaItem, { description: "The agenda item." })
  async agendaItem(@Root() root: MinutesItem, @Ctx() op: Operation): Promise<AgendaItem> {
    return must(await op.load.one(AgendaItem, root.agendaItem.id), "an agenda item of the minutes");
  }

  @FieldResolver(() => Minutes, {
    description: "The minutes that it is a part of; a changed text is a new version.",
  })
  async minutes(@Root() root: MinutesItem, @Ctx() op: Operation): Promise<Minutes> {
    return must(await op.load.one(Minutes, root.minutes.id), "the minutes of an item");
  }
}

@Resolver(() => MinutesAdjuster)
export class MinutesAdjusterFields {
  @FieldResolver(() => Seat, { description: "The seat." })
  async seat(@Root() root: MinutesAdjuster, @Ctx() op: Operation): Promise<Seat> {
    return must(await op.load.one(Seat, root.seat.id), "an adjuster's seat");
  }

  @FieldResolver(() => Organization, { description: "The organization that it sits for." })
  organization(@Root() root: MinutesAdjuster, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.organization.id);
  }
}

@Resolver(() => MinutesComment)
export class MinutesCommentFields {
  @FieldResolver(() => Organization, { description: "The organization that comments." })
  organization(@Root() root: MinutesComment, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.organization.id);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The agenda item; null: the minutes as a whole.",
  })
  agendaItem(@Root() root: MinutesComment, @Ctx() op: Operation): Promise<AgendaItem | null> | null {
    return root.agendaItem ? op.load.one(AgendaItem, root.agendaItem.id) : null;
  }
}

@Resolver(() => MinutesAddendum)
export class MinutesAddendumFields {
  @FieldResolver(() => Organization, { description: "The organization that added it." })
  organization(@Root() root: MinutesAddendum, @Ctx() op: Operation): Promise<Organization> {
    return organization(op, root.organization.id);
  }
}
