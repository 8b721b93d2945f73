import "./handover.texts.ts";
import "./handover.css";
import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { HandoverDocument } from "../../schema/generated/graphql.ts";
import { QueryProblem } from "../live/QueryProblem.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { HandoverApplies } from "./HandoverApplies.tsx";
import { HandoverSeat } from "./HandoverSeat.tsx";
import { HandoverWaits } from "./HandoverWaits.tsx";
import type { Handover } from "./handover.types.ts";

const route = getRouteApi("/forum/$id/overlamning/$seatId");

/** What whoever takes over a seat needs to know: what waits for the organization, and what applies in the forum. */
export function HandoverPage() {
  const { t } = useTranslation();
  const { seatId } = route.useParams();
  const { data, error, refetch } = useQuery(HandoverDocument, { variables: { seatId } });
  if (data) return <Whole key={seatId} handover={data.handover} />;
  return (
    <>
      <PageHeading title={t("handover.title")} />
      {error ? <QueryProblem error={error} onRetry={refetch} /> : <Loading lines={10} />}
    </>
  );
}

function Whole({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const { forum, organization } = handover;
  return (
    <div className="handover">
      <PageHeading
        title={t("handover.title")}
        tab={t("handover.titleFor", {
          organization: organization.shortName ?? organization.name,
          forum: forum.name,
        })}
        above={
          <Breadcrumbs
            items={[
              { label: t("handover.forums"), href: "/forum" },
              { label: forum.name, href: `/forum/${forum.id}` },
              { label: t("handover.title") },
            ]}
          />
        }
        below={<p>{t("handover.lead")}</p>}
        actions={
          <Button onPress={() => window.print()} icon={<Printer size={16} aria-hidden />}>
            {t("handover.print")}
          </Button>
        }
      />
      {!handover.seesRoom && <Banner>{t("handover.outside")}</Banner>}
      <HandoverSeat handover={handover} />
      <HandoverWaits handover={handover} />
      <HandoverApplies handover={handover} />
    </div>
  );
}
