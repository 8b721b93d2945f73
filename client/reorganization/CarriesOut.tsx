import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import type { Proposal } from "./proposalValues.ts";

/** What the step carries out, in the words of the forum's chair. */
export function CarriesOut({ proposal: { text, wishedFrom, forum } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <section className="reorganization-note" aria-labelledby="carries-out">
      <h2 id="carries-out">{t("forums.carriesOut", { forum: forum.name })}</h2>
      <p className="proposal-text">{text}</p>
      {wishedFrom && (
        <p className="reorganization-quiet">{t("proposals.wishedFrom", { day: day(wishedFrom) })}</p>
      )}
    </section>
  );
}
