import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../support/day.ts";
import { forumAs, memberOf } from "../support/reorganizing.ts";
import { addForum } from "../support/settle.ts";
import { at, type Noun, Town, type Who } from "../support/town.ts";

/** The neighbour group's chair proposes, and the administrator does it: the proposal is carried out by it. */
let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

const propose = (kind: string, differs: object = {}): Promise<Noun> =>
  town.do("neighbour", "proposeForumChange", {
    forumId: town.forums.neighbour,
    kind,
    text: "Så här vill vi ha det.",
    ...differs,
  });
const look = (who: Who, id: string) =>
  town.see(who, `forumProposal(id: "${id}") { status answeredOn resultingForum { id } allowedActions }`);
const withdraw = (noun: Noun) => town.do("neighbour", "withdrawForumProposal", at(noun));
const group = () => forumAs(town, "admin", town.forums.neighbour);

let made = 0;
const code = (): string => `F${++made}X`;
const newForum = async (proposalId: string) => {
  const [area] = await town.sql<{ id: string }>("select area_id as id from forum where id = ?", [
    town.forums.neighbour,
  ]);
  return {
    name: "Områdesgrupp norr",
    code: code(),
    kind: "AREA_GROUP",
    level: "OPERATIVE",
    areaId: area?.id,
    purpose: "Samverka i norr.",
    parentForumId: town.forums.steering,
    proposalId,
  };
};
/** A forum beside it, with the same members. */
const beside = async () => {
  const { leisure, municipality } = town.organizations;
  const members = [leisure, municipality];
  const parentForumId = town.forums.steering;
  const id = await addForum(town, { key: `bredvid${++made}`, level: "OPERATIVE", members, parentForumId });
  return forumAs(town, "admin", id);
};
const split = async (differs: object = {}) => {
  const forum = await group();
  const membershipIds = [town.organizations.leisure, town.organizations.municipality].map((id) =>
    memberOf(forum, id),
  );
  const successors = ["Norra", "Södra"].map((name) => ({ name, code: code(), membershipIds }));
  return { ...at(forum), effectiveOn: day(), successors, matters: [], ...differs };
};

describe("3.4 a proposal is carried out", () => {
  it("by the new forum, which is what came of it", async () => {
    const { id } = await propose("CREATE");
    const forum = await town.do("admin", "createForum", await newForum(id));
    expect(await look("neighbour", id)).toEqual({
      status: "CARRIED_OUT",
      answeredOn: day(),
      resultingForum: { id: forum.id },
      allowedActions: [],
    });
    expect((await town.log(id)).at(-1)).toMatchObject({ action: "forumProposal.carryOut", role: "ADMIN" });
    expect(await town.refusal("admin", "createForum", await newForum(id))).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "answer", from: "CARRIED_OUT" },
    });
  });

  it("by nothing else than was proposed, nor for another forum; then nothing is done", async () => {
    const proposal = await propose("SPLIT");
    const other = { code: "BAD_USER_INPUT", field: "input.proposalId", reason: "otherProposal" };
    const before = await town.rows();
    expect(await town.refusal("admin", "createForum", await newForum(proposal.id))).toMatchObject(other);
    const aside = await beside();
    const again = await town.rows();
    const merger = { forums: [at(aside)], intoForum: at(await group()), effectiveOn: day() };
    expect(await town.refusal("admin", "mergeForums", { ...merger, proposalId: proposal.id })).toMatchObject(
      other,
    );
    const successors = (await split()).successors.map(({ name }) => ({
      name,
      code: code(),
      membershipIds: aside.memberships.map(({ id }) => id),
    }));
    expect(
      await town.refusal("admin", "splitForum", {
        ...(await split()),
        ...at(aside),
        successors,
        proposalId: proposal.id,
      }),
    ).toMatchObject(other);
    expect(await town.rows()).toEqual(again);
    expect(before.forum_proposal).toBe(again.forum_proposal);
    const unknown = await split({ proposalId: "019b0000-0000-7000-8000-000000000000" });
    expect(await town.refusal("admin", "splitForum", unknown)).toEqual({ code: "NOT_FOUND" });
    await withdraw(proposal);
  });

  it("by the merger, in the forum that goes on", async () => {
    const aside = await beside();
    const { id } = await propose("MERGE", { otherForumIds: [aside.id] });
    const forums = [at(aside)];
    const merger = { forums, intoForum: at(await group()), effectiveOn: day(), proposalId: id };
    await town.do("admin", "mergeForums", merger);
    expect(await look("neighbour", id)).toMatchObject({
      status: "CARRIED_OUT",
      resultingForum: { id: town.forums.neighbour },
    });
    // What has ended is not proposed to be merged with.
    expect(
      await town.refusal("neighbour", "proposeForumChange", {
        forumId: town.forums.neighbour,
        kind: "MERGE",
        text: "En gång till.",
        otherForumIds: [aside.id],
      }),
    ).toMatchObject({ rule: "R30", reason: "otherForumEnded", field: "input.otherForumIds" });
  });
});

