import "./deficiencies.texts.ts";
import "./deficiencies.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EscalationDocument } from "../../schema/generated/graphql.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { ReceivedQuestion } from "./deficiency.types.ts";
import { EscalationActions } from "./EscalationActions.tsx";
import { PageFailure } from "./LoadFailure.tsx";
import { ProjectedMatter } from "./ProjectedMatter.tsx";
import { QuestionFacts } from "./QuestionFacts.tsx";
import { escalationTone } from "./tones.ts";

const route = getRouteApi("/lyft/$id");

/** A question that was raised, as the forum asked sees it. */
export function EscalationPage() {
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(EscalationDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const shown = data ?? (previousData?.escalation.id === id ? previousData : undefined);
  if (error && !data) return <PageFailure error={error} onRetry={refetch} />;
  if (!shown) return <Loading lines={10} />;
  return <QuestionPage key={id} question={shown.escalation} />;
}

function QuestionPage({ question }: { question: ReceivedQuestion }) {
  const { t } = useTranslation();
  const { status, overdue, projection, deficiency, previous, fromForum, toForum } = question;
  return (
    <article className="matter">
      <PageHeading
        above={
          <Breadcrumbs
            items={[
              { label: t("deficiencies.title"), href: "/brister" },
              deficiency
                ? { label: projection.number, href: `/brister/${deficiency.id}` }
                : { label: projection.number },
              { label: t("deficiencies.question.raised") },
            ]}
          />
        }
        title={projection.title}
        tab={`${t("deficiencies.question.raised")}, ${toForum.name}: ${projection.title}`}
        below={
          <>
            <Status tone={escalationTone[status]}>{t(`domain.escalationStatus.${status}`)}</Status>
            {overdue && <Status tone="danger">{t(`domain.duty.${overdue}`)}</Status>}
            {question.urgent && <Status tone="warn">{t("deficiencies.question.isUrgent")}</Status>}
            <span>{t("deficiencies.question.way", { from: fromForum.name, to: toForum.name })}</span>
            {(status === "SENT" || status === "ACCEPTED") && (
              <span className="promise">
                {t("deficiencies.awaited.answer")} <Deadline due={question.answerBy} />
              </span>
            )}
          </>
        }
      />
      <EscalationActions question={question} ladder={toForum.ladder} isMain />
      <div className="matter-columns">
        <div className="matter-main">
          <Section title={t("deficiencies.question.raised")}>
            <QuestionFacts question={question} />
          </Section>
          {previous && (
            <Section title={t("deficiencies.question.below")}>
              <p>
                <TextLink href={`/lyft/${previous.id}`}>
                  {t("deficiencies.question.way", {
                    from: previous.fromForum.name,
                    to: previous.toForum.name,
                  })}
                </TextLink>
              </p>
              <p className="prose">{previous.question}</p>
            </Section>
          )}
        </div>
        <div className="matter-side">
          <Section
            title={t("deficiencies.question.matter", { number: projection.number })}
            aside={
              deficiency && (
                <TextLink href={`/brister/${deficiency.id}`}>{t("deficiencies.question.toMatter")}</TextLink>
              )
            }
          >
            {!deficiency && <p className="quiet">{t("deficiencies.question.copy")}</p>}
            <ProjectedMatter projection={projection} />
          </Section>
        </div>
      </div>
    </article>
  );
}
