import "./deficiencies.texts.ts";
import "./deficiencies.css";
import { skipToken, useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  DeficiencyDocument,
  DeficiencyForumsDocument,
  DisputedResponsibilityDocument,
} from "../../schema/generated/graphql.ts";
import { now } from "../text/clock.ts";
import { Breadcrumbs } from "../ui/Breadcrumbs.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { ReportSearch } from "./deficiencies.search.ts";
import { LoadFailure } from "./LoadFailure.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { readCopy } from "./reportCopy.ts";
import { blankReport, valuesOf, valuesOfDispute } from "./reportValues.ts";

const route = getRouteApi("/brister/ny");

/** Reports a deficiency, on one page; with a draft in the address it goes on with that. */
export function ReportPage() {
  const { t } = useTranslation();
  const { draft: draftId, ansvar }: ReportSearch = route.useSearch();
  const navigate = useNavigate();
  // A new address is a new form, except when it is the form itself that has saved its draft.
  const [saved, setSaved] = useState<string | null>(null);
  const [form, setForm] = useState({ draftId, startsWith: draftId, turn: 0 });
  if (form.draftId !== draftId) {
    setForm(draftId === saved ? { ...form, draftId } : { draftId, startsWith: draftId, turn: form.turn + 1 });
  }
  return (
    <>
      <PageHeading
        above={
          <Breadcrumbs
            items={[
              { label: t("deficiencies.title"), href: "/brister" },
              { label: t("deficiencies.report.open") },
            ]}
          />
        }
        title={t("deficiencies.report.open")}
        below={<p>{t("deficiencies.report.lead")}</p>}
      />
      <ReportStart
        key={`${form.turn} ${ansvar ?? ""}`}
        draftId={form.startsWith}
        responsibilityId={ansvar}
        onSaved={(id) => {
          setSaved(id);
          void navigate({ to: "/brister/ny", search: { draft: id, ansvar }, replace: true });
        }}
        onSent={(id) => void navigate({ to: "/brister/$id", params: { id } })}
      />
    </>
  );
}

interface ReportStartProps {
  draftId: string | undefined;
  responsibilityId: string | undefined;
  onSaved: (id: string) => void;
  onSent: (id: string) => void;
}

/** Gathers what the form begins with: the copy in this tab, else the saved draft, else what is in dispute, else nothing. */
function ReportStart({ draftId, responsibilityId, ...on }: ReportStartProps) {
  const { t } = useTranslation();
  const around = useQuery(DeficiencyForumsDocument);
  const draft = useQuery(DeficiencyDocument, {
    variables: { id: draftId ?? "" },
    skip: draftId === undefined,
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
  });
  const isDispute = draftId === undefined && responsibilityId !== undefined;
  const dispute = useQuery(
    DisputedResponsibilityDocument,
    isDispute ? { variables: { id: responsibilityId } } : skipToken,
  );
  const [failed] = [around, draft, dispute].filter(({ data, error }) => error && !data);
  if (failed) return <LoadFailure error={failed.error} onRetry={() => failed.refetch()} />;
  const viewer = around.data?.viewer;
  if (!viewer || (draftId !== undefined && !draft.data) || (isDispute && !dispute.data))
    return <Loading lines={10} />;
  if (!viewer.mayReport) {
    return (
      <EmptyState title={t("deficiencies.report.mayNot")}>{t("deficiencies.report.mayNotHelp")}</EmptyState>
    );
  }
  const saved = draft.data?.deficiency;
  if (saved && saved.status !== "DRAFT") {
    return (
      <EmptyState title={t("deficiencies.conflict.sent")}>
        <TextLink href={`/brister/${saved.id}`}>{saved.number ?? saved.title}</TextLink>
      </EmptyState>
    );
  }
  const ownId = viewer.organization?.id;
  const disputed = isDispute ? dispute.data?.responsibilityItem : undefined;
  const copy = readCopy(draftId ?? disputed?.id, viewer.userId, now().getTime());
  const fresh = saved
    ? valuesOf(saved)
    : disputed
      ? valuesOfDispute(disputed, ownId, t("deficiencies.report.disputeTitle"))
      : blankReport;
  return (
    <ReportForm
      start={copy ? { ...fresh, ...copy.values } : fresh}
      about={saved?.responsibilityItem ?? disputed ?? null}
      draft={copy?.draft ?? (saved ? { id: saved.id, version: saved.version } : null)}
      isCopy={copy !== null}
      userId={viewer.userId}
      ownOrganizationId={ownId}
      {...on}
    />
  );
}
