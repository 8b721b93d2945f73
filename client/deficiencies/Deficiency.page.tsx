import "./deficiencies.texts.ts";
import "./deficiencies.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { Link as LinkIcon, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DeficiencyDocument } from "../../schema/generated/graphql.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Button } from "../ui/Button.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { Deadline, Status } from "../ui/Status.tsx";
import { ActionBar } from "./ActionBar.tsx";
import { copyLink } from "./copyLink.ts";
import { DeficiencyFacts } from "./DeficiencyFacts.tsx";
import { DeficiencyHistory } from "./DeficiencyHistory.tsx";
import { DeficiencyPath } from "./DeficiencyPath.tsx";
import type { Matter } from "./deficiency.types.ts";
import { FeedbackSection } from "./FeedbackSection.tsx";
import { PageFailure } from "./LoadFailure.tsx";
import { MeasuresSection } from "./MeasuresSection.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { QuestionsSection } from "./QuestionsSection.tsx";
import { RepliesSection } from "./RepliesSection.tsx";
import { standingOf } from "./standing.ts";
import { TransfersSection } from "./TransfersSection.tsx";
import { deficiencyTone } from "./tones.ts";

const route = getRouteApi("/brister/$id");

/** One matter: where it is, what is promised, what has been said and done, and what the viewer may do. */
export function DeficiencyPage() {
  const { id } = route.useParams();
  const { data, previousData, error, refetch } = useQuery(DeficiencyDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  // While a part that a live change brought is fetched, the page stays as it was.
  const shown = data ?? (previousData?.deficiency.id === id ? previousData : undefined);
  if (error && !data) return <PageFailure error={error} onRetry={refetch} />;
  if (!shown) return <Loading lines={10} />;
  return <MatterPage key={id} matter={shown.deficiency} />;
}

const isOpen = (status: string) => status !== "CLOSED" && status !== "WITHDRAWN";
const owesFeedback: readonly string[] = ["REPORTED", "ACKNOWLEDGED", "IN_HANDLING", "MEASURES_DECIDED"];

function MatterPage({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const level = standingOf(matter)?.forum;
  return (
    <article className="matter">
      <PageHeading
        above={
          <Breadcrumbs
            items={[
              { label: t("deficiencies.title"), href: "/brister" },
              { label: matter.number ?? t("domain.deficiencyStatus.DRAFT") },
            ]}
          />
        }
        title={matter.title}
        below={
          <>
            {matter.number && <span className="matter-number">{matter.number}</span>}
            <Status tone={deficiencyTone[matter.status]}>
              {t(`domain.deficiencyStatus.${matter.status}`)}
            </Status>
            {matter.overdue && <Status tone="danger">{t(`domain.duty.${matter.overdue}`)}</Status>}
            {isOpen(matter.status) && level && (
              <span>
                {t("deficiencies.matter.at", {
                  forum: level.name,
                  level: t(`domain.forumLevel.${level.level}`),
                })}
              </span>
            )}
            {matter.feedbackBy && owesFeedback.includes(matter.status) && (
              <span className="promise">
                {t("deficiencies.matter.feedback")} <Deadline due={matter.feedbackBy} />
              </span>
            )}
          </>
        }
        actions={
          <span className="page-tools">
            <Button
              kind="quiet"
              size="small"
              icon={<LinkIcon size={16} aria-hidden />}
              onPress={() =>
                void copyLink(t("deficiencies.matter.copied"), t("deficiencies.matter.notCopied"))
              }
            >
              {t("deficiencies.matter.copy")}
            </Button>
            <Button
              kind="quiet"
              size="small"
              icon={<Printer size={16} aria-hidden />}
              onPress={() => window.print()}
            >
              {t("deficiencies.matter.print")}
            </Button>
          </span>
        }
      />
      <MatterNotes matter={matter} />
      <ActionBar matter={matter} />
      <div className="matter-columns">
        <div className="matter-main">
          <NextSteps matter={matter} />
          <DeficiencyPath matter={matter} />
          <Section title={t("deficiencies.matter.what")}>
            <p className="prose">{matter.description}</p>
          </Section>
          <FeedbackSection matter={matter} />
          <QuestionsSection matter={matter} />
          <MeasuresSection matter={matter} />
          <RepliesSection matter={matter} />
          <TransfersSection matter={matter} />
        </div>
        <div className="matter-side">
          <DeficiencyFacts matter={matter} />
          <DeficiencyHistory matter={matter} />
        </div>
      </div>
    </article>
  );
}

/** What somebody has to know before reading on. */
function MatterNotes({ matter }: { matter: Matter }) {
  const { t } = useTranslation();
  const { status, wrongForum, representativeAskedWhy, closeReason } = matter;
  const notes = [
    {
      term: t("deficiencies.matter.draft"),
      value: status === "DRAFT" ? t("deficiencies.matter.draftHelp") : null,
    },
    {
      term: t("deficiencies.matter.wrongForum"),
      value: wrongForum && isOpen(status) ? t("deficiencies.matter.wrongForumHelp") : null,
    },
    { term: t("deficiencies.matter.asked"), value: isOpen(status) ? representativeAskedWhy : null },
    { term: t("deficiencies.matter.closeReason"), value: closeReason },
  ];
  if (notes.every(({ value }) => value === null)) return null;
  return <DescriptionList items={notes} />;
}
