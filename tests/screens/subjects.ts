import type { DemoPersonKey } from "../../server/demo/seed.people.ts";
import type { Demo } from "../support/demo.ts";
import { meetInDemo } from "../support/demoMeeting.ts";

interface Noun {
  readonly id: string;
  readonly status: string;
}
interface Receipt {
  readonly id: string;
  readonly allowedActions: readonly string[];
}
interface Edges<N> {
  readonly edges: readonly { readonly node: N }[];
}
interface Year {
  readonly meetings: Edges<Noun & { readonly minutes: Noun | null }>;
  readonly deficiencies: Edges<
    Noun & { readonly handlingForum: { readonly id: string }; readonly escalations: readonly Noun[] }
  >;
  readonly decisions: Edges<Noun>;
  readonly actionPlans: Edges<Noun>;
  readonly activities: Edges<Noun>;
  readonly anchorings: Edges<{ readonly id: string; readonly receipts: readonly Receipt[] }>;
  readonly agreements: Edges<{ readonly id: string }>;
  readonly forumProposals: Edges<{ readonly forumId: string }>;
  readonly viewer: {
    readonly seats: readonly { readonly id: string; readonly forum: { readonly id: string } }[];
  };
}

const year = `{
  meetings(first: 100) { edges { node { id status minutes { id status } } } }
  deficiencies(first: 100) { edges { node { id status handlingForum { id } escalations { id status } } } }
  decisions(first: 100) { edges { node { id status } } }
  actionPlans(first: 100) { edges { node { id status } } }
  activities(first: 100) { edges { node { id status } } }
  anchorings(first: 100) { edges { node { id receipts { id allowedActions } } } }
  agreements(first: 100) { edges { node { id } } }
  forumProposals(status: [PROPOSED]) { edges { node { forumId } } }
  viewer { seats { id forum { id } } }
}`;

/** Ids of the demo that there are pages about; undefined where the demo has none. */
export type Subjects = Readonly<Record<Subject, string | undefined>>;

export type Subject =
  | "activity"
  | "agreement"
  | "anchoring"
  | "blocked"
  | "closedDeficiency"
  | "decision"
  | "deficiency"
  | "draftPlan"
  | "escalation"
  | "forum"
  /** Held, and its minutes adopted. */
  | "held"
  | "inSession"
  | "plan"
  | "planned"
  /** A forum that its chair proposes to change. */
  | "proposedForum"
  /** One that its reader may answer. */
  | "receipt"
  /** A forum and the coordinator's seat in it, with what stands between them in the address. */
  | "seat"
  /** Held, and its minutes shared for comments. */
  | "shared";

/** A meeting is in session after this. */
export async function subjectsOf(demo: Pick<Demo, "as">): Promise<Subjects> {
  const titles = ["Närvaro i årskurs 7–9", "Väntetider till BUP", "Laget runt"];
  const { id: inSession } = await meetInDemo(demo, titles, { plannedMinutes: 15 });
  const seen = await look(demo, "coordinator");
  const { receipts } = await look(demo, "representative");
  const { forumProposals } = await look(demo, "admin");
  const idOf = <N extends { readonly id: string }>(among: readonly N[], fits: (noun: N) => boolean) =>
    among.find(fits)?.id;
  const are = (wanted: string) => (noun: Noun) => noun.status === wanted;
  const question = seen.deficiencies.find(({ escalations }) => escalations.length > 0);
  const [seat] = seen.seats;
  return {
    activity: idOf(seen.activities, are("IN_PROGRESS")),
    agreement: seen.agreements[0]?.id,
    anchoring: idOf(seen.anchorings, (one) => one.receipts.length > 1),
    blocked: idOf(seen.activities, are("BLOCKED")),
    closedDeficiency: idOf(seen.deficiencies, are("CLOSED")),
    decision: idOf(seen.decisions, are("IN_EFFECT")),
    deficiency: question?.id,
    draftPlan: idOf(seen.actionPlans, ({ status }) => status !== "ADOPTED"),
    escalation: question?.escalations[0]?.id,
    forum: question?.handlingForum.id,
    held: idOf(seen.meetings, ({ minutes }) => minutes?.status === "ADOPTED"),
    inSession,
    plan: idOf(seen.actionPlans, are("ADOPTED")),
    planned: idOf(seen.meetings, are("SUMMONED")),
    proposedForum: forumProposals[0]?.forumId,
    receipt: idOf(receipts, ({ allowedActions }) => allowedActions.length > 0),
    seat: seat && `${seat.forum.id}/overlamning/${seat.id}`,
    shared: idOf(seen.meetings, ({ minutes }) => minutes?.status === "SHARED_FOR_COMMENTS"),
  };
}

async function look(demo: Pick<Demo, "as">, person: DemoPersonKey) {
  const { data, errors } = await (await demo.as(person)).ask<Year, object>(year);
  if (!data) throw new Error(JSON.stringify(errors));
  const nodes = <N>({ edges }: Edges<N>): N[] => edges.map(({ node }) => node);
  return {
    meetings: nodes(data.meetings),
    deficiencies: nodes(data.deficiencies),
    decisions: nodes(data.decisions),
    actionPlans: nodes(data.actionPlans),
    activities: nodes(data.activities),
    anchorings: nodes(data.anchorings),
    receipts: nodes(data.anchorings).flatMap(({ receipts }) => receipts),
    agreements: nodes(data.agreements),
    forumProposals: nodes(data.forumProposals),
    seats: data.viewer.seats,
  };
}
