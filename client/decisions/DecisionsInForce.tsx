import "./decisions.texts.ts";
import "./decisions.css";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { DecisionsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { excerpt } from "../text/excerpt.ts";
import { useFormat } from "../text/useFormat.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";

const shown = 10;
const longest = 120;

/** The decisions of a forum that apply, the newest first. */
export function DecisionsInForce({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(DecisionsDocument, {
    variables: { first: shown, forumId, statuses: ["IN_EFFECT"] },
  });
  const decisions = data?.decisions.edges.map(({ node }) => node);
  return (
    <Section
      title={t("decisions.inForce.title")}
      aside={<TextLink href={`/beslut?forum=${forumId}`}>{t("decisions.inForce.all")}</TextLink>}
    >
      {!decisions ? (
        error ? (
          <QueryProblem error={error} onRetry={refetch} />
        ) : (
          <Loading lines={3} />
        )
      ) : decisions.length === 0 ? (
        <EmptyState title={t("decisions.inForce.none")} />
      ) : (
        <ul className="decisions-in-force">
          {decisions.map(({ id, text, takenAt, reviewOn, reviewDue }) => (
            <li key={id}>
              <TextLink href={`/beslut/${id}`}>{excerpt(text, longest)}</TextLink>
              <span className="decision-said">
                {takenAt && <span className="decision-quiet">{format.day(takenAt)}</span>}
                {reviewDue ? (
                  <Status tone="warn" look="plain">
                    {t("decisions.reviewDue")}
                  </Status>
                ) : (
                  reviewOn && (
                    <span className="decision-quiet">
                      {t("decisions.inForce.reviewOn", { day: format.day(reviewOn) })}
                    </span>
                  )
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