describe("R30 a forum does not end over what it has proposed", () => {
  it("it is answered first, unless it is what is carried out", async () => {
    const left = await propose("CREATE");
    const { id } = await propose("SPLIT");
    const forum = await group();
    expect(forum.openMatters.filter(({ kind }) => kind === "FORUM_PROPOSAL")).toMatchObject([
      { id: left.id, title: "Så här vill vi ha det.", movable: false },
      { id, movable: false },
    ]);
    const close = { ...at(forum), closedOn: day(), reason: "Uppdraget är slutfört." };
    expect(await town.refusal("admin", "closeForum", close)).toMatchObject({
      rule: "R30",
      reason: "mattersOpen",
      params: { total: 2, FORUM_PROPOSAL: 2 },
    });
    const unfinished = { rule: "R30", reason: "mattersUnfinished", params: { total: 1, FORUM_PROPOSAL: 1 } };
    const splitting = await split({ proposalId: id });
    expect(await town.refusal("admin", "splitForum", splitting)).toMatchObject(unfinished);
    expect(await look("admin", id)).toMatchObject({ status: "PROPOSED" });
    await withdraw(left);
    expect(await town.refusal("admin", "splitForum", await split())).toMatchObject(unfinished);
    await town.do("admin", "splitForum", splitting);
    // What is carried out stays with the old forum; who sat there to the end reads it.
    expect(await look("neighbour", id)).toMatchObject({ status: "CARRIED_OUT", resultingForum: null });
    expect((await town.log(id)).map(({ action }) => action)).toEqual([
      "forumProposal.propose",
      "forumProposal.carryOut",
    ]);
    const again = { forumId: town.forums.neighbour, kind: "SPLIT", text: "En gång till." };
    expect(await town.refusal("neighbour", "proposeForumChange", again)).toMatchObject({ code: "FORBIDDEN" });
  });

  it("nothing is proposed any more in one that has ended while its chair still sits there", async () => {
    const forum = await beside();
    const [user] = await town.sql<{ id: string }>(
      "select user_id as id from seat join membership m on m.id = membership_id where m.organization_id = ? limit 1",
      [town.organizations.leisure],
    );
    const membershipId = memberOf(forum, town.organizations.leisure);
    const seat = { role: "CHAIR", mandate: "DECIDE", userId: user?.id };
    await town.do("admin", "addSeat", { membershipId, ...seat });
    const { id } = forum;
    const proposal = { forumId: id, kind: "CREATE", text: "Ett forum till." };
    await withdraw(await town.do("neighbour", "proposeForumChange", proposal));
    // As a register may tell of it.
    await town.sql("update forum set status = 'CLOSED' where id = ?", [id]);
    expect(await town.refusal("neighbour", "proposeForumChange", proposal)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      params: { action: "forumProposal.propose", from: "CLOSED" },
    });
  });
});
