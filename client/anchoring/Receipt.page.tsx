import "./anchoring.texts.ts";
import "./anchoring.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AnchoringReceiptDocument, type ReceiptDetailFragment } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Section } from "../ui/Section.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Party } from "./Party.tsx";
import { ReceiptAct } from "./ReceiptAct.tsx";
import { ReceiptStanding } from "./ReceiptStanding.tsx";
import { ReceiptSteps } from "./ReceiptSteps.tsx";
import { isOpen } from "./receipts.ts";
import { Standing } from "./Standing.tsx";
import { SubjectSection } from "./SubjectSection.tsx";
import { useSubjectText } from "./useSubjectText.ts";

const route = getRouteApi("/forankring/kvitto/$id");

/** One party's receipt: what a mail links to, with the one thing to do. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(AnchoringReceiptDocument, { variables: { id } });
  if (data) return <Whole key={id} receipt={data.anchoringReceipt} />;
  return (
    <>
      <PageHeading title={t("anchoring.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={8} />}
    </>
  );
}

function Whole({ receipt }: { receipt: ReceiptDetailFragment }) {
  const { t } = useTranslation();
  const { anchoring, organization } = receipt;
  const { title } = useSubjectText(anchoring);
  return (
    <div className="receipt-page">
      <PageHeading
        title={title}
        tab={t("anchoring.receipt.tab", { title })}
        above={
          <p className="receipt-for">
            {t("anchoring.receipt.for")} <Party party={organization} />
          </p>
        }
        below={
          <>
            <ReceiptStanding receipt={receipt} isBrief />
            {(!isOpen(anchoring) || receipt.status !== "ANCHORED") && <Standing anchoring={anchoring} />}
            <span>{anchoring.forum.name}</span>
          </>
        }
      />
      <SubjectSection anchoring={anchoring} />
      <ReceiptAct receipt={receipt} />
      {receipt.steps.length > 0 && (
        <Section title={t("anchoring.receipt.history")}>
          <ReceiptSteps receipt={receipt} />
        </Section>
      )}
      <p>
        <TextLink href={`/forankring/${anchoring.id}`}>{t("anchoring.receipt.all")}</TextLink>
      </p>
    </div>
  );
}
