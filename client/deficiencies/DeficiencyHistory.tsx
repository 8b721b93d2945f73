import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ConcernedChoicesDocument } from "../../schema/generated/graphql.ts";
import { useArrivals } from "../live/useArrivals.ts";
import { actionText, actorText } from "../text/domain.text.ts";
import { Section } from "../ui/Section.tsx";
import { Timeline, type TimelineEvent } from "../ui/Timeline.tsx";
import { awaitedOf } from "./awaited.ts";
import { callName, type Matter } from "./deficiency.types.ts";

/** What has happened, by role and organization, and what is to come with its date. */
export function DeficiencyHistory({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const entries = useMemo(
    () => matter.history.map((entry) => ({ ...entry, id: `${entry.at} ${entry.action} ${entry.subjectId}` })),
    [matter.history],
  );
  const keys = useMemo(() => entries.map(({ id }) => id), [entries]);
  const arrived = useArrivals(keys, matter.id);
  // The history holds ids only, and who acted further up may be no party of the matter.
  const { data } = useQuery(ConcernedChoicesDocument);
  const known = [
    ...(data?.organizations.edges.map(({ node }) => node) ?? []),
    ...matter.concernedOrganizations,
    matter.reporterOrganization,
  ];
  const done = entries.map(({ id, at, action, actorRole, actorOrganizationId }): TimelineEvent => {
    const party = known.find((organization) => organization.id === actorOrganizationId);
    const role = actorText(actorRole, t);
    return {
      id,
      at,
      what: actionText(action, t),
      who: party ? `${callName(party)}, ${role}` : role,
      state: "done",
      isNew: arrived.has(id),
    };
  });
  const pending = awaitedOf(matter).map(
    ({ id, kind, due, who, what }): TimelineEvent => ({
      id,
      at: due,
      who,
      what:
        what === undefined
          ? t(`deficiencies.awaited.${kind}`)
          : `${t(`deficiencies.awaited.${kind}`)}: ${what}`,
      state: "pending",
    }),
  );
  return (
    <Section title={t("deficiencies.matter.history")}>
      <Timeline label={t("deficiencies.matter.history")} events={[...done, ...pending]} />
    </Section>
  );
}
