import type { ApolloClient, ObservableQuery } from "@apollo/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CatchUp, reachOf } from "../../client/live/catchUp.ts";

test.each([
  ["a step of a matter that came whole", "deficiency.acknowledge", { id: "d" }, "waiting"],
  ["a new matter: lists win a row", "deficiency.report", { id: "d" }, "all"],
  ["a matter that has moved: lists win and lose a row", "deficiency.transfer", { id: "d" }, "all"],
  ["a step of a matter that is not seen whole", "deficiency.close", {}, "all"],
  ["a matter that may no longer be seen", "deficiency.close", null, "all"],
  ["a question: the matter's own list of them has changed", "escalation.send", {}, "all"],
  ["a seat", "seat.assign", {}, "all"],
  ["someone who opens a meeting", "meeting.presence", null, "meeting"],
  ["a saving of a note", "note.save", null, "meeting"],
  ["a meeting that begins", "meeting.start", null, "all"],
])("%s", (_case, action, deficiency, reach) => {
  expect(reachOf({ action, deficiency })).toBe(reach);
});

describe("fetches anew", () => {
  const onScreen = ["Waiting", "MyForums", "ForumDashboard", "MeetingRoom", "RoomItem"];
  let fetched: string[];
  let catchUp: CatchUp;
  beforeEach(() => {
    vi.useFakeTimers();
    fetched = [];
    const queries = new Set(onScreen.map((name) => ({ queryName: name, query: name, variables: {} })));
    catchUp = new CatchUp({
      getObservableQueries: () => queries as unknown as Set<ObservableQuery>,
      query: ({ query }: { query: unknown }) => {
        fetched.push(String(query));
        return Promise.resolve({});
      },
    } as unknown as ApolloClient);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const afterMs = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return fetched.splice(0);
  };
  const change = (action: string) => catchUp.changed([{ action, deficiency: null }]);

  test("the meeting alone after a change that only it shows", async () => {
    change("note.save");
    expect(await afterMs(5_000)).toEqual(["MeetingRoom", "RoomItem"]);
  });

  test("everything once after any other, what only counts last", async () => {
    change("note.save");
    change("agendaItem.add");
    expect(await afterMs(400)).toEqual(["Waiting", "ForumDashboard", "MeetingRoom", "RoomItem"]);
    expect(await afterMs(5_000)).toEqual(["MyForums"]);
  });

  test("everything after a batch that tells of nothing the viewer sees: something may be gone", async () => {
    catchUp.changed([]);
    expect(await afterMs(400)).toEqual(["Waiting"]);
    expect((await afterMs(5_000)).sort()).toEqual(onScreen.filter((name) => name !== "Waiting").sort());
  });
});
