import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Section } from "../ui/Section.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { type Agreement, aboveKey, type Version, versionHref } from "./agreement.types.ts";
import type { AgreementSearch } from "./agreements.search.ts";
import { Clauses } from "./Clauses.tsx";
import { Divergences } from "./Divergences.tsx";

const route = getRouteApi("/overenskommelser/$id");

/** The clauses, or those of them that depart from the agreement above. */
export function ClausesSection({ version, agreement }: { version: Version; agreement: Agreement }) {
  const { t } = useTranslation();
  const { vy }: AgreementSearch = route.useSearch();
  const { parent } = agreement;
  const { clauses } = version;
  const divergences = clauses.filter(({ divergesFromParent }) => divergesFromParent);
  const all = <Clauses version={version} parent={parent} />;
  const above = t(aboveKey(parent));
  return (
    <Section title={t("agreements.clause.heading")}>
      {clauses.length === 0 || (parent === null && divergences.length === 0) ? (
        all
      ) : (
        <Tabs
          label={t("agreements.clause.views")}
          selected={vy ?? "alla"}
          items={[
            {
              id: "alla",
              label: t("agreements.clause.all", { count: clauses.length }),
              href: versionHref(agreement.id, version.id),
              content: all,
            },
            {
              id: "avvikelser",
              label: t("agreements.clause.divergences", { above, count: divergences.length }),
              href: versionHref(agreement.id, version.id, "avvikelser"),
              content: <Divergences clauses={divergences} above={above} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
