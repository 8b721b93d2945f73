import { readFileSync } from "node:fs";
import type { ApolloClient, ObservableQuery } from "@apollo/client";
import { buildSchema, getOperationAST, OperationTypeNode, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CatchUp, reachOf } from "../../client/live/catchUp.ts";
import * as generated from "../../schema/generated/graphql.ts";

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

/** What only a meeting's pages show. */
const inTheRoom: ReadonlySet<string> = new Set([
  "Meeting.presence",
  "Meeting.currentItem",
  "Meeting.currentItemSince",
  "AgendaItem.ownNote",
  "AgendaItem.sharedNote",
]);

/** The client's queries that read such a field. */
function queriesInTheRoom(): string[] {
  const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));
  return Object.values(generated).flatMap((document) => {
    if (typeof document !== "object" || !("definitions" in document)) return [];
    const operation = getOperationAST(document);
    if (operation?.operation !== OperationTypeNode.QUERY) return [];
    const types = new TypeInfo(schema);
    const fields = new Set<string>();
    visit(document, visitWithTypeInfo(types, { Field: () => void fields.add(fieldOf(types)) }));
    return [...inTheRoom].some((field) => fields.has(field)) ? [operation.name?.value ?? ""] : [];
  });
}

const fieldOf = (types: TypeInfo): string => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;

describe("fetches anew", () => {
  const page = ["Waiting", "MyForums", "ForumDashboard", "MeetingRoom", "RoomItem"];
  let fetched: string[];
  let catchUp: CatchUp;
  beforeEach(() => {
    vi.useFakeTimers();
  });

  function open(onScreen: readonly string[]): void {
    fetched = [];
    const queries = new Set(onScreen.map((name) => ({ queryName: name, query: name, variables: {} })));
    catchUp = new CatchUp({
      getObservableQueries: () => queries as unknown as Set<ObservableQuery>,
      query: ({ query }: { query: unknown }) => {
        fetched.push(String(query));
        return Promise.resolve({});
      },
    } as unknown as ApolloClient);
  }
  afterEach(() => {
    vi.useRealTimers();
  });

  const afterMs = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return fetched.splice(0);
  };
  const change = (action: string) => catchUp.changed([{ action, deficiency: null }]);

  test("the meeting alone after a change that only it shows", async () => {
    open(page);
    change("note.save");
    expect(await afterMs(5_000)).toEqual(["MeetingRoom", "RoomItem"]);
  });

  test("each query that reads who is there, the item at hand or a note", async () => {
    const wanted = queriesInTheRoom();
    expect(wanted).toContain("MeetingRoom");
    open(wanted);
    change("meeting.present");
    expect(await afterMs(5_000)).toEqual(wanted);
  });

  test("everything once after any other, what only counts last", async () => {
    open(page);
    change("note.save");
    change("agendaItem.add");
    expect(await afterMs(400)).toEqual(["Waiting", "ForumDashboard", "MeetingRoom", "RoomItem"]);
    expect(await afterMs(5_000)).toEqual(["MyForums"]);
  });

  test("everything after a batch that tells of nothing the viewer sees: something may be gone", async () => {
    open(page);
    catchUp.changed([]);
    expect(await afterMs(400)).toEqual(["Waiting"]);
    expect((await afterMs(5_000)).sort()).toEqual(page.filter((name) => name !== "Waiting").sort());
  });
});
