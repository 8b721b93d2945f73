import { inDays, MeetingStories } from "./meetings.ts";
import { at, type Noun, type Town } from "./town.ts";
import type { Person } from "./world.ts";

type Play = (
  who: Person,
  mutation: string,
  input: Record<string, unknown>,
) => Promise<Pick<Noun, "id" | "version">>;

/** Plays every mutation of meetings, agenda, attendance and decisions. */
export async function playMeetings(town: Town, play: Play, text: (about: string) => string): Promise<void> {
  const stories = new MeetingStories(town);
  const { operative: forumId } = town.forums;
  const { clinic, school, social } = town.organizations;
  const now = async (id: string) => ({ id, version: await town.versionOf(id) });

  const called = await play("coordinator", "planMeeting", { forumId, startsAt: inDays(9) });
  await play("coordinator", "cancelMeeting", { ...at(called), reason: text("inställt") });
  const planned = await stories.planned();
  const startsAt = inDays(0);
  const updated = await play("coordinator", "updateMeeting", {
    ...at(planned),
    kind: "ORDINARY",
    startsAt,
    place: text("plats"),
  });
  const meetingId = updated.id;

  const title = text("punkt");
  const proposed = await play("representative", "proposeAgendaItem", { forumId, meetingId, title });
  await play("coordinator", "placeAgendaItem", { ...at(proposed), meetingId });
  const added = await play("coordinator", "addAgendaItem", { forumId, meetingId, title, kind: "DECISION" });
  const edited = await play("coordinator", "updateAgendaItem", { ...at(added), title, kind: "DECISION" });
  const moved = await play("coordinator", "moveAgendaItem", { ...at(edited), position: 1 });
  const later = await stories.item(meetingId);
  const handled = await stories.item(meetingId);
  const taken = await stories.item(null);
  await play("coordinator", "withdrawAgendaItem", at(taken));
  await play("coordinator", "liftAgendaItem", { agendaItemId: later.id, question: text("fråga") });

  await play("coordinator", "summonMeeting", await now(meetingId));
  const line = await stories.attendance(meetingId, school);
  await play("representative", "answerInvitation", { ...at(line), response: "ACCEPTED" });
  await play("operativeChair", "startMeeting", await now(meetingId));
  await play("social", "markMeetingPresence", { meetingId });
  for (const organization of [clinic, school, social]) {
    const present = await stories.attendance(meetingId, organization);
    await play("operativeChair", "setPresence", { ...at(present), presence: "PRESENT" });
  }
  await play("operativeChair", "presentItem", { ...(await now(meetingId)), agendaItemId: moved.id });
  await playDecisions(town, play, text, moved.id);
  await play("operativeChair", "handleAgendaItem", await now(handled.id));
  await play("operativeChair", "carryOverAgendaItem", await now(later.id));
  await play("operativeChair", "endMeeting", await now(meetingId));
}

async function playDecisions(
  town: Town,
  play: Play,
  text: (about: string) => string,
  agendaItemId: string,
): Promise<void> {
  const { clinic, school, social } = town.organizations;
  const childImpact = text("barn");
  const proposed = await play("operativeChair", "proposeDecision", { agendaItemId, text: text("förslag") });
  const updated = await play("operativeChair", "updateDecision", {
    ...at(proposed),
    text: text("beslut"),
    childImpact,
  });
  const decisionId = updated.id;
  await play("social", "givePosition", { decisionId, position: "AGREE" });
  for (const organizationId of [clinic, school]) {
    await town.do("coordinator", "givePosition", { decisionId, organizationId, position: "AGREE" });
  }
  const taken = await play("operativeChair", "takeDecision", {
    id: decisionId,
    version: await town.versionOf(decisionId),
  });
  await play("operativeChair", "reviewDecision", { ...at(taken), text: text("uppföljt") });
  await play("coordinator", "recordDecision", {
    agendaItemId,
    text: text("direkt"),
    childImpact,
    positions: [{ organizationId: social, position: "RESERVATION", reason: text("reservation") }],
  });
}
