import { useQuery } from "@apollo/client/react";
import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { AgreementVersionDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Button } from "../ui/Button.tsx";
import { ButtonRow } from "../ui/ButtonRow.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { Status } from "../ui/Status.tsx";
import { ApprovalsSection } from "./ApprovalsSection.tsx";
import type { Agreement, Version } from "./agreement.types.ts";
import { ClausesSection } from "./ClausesSection.tsx";
import { versionTone } from "./tones.ts";
import { VersionFacts } from "./VersionFacts.tsx";
import { VersionHistory } from "./VersionHistory.tsx";
import { VersionSteps } from "./VersionSteps.tsx";

/** The version shown: what it says, who has approved it, and what has happened to it. */
export function VersionView({ id, agreement }: { id: string; agreement: Agreement }) {
  const { data, error, refetch } = useQuery(AgreementVersionDocument, { variables: { id } });
  if (data) return <Shown version={data.agreementVersion} agreement={agreement} />;
  return error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />;
}

function Shown({ version, agreement }: { version: Version; agreement: Agreement }) {
  const { t } = useTranslation();
  return (
    <>
      <Section
        title={t("agreements.numbered", { number: version.number })}
        aside={
          <Status tone={versionTone[version.status]}>
            {t(`domain.agreementVersionStatus.${version.status}`)}
          </Status>
        }
      >
        <ButtonRow>
          <VersionSteps version={version} agreement={agreement} />
          <Button kind="quiet" onPress={() => window.print()} icon={<Printer size={16} aria-hidden />}>
            {t("agreements.shown.print")}
          </Button>
        </ButtonRow>
        <VersionFacts version={version} agreement={agreement} />
      </Section>
      <ClausesSection version={version} agreement={agreement} />
      <ApprovalsSection version={version} imported={agreement.imported} />
      <VersionHistory version={version} imported={agreement.imported} />
    </>
  );
}
