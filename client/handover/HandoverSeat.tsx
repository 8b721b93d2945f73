import { useTranslation } from "react-i18next";
import { useFormat } from "../text/useFormat.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorMark } from "../ui/SectorMark.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Handover } from "./handover.types.ts";

/** The seat itself: whose, with which mandate, and when it was held before. */
export function HandoverSeat({ handover: { seat, forum, organization, holdings } }: { handover: Handover }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("handover.seat")}>
      <DescriptionList
        items={[
          {
            term: t("handover.organization"),
            value: (
              <>
                <SectorMark sector={organization.sector} /> {organization.name}
              </>
            ),
          },
          {
            term: t("handover.forum"),
            value: <TextLink href={`/forum/${forum.id}`}>{forum.name}</TextLink>,
          },
          { term: t("handover.role"), value: t(`domain.seatRole.${seat.role}`) },
          { term: t("handover.mandate"), value: t(`domain.mandate.${seat.mandate}`) },
          { term: t("handover.holder"), value: seat.user?.displayName ?? t("handover.vacant") },
          {
            term: t("handover.held"),
            value: (
              <ul className="handover-plain">
                {holdings.map(({ from, to, vacant }) => (
                  <li key={`${from} ${to} ${vacant}`}>
                    {to
                      ? t("handover.span", { from: format.day(from), to: format.day(to) })
                      : t("handover.spanOpen", { from: format.day(from) })}
                    {", "}
                    {t(vacant ? "handover.emptyThen" : "handover.heldBy")}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
