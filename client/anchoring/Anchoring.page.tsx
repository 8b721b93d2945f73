import "./anchoring.texts.ts";
import "./anchoring.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AnchoringDocument, type AnchoringQuery } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { useFormat } from "../text/useFormat.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { ReceiptSteps } from "./ReceiptSteps.tsx";
import { progressOf } from "./receipts.ts";
import { Standing } from "./Standing.tsx";
import { SubjectSection } from "./SubjectSection.tsx";
import { useSubjectText } from "./useSubjectText.ts";

const route = getRouteApi("/forankring/$id");

/** One anchoring, with each party's receipt and what has been entered on it. */
export function AnchoringPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(AnchoringDocument, { variables: { id } });
  if (data) return <Whole key={id} anchoring={data.anchoring} />;
  return (
    <>
      <PageHeading title={t("anchoring.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function Whole({ anchoring }: { anchoring: AnchoringQuery["anchoring"] }) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const { title } = useSubjectText(anchoring);
  const { forum, receipts } = anchoring;
  const progress = progressOf(receipts);
  return (
    <>
      <PageHeading
        title={title}
        above={
          <Breadcrumbs items={[{ label: t("anchoring.title"), href: "/forankring" }, { label: title }]} />
        }
        below={
          <>
            <Standing anchoring={anchoring} />
            {progress && <span>{t("anchoring.progress", progress)}</span>}
            <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>
          </>
        }
      />
      <SubjectSection anchoring={anchoring} />
      <Section title={t("anchoring.receipts")}>
        <ul className="receipts">
          {receipts
            .toSorted((a, b) => compare(a.organization.name, b.organization.name))
            .map((receipt) => (
              <li key={receipt.id}>
                <ReceiptLine receipt={receipt} isBrief />
                <ReceiptSteps receipt={receipt} />
              </li>
            ))}
        </ul>
      </Section>
    </>
  );
}
