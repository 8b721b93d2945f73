import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { AnchoredAgreementDocument, type AnchoringHeadFragment } from "../../schema/generated/graphql.ts";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { useSubjectText } from "./useSubjectText.ts";

/** What is to be anchored: its text, or the way to it. */
export function SubjectSection({ anchoring }: { anchoring: AnchoringHeadFragment }) {
  const { t } = useTranslation();
  const { about } = useSubjectText(anchoring);
  const { subjectType, subjectId, message } = anchoring;
  return (
    <Section title={t("anchoring.subjectTitle")}>
      <p className="receipt-quiet">{about}</p>
      {message !== null && <p className="anchoring-message">{message}</p>}
      {subjectType === "DECISION" && (
        <p>
          <TextLink href={`/beslut/${subjectId}`}>{t("anchoring.toDecision")}</TextLink>
        </p>
      )}
      {subjectType === "MINUTES" && (
        <p>
          {/* A file, which the router does not know. */}
          <a className="text-link" href={`/minutes/${subjectId}.pdf`} download>
            {t("anchoring.minutesFile")}
          </a>
        </p>
      )}
      {subjectType === "AGREEMENT_VERSION" && <AgreementLink versionId={subjectId} />}
      {subjectType === "ACTION_PLAN" && (
        <p>
          <TextLink href={`/handlingsplan/${subjectId}`}>{t("anchoring.toPlan")}</TextLink>
        </p>
      )}
    </Section>
  );
}

/** The page of an agreement shows its versions; where the viewer may not see this one, there is none to go to. */
function AgreementLink({ versionId }: { versionId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(AnchoredAgreementDocument, { variables: { id: versionId } });
  if (!data) return null;
  const { agreement } = data.agreementVersion;
  return (
    <p>
      <TextLink href={`/overenskommelser/${agreement.id}?version=${versionId}`}>
        {t("anchoring.toAgreement")}
      </TextLink>
    </p>
  );
}
