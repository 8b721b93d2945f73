import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery, MembershipRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Banner } from "../ui/Banner.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Member } from "./Member.tsx";
import { byPrincipal } from "./members.ts";

/** Who is in the forum today, by principal, with what stands empty said as a fact. */
export function ForumMembers({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const present = forum.memberships.filter(({ status }) => status === "ACTIVE");
  const invited = forum.memberships.filter(({ status }) => status === "INVITED");
  const empty = new Set(forum.unrepresentedParties.map(({ id }) => id));
  const names = present.filter(({ id }) => empty.has(id)).map(({ organization }) => organization.name);
  return (
    <div className="forum-parts">
      {names.length > 0 && (
        <Banner tone="warn">{t("forums.vacanciesText", { names: names.sort(compare).join(", ") })}</Banner>
      )}
      {present.length + invited.length === 0 && (
        <EmptyState title={t("forums.noMembersTitle")}>{t("forums.noMembersText")}</EmptyState>
      )}
      {byPrincipal(present, compare).map(({ id, name, members }) => (
        <Section key={id} title={t("forums.membersOf", { name })}>
          <Members members={members} forum={forum} />
        </Section>
      ))}
      {invited.length > 0 && (
        <Section title={t("forums.invited")}>
          <Members members={invited} forum={forum} />
        </Section>
      )}
    </div>
  );
}

function Members({
  members,
  forum,
}: {
  members: readonly MembershipRowFragment[];
  forum: ForumDashboardQuery["forum"];
}) {
  return (
    <ul className="members">
      {members.map((membership) => (
        <Member key={membership.id} membership={membership} forum={forum} />
      ))}
    </ul>
  );
}
