import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runOperation } from "../../server/changes/runOperation.ts";
import { Membership } from "../../server/forums/membership.entity.ts";
import { addSeat } from "../../server/forums/register.service.ts";
import { User } from "../../server/people/user.entity.ts";
import { exportArea } from "../../server/register/register.export.ts";
import { importRegister } from "../../server/register/register.import.ts";
import { checkRegister } from "../../server/register/register.read.ts";
import { addForum, addPerson } from "../support/settle.ts";
import { Stories } from "../support/stories.ts";
import { type Noun, Town, type Who } from "../support/town.ts";
import { today } from "./sample.ts";

const newChair = "ny@test.example";
/** Has a seat in another forum of the old ladder, and none above. */
const beside = "granne@test.example";

let town: Town;
let stories: Stories;
let question: Noun;
let matterId: string;

const asSystem: <T>(work: Parameters<typeof runOperation<T>>[2]) => Promise<T> = (work) =>
  runOperation(town.app.hub.system, { identity: null, system: true, writes: true }, work);

/** Imports the register as it is, with the operative group under another forum. */
const moveTo = (parent: string) =>
  asSystem(async (op) => {
    const register = await exportArea(op, "exempelby");
    const forums = register?.forums?.map((row) => (row.key === "oper" ? { ...row, parent } : row)) ?? [];
    return importRegister(op, checkRegister({ ...register, forums }, today));
  });

async function seat(email: `${string}@${string}`, forum: string, organization: string): Promise<void> {
  const userId = await addPerson(town, email, organization);
  await asSystem(async (op) =>
    addSeat(op, {
      membership: await op.em.findOneOrFail(Membership, { forum, organization }),
      user: await op.em.findOneOrFail(User, userId),
      role: "CHAIR",
      mandate: "DECIDE",
      from: "2020-01-01",
    }),
  );
}

const seen = (who: Who) =>
  town
    .see<{ parentForum: { key: string } | null } | null>(
      who,
      `forum(id: "${town.forums.operative}") { parentForum { key } }`,
    )
    .catch((error: Error) => error.message);

beforeAll(async () => {
  town = await Town.open();
  stories = new Stories(town);
  const { leisure, municipality } = town.organizations;
  const forumId = await addForum(town, { key: "nytt", level: "STEERING", members: [leisure] });
  await seat(newChair, forumId, leisure);
  await seat(beside, town.forums.neighbour, municipality);
  question = await stories.escalated();
  matterId = String(question.deficiencyId);
});
afterAll(() => town.close());

describe("an import that puts a forum under another one", () => {
  it("takes its card from the old ladder and shows it to the new one", async () => {
    for (const who of ["chair", beside, "regional"] as const) {
      expect(await seen(who)).toEqual({ parentForum: { key: "styr" } });
    }
    expect(await seen(newChair)).toBe("NOT_FOUND");

    const [{ stream, seq } = { stream: "", seq: 0 }] = await town.sql<{ stream: string; seq: number }>(
      `select f.open_scope_id as stream, coalesce(h.seq, 0) as seq from forum f
         left join stream_head h on h.stream = f.open_scope_id where f.key = 'styr'`,
    );
    await moveTo("nytt");
    for (const who of [beside, "regional"] as const) expect(await seen(who)).toBe("NOT_FOUND");
    expect(await seen(newChair)).toEqual({ parentForum: { key: "nytt" } });
    expect(await town.sql("select action from change where stream = ? and seq > ?", [stream, seq])).toEqual([
      { action: "forum.register" },
    ]);
  });

  it("leaves the names on a question's path to those who hold it, and to the reporter", async () => {
    await moveTo("nytt");
    const path = "fromForum { name } toForum { name }";
    const forums = { fromForum: { name: "Forum oper" }, toForum: { name: "Forum styr" } };
    expect(await town.see("chair", `escalation(id: "${question.id}") { ${path} }`)).toEqual(forums);
    for (const who of ["school", "coordinator", "clinic"] as const) {
      expect(await town.matter(who, matterId, `escalations { ${path} }`)).toEqual({
        escalations: [forums],
      });
    }
  });

  it("raises what comes next in the new ladder, and the parties read its names", async () => {
    await moveTo("nytt");
    await stories.step("chair", "returnEscalation", question, { reason: "Ni hör dit nu." });
    const matter = await town.matter("coordinator", matterId);
    const raised = await stories.step("coordinator", "escalate", matter, stories.question);
    for (const who of ["school", "representative", "clinic", "coordinator"] as const) {
      const { escalations } = await town.matter<{ escalations: Noun[] }>(
        who,
        matterId,
        "escalations { id toForum { name } }",
      );
      expect(escalations).toContainEqual({ id: raised.id, toForum: { name: "Forum nytt" } });
    }
    expect((await stories.step(newChair, "acceptEscalation", raised)).status).toBe("ACCEPTED");
  });
});
