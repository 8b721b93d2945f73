import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { circles, files, type Import, imports, importsOf } from "./graph.ts";
import { fault, packageFault, tolerated } from "./rules.ts";

const ours = (to: string): boolean => /^(server|client|tests|schema|scripts)\//.test(to);
const line = ({ from, to }: Import): string => `${from} → ${to}`;
const inServer = imports.filter(({ from }) => from.startsWith("server/"));

/** The imports that break a rule, each with the rule. */
const broken = (edges: readonly Import[]): [edge: string, rule: string][] =>
  edges.flatMap((edge): [string, string][] => {
    const rule = ours(edge.to) ? fault(edge.from, edge.to) : packageFault(edge.from, edge.to);
    return rule ? [[line(edge), rule]] : [];
  });

describe("the server's import rules (ARCHITECTURE.md, rooms)", () => {
  it("are held by every file, but for what is written down", () => {
    expect(broken(inServer).filter(([edge]) => !(edge in tolerated))).toEqual([]);
  });

  it("and nothing is written down that is not so", () => {
    const edges = new Set(broken(inServer).map(([edge]) => edge));
    expect(Object.keys(tolerated).filter((edge) => !edges.has(edge))).toEqual([]);
  });

  const made = (from: string, to: string) => broken([{ from, to, typeOnly: false }]).length;
  it.each([
    ["server/kit/dates.ts", "server/platform/uuid.ts"],
    ["server/platform/http.ts", "server/forums/forum.entity.ts"],
    ["server/access/authorize.ts", "server/forums/forum.entity.ts"],
    ["server/changes/stream.ts", "server/deficiencies/deficiency.entity.ts"],
    ["server/forums/forum.rules.ts", "server/organizations/area.entity.ts"],
    ["server/forums/forum.rules.ts", "@mikro-orm/core"],
    ["server/forums/forum.entity.ts", "server/forums/forum.service.ts"],
    ["server/forums/membership.policy.ts", "server/forums/forum.service.ts"],
    ["server/forums/forum.service.ts", "server/changes/history.ts"],
    ["server/forums/forum.service.ts", "type-graphql"],
    ["server/forums/forum.service.ts", "server/deficiencies/deficiency.entity.ts"],
    ["server/deficiencies/matter.ts", "server/plans/activity.rules.ts"],
    ["server/forums/forum.resolver.ts", "@mikro-orm/core"],
    ["server/forums/forum.resolver.ts", "server/access/authorize.ts"],
    ["server/forums/forum.resolver.ts", "server/organizations/organization.service.ts"],
    ["server/forums/forum.service.ts", "server/app.ts"],
    ["server/forums/forum.service.ts", "tests/support/town.ts"],
    ["server/forums/forum.service.ts", "server/reactions.ts"],
    ["server/schema.ts", "server/reactions.ts"],
    ["server/reactions.ts", "server/forums/forum.entity.ts"],
    ["server/reactions.ts", "server/forums/forum.resolver.ts"],
  ])("bite: %s does not import %s", (from, to) => {
    expect(made(from, to)).toBe(1);
  });
});

describe("the whole project", () => {
  it("has no circle of imports", () => {
    expect(circles(imports)).toEqual([]);
    const edge = (from: string, to: string) => ({ from, to, typeOnly: false });
    expect(circles([edge("a", "b"), edge("b", "c"), edge("c", "b")])).toEqual(["b → c → b"]);
  });

  it("has no barrel: a file hands on nothing that it does not own", () => {
    const handsOn = /^export\s[^"';=()]*?\sfrom\s"/m;
    expect(files.filter((file) => handsOn.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("the client imports nothing of the server but the personal-data guard", () => {
    const reached = imports.filter(({ from, to }) => from.startsWith("client/") && to.startsWith("server/"));
    expect(reached.map(({ to }) => to).filter((to) => !to.startsWith("server/kit/personalData"))).toEqual([]);
  });

  it("the client's features do not reach into one another; pages put them together", () => {
    const shared = ["ui", "form", "live", "text", "session"];
    const room = (file: string): string => (file.match(/^client\/([^/]+)\//) ?? [])[1] ?? "";
    const reaching = imports.filter(({ from, to }) => {
      const [here, there] = [room(from), room(to)];
      if (!here || !there || here === there || here === "pages") return false;
      return !shared.includes(there);
    });
    expect(reaching.map(line)).toEqual([]);
  });

  it("neither client nor server imports a test", () => {
    expect(
      imports.filter(({ from, to }) => !from.startsWith("tests/") && to.startsWith("tests/")).map(line),
    ).toEqual([]);
  });

  it("API tests reach the server through tests/support alone", () => {
    const reached = imports.filter(
      ({ from, to }) => from.endsWith(".api.test.ts") && /^(server|client)\//.test(to),
    );
    expect(reached.map(line)).toEqual([]);
  });

  it("the imports are read as they are written", () => {
    const text = [
      'import a from "./a.ts";',
      'import type { B } from "../b.ts";',
      'import {\n  c,\n  type D,\n} from "node:c";',
      'import "./e.css";',
      'export { f } from "./f.ts";',
      'const g = await import("./g.ts");',
    ].join("\n");
    expect(importsOf("server/x/y.ts", text)).toEqual([
      { from: "server/x/y.ts", to: "server/x/a.ts", typeOnly: false },
      { from: "server/x/y.ts", to: "server/b.ts", typeOnly: true },
      { from: "server/x/y.ts", to: "node:c", typeOnly: false },
      { from: "server/x/y.ts", to: "server/x/e.css", typeOnly: false },
      { from: "server/x/y.ts", to: "server/x/f.ts", typeOnly: false },
      { from: "server/x/y.ts", to: "server/x/g.ts", typeOnly: false },
    ]);
  });
});
