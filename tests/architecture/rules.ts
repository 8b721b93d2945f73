/** The features of the server, in their order: each imports only leftwards. */
export const features: readonly string[] = [
  "people",
  "organizations",
  "forums",
  "meetings",
  "agreements",
  "plans",
  "deficiencies",
  "anchoring",
  "overview",
];

/** What is neither a feature nor below one puts the parts together, and may import them all. */
const assembly = /^server\/(?:[\w.]+\.ts|scripts\/|register\/|demo\/)/;
/** The files that carry another role than their suffix says. */
const sameAs: Readonly<Record<string, string>> = {
  fields: "resolver",
  args: "inputs",
  enums: "inputs",
  outputs: "inputs",
  query: "service",
};
const suffixes = ["rules", "entity", "policy", "service", "resolver", "inputs", ...Object.keys(sameAs)];

interface Place {
  /** kit, platform, access, changes, a feature, or assembly. */
  readonly room: string;
  readonly role: string;
}

/** Where a file of the server stands. A feature's file without a role is part of its services. */
function placeOf(file: string): Place {
  const [, room = ""] = file.split("/");
  if (assembly.test(file)) return { room: "assembly", role: "assembly" };
  const [, suffix = ""] = /\.(\w+)\.ts$/.exec(file) ?? [];
  return { room, role: suffixes.includes(suffix) ? (sameAs[suffix] ?? suffix) : "service" };
}

/** Joins both sides: an action's name to the left with services to the right. */
const reactions = "server/reactions.ts";
const reacting = ({ room, role }: Place): boolean => room === "changes" || role === "service";

const rooms: Readonly<Record<string, readonly string[]>> = {
  kit: ["kit"],
  platform: ["kit", "platform"],
  access: ["kit", "platform", "access", "people"],
  changes: ["kit", "platform", "access", "changes"],
};

/** What each role may import, of its own feature and of features to the left. */
const byRole: Readonly<
  Record<string, { readonly own: readonly string[]; readonly left: readonly string[] }>
> = {
  rules: { own: ["rules"], left: [] },
  policy: { own: ["entity", "rules"], left: [] },
  entity: { own: ["entity", "rules", "inputs"], left: ["entity"] },
  inputs: { own: ["inputs", "entity", "rules"], left: ["inputs", "entity"] },
  service: { own: ["service", "entity", "rules", "policy", "inputs"], left: ["service", "entity"] },
  resolver: { own: [...suffixes], left: ["entity"] },
};

/** Why a file of the server may not import another, or null. */
export function fault(from: string, to: string): string | null {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (to === reactions && from !== "server/hub.ts") return "the hub alone hands out what reacts to what";
  if (from === reactions && !reacting(there) && to.startsWith("server/"))
    return "reactions name services, and nothing else of a feature";
  if (here.room === "assembly") return null;
  if (!to.startsWith("server/")) return "the server imports itself alone";
  if (there.room === "assembly") return "nothing imports what puts the parts together";
  const allowed = rooms[here.room];
  if (allowed)
    return allowed.includes(there.room) ? null : `${here.room} imports ${allowed.join(", ")} alone`;
  if (!features.includes(there.room)) return faultBelow(here.role, to);
  const own = here.room === there.room;
  if (features.indexOf(there.room) > features.indexOf(here.room)) return "features import only leftwards";
  const may = byRole[here.role]?.[own ? "own" : "left"] ?? [];
  return may.includes(there.role)
    ? null
    : `${here.role} imports ${own ? "of its own" : "to the left"} ${may.join(", ")}`;
}

/** Of kit, platform, access and changes. */
function faultBelow(role: string, to: string): string | null {
  const [, room = ""] = to.split("/");
  if (room === "kit") return null;
  if (role === "rules") return "rules import kit and own rules";
  if (role === "policy") return room === "access" ? null : "policies import access, own entity and rules";
  if (role === "entity" && room === "access")
    return to.endsWith("/wall.ts") ? null : "of access, entities import the wall";
  if (role === "resolver" && to.endsWith("/authorize.ts")) return "services call authorize, resolvers do not";
  return room === "changes" && role !== "resolver" ? "only resolvers show the log" : null;
}

/** Why a file of a feature may not import a package, or null. */
export function packageFault(from: string, to: string): string | null {
  const { room, role } = placeOf(from);
  if (!features.includes(room) && room !== "kit") return null;
  const orm = to.startsWith("@mikro-orm/");
  const graphql = to === "graphql" || to === "type-graphql";
  const pure = room === "kit" || role === "rules";
  if (pure && (orm || graphql || to.startsWith("node:"))) return "pure: no ORM, GraphQL, clock or randomness";
  if (role === "policy" && (orm || graphql)) return "policies are sentences";
  if (role === "resolver" && orm) return "resolvers know no ORM";
  return role === "service" && graphql ? "services know no GraphQL" : null;
}

/** Where the code differs from the rules, and why it may. One that is no longer used is taken away. */
export const tolerated: Readonly<Record<string, string>> = {
  "server/deficiencies/escalation.entity.ts → server/deficiencies/projection.ts":
    "part of the entity, by another name",
  "server/deficiencies/transfer.entity.ts → server/deficiencies/projection.ts":
    "part of the entity, by another name",
  "server/deficiencies/projection.ts → type-graphql": "part of the entity, by another name",
  "server/platform/executor.ts → server/access/viewer.ts": "the edge's contract names who asks; a type alone",
};
