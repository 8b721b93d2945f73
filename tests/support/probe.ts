import { rolesByPermission } from "../../server/access/permissions.ts";
import { type AgreementThings, makeAgreementThings } from "./agreementThings.ts";
import { Anchorings } from "./anchorings.ts";
import { follow } from "./feed.ts";
import { MeetingStories } from "./meetings.ts";
import { makePlanThings, type PlanThings } from "./planThings.ts";
import { Stories } from "./stories.ts";
import { type Noun, Town, type Who } from "./town.ts";

/** The things that the access matrix is tried on, of one forum. */
export type Things = Readonly<
  Record<
    | "deficiency"
    | "draft"
    | "escalation"
    | "transfer"
    | "activity"
    | "anchoring"
    | "receipt"
    | "meeting"
    | "agendaItem"
    | "proposal"
    | "ownProposal"
    | "attendance"
    | "decision"
    | "minutes"
    | "minutesItem"
    | "note"
    | "notedItem"
    | "draftMeeting"
    | keyof PlanThings
    | keyof AgreementThings
    | "membership"
    | "seat"
    | "forum"
    | "organization"
    | "room"
    | "cadence"
    | "responsibility"
    | "forumProposal"
    | "feed",
    string
  >
>;

interface Side {
  readonly forum: string;
  readonly room: string;
  readonly reporter: Who;
  readonly chair: Who;
  /** Of a member, without a seat. */
  readonly employee: Who;
  readonly concerned: readonly [organization: string, who: Who];
  readonly owner: string;
  /** Sits for the owner. */
  readonly ownerWho: Who;
}

/** Makes one of each in the forum. */
async function makeThings(town: Town, side: Side): Promise<Things> {
  const stories = new Stories(town);
  const { forum, room, reporter, chair, owner, ownerWho } = side;
  const [organization, concernedWho] = side.concerned;
  const concernedOrganizationIds = [organization];
  const reported = () => stories.reported({ concernedOrganizationIds }, reporter);
  const { noIndividualAttested, ...texts } = stories.texts;
  const draft = await town.do(reporter, "saveDeficiencyDraft", { ...texts, concernedOrganizationIds });
  const { id: deficiency } = await reported();
  await stories.step(chair, "acknowledgeDeficiency", await town.matter(chair, deficiency));
  await town.do(concernedWho, "replyToDeficiency", { id: deficiency, text: "Vi saknar en kontaktväg." });
  const raised = await stories.step(
    chair,
    "escalate",
    await town.matter(chair, deficiency),
    stories.question,
  );
  const measures = [stories.measure({ responsibleOrganizationId: owner })];
  await stories.step(chair, "decideMeasures", await town.matter(chair, deficiency), { measures });
  const { activities } = await town.matter<{ activities: Noun[] }>(chair, deficiency, "activities { id }");
  const transfer = await stories.step(chair, "proposeTransfer", await reported(), {
    toForumId: town.forums.steering,
    reason: "Gäller hela kommunen.",
  });
  const anchorings = new Anchorings(town);
  const decision = await anchorings.taken({ forumId: forum });
  const anchoring = await anchorings.of(decision, chair);
  const receipt = await anchorings.receiptOf(decision, owner, chair);
  // Once a day: so it is refused whoever tries, and nothing is changed.
  await town.do(chair, "remindAnchoring", { id: receipt.id });
  const meeting = await makeMeeting(town, forum, chair, owner);
  const [membership] = await town.sql<{ id: string }>(
    "select id from membership where forum_id = ? and organization_id = ?",
    [forum, owner],
  );
  const [seat] = await town.sql<{ id: string }>("select id from seat where membership_id = ? limit 1", [
    membership?.id,
  ]);
  const cadence = await town.do(chair, "setCadence", {
    forumId: forum,
    times: 2,
    period: "TERM",
    validFrom: "2020-01-01",
  });
  const responsibility = await town.do(chair, "addResponsibilityItem", {
    forumId: forum,
    what: "Samordnade möten vid skolbyte",
    parts: [{ organizationId: owner, part: "Deltar." }],
  });
  const proposal = await town.do(chair, "proposeForumChange", {
    forumId: forum,
    kind: "CREATE",
    text: "En områdesgrupp under den här.",
  });
  const feed = await town.do(ownerWho, "createCalendarFeed", {});
  const ownProposal = await town.do(side.employee, "proposeAgendaItem", {
    forumId: forum,
    title: "Övergången till gymnasiet",
  });
  return {
    deficiency,
    cadence: cadence.id,
    responsibility: responsibility.id,
    forumProposal: proposal.id,
    feed: feed.id,
    ownProposal: ownProposal.id,
    draft: draft.id,
    escalation: raised.id,
    transfer: transfer.id,
    activity: activities[0]?.id ?? "",
    anchoring: anchoring.id,
    receipt: receipt.id,
    ...meeting,
    ...(await makeMinutes(town, forum, chair)),
    ...(await makeAgreementThings(town, { forum, chair, decision })),
    ...(await makePlanThings(town, { forum, chair, owner, ownerWho })),
    membership: membership?.id ?? "",
    seat: seat?.id ?? "",
    forum,
    organization: owner,
    room,
  };
}

/**
 * A meeting in session, an item on its agenda with a decision that is proposed, and one that is lifted; the owner's line
 * on its list, and an item that waits in the backlog.
 */
