import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { day } from "../support/day.ts";
import { Executioner } from "../support/kill.ts";
import { forumAs, memberOf } from "../support/reorganizing.ts";
import { Stories } from "../support/stories.ts";
import { at, Town } from "../support/town.ts";

let town: Town;
let executioner: Executioner;

beforeAll(async () => {
  town = await Town.open();
  executioner = await Executioner.of(town.app);
});
afterAll(async () => {
  await executioner.close();
  await town.close();
});

/** Until one operation waits in a statement that begins so. */
const waits = (statement: string) =>
  vi.waitFor(async () => expect(await executioner.waiting(statement)).toBe(1), { timeout: 20_000 });

describe("R30 what comes to a forum in the moment in which it is split", () => {
  it("goes to the successor when it is a report, and is refused when it is the forum's own", async () => {
    const { school, social, clinic } = town.organizations;
    const stories = new Stories(town);
    const lying = await stories.reported();
    const before = await forumAs(town, "admin", town.forums.operative);
    // The split has read what lies open, and is held where it hands the one matter over.
    const other = await executioner.spared(town.app.hub.ownerUrl);
    await other.query("begin");
    await other.query("select from deficiency where id = $1 for update", [lying.id]);
    const split = town.do("admin", "splitForum", {
      ...at(before),
      effectiveOn: day(),
      successors: [
        {
          name: "Norra",
          code: "NORR",
          membershipIds: [school, social, clinic].map((id) => memberOf(before, id)),
        },
        { name: "Södra", code: "SYD", membershipIds: [memberOf(before, social)] },
      ],
      matters: [{ matterId: lying.id, successor: 0 }],
    });
    await waits("select");
    const late = stories.reported();
    const meeting = town.refusal("coordinator", "planMeeting", {
      forumId: before.id,
      startsAt: new Date().toISOString(),
    });
    const proposal = town.refusal("operativeChair", "proposeForumChange", {
      forumId: before.id,
      kind: "CREATE",
      text: "En områdesgrupp till.",
    });
    await waits('insert into "deficiency"');
    await waits('insert into "meeting"');
    await waits('insert into "forum_proposal"');
    await other.query("rollback");
    await other.end();

    await split;
    const { successors } = await forumAs(town, "admin", before.id);
    const forumOf = async ({ id }: { id: string }) =>
      (
        await town.matter<{ handlingForum: { id: string; name: string } }>(
          "school",
          id,
          "handlingForum { id name }",
        )
      ).handlingForum;
    const gone = await forumOf(lying);
    expect(gone.name).toBe("Norra");
    expect(successors.map(({ to }) => to.id)).toContain(gone.id);
    expect(await forumOf(await late)).toEqual(gone);
    expect(await meeting).toMatchObject({ code: "FORBIDDEN" });
    expect(await proposal).toMatchObject({ code: "FORBIDDEN" });
    const { openMatters } = await forumAs(town, "admin", before.id);
    expect(openMatters).toEqual([]);
  });
});
