import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type Client, type Refusal, startTestApp, type TestApp } from "../support/app.ts";
import { cursorsOf, type Feed, type FeedChange, feedFields, follow, streamsOf } from "../support/feed.ts";
import * as steps from "../support/steps.ts";

let app: TestApp;
let school: Client;
let clinic: Client;
let coordinator: Client;
let chair: Client;
let secretariat: Client;
let stranger: Client;

beforeAll(async () => {
  app = await startTestApp();
  [school, clinic, coordinator, chair, secretariat, stranger] = await Promise.all([
    app.as("school"),
    app.as("clinic"),
    app.as("coordinator"),
    app.as("chair"),
    app.as("secretariat"),
    app.as("stranger"),
  ]);
});
afterAll(() => app.close());

const reportToClinic = () => steps.report(school, [app.world.organizations.clinic]);

/** The one stream of that kind. */
async function streamOf(client: Client, kind: "ROOM" | "OWN"): Promise<[string, number]> {
  const [[stream, seq] = ["", 0]] = await cursorsOf(client, kind);
  return [stream, seq];
}

/** Reads on to the change of that action, and answers it. */
async function seen(feed: Feed, action: string): Promise<FeedChange> {
  const batch = await feed.until(({ changes }) => changes.some((change) => change.action === action));
  return batch.changes.find((change) => change.action === action) as FeedChange;
}

const actionsOf = (feed: Feed): string[] =>
  feed.batches.flatMap(({ changes }) => changes.map(({ action }) => action));

describe("each step reaches those entitled, as they may see it", () => {
  it("from report to verdict", async () => {
    const followers = {
      room: await follow(app, coordinator, await cursorsOf(coordinator, "ROOM")),
      own: await follow(app, school, await cursorsOf(school, "OWN")),
      concerned: await follow(app, clinic, await cursorsOf(clinic, "REPRESENTATIVES")),
      above: await follow(app, chair, await cursorsOf(chair, "ROOM")),
      signals: await follow(app, secretariat, await cursorsOf(secretariat, "OVERSIGHT")),
    };
    const { room, own, concerned, above, signals } = followers;
    const nothing = await follow(app, stranger);

    const reported = await reportToClinic();
    const { id } = reported;
    const whole = { __typename: "Deficiency", id, status: "REPORTED", title: expect.any(String) };
    for (const feed of [room, own, concerned]) {
      expect(await seen(feed, "deficiency.report")).toMatchObject({
        subjectId: id,
        actorRole: "REPORTER",
        subject: whole,
      });
    }
    expect((await seen(signals, "deficiency.report")).subject).toEqual({
      __typename: "DeficiencySignal",
      id,
      signalNumber: expect.stringMatching(/^OPER-/),
      status: "REPORTED",
      category: "TRANSITION",
    });

    const acknowledged = await steps.acknowledge(coordinator, steps.at(reported));
    for (const feed of [room, own, concerned, signals]) {
      expect(await seen(feed, "deficiency.acknowledge")).toMatchObject({
        subject: { status: "ACKNOWLEDGED" },
      });
    }
    await steps.reply(clinic, id);
    const escalated = await steps.escalate(coordinator, acknowledged);
    for (const feed of [room, own, concerned]) {
      expect((await seen(feed, "escalation.send")).subject).toMatchObject({
        __typename: "Escalation",
        question: "Vem ska ta emot?",
        deficiency: { id },
      });
    }
    expect((await seen(above, "escalation.send")).subject).toMatchObject({
      __typename: "Escalation",
      question: "Vem ska ta emot?",
      deficiency: null,
    });

    const accepted = await steps.acceptEscalation(chair, steps.at(escalated));
    const answered = await steps.answerEscalation(chair, {
      ...steps.at(accepted),
      answer: "Skolan tar emot.",
    });
    await steps.conveyAnswer(coordinator, steps.at(answered));
    for (const feed of [room, own, concerned, above]) {
      expect((await seen(feed, "escalation.convey")).subject).toMatchObject({
        escalationStatus: "CONVEYED_DOWN",
      });
    }

    const { data } = await coordinator.ask<{ deficiency: steps.Step }, object>(
      "query ($id: ID!) { deficiency(id: $id) { id version status } }",
      { id },
    );
    const feedback = await steps.giveFeedback(coordinator, {
      ...steps.at(data?.deficiency as steps.Step),
      outcome: "NO_MEASURE",
      summary: "Skolan tar emot från i höst.",
    });
    await steps.giveVerdict(school, { ...steps.at(feedback), verdict: "SOLVED" });
    for (const feed of [room, own, concerned, signals]) {
      expect((await seen(feed, "deficiency.giveVerdict")).subject).toMatchObject({ status: "CLOSED" });
    }

    expect(new Set(actionsOf(above))).toEqual(
      new Set(["escalation.send", "escalation.accept", "escalation.answer", "escalation.convey"]),
    );
    expect(
      new Set(signals.batches.flatMap(({ changes }) => changes.map((one) => one.subject?.__typename))),
    ).toEqual(new Set(["DeficiencySignal"]));
    expect(JSON.stringify(signals.batches)).not.toMatch(/byter skola|kontaktväg|ta emot/);
    expect(nothing.batches.filter(({ kind }) => kind !== "HEARTBEAT")).toEqual([]);
    await Promise.all([...Object.values(followers), nothing].map((feed) => feed.close()));
  });

  it("changes that may not be seen still move the cursor", async () => {
    const before = await cursorsOf(secretariat, "OVERSIGHT");
    const feed = await follow(app, secretariat, before);
    const acknowledged = await steps.acknowledge(coordinator, steps.at(await reportToClinic()));
    await steps.reply(clinic, acknowledged.id);
    await steps.escalate(coordinator, acknowledged);
    await feed.until(({ stream, cursor }) => cursor === (before.get(stream ?? "") ?? 0) + 4);
    expect(actionsOf(feed)).toEqual(["deficiency.report", "deficiency.acknowledge", "deficiency.reply"]);
    await feed.close();
  });
});

