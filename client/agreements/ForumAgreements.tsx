import "./agreements.texts.ts";
import "./agreements.css";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { ForumAgreementsDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { CreateAgreement } from "./CreateAgreement.tsx";

/** On a forum's page: the agreements that it decides on. */
export function ForumAgreements({ forumId }: { forumId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ForumAgreementsDocument, { variables: { id: forumId } });
  return (
    <Section
      title={t("agreements.panel")}
      aside={<TextLink href={`/overenskommelser?forum=${forumId}`}>{t("agreements.all")}</TextLink>}
    >
      {!data ? (
        error ? (
          <QueryProblem error={error} onRetry={refetch} />
        ) : (
          <Loading lines={3} />
        )
      ) : data.forum.agreements.length === 0 ? (
        <EmptyState title={t("agreements.noneHere")} />
      ) : (
        <AgreementTable label={t("agreements.panel")} agreements={data.forum.agreements} ofForum />
      )}
      {data?.forum.mayCreateAgreement && (
        <p>
          <CreateAgreement forums={[data.forum]} forumId={forumId} kind="secondary" />
        </p>
      )}
    </Section>
  );
}
