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

test("a subject that may no longer be seen has no link", () => {
  const gone = {
    deficiency: null,
    signal: null,
    escalation: null,
    transfer: null,
    activity: null,
    forum: null,
    membership: null,
    seat: null,
  };
  expect(withChanges([], [change(1, "deficiency.close", gone)], 0)[0]).toMatchObject({
    href: null,
    title: null,
  });
});
