import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { Banner } from "../ui/Banner.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Deadline } from "../ui/Status.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { type Agreement, type Version, versionHref } from "./agreement.types.ts";
import { useValidity } from "./useValidity.ts";

/** How the version stands, whether it may be changed, and its text apart from the clauses. */
export function VersionFacts({ version, agreement }: { version: Version; agreement: Agreement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const validity = useValidity();
  const {
    status,
    returnReason,
    inForceOn,
    endedOn,
    terminatesOn,
    terminationReason,
    decision,
    anchoring,
    text,
  } = version;
  return (
    <>
      <ChangeNote status={status} />
      {status === "DRAFT" && returnReason && (
        <Banner tone="warn">{t("agreements.shown.returned", { reason: returnReason })}</Banner>
      )}
      <Newer version={version} agreement={agreement} />
      <DescriptionList
        items={[
          { term: t("agreements.shown.validity"), value: validity(version) },
          { term: t("agreements.shown.inForceOn"), value: inForceOn && format.day(inForceOn) },
          { term: t("agreements.shown.endedOn"), value: endedOn && format.day(endedOn) },
          {
            term: t("agreements.shown.terminated"),
            value:
              terminatesOn === null
                ? null
                : [t("agreements.terminates", { day: format.day(terminatesOn) }), terminationReason].join(
                    ": ",
                  ),
          },
          {
            term: t("agreements.shown.decision"),
            value: decision && (
              <TextLink href={`/beslut/${decision.id}`}>
                {decision.number === null ? decision.text : `${decision.number} ${decision.text}`}
              </TextLink>
            ),
          },
          {
            term: t("agreements.shown.anchoring"),
            value: anchoring && <AnchoringLink anchoring={anchoring} />,
          },
          { term: t("agreements.shown.text"), value: text.trim() === "" ? null : text },
        ]}
      />
    </>
  );
}

/** Whether it can be changed, in words: who is to approve must know that it stays. */
function ChangeNote({ status }: Pick<Version, "status">) {
  const { t } = useTranslation();
  if (status === "DRAFT") return <Banner>{t("agreements.shown.draftNote")}</Banner>;
  return (
    <Banner>
      {status === "OUT_FOR_APPROVAL" ? t("agreements.shown.outNote") : t("agreements.shown.stoodNote")}
    </Banner>
  );
}

/** Leads on to a version that came after the one shown. */
function Newer({ version, agreement }: { version: Version; agreement: Agreement }) {
  const { t } = useTranslation();
  const [newest] = agreement.versions;
  if (!newest || newest.number <= version.number) return null;
  return (
    <p className="agreement-newer">
      {t("agreements.shown.newer")}{" "}
      <TextLink href={versionHref(agreement.id, newest.id)}>
        {t("agreements.underWay", {
          number: newest.number,
          status: t(`domain.agreementVersionStatus.${newest.status}`).toLocaleLowerCase(),
        })}
      </TextLink>
    </p>
  );
}

function AnchoringLink({
  anchoring: { id, settledOn, closedOn, dueOn },
}: {
  anchoring: NonNullable<Version["anchoring"]>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="agreement-marks">
      <TextLink href={`/forankring/${id}`}>{t("agreements.shown.toAnchoring")}</TextLink>
      {settledOn ? (
        <span>{t("agreements.shown.anchoredOn", { day: format.day(settledOn) })}</span>
      ) : closedOn ? (
        <span>{t("agreements.shown.anchoringClosed")}</span>
      ) : (
        <Deadline due={dueOn} />
      )}
    </span>
  );
}
