import { randomUUID } from "node:crypto";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Operation } from "../access/operation.ts";
import type { Identity } from "../access/viewer.ts";
import { runOperation } from "../changes/runOperation.ts";
import { Forum } from "../forums/forum.entity.ts";
import { inviteOrganization } from "../forums/registry.service.ts";
import { fallDue } from "../jobs.ts";
import { must } from "../kit/problem.ts";
import { Assignment } from "../organizations/assignment.entity.ts";
import { Organization } from "../organizations/organization.entity.ts";
import { setClock } from "./clock.service.ts";
import type { Deed } from "./seed.deed.ts";
import { playDeed } from "./seed.deeds.play.ts";
import { deeds } from "./seed.deeds.ts";
import { type DayAgo, splitAgo } from "./seed.exempelby.ts";
import { scenesOfMeetings } from "./seed.meetings.ts";
import { type DemoPersonKey, demoPeople } from "./seed.people.ts";
import { planScene } from "./seed.plans.play.ts";
import { seedExempelby } from "./seed.register.ts";
import type { Played, Scene, Stage } from "./seed.scene.ts";
import { playReport, playStep } from "./seed.steps.ts";
import type { Story } from "./seed.story.ts";

/** The deadlines run once a week, and on the last day. */
const week = 7;
const firstDay = 399;

const [morning, evening] = [8 * 60, 18 * 60];

/** In the morning one after the other, then what has its time, and in the evening what the hub does itself. */
const minuteOf = ({ at, by }: Scene): number => at ?? (by === null ? evening : morning);

/** The days on which the new area groups begin, and on which the old one has ended. */
const registerDays = [splitAgo + 6, splitAgo - 1];

/** Named by what they do, and by their place in the list. */
export const sceneOfDeed = (deed: Deed, index: number): Scene => ({
  ...deed,
  name: deed.do === "createPlan" ? planScene(deed.plan) : `deed:${index}`,
  play: (op, stage, played) => playDeed(op, stage, played, deed),
});

function scenesOf(stories: readonly Story[], day: DayAgo): Scene[] {
  const scenes = stories.flatMap((story): Scene[] => [
    { ago: story.ago, name: story.key, by: story.by, play: (op, stage) => playReport(op, stage, story) },
    ...story.steps.map((step, index) => ({
      ago: step.ago,
      name: `${story.key}:${index}`,
      by: step.by,
      play: (op: Operation, stage: Stage, played: Played) =>
        playStep(op, stage, must(played.get(story.key), "a reported matter"), step),
    })),
  ]);
  const invitation: Scene = {
    ago: 12,
    name: "invitation",
    by: "admin",
    play: (op, stage) =>
      inviteOrganization(op, {
        clientMutationId: "demo",
        forumId: stage.forumId("bob-exempelby"),
        organizationId: stage.organizationId("bup-exempel"),
        kind: "PARTY",
        from: stage.day(0),
      }),
  };
  const registers = registerDays.map(
    (ago): Scene => ({
      ago,
      name: `register:${ago}`,
      by: null,
      play: (op, { day }) => seedExempelby(op, day).then(() => undefined),
    }),
  );
  const ticks = Array.from({ length: Math.floor(firstDay / week) }, (_, index): Scene => {
    const ago = firstDay - (firstDay % week) - index * week;
    return { ago, name: `deadlines:${ago}`, by: null, play: (op) => fallDue(op).then(() => undefined) };
  });
  return [
    ...scenes,
    ...scenesOfMeetings(day),
    ...deeds.map(sceneOfDeed),
    invitation,
    ...registers,
    ...ticks,
  ].sort((a, b) => b.ago - a.ago || minuteOf(a) - minuteOf(b));
}

/**
 * Plays a year of Exempelby, day by day on the database's clock, each scene as the one who does it and in one
 * transaction with a note that it has been played: cut off, it goes on where it was.
 */
export async function seedLife(
  system: MikroORM,
  app: MikroORM,
  stories: readonly Story[],
  day: DayAgo,
): Promise<void> {
  const [stage, people] = [await stageOf(system, day), await identities(system)];
  const played = await playedScenes(system);
  let today = Number.POSITIVE_INFINITY;
  let minute = 0;
  for (const scene of scenesOf(stories, day)) {
    if (scene.ago !== today) minute = morning;
    today = scene.ago;
    minute = Math.max(minute + 7, minuteOf(scene));
    if (played.has(scene.name)) continue;
    await setClock(system, day(scene.ago), minute);
    const identity = scene.by ? must(people.get(scene.by), scene.by) : null;
    await runOperation(
      scene.by ? app : system,
      { identity, system: scene.by === null, writes: true },
      async (op) => {
        const noun = await scene.play(op, stage, played);
        await note(
          op,
          must(people.get(scene.by ?? "admin"), "a person").userId,
          scene.name,
          noun?.id ?? null,
        );
        if (noun) played.set(scene.name, noun.id);
      },
    );
  }
}

const prefix = "demo:";

/**
 * In the same place as the receipts of mutations, which are carried out once in the same way. No commit waits for the
 * disk: what a crash takes is played again.
 */
async function note(op: Operation, userId: string, name: string, subjectId: string | null): Promise<void> {
  await op.em.execute(
    `insert into mutation_receipt (user_id, client_mutation_id, request_hash, subject_id)
     select ?::uuid, ?, '', ?::uuid from set_config('synchronous_commit', 'off', true)`,
    [userId, `${prefix}${name}`, subjectId],
  );
}

async function playedScenes(system: MikroORM): Promise<Map<string, string>> {
  const rows = await system.em
    .fork()
    .execute<{ name: string; id: string | null }[]>(
      "select substr(client_mutation_id, ?) as name, subject_id as id from mutation_receipt where starts_with(client_mutation_id, ?)",
      [prefix.length + 1, prefix],
    );
  return new Map(rows.map(({ name, id }) => [name, id ?? ""]));
}

async function stageOf(system: MikroORM, day: DayAgo): Promise<Stage> {
  const em = system.em.fork();
  const forums = new Map((await em.find(Forum, {})).map(({ key, id }) => [key, id]));
  const organizations = new Map((await em.find(Organization, {})).map(({ key, id }) => [key, id]));
  return {
    day,
    forumId: (key) => must(forums.get(key), key),
    organizationId: (key) => must(organizations.get(key), key),
  };
}

async function identities(system: MikroORM): Promise<Map<DemoPersonKey, Identity>> {
  const emails = Object.values(demoPeople).map(({ email }) => email);
  const assignments = await system.em
    .fork()
    .find(Assignment, { user: { email: { $in: emails } } }, { populate: ["user"] });
  const keys = new Map(
    Object.entries(demoPeople).map(([key, { email }]) => [email as string, key as DemoPersonKey]),
  );
  return new Map(
    assignments.map(({ user, organization }) => [
      must(keys.get(user.email), user.email),
      { sessionId: randomUUID(), userId: user.id, organizationId: organization.id },
    ]),
  );
}
