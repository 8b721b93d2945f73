import "./anchoring.texts.ts";
import "./anchoring.css";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../ui/PageHeading.tsx";
import { AnchoringFilters } from "./AnchoringFilters.tsx";
import { AnchoringList } from "./AnchoringList.tsx";
import type { AnchoringsSearch } from "./anchoring.search.ts";

const route = getRouteApi("/forankring");

/** What the parties are to anchor, those under way first. The filters stand in the address. */
export function AnchoringsPage() {
  const { t } = useTranslation();
  const search: AnchoringsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const { forum, show } = search;
  const change = (next: Partial<AnchoringsSearch>) =>
    void navigate({ search: (before: AnchoringsSearch) => ({ ...before, ...next }), replace: true });
  const allHref = show === "all" ? null : `/forankring?show=all${forum ? `&forum=${forum}` : ""}`;
  return (
    <>
      <PageHeading title={t("anchoring.title")} below={<p>{t("anchoring.lead")}</p>} />
      <AnchoringFilters search={search} onChange={change} />
      {show !== "closed" && <AnchoringList forumId={forum} open allHref={allHref} />}
      {show !== undefined && <AnchoringList forumId={forum} open={false} allHref={null} />}
    </>
  );
}
