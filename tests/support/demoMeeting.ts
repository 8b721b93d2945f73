import {
  AddAgendaItemDocument,
  type AddAgendaItemInput,
  EndMeetingDocument,
  GivePositionDocument,
  OpenSharedNotesDocument,
  PlanMeetingDocument,
  ProposeDecisionDocument,
  type ProposeDecisionInput,
  SaveNoteDocument,
  SetPresenceDocument,
  StartMeetingDocument,
  SummonMeetingDocument,
  TakeDecisionDocument,
} from "../../schema/generated/graphql.ts";
import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import { mutationId } from "./app.ts";
import type { Demo } from "./demo.ts";

/** The parties that are at the meeting, of as many principals as the forum has, and who speaks for each. */
export const present = {
  "Grundskolan Exempelby": "representative",
  "Socialtjänsten barn och unga Exempelby": "social",
  "Barn- och ungdomspsykiatrin Exempel": "clinic",
} as const satisfies Record<string, DemoPersonKey>;

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface DemoMeeting extends Versioned {
  readonly forumId: string;
  /** Ids of its agenda items, in order. */
  readonly items: readonly string[];
}

const step = ({ id, version }: Versioned) => ({
  input: { clientMutationId: mutationId(), id, version },
});

/**
 * The operative BUS group of the demo is in session today, three of its parties there, with an item for each title; each
 * of them has what is in `more`.
 */
export async function meetInDemo(
  demo: Pick<Demo, "as">,
  titles: readonly string[],
  more: Pick<AddAgendaItemInput, "description" | "plannedMinutes"> = {},
): Promise<DemoMeeting> {
  const [coordinator, chair] = [await demo.as("coordinator"), await demo.as("operativeChair")];
  const { data } = await chair.ask<{ viewer: { seats: { forum: { id: string } }[] } }, object>(
    "{ viewer { seats { forum { id } } } }",
  );
  const forumId = data?.viewer.seats[0]?.forum.id ?? "";
  const { planMeeting } = await coordinator.run(PlanMeetingDocument, {
    input: { clientMutationId: mutationId(), forumId, startsAt: new Date().toISOString() },
  });
  const { summonMeeting } = await coordinator.run(SummonMeetingDocument, step(planMeeting));
  const items: string[] = [];
  for (const title of titles) {
    const { addAgendaItem } = await coordinator.run(AddAgendaItemDocument, {
      input: { clientMutationId: mutationId(), forumId, meetingId: planMeeting.id, title, ...more },
    });
    items.push(addAgendaItem.id);
  }
  const { startMeeting } = await chair.run(StartMeetingDocument, step(summonMeeting));
  for (const line of startMeeting.attendance) {
    const presence = line.organization.name in present ? "PRESENT" : "ABSENT";
    await chair.run(SetPresenceDocument, { input: { ...step(line).input, presence } });
  }
  return { id: planMeeting.id, version: startMeeting.version, forumId, items };
}

/** A decision put to the meeting by its coordinator. */
export async function proposeInDemo(
  demo: Pick<Demo, "as">,
  agendaItemId: string,
  text: string,
  more: Pick<ProposeDecisionInput, "reviewOn"> = {},
): Promise<Versioned> {
  const childImpact = "Ingen elev byter skola utan att någon väntar.";
  const { proposeDecision } = await (await demo.as("coordinator")).run(ProposeDecisionDocument, {
    input: { clientMutationId: mutationId(), agendaItemId, text, childImpact, ...more },
  });
  return proposeDecision;
}

/** All parties that are there agree, and the chair takes it. */
export async function takeInDemo(demo: Pick<Demo, "as">, decision: Versioned): Promise<void> {
  for (const person of Object.values(present)) {
    await (await demo.as(person)).run(GivePositionDocument, {
      input: { clientMutationId: mutationId(), decisionId: decision.id, position: "AGREE" },
    });
  }
  await (await demo.as("operativeChair")).run(TakeDecisionDocument, step(decision));
}

/** Shared notes with a text on the first item, and the meeting is over. */
export async function endInDemo(demo: Pick<Demo, "as">, meeting: DemoMeeting, note: string): Promise<void> {
  const chair = await demo.as("operativeChair");
  const { openSharedNotes } = await chair.run(OpenSharedNotesDocument, step(meeting));
  await (await demo.as("social")).run(SaveNoteDocument, {
    input: {
      clientMutationId: mutationId(),
      agendaItemId: meeting.items[0] ?? "",
      text: note,
      version: 0,
      shared: true,
    },
  });
  await chair.run(EndMeetingDocument, step(openSharedNotes));
}
