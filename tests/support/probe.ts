import { rolesByPermission } from "../../server/access/permissions.ts";
import { follow } from "./feed.ts";
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
    | "membership"
    | "seat"
    | "forum"
    | "organization"
    | "room",
    string
  >
>;

interface Side {
  readonly forum: string;
  readonly room: string;
  readonly reporter: Who;
  readonly chair: Who;
  readonly concerned: readonly [organization: string, who: Who];
  readonly owner: string;
}

/** Makes one of each in the forum. */
async function makeThings(town: Town, side: Side): Promise<Things> {
  const stories = new Stories(town);
  const { forum, room, reporter, chair, owner } = side;
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
  const [membership] = await town.sql<{ id: string }>(
    "select id from membership where forum_id = ? and organization_id = ?",
    [forum, owner],
  );
  const [seat] = await town.sql<{ id: string }>("select id from seat where membership_id = ? limit 1", [
    membership?.id,
  ]);
  return {
    deficiency,
    draft: draft.id,
    escalation: raised.id,
    transfer: transfer.id,
    activity: activities[0]?.id ?? "",
    membership: membership?.id ?? "",
    seat: seat?.id ?? "",
    forum,
    organization: owner,
    room,
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
    chair: "operativeChair",
    concerned: [clinic, "clinic"],
    owner: clinic,
  });
  const other = await makeThings(town, {
    forum: neighbour,
    room: roomOf(neighbour),
    reporter: "neighbour",
    chair: "neighbour",
    concerned: [municipality, "chair"],
    owner: leisure,
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
