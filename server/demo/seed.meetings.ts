import { must } from "../kit/problem.ts";
import type { DayAgo } from "./seed.exempelby.ts";
import type { MeetingHabit, MeetingStory } from "./seed.meeting.ts";
import { operativeMeetings } from "./seed.meetings.late.ts";
import { earlierOperativeMeetings } from "./seed.meetings.operative.ts";
import { meetingScenes } from "./seed.meetings.scenes.ts";
import { steeringMeetings } from "./seed.meetings.steering.ts";
import type { Scene } from "./seed.scene.ts";

const clock = (hour: number, minute = 0): number => hour * 60 + minute;

const habits: Readonly<Record<string, MeetingHabit>> = {
  "bus-operativ-exempelby": {
    weekday: 2,
    from: clock(13),
    to: clock(15),
    place: "Grundskolan Exempelby, konferensrummet",
    chair: "operativeChair",
    writer: "coordinator",
  },
  "bus-styrgrupp-exempelby": {
    weekday: 4,
    from: clock(13),
    to: clock(14, 30),
    place: "Kommunhuset, sammanträdesrum Eken",
    chair: "chair",
    writer: "secretary",
  },
  "styrgrupp-skola-soc-exempelby": {
    weekday: 1,
    from: clock(15),
    to: clock(16),
    place: "Kommunhuset, sammanträdesrum Björken",
    chair: "chair",
    writer: "chair",
  },
  "regionalt-barnforum-exempel": {
    weekday: 5,
    from: clock(13),
    to: clock(15, 30),
    link: "https://mote.regionexempel.example/barnforum",
    chair: "regional",
    writer: "regional",
  },
  "sspf-arbetsgrupp-exempelby": {
    weekday: 3,
    from: clock(13),
    to: clock(14),
    place: "Fritidsgården Kärnan",
    chair: "sspfLead",
    writer: "sspfLead",
  },
  "strategisk-trygghet-exempelby": {
    weekday: 4,
    from: clock(15),
    to: clock(17),
    place: "Kommunhuset, sammanträdesrum Eken",
    chair: "safetyLead",
    writer: "safetyLead",
  },
};

const fortnightly = "sspf-arbetsgrupp-exempelby";

/** Every second week since the cadence was agreed; once nobody could, and the fortnight was missed. */
const sspfMeetings: readonly MeetingStory[] = [
  ...[89, 75, 61, 33, 19, 5].map(
    (ago): MeetingStory => ({
      key: `sspf-${ago}`,
      forum: fortnightly,
      ago,
      course: "HELD",
      loggedAtOnce: true,
      ...(ago === 5 ? { minutes: { form: "NOTES", until: "OWN_DRAFT" } as const } : {}),
      agenda: [
        {
          title: "Läget i skolor och på fritidsgårdar",
          kind: "ROUND_TABLE",
          minutes: 30,
          said: "Lugnt i Norr. I Syd söker sig fler till torget på kvällarna.",
        },
        {
          title: "Gemensamma insatser till nästa möte",
          kind: "DISCUSSION",
          minutes: 20,
          said: "Fältverksamhet och fritid är ute tillsammans två kvällar.",
        },
      ],
    }),
  ),
  {
    key: "sspf-cancelled",
    forum: fortnightly,
    ago: 47,
    plannedAgo: 55,
    summonedAgo: 54,
    course: "CANCELLED",
    cancelledAgo: 52,
    reason: "Tre av fyra parter var på utbildning.",
    agenda: [],
  },
  {
    key: "sspf-next",
    forum: fortnightly,
    ago: -9,
    course: "SUMMONED",
    summonedAgo: 2,
    agenda: [{ title: "Läget inför loven", kind: "ROUND_TABLE", minutes: 30 }],
  },
];

const safetyMeeting: MeetingStory = {
  key: "safety-dialogue",
  forum: "strategisk-trygghet-exempelby",
  ago: 96,
  kind: "DIALOGUE",
  title: "Dialogmöte om trygghetsmätningen",
  course: "HELD",
  loggedAtOnce: true,
  absent: ["socialforvaltningen-exempelby"],
  agenda: [
    {
      title: "Vad mätningen visar i de tre områdena",
      kind: "INFORMATION",
      minutes: 45,
      said: "Områdesgrupperna ser samma mönster kring kvällar och belysning.",
    },
    {
      title: "Frågor att ta vidare",
      kind: "DISCUSSION",
      minutes: 45,
      said: "Frågorna tas i områdesgrupperna.",
    },
  ],
};

/** The year's meetings in all of Exempelby's forums. */
export const meetingStories: readonly MeetingStory[] = [
  ...earlierOperativeMeetings,
  ...operativeMeetings,
  ...steeringMeetings,
  ...sspfMeetings,
  safetyMeeting,
];

export const scenesOfMeetings = (day: DayAgo): Scene[] =>
  meetingStories.flatMap((story) => meetingScenes(story, must(habits[story.forum], story.forum), day));
