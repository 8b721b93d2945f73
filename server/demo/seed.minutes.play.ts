import type { Operation } from "../access/operation.ts";
import { Seat } from "../forums/seat.entity.ts";
import { AgendaItem } from "../meetings/agendaItem.entity.ts";
import { Minutes } from "../meetings/minutes.entity.ts";
import { saveItem, share } from "../meetings/minutes.service.ts";
import { draft } from "../meetings/minutesDraft.service.ts";
import { MinutesItem } from "../meetings/minutesItem.entity.ts";
import { chooseAdjusters, sign } from "../meetings/minutesSigning.service.ts";
import type { PlannedMinutes } from "./seed.meeting.ts";
import { type MeetingPlay, meetingOf } from "./seed.meetings.play.ts";
import { type DemoPersonKey, personOf } from "./seed.people.ts";
import { once, settle } from "./seed.scene.ts";

/** From the meeting, with what is said of each item; shared, with an adjuster, unless they stay an own draft. */
export async function writeMinutes(play: MeetingPlay, planned: PlannedMinutes): Promise<undefined> {
  const { op, story } = play;
  const meeting = await meetingOf(play);
  const minutes = await draft(op, { ...once, meetingId: meeting.id, form: planned.form });
  await settle(op);
  const items = await op.em.find(AgendaItem, { meeting: meeting.id });
  for (const { id, version, agendaItem } of await op.em.find(MinutesItem, { minutes: minutes.id })) {
    const title = items.find((one) => one.id === agendaItem.id)?.title;
    const text = story.agenda.find((one) => one.title === title)?.said;
    if (text) await saveItem(op, { ...once, id, version, text });
  }
  await settle(op);
  if (planned.until === "OWN_DRAFT") return;
  await share(op, { ...once, id: minutes.id, version: minutes.version });
  await settle(op);
  if (!planned.adjuster) return;
  const seatIds = [await seatOf(op, meeting.forum.id, planned.adjuster)];
  await chooseAdjusters(op, { ...once, id: minutes.id, version: minutes.version, seatIds });
}

async function seatOf(op: Operation, forumId: string, person: DemoPersonKey): Promise<string> {
  const { email } = personOf(person);
  const seat = await op.em.findOneOrFail(Seat, { membership: { forum: forumId }, user: { email } });
  return seat.id;
}

/** As the one who is signed in to the operation. */
export async function signMinutes(play: MeetingPlay): Promise<undefined> {
  const { op } = play;
  const { id } = await meetingOf(play);
  const minutes = await op.em.findOneOrFail(Minutes, { meeting: id });
  await sign(op, { ...once, id: minutes.id, version: minutes.version });
}
