import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Operation } from "../access/operation.ts";
import { Seat } from "../forums/seat.entity.ts";
import { must } from "../kit/problem.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { AgendaItem } from "./agendaItem.entity.ts";
import { Meeting } from "./meeting.entity.ts";
import { Minutes } from "./minutes.entity.ts";
import { NoteActionName } from "./minutes.enums.ts";
import { mayDraft, minutesOf, writerOf } from "./minutesDraft.service.ts";
import { Note } from "./note.entity.ts";
import { lockOn, noteActionsOf, notesOn } from "./note.service.ts";

@ObjectType({ description: "Who writes in a shared note now: advice to the others, no hindrance." })
class NoteWriter {
  @Field(() => Organization, { description: "The organization that writes." })
  organization!: Organization;

  @Field(() => Boolean, { description: "The viewer's own seat." })
  own!: boolean;

  @Field(() => Date, { description: "Until when, UTC, unless it goes on; read it again then." })
  until!: Date;
}

@Resolver(() => Note)
export class NoteFields {
  @FieldResolver(() => AgendaItem, { description: "The agenda item." })
  async agendaItem(@Root() root: Note, @Ctx() op: Operation): Promise<AgendaItem> {
    return must(await op.load.one(AgendaItem, root.agendaItem.id), "a note's agenda item");
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "Whose own draft it is; null: the note that all share.",
  })
  organization(@Root() root: Note, @Ctx() op: Operation): Promise<Organization | null> | null {
    return root.organization ? op.load.one(Organization, root.organization.id) : null;
  }

  @FieldResolver(() => Seat, { description: "The seat that wrote it last." })
  async writtenBy(@Root() root: Note, @Ctx() op: Operation): Promise<Seat> {
    return must(await op.load.one(Seat, root.writtenBySeat.id), "a note's seat");
  }

  @FieldResolver(() => NoteWriter, { nullable: true, description: "Who writes in it now; null: nobody." })
  async lock(@Root() root: Note, @Ctx() op: Operation): Promise<NoteWriter | null> {
    const lock = await lockOn(op, root);
    if (!lock) return null;
    return {
      organization: must(await op.load.one(Organization, lock.organizationId), "who writes"),
      own: op.viewer.seats.some(({ id }) => id === lock.seatId),
      until: lock.until,
    };
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemNotes {
  @FieldResolver(() => Note, {
    nullable: true,
    description: "The own organization's draft, which no other organization sees (R27).",
  })
  async ownNote(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Note | null> {
    return (await notesOn(op, root.id)).own;
  }

  @FieldResolver(() => Note, {
    nullable: true,
    description: "The note that all share; null until someone has written it (R27).",
  })
  async sharedNote(@Root() root: AgendaItem, @Ctx() op: Operation): Promise<Note | null> {
    return (await notesOn(op, root.id)).shared;
  }
}

@Resolver(() => Meeting)
export class MeetingNotes {
  @FieldResolver(() => [NoteActionName], { description: "What the viewer may do with its notes now." })
  noteActions(@Root() root: Meeting, @Ctx() op: Operation): Promise<string[]> {
    return noteActionsOf(op, root);
  }

  @FieldResolver(() => Minutes, { nullable: true, description: "Its minutes, where the viewer sees them." })
  minutes(@Root() root: Meeting, @Ctx() op: Operation): Promise<Minutes | null> {
    return minutesOf(op, root.id);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The organization that writes its minutes, also while the draft is its own; null before.",
  })
  minutesWriter(@Root() root: Meeting, @Ctx() op: Operation): Promise<Organization | null> {
    return writerOf(op, root.id);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may begin its minutes, or fill an own draft.",
  })
  mayDraftMinutes(@Root() root: Meeting, @Ctx() op: Operation): Promise<boolean> {
    return mayDraft(op, root);
  }
}