describe("a cursor that can not be followed", () => {
  it("too old: RESET at the head, and on from there", async () => {
    const [stream] = await streamOf(coordinator, "ROOM");
    const { id } = await reportToClinic();
    await app.hub.system.em.fork().execute(
      `select write_changes(gen_random_uuid(), null, null, (
         select jsonb_agg(jsonb_build_object('streams', jsonb_build_array(?::text), 'action', 'test.tick',
           'subjectType', 'Deficiency', 'subjectId', ?::text)) from generate_series(1, 2001)))`,
      [stream, id],
    );
    const [, head] = await streamOf(coordinator, "ROOM");
    const feed = await follow(app, coordinator, new Map([[stream, head - 2001]]));
    expect(await feed.next()).toMatchObject({ kind: "RESET", base: head - 2001, cursor: head, changes: [] });
    await steps.withdraw(school, { id, version: 1, reason: "Löst." });
    expect(await feed.next()).toMatchObject({ kind: "CHANGES", base: head, cursor: head + 1 });
    await feed.close();

    const patient = await follow(app, coordinator, new Map([[stream, head - 1999]]));
    await patient.until(({ cursor }) => cursor === head + 1);
    expect(patient.batches.every(({ kind }) => kind === "CHANGES")).toBe(true);
    expect(patient.batches.flatMap(({ changes }) => changes).length).toBe(2000);
    await patient.close();
  });

  it("ahead of the stream: RESET back to the head", async () => {
    const [stream, head] = await streamOf(coordinator, "ROOM");
    const feed = await follow(app, coordinator, new Map([[stream, head + 5]]));
    expect(await feed.next()).toMatchObject({ kind: "RESET", base: head + 5, cursor: head });
    const { id } = await reportToClinic();
    expect((await feed.next()).changes).toMatchObject([{ seq: head + 1, subjectId: id }]);
    await feed.close();
  });

  it("another's stream and one that is not there answer alike", async () => {
    const [own] = await streamOf(school, "OWN");
    const answers = await Promise.all(
      [own, randomUUID()].map(async (stream) => {
        const feed = await follow(app, stranger, new Map([[stream, 3]]));
        const refusals = await feed.ended;
        return { refusals, batches: feed.batches.map((batch) => ({ ...batch, stream: null })) };
      }),
    );
    expect(answers[0]).toEqual({
      refusals: [],
      batches: [{ kind: "RESET", stream: null, base: 3, cursor: 3, heads: [], changes: [] }],
    });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe("one socket", () => {
  it("carries two subscriptions, one through alias, fragment and variable", async () => {
    const [stream, seq] = await streamOf(coordinator, "ROOM");
    const talk = connect(coordinator);
    const plain = talk.batches(
      `subscription { changes(after: [{ stream: "${stream.toUpperCase()}", seq: ${seq} }]) { ${feedFields} } }`,
    );
    const dressed = talk.batches(
      `subscription Two($where: ID!, $from: Int!) { ...Live }
       fragment Live on Subscription { ... on Subscription { live: changes(after: [{ stream: $where, seq: $from }]) { cursor changes { action } } } }`,
      { where: stream, from: seq },
    );
    const started = [plain.next(), dressed.next()];
    await reportToClinic();
    const [one, two] = await Promise.all(started);
    expect(one?.value).toMatchObject({ data: { changes: { cursor: seq + 1, base: seq } } });
    expect(two?.value).toEqual({
      data: { live: { cursor: seq + 1, changes: [{ action: "deficiency.report" }] } },
    });
    await plain.return?.(undefined);
    const next = dressed.next();
    await reportToClinic();
    expect((await next).value).toMatchObject({ data: { live: { cursor: seq + 2 } } });
    await talk.close();
  });

  const cursor = (stream: string, seq: number) => ({ after: [{ stream, seq }] });
  const anywhere = randomUUID();
  it.each<[string, unknown, object]>([
    ["no stream", { after: [] }, { code: "BAD_USER_INPUT", field: "after", reason: "noStream" }],
    [
      "301 streams",
      { after: Array.from({ length: 301 }, () => ({ stream: randomUUID(), seq: 0 })) },
      { code: "BAD_USER_INPUT", field: "after", reason: "tooMany" },
    ],
    ["no id", cursor("room", 0), { code: "BAD_USER_INPUT", field: "after", reason: "unknownStream" }],
    [
      "a negative place",
      cursor(anywhere, -1),
      { code: "BAD_USER_INPUT", field: "after", reason: "unknownCursor" },
    ],
    [
      "one stream twice",
      { after: [...cursor(anywhere, 0).after, ...cursor(anywhere, 1).after] },
      { code: "BAD_USER_INPUT", field: "after", reason: "streamTwice" },
    ],
    ["a number that is none", cursor(anywhere, 2 ** 40), { code: "BAD_USER_INPUT" }],
    ["no variable", {}, { code: "BAD_USER_INPUT" }],
  ])("refuses %s and goes on", async (_name, variables, extensions) => {
    const talk = connect(coordinator);
    const [stream, seq] = await streamOf(coordinator, "ROOM");
    const beside = talk.batches(
      `subscription { changes(after: [{ stream: "${stream}", seq: ${seq} }]) { cursor } }`,
    );
    const refused = await talk.refusal(
      "subscription ($after: [StreamCursor!]!) { changes(after: $after) { cursor } }",
      variables as Record<string, unknown>,
    );
    expect(refused).toMatchObject(extensions);
    expect(refused).toHaveProperty("traceId");
    const next = beside.next();
    await reportToClinic();
    expect((await next).value).toEqual({ data: { changes: { cursor: seq + 1 } } });
    await talk.close();
  });

  it("refuses one who is not signed in", async () => {
    const [stream] = await streamOf(coordinator, "ROOM");
    const feed = await follow(app, await app.as(null), new Map([[stream, 0]]));
    expect((await feed.ended)[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(feed.batches).toEqual([]);
  });
});

it("a heartbeat tells where the streams stand", async () => {
  const feed = await follow(app, coordinator);
  const beat = await feed.until(({ kind }) => kind === "HEARTBEAT");
  const streams = await streamsOf(coordinator);
  expect(new Map(beat.heads.map(({ stream, seq }) => [stream, seq]))).toEqual(
    new Map(streams.map(({ stream, seq }) => [stream, seq])),
  );
  await feed.close();
});

/** A socket on which several subscriptions can be opened. */
function connect(client: Client) {
  let sockets = 0;
  const socket = createClient({
    url: `${app.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { token: client.token },
    on: {
      opened: () => {
        sockets += 1;
      },
    },
  });
  return {
    batches: (query: string, variables: Record<string, unknown> = {}) => socket.iterate({ query, variables }),
    refusal: (query: string, variables: Record<string, unknown>) =>
      new Promise<Refusal["extensions"] | undefined>((resolve, reject) => {
        socket.subscribe(
          { query, variables },
          {
            next: ({ errors }) => resolve((errors as unknown as Refusal[])?.[0]?.extensions),
            error: (errors) => resolve((errors as Refusal[])[0]?.extensions),
            complete: () => reject(new Error("completed without a refusal")),
          },
        );
      }),
    close: async () => {
      await socket.dispose();
      expect(sockets).toBe(1);
    },
  };
}