async function makeMeeting(
  town: Town,
  forumId: string,
  chair: Who,
  owner: string,
): Promise<Pick<Things, "meeting" | "agendaItem" | "proposal" | "attendance" | "decision">> {
  const meetings = new MeetingStories(town);
  const meeting = await meetings.planned({ forumId }, chair);
  const add = (title: string) =>
    town.do(chair, "addAgendaItem", { forumId, meetingId: meeting.id, title, kind: "DECISION" });
  const [agendaItem, lifted] = [await add("Mottagare vid skolbyte"), await add("Elever från andra kommuner")];
  await town.do(chair, "liftAgendaItem", { agendaItemId: lifted.id, question: "Vem tar emot?" });
  await meetings.step(chair, "startMeeting", await meetings.step(chair, "summonMeeting", meeting));
  await town.do(chair, "markMeetingPresence", { meetingId: meeting.id });
  const text = "Varje skola utser en mottagare.";
  const decision = await town.do(chair, "proposeDecision", { agendaItemId: agendaItem.id, text });
  const proposal = await town.do(chair, "proposeAgendaItem", { forumId, title: "Gemensam introduktion" });
  const [attendance] = await town.sql<{ id: string }>(
    "select id from attendance where meeting_id = ? and organization_id = ?",
    [meeting.id, owner],
  );
  return {
    meeting: meeting.id,
    agendaItem: agendaItem.id,
    proposal: proposal.id,
    attendance: attendance?.id ?? "",
    decision: decision.id,
  };
}

/**
 * A meeting that is over, with an own draft on its item, shared notes open and its minutes shared for comments; and one
 * that is not yet summoned.
 */
async function makeMinutes(
  town: Town,
  forumId: string,
  chair: Who,
): Promise<Pick<Things, "minutes" | "minutesItem" | "note" | "notedItem" | "draftMeeting">> {
  const meetings = new MeetingStories(town);
  const planned = await meetings.planned({ forumId }, chair);
  const item = await town.do(chair, "addAgendaItem", { forumId, meetingId: planned.id, title: "Lägesrunda" });
  const summoned = await meetings.step(chair, "summonMeeting", planned);
  const begun = await meetings.step(chair, "startMeeting", summoned);
  const note = await town.do(chair, "saveNote", { agendaItemId: item.id, text: "Vårt eget.", version: 0 });
  const opened = await meetings.step(chair, "openSharedNotes", begun);
  await town.do(chair, "saveNote", { agendaItemId: item.id, text: "Allas.", version: 0, shared: true });
  await meetings.step(chair, "endMeeting", opened);
  const draft = await town.do(chair, "draftMinutes", { meetingId: planned.id, form: "NOTES" });
  const minutes = await meetings.step(chair, "shareMinutes", draft);
  await town.do(chair, "commentMinutes", { id: minutes.id, text: "Ett förtydligande." });
  const [text] = await town.sql<{ id: string }>("select id from minutes_item where minutes_id = ?", [
    minutes.id,
  ]);
  return {
    minutes: minutes.id,
    minutesItem: text?.id ?? "",
    note: note.id,
    notedItem: item.id,
    draftMeeting: (await meetings.planned({ forumId }, chair)).id,
  };
}

/** The town with one of everything in the operative group, and in the group beside it. */
export async function openMatrix(): Promise<{ town: Town; things: readonly [Things, Things] }> {
  const town = await Town.open();
  const rooms = await town.sql<{ id: string; room: string }>("select id, room_scope_id as room from forum");
  const roomOf = (forum: string) => rooms.find(({ id }) => id === forum)?.room ?? "";
  const { operative, neighbour } = town.forums;
  const { clinic, municipality, leisure } = town.organizations;
  const own = await makeThings(town, {
    forum: operative,
    room: roomOf(operative),
    reporter: "school",
    employee: "school",
    chair: "operativeChair",
    concerned: [clinic, "clinic"],
    owner: clinic,
    ownerWho: "clinic",
  });
  const other = await makeThings(town, {
    forum: neighbour,
    room: roomOf(neighbour),
    reporter: "neighbour",
    employee: "chair",
    chair: "neighbour",
    concerned: [municipality, "chair"],
    owner: leisure,
    ownerWho: "neighbour",
  });
  return { town, things: [own, other] };
}

/** Follows a stream from its beginning: the code of the refusal, NOT_FOUND for a stream that tells nothing, or null. */
export async function followCode(town: Town, who: Who, stream: string): Promise<string | null> {
  const token = who === null ? null : await town.token(who);
  const feed = await follow(town.app, { token } as Parameters<typeof follow>[1], new Map([[stream, 0]]));
  const first = await Promise.race([feed.next().catch(() => null), feed.ended]);
  await feed.close();
  if (Array.isArray(first)) return first[0]?.extensions.code ?? "over";
  if (first === null) return (await feed.ended)[0]?.extensions.code ?? "over";
  return "kind" in first && first.kind === "CHANGES" ? null : "NOT_FOUND";
}

/** Each permission of the table with the roles that give it, by name. */
export const permissionRows = (): (readonly [permission: string, roles: readonly string[]])[] =>
  [...rolesByPermission()]
    .map(([permission, roles]) => [permission, roles] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
