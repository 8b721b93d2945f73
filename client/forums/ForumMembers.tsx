import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForumDashboardQuery, MembershipRowFragment } from "../../schema/generated/graphql.ts";
import { useFormat } from "../text/useFormat.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Member } from "./Member.tsx";
import { byPrincipal } from "./members.ts";

const InviteDialog = lazy(async () => ({ default: (await import("./InviteDialog.tsx")).InviteDialog }));

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
      {forum.allowedActions.includes("invite") && <Invite forum={forum} />}
      {names.length > 0 && (
        <Banner tone="warn">{t("forums.vacanciesText", { names: names.sort(compare).join(", ") })}</Banner>
      )}
      {present.length + invited.length === 0 && (
        <EmptyState title={t("forums.noMembersTitle")}>{t("forums.noMembersText")}</EmptyState>
      )}
      {byPrincipal(present, compare).map(({ id, name, members }) => (
        <Section key={id} title={t("forums.membersOf", { name })}>
          <Members members={members} forumName={forum.name} />
        </Section>
      ))}
      {invited.length > 0 && (
        <Section title={t("forums.invited")}>
          <Members members={invited} forumName={forum.name} />
        </Section>
      )}
    </div>
  );
}

function Invite({ forum }: { forum: ForumDashboardQuery["forum"] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <ButtonRow>
      <Button onPress={() => setOpen(true)}>{t("domain.forumAction.invite")}</Button>
      {isOpen && (
        <Suspense>
          <InviteDialog forum={forum} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </ButtonRow>
  );
}

function Members({ members, forumName }: { members: readonly MembershipRowFragment[]; forumName: string }) {
  return (
    <ul className="members">
      {members.map((membership) => (
        <Member key={membership.id} membership={membership} forumName={forumName} />
      ))}
    </ul>
  );
}
