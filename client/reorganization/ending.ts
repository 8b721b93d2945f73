import type {
  EndingForumQuery,
  ForumStatus,
  MembershipKind,
  OpenMatterKind,
} from "../../schema/generated/graphql.ts";

export type Ending = EndingForumQuery["forum"];
export type Member = Ending["memberships"][number];
export type OpenMatter = Ending["openMatters"][number];
export type ChildForum = Ending["childForums"][number];

/** Each kind, in the order that they are shown, and the page of such a matter where there is one. */
const pages: Readonly<Record<OpenMatterKind, string | null>> = {
  DEFICIENCY: "/brister",
  ESCALATION: "/lyft",
  TRANSFER: null,
  AGREEMENT: "/overenskommelser",
  RESPONSIBILITY: null,
  ACTION_PLAN: "/handlingsplan",
  ACTIVITY: "/aktiviteter",
  MEETING: "/moten",
  MINUTES: null,
  AGENDA_ITEM: null,
  DECISION: "/beslut",
  ANCHORING: "/forankring",
  FORUM_PROPOSAL: null,
};
const kinds = Object.keys(pages) as OpenMatterKind[];

/** Where a matter is read; null for who may not see it, who is not told its title. */
export function matterHref({ id, kind, title }: OpenMatter): string | null {
  const page = pages[kind];
  return title === null || page === null ? null : `${page}/${id}`;
}

/** What lies open by kind, each in the order of days. */
export function byKind(matters: readonly OpenMatter[]): { kind: OpenMatterKind; matters: OpenMatter[] }[] {
  const groups = Map.groupBy(matters, ({ kind }) => kind);
  return kinds.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [{ kind, matters: group.toSorted((a, b) => a.day.localeCompare(b.day)) }] : [];
  });
}

/** The memberships that go on: those accepted that hold today or later. */
export const goingOn = (memberships: readonly Member[], today: string): Member[] =>
  memberships.filter(({ status, to }) => status === "ACTIVE" && (to === null || to >= today));

export const invitationsOf = (memberships: readonly Member[]): Member[] =>
  memberships.filter(({ status }) => status === "INVITED");

const ended: readonly ForumStatus[] = ["SPLIT", "MERGED", "CLOSED"];

/** The forums below that have not ended. */
export const standingBelow = ({ childForums }: Ending): ChildForum[] =>
  childForums.filter(({ status }) => !ended.includes(status));

/** The members of another forum that are not members here or invited yet, and how many are. */
export function toInvite(
  own: readonly Member[],
  others: readonly Member[],
  today: string,
): { fresh: Member[]; known: number } {
  const here = new Set(
    [...goingOn(own, today), ...invitationsOf(own)].map(({ organization }) => organization.id),
  );
  const there = goingOn(others, today).filter(({ from }) => from <= today);
  const fresh = there.filter(({ organization }) => !here.has(organization.id));
  return { fresh, known: there.length - fresh.length };
}

const rank: readonly MembershipKind[] = ["OBSERVER", "ADJUNCT", "PARTY"];

export interface Joined {
  /** Of the organization. */
  readonly id: string;
  readonly organization: Member["organization"];
  /** What it is most in any of the forums. */
  readonly kind: MembershipKind;
  /** Names of the forums that it is in. */
  readonly from: readonly string[];
}

/** Who is in a forum that others merge into, each organization once. */
export function union(forums: readonly Ending[], today: string): Joined[] {
  const joined = new Map<string, Joined>();
  for (const { name, memberships } of forums) {
    for (const { organization, kind } of goingOn(memberships, today)) {
      const known = joined.get(organization.id);
      joined.set(organization.id, {
        id: organization.id,
        organization,
        kind: known && rank.indexOf(known.kind) > rank.indexOf(kind) ? known.kind : kind,
        from: [...(known?.from ?? []), name],
      });
    }
  }
  return [...joined.values()];
}
