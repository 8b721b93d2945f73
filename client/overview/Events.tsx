import { useApolloClient } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { DeficiencyPartyFragmentDoc } from "../../schema/generated/graphql.ts";
import { useLiveEvents } from "../live/LiveProvider.tsx";
import type { LiveEvent } from "../live/liveEvent.ts";
import { actionText, actorText } from "../text/domain.text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Timeline } from "../ui/Timeline.tsx";

const mostShown = 12;

/** What has happened lately, newest first. It stands last on the page, so that a new line moves nothing else. */
export function Events() {
  const { t } = useTranslation();
  const events = useLiveEvents();
  const fresh = events.filter(({ isNew }) => isNew).length;
  return (
    <Section
      title={t("live.events")}
      aside={
        fresh > 0 && (
          <Status tone="info" look="plain">
            {t("live.new", { count: fresh })}
          </Status>
        )
      }
    >
      {events.length === 0 ? (
        <EmptyState title={t("live.emptyTitle")}>{t("live.emptyText")}</EmptyState>
      ) : (
        <Timeline
          label={t("live.events")}
          events={events.slice(0, mostShown).map((event) => ({
            id: event.id,
            at: event.at,
            state: "done",
            isNew: event.isNew,
            who: <Actor event={event} />,
            what: actionText(event.action, t),
            detail: <Subject event={event} />,
          }))}
        />
      )}
    </Section>
  );
}

function Subject({ event: { number, title, href } }: { event: LiveEvent }) {
  const words = [number, title].filter(Boolean).join(" ");
  if (!words) return null;
  return href ? <TextLink href={href}>{words}</TextLink> : words;
}

/** The organization where its name is known here, else the role. */
function Actor({ event: { action, actorRole, actorOrganizationId } }: { event: LiveEvent }) {
  const { t } = useTranslation();
  const { cache } = useApolloClient();
  const organization =
    actorOrganizationId &&
    cache.readFragment({
      id: `Organization:${actorOrganizationId}`,
      fragment: DeficiencyPartyFragmentDoc,
      fragmentName: "DeficiencyParty",
    });
  const role = action.endsWith(".register") ? t("domain.register") : actorText(actorRole, t);
  return organization ? `${organization.shortName ?? organization.name}, ${role}` : role;
}
