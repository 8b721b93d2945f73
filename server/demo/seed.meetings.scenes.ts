import { cancelMeeting } from "../meetings/meeting.service.ts";
import type { Noun } from "../platform/noun.entity.ts";
import type { DayAgo } from "./seed.exempelby.ts";
import type { MeetingHabit, MeetingStory } from "./seed.meeting.ts";
import {
  carryThrough,
  type MeetingPlay,
  meetingOf,
  meetingScene,
  plan,
  putAgenda,
  start,
  summon,
} from "./seed.meetings.play.ts";
import { signMinutes, writeMinutes } from "./seed.minutes.play.ts";
import { once, type Scene } from "./seed.scene.ts";
import { onWeekday } from "./seed.weekday.ts";

/** Days before a meeting on which it is summoned, and after it on which its minutes are shared, adjusted and adopted. */
const notice = 21;
const sharedAfter = 2;
const adjustedAfter = 7;
const adoptedAfter = 8;

/** Makes a scene of a part of the story; its name stands after the meeting's. */
type MakeScene = (
  name: string,
  facts: Pick<Scene, "ago" | "by" | "at">,
  part: (play: MeetingPlay) => Promise<Noun | undefined>,
) => Scene;

/** What happens around a meeting, on the forum's weekday; each part as the one who does it. */
export function meetingScenes(told: MeetingStory, habit: MeetingHabit, day: DayAgo): Scene[] {
  const story = { ...told, ago: onWeekday(day, told.ago, habit.weekday) };
  const scene: MakeScene = (name, facts, part) => ({
    ...facts,
    name: `${meetingScene(story.key)}${name}`,
    play: (op, stage, played) => part({ op, stage, played, story }),
  });
  return [...before(story, habit, scene), ...during(story, habit, scene), ...after(story, habit, scene)];
}

function before(story: MeetingStory, habit: MeetingHabit, scene: MakeScene): Scene[] {
  const by = habit.writer;
  const { plannedAgo, summonedAgo = story.ago + notice } = story;
  if (story.course === "HELD" && story.loggedAtOnce) {
    return [
      scene("", { ago: story.ago, by, at: habit.to }, async (play) => {
        const meeting = await plan(play, habit);
        await putAgenda(play, meeting);
        await summon(play, meeting);
        await start(play, meeting);
        await carryThrough(play, meeting);
        return meeting;
      }),
    ];
  }
  const draft = scene("", { ago: plannedAgo ?? summonedAgo, by }, async (play) => {
    const meeting = await plan(play, habit);
    if (story.course === "DRAFT" || plannedAgo === undefined) await putAgenda(play, meeting);
    if (story.course !== "DRAFT" && plannedAgo === undefined) await summon(play, meeting);
    return meeting;
  });
  if (story.course === "DRAFT" || plannedAgo === undefined) return [draft];
  const call = scene(":summon", { ago: summonedAgo, by }, async (play) => {
    const meeting = await meetingOf(play);
    await putAgenda(play, meeting);
    await summon(play, meeting);
    return undefined;
  });
  return [draft, call];
}

function during(story: MeetingStory, habit: MeetingHabit, scene: MakeScene): Scene[] {
  if (story.course === "CANCELLED") {
    const { cancelledAgo: ago, reason } = story;
    return [
      scene(":cancel", { ago, by: habit.writer }, async (play) => {
        const { id, version } = await meetingOf(play);
        await cancelMeeting(play.op, { ...once, id, version, reason });
        return undefined;
      }),
    ];
  }
  if (story.course !== "HELD" || story.loggedAtOnce) return [];
  const { ago } = story;
  const by = habit.chair;
  return [
    scene(":start", { ago, by, at: habit.from }, async (play) => {
      await start(play, await meetingOf(play));
      return undefined;
    }),
    scene(":end", { ago, by, at: habit.to }, async (play) => {
      await carryThrough(play, await meetingOf(play));
      return undefined;
    }),
  ];
}

function after(story: MeetingStory, habit: MeetingHabit, scene: MakeScene): Scene[] {
  if (story.course !== "HELD" || !story.minutes) return [];
  const { ago, minutes } = story;
  const written = scene(":minutes", { ago: ago - sharedAfter, by: minutes.writer ?? habit.writer }, (play) =>
    writeMinutes(play, minutes),
  );
  if (minutes.until !== "ADOPTED" || !minutes.adjuster) return [written];
  return [
    written,
    scene(":adjusted", { ago: ago - adjustedAfter, by: minutes.adjuster }, signMinutes),
    scene(":adopted", { ago: ago - adoptedAfter, by: habit.chair }, signMinutes),
  ];
}
