import { expect, test } from "vitest";
import { type LiveEvent, withChanges } from "../../client/live/liveEvent.ts";
import type { ChangeBatch } from "../../client/live/socket.ts";

type Change = ChangeBatch["changes"][number];

const change = (seq: number, action = "deficiency.reply", subject: Partial<Change> = {}): Change => ({
  seq,
  at: `2026-11-22T10:00:${String(seq).padStart(2, "0")}.000Z`,
  action,
  subjectId: "d",
  actorRole: "CHAIR",
  actorOrganizationId: "o",
  deficiency: {},
  signal: {},
  escalation: {},
  transfer: {},
  activity: {},
  actionPlan: {},
  agreement: {},
  agreementVersion: {},
  anchoring: {},
  receipt: {},
  meeting: {},
  decision: {},
  minutes: {},
  agendaItem: {},
  attendance: {},
  responsibility: {},
  forum: {},
  membership: {},
  seat: {},
  ...subject,
});

test("the newest stands first, and one that comes in two streams stands once", () => {
  const inRoom = withChanges([], [change(1), change(2)], 0);
  const both = withChanges(inRoom, [change(2), change(3)], 0);
  expect(both.map(({ at }) => at.slice(17, 19))).toEqual(["03", "02", "01"]);
});

test("what happened before the page was opened is no news", () => {
  const events = withChanges([], [change(4), change(5)], 4);
  expect(events.map(({ isNew }) => isNew)).toEqual([true, false]);
});

test("the list does not grow for ever", () => {
  let events: readonly LiveEvent[] = [];
  for (let seq = 0; seq < 60; seq += 1) events = withChanges(events, [change(seq % 60, `a.${seq}`)], 0);
  expect(events.length).toBeLessThanOrEqual(40);
  expect(events[0]?.action).toBe("a.59");
});

test("a receiver is led to the question, not to the matter, which it does not see", () => {
  const escalation = { id: "e", projection: { number: "HV-2026-4", title: "Remiss utan svar" } };
  const [event] = withChanges([], [change(1, "escalation.send", { escalation } as Partial<Change>)], 0);
  expect(event).toMatchObject({ href: "/lyft/e", number: "HV-2026-4", title: "Remiss utan svar" });
});

test("minutes and decisions lead to where they are read; a long decision is told by its beginning", () => {
  const minutes = { id: "p", form: "NOTES", meeting: { id: "m" }, forum: { id: "f", name: "BUS" } };
  const text =
    "Varje skola utser en mottagare vid skolbyte, och socialtjänsten får veta vem som har tagit emot.";
  const decision = { id: "b", number: "§ 3:1", text };
  const [read] = withChanges([], [change(1, "minutes.share", { minutes } as Partial<Change>)], 0);
  expect(read).toMatchObject({ href: "/moten/m/anteckningar", title: "BUS" });
  const [decided] = withChanges([], [change(1, "decision.take", { decision } as Partial<Change>)], 0);
  expect(decided).toMatchObject({ href: "/beslut/b", number: "§ 3:1" });
  expect(decided?.title).toBe(
    "Varje skola utser en mottagare vid skolbyte, och socialtjänsten får veta vem …",
  );
});

test("a version of an agreement is told by the agreement, and leads to itself on its page", () => {
  const agreementVersion = { id: "v", agreement: { id: "a", title: "Lokal överenskommelse" } };
  const [event] = withChanges(
    [],
    [change(1, "agreementVersion.approve", { agreementVersion } as Partial<Change>)],
    0,
  );
  expect(event).toMatchObject({ href: "/overenskommelser/a?version=v", title: "Lokal överenskommelse" });
});

test("a responsibility leads to its forum", () => {
  const responsibility = {
    id: "r",
    version: 1,
    what: "Möten vid skolbyte",
    status: "DISPUTED",
    forum: { id: "f" },
  };
  const [event] = withChanges(
    [],
    [change(1, "responsibility.dispute", { responsibility } as Partial<Change>)],
    0,
  );
  expect(event).toMatchObject({ href: "/forum/f", title: "Möten vid skolbyte" });
});

test("a proposal about a forum leads to the forum", () => {
  const forum = { forumId: "f" };
  const [event] = withChanges([], [change(1, "forumProposal.propose", { forum } as Partial<Change>)], 0);
  expect(event).toMatchObject({ href: "/forum/f", title: null });
});

test("a subject that may no longer be seen has no link", () => {
  const gone = {
    deficiency: null,
    signal: null,
    escalation: null,
    transfer: null,
    activity: null,
    anchoring: null,
    receipt: null,
    forum: null,
    membership: null,
    seat: null,
  };
  expect(withChanges([], [change(1, "deficiency.close", gone)], 0)[0]).toMatchObject({
    href: null,
    title: null,
  });
});

test("who has a meeting open is no news", () => {
  const events = withChanges(
    [],
    [change(1, "meeting.presence"), change(2, "meeting.present"), change(3, "meeting.start")],
    0,
  );
  expect(events.map(({ action }) => action)).toEqual(["meeting.start"]);
});
