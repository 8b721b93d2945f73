import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Banner } from "../ui/Banner.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Deadline } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Plan } from "./plan.types.ts";

/** What the plan builds on, who adopted it, where it is anchored, to whom it is reported, and its revisions. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    basis,
    agreementVersion,
    basisMeetings,
    status,
    returnReason,
    revisionOf,
    revisions,
    closedOn,
    anchoring,
  } = plan;
  return (
    <>
      {status === "DRAFT" && <Banner>{t("plans.draftNote")}</Banner>}
      {status === "DRAFT" && returnReason && (
        <Banner tone="warn">{t("plans.returned", { reason: returnReason })}</Banner>
      )}
      <DescriptionList
        items={[
          { term: t("plans.basis"), value: basis && <p className="plan-text">{basis}</p> },
          {
            term: t("plans.agreement"),
            value: agreementVersion && (
              <TextLink
                href={`/overenskommelser/${agreementVersion.agreement.id}?version=${agreementVersion.id}`}
              >
                {t("plans.agreementVersion", {
                  title: agreementVersion.agreement.title,
                  number: agreementVersion.number,
                })}
              </TextLink>
            ),
          },
          {
            term: t("plans.workshops"),
            value:
              basisMeetings.length === 0 ? null : (
                <ul className="plan-plain">
                  {basisMeetings.map(({ id, title, kind, startsAt }) => (
                    <li key={id}>
                      <TextLink href={`/moten/${id}`}>
                        {title ?? t(`domain.meetingKind.${kind}`)}, {format.day(startsAt)}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              ),
          },
          { term: t("plans.adoptedBy"), value: <Adoption plan={plan} /> },
          { term: t("plans.anchoring"), value: anchoring && <AnchoringLink anchoring={anchoring} /> },
          { term: t("plans.closedOn"), value: closedOn && format.day(closedOn) },
          { term: t("plans.report.title"), value: <Reports plan={plan} /> },
          {
            term: t("plans.revisionOf"),
            value: revisionOf && (
              <TextLink href={`/handlingsplan/${revisionOf.id}`}>{revisionOf.title}</TextLink>
            ),
          },
          {
            term: t("plans.revisions"),
            value:
              revisions.length === 0 ? null : (
                <ul className="plan-plain">
                  {revisions.map((revision) => (
                    <li key={revision.id}>
                      <TextLink href={`/handlingsplan/${revision.id}`}>{revision.title}</TextLink> (
                      {t(`domain.actionPlanStatus.${revision.status}`).toLocaleLowerCase()})
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}

/** By which decision; of an imported plan none is known. */
function Adoption({ plan: { decision, adoptedOn, imported, status } }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (status === "DRAFT" || status === "PROPOSED") return t("plans.notAdopted");
  const day = adoptedOn === null ? t("plans.dayUnknown") : format.day(adoptedOn);
  if (!decision) return imported ? t("plans.adoptedImported", { day }) : day;
  const name = decision.number === null ? decision.text : `${decision.number} ${decision.text}`;
  return (
    <span className="plan-line">
      <TextLink href={`/beslut/${decision.id}`}>{name}</TextLink>
      <span>{day}</span>
    </span>
  );
}

function AnchoringLink({
  anchoring: { id, settledOn, closedOn, dueOn },
}: {
  anchoring: NonNullable<Plan["anchoring"]>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="plan-line">
      <TextLink href={`/forankring/${id}`}>{t("plans.toAnchoring")}</TextLink>
      {settledOn ? (
        <span>{t("plans.anchoredOn", { day: format.day(settledOn) })}</span>
      ) : closedOn ? (
        <span>{t("plans.anchoringClosed")}</span>
      ) : (
        <Deadline due={dueOn} />
      )}
    </span>
  );
}

function Reports({ plan: { reports } }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (reports.length === 0) return t("plans.report.none");
  return (
    <ul className="plan-plain">
      {reports.map(({ id, receiver, dueOn }) => (
        <li key={id}>
          {receiver ? (
            <TextLink href={`/forum/${receiver.id}`}>{receiver.name}</TextLink>
          ) : (
            t("plans.report.otherForum")
          )}
          , {format.day(dueOn)}
        </li>
      ))}
    </ul>
  );
}
