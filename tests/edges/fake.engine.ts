import {
  buildSchema,
  type ExecutionArgs,
  execute,
  GraphQLError,
  type GraphQLScalarType,
  subscribe,
} from "graphql";
import { badInput, notFound, Problem } from "../../server/kit/problem.ts";
import type { GraphqlEngine, RequestContext } from "../../server/platform/executor.ts";

const schema = buildSchema(`
  scalar Day
  enum Severity { LOW HIGH }
  input MeasureInput { text: String!, due: Day }
  input ReportInput { title: String!, severity: Severity, measures: [MeasureInput!] }
  type Forum { id: ID!, parent: Forum, children: [Forum!]!, forums(first: Int! = 20): Forums! }
  type Forums { edges: [Edge!]! }
  type Edge { node: Forum! }
  type Query {
    hello: String!
    viewer: String
    forum: Forum
    fails(how: String!): String
    due(day: Day!): String
    find(input: ReportInput!): String
  }
  type Mutation { report(input: ReportInput!): String! }
  type Subscription { ticks(count: Int! = 2): Int!, flood: String!, forever: Int!, breaks: Int! }
`);

const day = schema.getType("Day") as GraphQLScalarType;
day.parseValue = (value) => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) {
    throw new GraphQLError("Not a day.", { extensions: { code: "BAD_USER_INPUT", reason: "notADate" } });
  }
  if (value.startsWith("0000")) throw new Problem("BAD_USER_INPUT", { reason: "yearZero" });
  return value;
};
day.parseLiteral = (node) => day.parseValue("value" in node ? node.value : null);

/** What a resolver may meet; `secret` must never leave the hub, in an answer or a log. */
const secret = "hemligt-191212121212";

const failures: Record<string, () => unknown> = {
  problem: () => {
    throw badInput("input.title", "tooLong", { max: 200 });
  },
  hidden: () => {
    throw notFound();
  },
  badText: () => {
    throw Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), { code: "22P02" });
  },
  database: () => {
    throw Object.assign(new Error(`duplicate key (email)=(${secret})`), {
      code: "23505",
      constraint: "user_email",
    });
  },
  bug: () => {
    throw new TypeError("cannot read what is not there");
  },
};

async function* ticks({ count }: { count: number }) {
  for (let tick = 1; tick <= count; tick++) yield { ticks: tick };
}

/** As fast as it is asked, a mebibyte at a time. */
async function* flood() {
  for (;;) yield { flood: "x".repeat(1024 * 1024) };
}

async function* breaks() {
  yield { breaks: 1 };
  throw new Error(`lost the connection while reading ${secret}`);
}

export interface FakeEngine extends GraphqlEngine {
  /** Operations that came through the gate. */
  readonly ran: ExecutionArgs[];
  /** Subscriptions that wait for ever and have not been ended. */
  readonly open: Set<object>;
}

/** An engine without a database: a schema of a few shapes, and resolvers that fail in every way. */
export function fakeEngine(): FakeEngine {
  const ran: ExecutionArgs[] = [];
  const open = new Set<object>();
  const forever = () => {
    const key = {};
    open.add(key);
    let end: (done: IteratorResult<never>) => void;
    const ended = new Promise<IteratorResult<never>>((resolve) => {
      end = resolve;
    });
    return {
      [Symbol.asyncIterator]: () => ({
        next: () => ended,
        return: async () => {
          open.delete(key);
          end({ done: true, value: undefined as never });
          return ended;
        },
      }),
    };
  };
  const root = {
    hello: "hej",
    viewer: (_args: unknown, context: RequestContext) => context.identity?.organizationId ?? null,
    fails: ({ how }: { how: string }) => failures[how]?.(),
    due: ({ day }: { day: string }) => day,
    find: () => "found",
    report: ({ input }: { input: { title: string } }) => input.title.length.toString(),
    ticks,
    flood,
    forever,
    breaks,
  };
  return {
    schema,
    ran,
    open,
    async execute(args) {
      ran.push(args);
      if (args.operationName === "Reject") throw new Error(`the pool is gone, ${secret}`);
      return execute({ ...args, rootValue: root });
    },
    async subscribe(args) {
      ran.push(args);
      if (args.operationName === "Reject") throw new Error(`the pool is gone, ${secret}`);
      return subscribe({ ...args, rootValue: root });
    },
  };
}
